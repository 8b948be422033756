import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { interestFields } from '../../process/recusal/interest.fields';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'What binds an inspector of the city to a unit, where it can be a ground for recusal (利害关系).',
})
@Entity('interest')
export class MunicipalInterest extends interestFields(MunicipalRecord) {}
