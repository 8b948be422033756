import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { DistrictAccountabilityRecord } from '../accountability/accountabilityRecord.entity';
import { accountabilityRecords } from '../accountability/accountabilityRecord.source';
import { Finding } from '../findings/finding.entity';
import { findings } from '../findings/finding.source';
import { CaseTransfer } from './caseTransfer.entity';
import { CaseTransferArgs, CaseTransferConnection, caseTransfers } from './caseTransfer.source';

@Resolver(() => CaseTransfer)
export class CaseTransferResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => CaseTransferConnection, {
    nullable: true,
    description: 'Cases that the districts have handed to other authorities (移交).',
  })
  caseTransfers(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => CaseTransferArgs.Scattered) args: ArgsOf<typeof CaseTransferArgs>,
  ) {
    return caseTransfers.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => CaseTransfer, { nullable: true, description: 'The transfer of a case with this id.' })
  caseTransfer(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the transfer.' }) id: string,
  ) {
    return caseTransfers.byId(context, id);
  }

  @FieldResolver(() => Finding, { nullable: true, description: 'The finding from which it arose (问题).' })
  finding(@Ctx() context: SubgraphContext, @Root() transfer: CaseTransfer) {
    return findings.reference(context, transfer.findingId);
  }

  @FieldResolver(() => DistrictAccountabilityRecord, {
    nullable: true,
    description: 'The case from which it arose (问责).',
  })
  case(@Ctx() context: SubgraphContext, @Root() transfer: CaseTransfer) {
    return accountabilityRecords.reference(context, transfer.caseId);
  }
}
