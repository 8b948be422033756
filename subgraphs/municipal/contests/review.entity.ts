import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { contestFields } from '../../process/contests/contest.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A review of an accountability decision of the city by its office (市级复核).',
})
@Entity('review')
export class MunicipalReview extends contestFields(PlacedMunicipalRecord) {}
