import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { extensionFields } from '../../process/extensions/extension.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A request for more time to rectify (整改延期).',
})
@Entity('extension')
export class Extension extends extensionFields(DistrictRecord) {}
