import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { complaintFields } from '../../process/complaints/complaint.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A complaint or an opinion that the city received (市级受理的投诉、意见).',
})
@Entity('complaint')
export class MunicipalComplaint extends complaintFields(PlacedMunicipalRecord) {}
