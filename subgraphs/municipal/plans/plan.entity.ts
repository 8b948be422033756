import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { annualPlanFields } from '../../process/plans/plan.fields';
import { MunicipalRecord } from '../municipalRecord';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'An edition of the city’s annual plan (市级年度督导计划).',
})
@Entity('annual_plan')
export class MunicipalAnnualPlan extends annualPlanFields(MunicipalRecord) {}
