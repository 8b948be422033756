import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import {
  MunicipalInspectionArgs,
  MunicipalInspectionConnection,
  municipalInspections,
} from '../inspections/inspection.source';
import { School, schoolWith } from '../schools/school.type';
import { MunicipalAnnualPlan } from './plan.entity';
import { MunicipalAnnualPlanArgs, MunicipalAnnualPlanConnection, municipalAnnualPlans } from './plan.source';

@Resolver(() => MunicipalAnnualPlan)
export class AnnualPlanResolver {
  @Query(() => MunicipalAnnualPlanConnection, {
    nullable: true,
    description: 'The city’s annual plans, every edition of each (市级年度督导计划).',
  })
  municipalAnnualPlans(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalAnnualPlanArgs.Nested) args: ArgsOf<typeof MunicipalAnnualPlanArgs>,
  ) {
    return municipalAnnualPlans.page(context, info, args);
  }

  @Query(() => MunicipalAnnualPlan, {
    nullable: true,
    description: 'The annual plan of the city with this id.',
  })
  municipalAnnualPlan(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the plan.' }) id: string,
  ) {
    return municipalAnnualPlans.byId(context, id);
  }

  @FieldResolver(() => [School], { nullable: true, description: 'The schools that it names (学校).' })
  schools(@Root() { items }: MunicipalAnnualPlan) {
    return [...new Set(items.flatMap(({ schoolIds }) => schoolIds))].map((id) => schoolWith(id));
  }

  @FieldResolver(() => MunicipalAnnualPlan, {
    nullable: true,
    description: 'The edition that it amends (被调整的计划).',
  })
  amends(@Ctx() context: SubgraphContext, @Root() { amendsId }: MunicipalAnnualPlan) {
    return municipalAnnualPlans.reference(context, amendsId);
  }

  @FieldResolver(() => MunicipalInspectionConnection, {
    nullable: true,
    description: 'The inspections that carry it out (督导).',
  })
  inspections(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { id }: MunicipalAnnualPlan,
    @Args(() => MunicipalInspectionArgs.Nested) args: ArgsOf<typeof MunicipalInspectionArgs>,
  ) {
    return municipalInspections.pageBelow(context, info, 'planId', id, args);
  }
}
