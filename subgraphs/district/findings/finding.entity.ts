import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { findingFields } from '../../process/findings/finding.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A problem that an inspection found (问题). Its state is its rectification’s.',
})
@Entity('finding')
export class Finding extends findingFields(DistrictRecord) {}
