import { Field, ID, InputType } from 'type-graphql';
import { descending } from '../../kernel/connections/order';
import { equal, oneOf } from '../../kernel/records/matching';
import type { Query } from '../../kernel/records/source';
import { CaseTransferState, TransferGround, TransferRecipient } from '../enums';
import type { CaseTransferFields } from './caseTransfer.fields';

@InputType({ description: 'Which transfers of cases: every condition given must hold (移交筛选).' })
export class CaseTransferFilter {
  @Field(() => [CaseTransferState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof CaseTransferState)[] | null;

  @Field(() => [TransferGround], { nullable: true, description: 'On one of these grounds.' })
  grounds?: (keyof typeof TransferGround)[] | null;

  @Field(() => [TransferRecipient], { nullable: true, description: 'To one of these kinds of authority.' })
  recipientKinds?: (keyof typeof TransferRecipient)[] | null;

  @Field(() => ID, { nullable: true, description: 'Arisen from this finding.' })
  findingId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Arisen from this accountability case.' })
  caseId?: string | null;
}

export const CASE_TRANSFER_ORDERS = { TRANSFERRED_ON_DESC: descending('transferredOn') };
export const CASE_TRANSFER_FILTERS_BY = {
  states: 'state',
  grounds: 'ground',
  recipientKinds: 'recipientKind',
};

/** Leaves the transfers that match. */
export function matchingCaseTransfers(query: Query<CaseTransferFields>, filter: CaseTransferFilter): void {
  oneOf(query, 'state', filter.states);
  oneOf(query, 'ground', filter.grounds);
  oneOf(query, 'recipientKind', filter.recipientKinds);
  equal(query, 'findingId', filter.findingId);
  equal(query, 'caseId', filter.caseId);
}
