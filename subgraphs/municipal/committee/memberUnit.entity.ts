import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { integerTransformer } from '../../kernel/database/transformers';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A department or body that is a member of the city’s supervision committee (成员单位).',
})
@Entity('member_unit')
export class MemberUnit extends MunicipalRecord {
  @Field(() => String, { description: 'Name (名称).' })
  @Column('varchar')
  name!: string;

  @Field(() => Int, { description: 'Its place in the list of the policy, from 1 (序号).' })
  @Column({ type: 'bigint', transformer: integerTransformer })
  position!: number;
}
