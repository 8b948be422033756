import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { inspectionFields } from '../../process/inspections/inspection.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

export { InspectionMember as MunicipalInspectionMember } from '../../process/inspections/inspectionMember.entity';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'An inspection by the city’s supervision office: of a district’s government, of a city department, or of any district’s school (市级督导).',
})
@Entity('inspection')
export class MunicipalInspection extends inspectionFields(PlacedMunicipalRecord) {}
