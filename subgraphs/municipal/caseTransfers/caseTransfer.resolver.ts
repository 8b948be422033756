import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { MunicipalAccountabilityRecord } from '../accountability/accountabilityRecord.entity';
import { municipalAccountabilityRecords } from '../accountability/accountabilityRecord.source';
import { MunicipalFinding } from '../findings/finding.entity';
import { municipalFindings } from '../findings/finding.source';
import { MunicipalCaseTransfer } from './caseTransfer.entity';
import {
  MunicipalCaseTransferArgs,
  MunicipalCaseTransferConnection,
  municipalCaseTransfers,
} from './caseTransfer.source';

@Resolver(() => MunicipalCaseTransfer)
export class CaseTransferResolver {
  @Query(() => MunicipalCaseTransferConnection, {
    nullable: true,
    description: 'Cases that the city has handed to other authorities (市级移交).',
  })
  municipalCaseTransfers(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalCaseTransferArgs.Nested) args: ArgsOf<typeof MunicipalCaseTransferArgs>,
  ) {
    return municipalCaseTransfers.page(context, info, args);
  }

  @Query(() => MunicipalCaseTransfer, {
    nullable: true,
    description: 'The transfer of a case by the city with this id.',
  })
  municipalCaseTransfer(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the transfer.' }) id: string,
  ) {
    return municipalCaseTransfers.byId(context, id);
  }

  @FieldResolver(() => MunicipalFinding, {
    nullable: true,
    description: 'The finding from which it arose (问题).',
  })
  finding(@Ctx() context: SubgraphContext, @Root() transfer: MunicipalCaseTransfer) {
    return municipalFindings.reference(context, transfer.findingId);
  }

  @FieldResolver(() => MunicipalAccountabilityRecord, {
    nullable: true,
    description: 'The case from which it arose (问责).',
  })
  case(@Ctx() context: SubgraphContext, @Root() transfer: MunicipalCaseTransfer) {
    return municipalAccountabilityRecords.reference(context, transfer.caseId);
  }
}
