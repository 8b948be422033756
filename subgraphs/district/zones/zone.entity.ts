import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../kernel/graphql/scalars';
import { ZoneState } from '../../process/enums';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A responsibility zone: schools and the inspectors posted to them (督学责任区).',
})
@Entity('responsibility_zone')
export class ResponsibilityZone extends DistrictRecord {
  @Field(() => String, { description: 'Name (名称).' })
  @Column('varchar')
  name!: string;

  @Column('varchar')
  nameKey!: string;

  @Column('varchar')
  namePinyin!: string;

  @Field(() => ZoneState, { nullable: true, description: 'Whether the zone is in being (状态).' })
  @Column('varchar', { default: 'ACTIVE' })
  state?: keyof typeof ZoneState;

  @Field(() => DateScalar, { nullable: true, description: 'Day of its dissolution (撤销日期).' })
  @Column('varchar', { nullable: true })
  dissolvedOn!: string | null;
}
