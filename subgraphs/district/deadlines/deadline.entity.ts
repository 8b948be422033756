import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { deadlineFields } from '../../process/deadlines/deadline.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({ simpleResolvers: true, description: 'When something is due, and by which rule (办理期限).' })
@Entity('deadline')
export class Deadline extends deadlineFields(DistrictRecord) {}
