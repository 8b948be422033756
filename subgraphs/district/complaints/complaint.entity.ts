import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { complaintFields } from '../../process/complaints/complaint.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A complaint or an opinion of the public, of students or parents (投诉、意见).',
})
@Entity('complaint')
export class Complaint extends complaintFields(DistrictRecord) {}
