import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { attachmentFields } from '../../process/attachments/attachment.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A file that belongs to a record: evidence (附件).',
})
@Entity('attachment')
export class Attachment extends attachmentFields(DistrictRecord) {}
