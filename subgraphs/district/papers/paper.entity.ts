import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { paperFields } from '../../process/papers/paper.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({ simpleResolvers: true, description: 'An issued paper: numbered, frozen and hashed (文书).' })
@Entity('paper')
export class Paper extends paperFields(DistrictRecord) {}
