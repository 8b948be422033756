import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A term for which the city engages its inspectors (市政府督学届次).',
})
@Entity('municipal_term')
export class MunicipalTerm extends MunicipalRecord {
  @Field(() => String, { description: 'Name (名称).' })
  @Column('varchar')
  name!: string;

  @Field(() => DateScalar, { description: 'First day (起始日期).' })
  @Column('varchar')
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Last day (截止日期).' })
  @Column('varchar')
  endsOn!: string;
}
