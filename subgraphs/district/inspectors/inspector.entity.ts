import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { inspectorFields } from '../../process/inspectors/inspector.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({ simpleResolvers: true, description: 'An inspector of the district (区县督学).' })
@Entity('inspector')
export class DistrictInspector extends inspectorFields(DistrictRecord) {
  @Field(() => String, { description: 'Name (姓名).' })
  @Column('varchar')
  name!: string;
}
