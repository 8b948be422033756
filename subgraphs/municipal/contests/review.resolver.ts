import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { MunicipalAccountabilityRecord } from '../accountability/accountabilityRecord.entity';
import { municipalAccountabilityRecords } from '../accountability/accountabilityRecord.source';
import { School, schoolWith } from '../schools/school.type';
import { MunicipalReview } from './review.entity';
import { MunicipalReviewArgs, MunicipalReviewConnection, municipalReviews } from './review.source';

@Resolver(() => MunicipalReview)
export class ReviewResolver {
  @Query(() => MunicipalReviewConnection, {
    nullable: true,
    description: 'Reviews of the city’s accountability decisions (市级复核).',
  })
  municipalReviews(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalReviewArgs.Nested) args: ArgsOf<typeof MunicipalReviewArgs>,
  ) {
    return municipalReviews.page(context, info, args);
  }

  @Query(() => MunicipalReview, { nullable: true, description: 'The review of the city with this id.' })
  municipalReview(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the review.' }) id: string,
  ) {
    return municipalReviews.byId(context, id);
  }

  @FieldResolver(() => MunicipalAccountabilityRecord, {
    nullable: true,
    description: 'The case whose decision is contested (问责).',
  })
  case(@Ctx() context: SubgraphContext, @Root() review: MunicipalReview) {
    return municipalAccountabilityRecords.reference(context, review.caseId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that asks (学校).' })
  school(@Root() review: MunicipalReview) {
    return schoolWith(review.schoolId);
  }
}
