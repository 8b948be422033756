import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { rectificationFields } from '../../process/rectification/rectification.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'The rectification of one finding of the city’s (市级督导问题整改).',
})
@Entity('rectification')
export class MunicipalRectification extends rectificationFields(PlacedMunicipalRecord) {}
