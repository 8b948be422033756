import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { contestFields } from '../../process/contests/contest.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A review of an accountability decision by the office that took it (复核).',
})
@Entity('review')
export class Review extends contestFields(DistrictRecord) {}
