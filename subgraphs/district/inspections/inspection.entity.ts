import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { inspectionFields } from '../../process/inspections/inspection.fields';
import { DistrictRecord } from '../districtRecord';

export { InspectionMember } from '../../process/inspections/inspectionMember.entity';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'An inspection by the district’s supervision office (督导).',
})
@Entity('inspection')
export class DistrictInspection extends inspectionFields(DistrictRecord) {}
