import { Directive, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { annualPlanFields } from '../../process/plans/plan.fields';
import { DistrictRecord } from '../districtRecord';

@Directive('@key(fields: "id")')
@Directive('@route(by: "id")')
@ObjectType({ simpleResolvers: true, description: 'An edition of a district’s annual plan (年度督导计划).' })
@Entity('annual_plan')
export class AnnualPlan extends annualPlanFields(DistrictRecord) {}
