import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { daysLate, isLate } from '../../process/deadlines/late';
import { todayIn } from '../../supervision/calendar';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { inspectors } from '../inspectors/inspector.source';
import { School } from '../schools/school.entity';
import { schools } from '../schools/school.source';
import { Deadline } from './deadline.entity';
import { DeadlineArgs, DeadlineConnection, deadlines } from './deadline.source';

@Resolver(() => Deadline)
export class DeadlineResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => DeadlineConnection, {
    nullable: true,
    description: 'What is due in all districts, the latest in time first: the work lists (期限与待办).',
  })
  deadlines(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => DeadlineArgs.Scattered) args: ArgsOf<typeof DeadlineArgs>,
  ) {
    return deadlines.page(context, info, { ...args, filter: args.filter ?? {} });
  }

  @Directive('@route(by: "id")')
  @Query(() => Deadline, { nullable: true, description: 'The deadline with this id.' })
  deadline(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the deadline.' }) id: string,
  ) {
    return deadlines.byId(context, id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether its last day has passed unmet; derived from the clock (逾期).',
  })
  isOverdue(@Ctx() context: SubgraphContext, @Info() info: GraphQLResolveInfo, @Root() deadline: Deadline) {
    return isLate(deadline, todayIn(context.instantAt(info.path)));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Days past its last day; 0 in time (逾期天数).' })
  daysLate(@Ctx() context: SubgraphContext, @Info() info: GraphQLResolveInfo, @Root() deadline: Deadline) {
    return daysLate(deadline, todayIn(context.instantAt(info.path)));
  }

  @FieldResolver(() => DistrictInspector, { nullable: true, description: 'Whose task it is (责任督学).' })
  inspector(@Ctx() context: SubgraphContext, @Root() deadline: Deadline) {
    return inspectors.reference(context, deadline.inspectorId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that it is about (学校).' })
  school(@Ctx() context: SubgraphContext, @Root() deadline: Deadline) {
    return schools.reference(context, deadline.schoolId);
  }
}
