import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { InspectionArgs, InspectionConnection, inspections } from '../inspections/inspection.source';
import { School } from '../schools/school.entity';
import { schools } from '../schools/school.source';
import { AnnualPlan } from './plan.entity';
import { AnnualPlanArgs, AnnualPlanConnection, annualPlans } from './plan.source';

@Resolver(() => AnnualPlan)
export class AnnualPlanResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => AnnualPlanConnection, {
    nullable: true,
    description: 'The annual plans of all districts, every edition of each (年度督导计划).',
  })
  annualPlans(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => AnnualPlanArgs.Scattered) args: ArgsOf<typeof AnnualPlanArgs>,
  ) {
    return annualPlans.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => AnnualPlan, { nullable: true, description: 'The annual plan with this id.' })
  annualPlan(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the plan.' }) id: string,
  ) {
    return annualPlans.byId(context, id);
  }

  @FieldResolver(() => [School], { nullable: true, description: 'The schools that it names (学校).' })
  async schools(@Ctx() context: SubgraphContext, @Root() { items }: AnnualPlan) {
    const ids = [...new Set(items.flatMap(({ schoolIds }) => schoolIds))];
    const found = await Promise.all(ids.map((id) => schools.reference(context, id)));
    return found.filter((school) => school !== null);
  }

  @FieldResolver(() => AnnualPlan, {
    nullable: true,
    description: 'The edition that it amends (被调整的计划).',
  })
  amends(@Ctx() context: SubgraphContext, @Root() { amendsId }: AnnualPlan) {
    return annualPlans.reference(context, amendsId);
  }

  @FieldResolver(() => InspectionConnection, {
    nullable: true,
    description: 'The inspections that carry it out (督导).',
  })
  inspections(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { id }: AnnualPlan,
    @Args(() => InspectionArgs.Nested) args: ArgsOf<typeof InspectionArgs>,
  ) {
    return inspections.pageBelow(context, info, 'planId', id, args);
  }
}
