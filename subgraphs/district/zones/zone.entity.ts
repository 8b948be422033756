import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
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
}
