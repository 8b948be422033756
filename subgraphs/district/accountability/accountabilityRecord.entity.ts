import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { accountabilityFields } from '../../process/accountability/accountability.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'An accountability interview, a notification or an accountability case (问责、约谈、通报).',
})
@Entity('accountability_record')
export class DistrictAccountabilityRecord extends accountabilityFields(DistrictRecord) {}
