import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import {
  MunicipalCaseTransferArgs,
  MunicipalCaseTransferConnection,
  municipalCaseTransfers,
} from '../caseTransfers/caseTransfer.source';
import { MemberUnit } from '../committee/memberUnit.entity';
import { memberUnitWith } from '../committee/memberUnits';
import { MunicipalReviewArgs, MunicipalReviewConnection, municipalReviews } from '../contests/review.source';
import { MunicipalFinding } from '../findings/finding.entity';
import { municipalFindings } from '../findings/finding.source';
import { MunicipalInspection } from '../inspections/inspection.entity';
import { municipalInspections } from '../inspections/inspection.source';
import { School, schoolWith } from '../schools/school.type';
import { MunicipalAccountabilityRecord } from './accountabilityRecord.entity';
import {
  MunicipalAccountabilityArgs,
  MunicipalAccountabilityConnection,
  municipalAccountabilityRecords,
} from './accountabilityRecord.source';

@Resolver(() => MunicipalAccountabilityRecord)
export class AccountabilityRecordResolver {
  @Query(() => MunicipalAccountabilityConnection, {
    nullable: true,
    description: 'The accountability records of the city (市级问责记录).',
  })
  municipalAccountabilityRecords(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalAccountabilityArgs.Nested) args: ArgsOf<typeof MunicipalAccountabilityArgs>,
  ) {
    return municipalAccountabilityRecords.page(context, info, args);
  }

  @Query(() => MunicipalAccountabilityRecord, {
    nullable: true,
    description: 'The accountability record of the city with this id.',
  })
  municipalAccountabilityRecord(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the accountability record.' }) id: string,
  ) {
    return municipalAccountabilityRecords.byId(context, id);
  }

  @FieldResolver(() => MemberUnit, {
    nullable: true,
    description: 'The member unit held to account (成员单位).',
  })
  unit(@Ctx() context: SubgraphContext, @Root() record: MunicipalAccountabilityRecord) {
    return memberUnitWith(context, record.unitId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school held to account (学校).' })
  school(@Root() record: MunicipalAccountabilityRecord) {
    return schoolWith(record.schoolId);
  }

  @FieldResolver(() => MunicipalInspection, {
    nullable: true,
    description: 'The inspection by the city behind it (督导).',
  })
  inspection(@Ctx() context: SubgraphContext, @Root() record: MunicipalAccountabilityRecord) {
    return municipalInspections.reference(context, record.inspectionId);
  }

  @FieldResolver(() => MunicipalFinding, {
    nullable: true,
    description: 'The finding of the city behind it (问题).',
  })
  finding(@Ctx() context: SubgraphContext, @Root() record: MunicipalAccountabilityRecord) {
    return municipalFindings.reference(context, record.findingId);
  }

  @FieldResolver(() => MunicipalReviewConnection, {
    nullable: true,
    description: 'Reviews of its decision (复核).',
  })
  reviews(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() record: MunicipalAccountabilityRecord,
    @Args(() => MunicipalReviewArgs.Nested) args: ArgsOf<typeof MunicipalReviewArgs>,
  ) {
    return municipalReviews.pageBelow(context, info, 'caseId', record.id, args);
  }

  @FieldResolver(() => MunicipalCaseTransferConnection, {
    nullable: true,
    description: 'What of it was handed to other authorities (移交).',
  })
  transfers(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() record: MunicipalAccountabilityRecord,
    @Args(() => MunicipalCaseTransferArgs.Nested) args: ArgsOf<typeof MunicipalCaseTransferArgs>,
  ) {
    return municipalCaseTransfers.pageBelow(context, info, 'caseId', record.id, args);
  }
}
