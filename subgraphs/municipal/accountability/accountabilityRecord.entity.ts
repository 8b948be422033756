import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { accountabilityFields } from '../../process/accountability/accountability.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'An accountability interview, a notification or an accountability case of the city (市级约谈、通报、问责).',
})
@Entity('accountability_record')
export class MunicipalAccountabilityRecord extends accountabilityFields(PlacedMunicipalRecord) {}
