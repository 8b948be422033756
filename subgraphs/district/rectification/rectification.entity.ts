import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { rectificationFields } from '../../process/rectification/rectification.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({ simpleResolvers: true, description: 'The rectification of one finding (整改).' })
@Entity('rectification')
export class Rectification extends rectificationFields(DistrictRecord) {}
