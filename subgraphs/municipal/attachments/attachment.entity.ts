import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { attachmentFields } from '../../process/attachments/attachment.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A file that belongs to a record of the city: evidence (市级附件).',
})
@Entity('attachment')
export class MunicipalAttachment extends attachmentFields(PlacedMunicipalRecord) {}
