import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { deadlineFields } from '../../process/deadlines/deadline.fields';
import { PlacedMunicipalRecord } from '../placedRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'When something is due at the city’s office, and by which rule (市级办理期限).',
})
@Entity('deadline')
export class MunicipalDeadline extends deadlineFields(PlacedMunicipalRecord) {}
