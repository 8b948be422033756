import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { interestFields } from '../../process/recusal/interest.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'What binds an inspector to a unit, where it can be a ground for recusal (利害关系).',
})
@Entity('interest')
export class Interest extends interestFields(DistrictRecord) {}
