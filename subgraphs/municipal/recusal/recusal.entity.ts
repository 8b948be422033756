import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { recusalFields } from '../../process/recusal/recusal.fields';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'The recusal of an inspector of the city from a unit, or from one inspection (市政府督学回避).',
})
@Entity('recusal')
export class MunicipalRecusal extends recusalFields(MunicipalRecord) {}
