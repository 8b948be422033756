import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { recusalFields } from '../../process/recusal/recusal.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'The recusal of an inspector from a unit, or from one inspection of it (督学回避).',
})
@Entity('recusal')
export class Recusal extends recusalFields(DistrictRecord) {}
