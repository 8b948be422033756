import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { Finding } from '../findings/finding.entity';
import { findings } from '../findings/finding.source';
import {
  CaseTransferArgs,
  CaseTransferConnection,
  caseTransfers,
} from '../caseTransfers/caseTransfer.source';
import { ReviewArgs, ReviewConnection, reviews } from '../contests/review.source';
import { DistrictInspection } from '../inspections/inspection.entity';
import { inspections } from '../inspections/inspection.source';
import { School } from '../schools/school.entity';
import { schools } from '../schools/school.source';
import { DistrictAccountabilityRecord } from './accountabilityRecord.entity';
import {
  AccountabilityArgs,
  AccountabilityConnection,
  accountabilityRecords,
} from './accountabilityRecord.source';

@Resolver(() => DistrictAccountabilityRecord)
export class AccountabilityRecordResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => AccountabilityConnection, {
    nullable: true,
    description: 'The accountability records of all districts (问责记录).',
  })
  accountabilityRecords(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => AccountabilityArgs.Scattered) args: ArgsOf<typeof AccountabilityArgs>,
  ) {
    return accountabilityRecords.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => DistrictAccountabilityRecord, {
    nullable: true,
    description: 'The accountability record with this id.',
  })
  accountabilityRecord(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the accountability record.' }) id: string,
  ) {
    return accountabilityRecords.byId(context, id);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school held to account (学校).' })
  school(@Ctx() context: SubgraphContext, @Root() record: DistrictAccountabilityRecord) {
    return schools.reference(context, record.schoolId);
  }

  @FieldResolver(() => DistrictInspection, {
    nullable: true,
    description: 'The inspection behind it (督导).',
  })
  inspection(@Ctx() context: SubgraphContext, @Root() record: DistrictAccountabilityRecord) {
    return inspections.reference(context, record.inspectionId);
  }

  @FieldResolver(() => Finding, { nullable: true, description: 'The finding behind it (问题).' })
  finding(@Ctx() context: SubgraphContext, @Root() record: DistrictAccountabilityRecord) {
    return findings.reference(context, record.findingId);
  }

  @FieldResolver(() => ReviewConnection, { nullable: true, description: 'Reviews of its decision (复核).' })
  reviews(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() record: DistrictAccountabilityRecord,
    @Args(() => ReviewArgs.Nested) args: ArgsOf<typeof ReviewArgs>,
  ) {
    return reviews.pageBelow(context, info, 'caseId', record.id, args);
  }

  @FieldResolver(() => CaseTransferConnection, {
    nullable: true,
    description: 'What of it was handed to other authorities (移交).',
  })
  transfers(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() record: DistrictAccountabilityRecord,
    @Args(() => CaseTransferArgs.Nested) args: ArgsOf<typeof CaseTransferArgs>,
  ) {
    return caseTransfers.pageBelow(context, info, 'caseId', record.id, args);
  }
}
