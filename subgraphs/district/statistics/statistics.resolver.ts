import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, ID, Info, Query, Resolver } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { DateScalar } from '../../kernel/graphql/scalars';
import { statisticsOf } from './statistics.service';
import { SupervisionStatistics } from './statistics.type';

@Resolver()
export class StatisticsResolver {
  @Directive('@scatter(merge: "AGGREGATE")')
  @Query(() => SupervisionStatistics, {
    nullable: true,
    description: 'The figures of all districts, added up (督导统计).',
  })
  supervisionStatistics(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('districts', () => [ID], {
      nullable: true,
      description: 'Codes of the districts to ask: all when omitted, none when empty.',
    })
    districts?: string[],
    @Arg('from', () => DateScalar, { nullable: true, description: 'First day counted.' }) from?: string,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Last day counted.' }) to?: string,
  ) {
    return statisticsOf(context, { districts, from, to, asOf: context.instantAt(info.path) });
  }
}
