import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { daysLate, isLate } from '../../process/deadlines/late';
import { todayIn } from '../../supervision/calendar';
import { MunicipalInspector } from '../inspectors/inspector.entity';
import { municipalInspectors } from '../inspectors/inspector.source';
import { School, schoolWith } from '../schools/school.type';
import { MunicipalDeadline } from './deadline.entity';
import { MunicipalDeadlineArgs, MunicipalDeadlineConnection, municipalDeadlines } from './deadline.source';

@Resolver(() => MunicipalDeadline)
export class DeadlineResolver {
  @Query(() => MunicipalDeadlineConnection, {
    nullable: true,
    description: 'What is due at the city’s office, the latest in time first (市级期限与待办).',
  })
  municipalDeadlines(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalDeadlineArgs.Nested) args: ArgsOf<typeof MunicipalDeadlineArgs>,
  ) {
    return municipalDeadlines.page(context, info, { ...args, filter: args.filter ?? {} });
  }

  @Query(() => MunicipalDeadline, { nullable: true, description: 'The deadline of the city with this id.' })
  municipalDeadline(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the deadline.' }) id: string,
  ) {
    return municipalDeadlines.byId(context, id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether its last day has passed unmet; derived from the clock (逾期).',
  })
  isOverdue(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() deadline: MunicipalDeadline,
  ) {
    return isLate(deadline, todayIn(context.instantAt(info.path)));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Days past its last day; 0 in time (逾期天数).' })
  daysLate(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() deadline: MunicipalDeadline,
  ) {
    return daysLate(deadline, todayIn(context.instantAt(info.path)));
  }

  @FieldResolver(() => MunicipalInspector, { nullable: true, description: 'Whose task it is (责任督学).' })
  inspector(@Ctx() context: SubgraphContext, @Root() deadline: MunicipalDeadline) {
    return municipalInspectors.reference(context, deadline.inspectorId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that it is about (学校).' })
  school(@Root() deadline: MunicipalDeadline) {
    return schoolWith(deadline.schoolId);
  }
}
