import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { DistrictAccountabilityRecord } from '../accountability/accountabilityRecord.entity';
import { accountabilityRecords } from '../accountability/accountabilityRecord.source';
import { School } from '../schools/school.entity';
import { schools } from '../schools/school.source';
import { Review } from './review.entity';
import { ReviewArgs, ReviewConnection, reviews } from './review.source';

@Resolver(() => Review)
export class ReviewResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => ReviewConnection, {
    nullable: true,
    description: 'Reviews of accountability decisions in all districts (复核).',
  })
  reviews(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ReviewArgs.Scattered) args: ArgsOf<typeof ReviewArgs>,
  ) {
    return reviews.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => Review, { nullable: true, description: 'The review with this id.' })
  review(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the review.' }) id: string,
  ) {
    return reviews.byId(context, id);
  }

  @FieldResolver(() => DistrictAccountabilityRecord, {
    nullable: true,
    description: 'The case whose decision is contested (问责).',
  })
  case(@Ctx() context: SubgraphContext, @Root() review: Review) {
    return accountabilityRecords.reference(context, review.caseId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that asks (学校).' })
  school(@Ctx() context: SubgraphContext, @Root() review: Review) {
    return schools.reference(context, review.schoolId);
  }
}
