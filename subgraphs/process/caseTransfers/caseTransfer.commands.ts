import { isIdOf } from '../../kernel/ids';
import type { CaseTransferFacts } from '../../supervision/lifeCycles';
import { TRANSFER_GROUND } from '../../supervision/lists';
import type { AccountabilityFields } from '../accountability/accountability.fields';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import type { FindingFields } from '../findings/finding.fields';
import type { Side } from '../side';
import type { Work } from '../work';
import type { CaseTransferFields } from './caseTransfer.fields';
import { RecordTransferOutcomeInput, TransferCaseInput } from './caseTransfer.inputs';

const TRANSFER: MakeCommand<CaseTransferFields, CaseTransferFacts, TransferCaseInput> = {
  command: 'transferCase',
  en: 'Hands a case to enforcement, the judiciary or an organ of discipline',
  zh: '移交',
  input: TransferCaseInput,
  route: 'input.sourceId',
  begins: [
    { on: 'Finding', from: ({ disposition }: FindingFields) => disposition === 'CASE_TRANSFER' },
    { on: 'AccountabilityRecord', from: ({ kind }: AccountabilityFields) => kind === 'CASE' },
  ],
  check(check, input) {
    input.recipient = check.text('recipient', input.recipient, 60);
    input.description = check.longText('description', input.description, 10_000);
  },
  async make({ sourceId, ground, recipientKind, recipient, description }, work) {
    const source = await sourceOf(sourceId, work);
    const record = work.newRecord<CaseTransferFields>('CaseTransfer', {
      ...source,
      ground,
      recipientKind,
      recipient,
      description,
      transferredOn: work.today,
      outcome: null,
      outcomeText: null,
      outcomeOn: null,
    });
    const sections = [
      { heading: '移交情形', text: TRANSFER_GROUND.values[ground].zh },
      { heading: '移交事项', text: description },
    ];
    return { record, paper: { title: `致${recipient}的移交函`, sections } };
  },
};

const RECORD_OUTCOME: ChangeCommand<CaseTransferFields, CaseTransferFacts, RecordTransferOutcomeInput> = {
  command: 'recordTransferOutcome',
  en: 'Records what became of a transferred case',
  zh: '反馈移交结果',
  input: RecordTransferOutcomeInput,
  check(check, input) {
    input.outcomeText = check.longText('outcomeText', input.outcomeText, 5000);
  },
  apply(transfer, { outcome, outcomeText, outcomeOn }) {
    Object.assign(transfer, { outcome, outcomeText, outcomeOn });
  },
};

/** The commands on case transfers. */
export function caseTransferCommands(side: Side) {
  return commandResolver<CaseTransferFields, CaseTransferFacts>(
    side,
    { concept: 'CaseTransfer', field: 'caseTransfer', factsOf },
    [TRANSFER, RECORD_OUTCOME],
  );
}

type Source = Pick<CaseTransferFields, 'districtCode' | 'findingId' | 'caseId'>;

/** From what a transfer arises: a finding, or an accountability case. */
async function sourceOf(id: string, work: Work): Promise<Source> {
  if (isIdOf(work.side.of('AccountabilityRecord').type, id)) {
    const { districtCode } = await work.own<AccountabilityFields>('AccountabilityRecord', id, 'sourceId');
    return { districtCode, findingId: null, caseId: id };
  }
  const { districtCode } = await work.own<FindingFields>('Finding', id, 'sourceId');
  return { districtCode, findingId: id, caseId: null };
}

async function factsOf(transfer: CaseTransferFields, work: Work): Promise<CaseTransferFacts> {
  const { findingId, caseId, ground, recipient } = transfer;
  const finding = findingId === null ? null : await work.find<FindingFields>('Finding', findingId);
  const record =
    caseId === null ? null : await work.find<AccountabilityFields>('AccountabilityRecord', caseId);
  const open = await work.findBy<CaseTransferFields>('CaseTransfer', {
    state: 'TRANSFERRED',
    recipient,
    ground,
  });
  return {
    ground,
    recipientKind: transfer.recipientKind,
    recipient,
    description: transfer.description,
    isSourceNamed: finding !== null || record?.kind === 'CASE',
    findingDisposition: finding?.disposition ?? null,
    openTransfers: open.filter(
      (other) => other.id !== transfer.id && other.findingId === findingId && other.caseId === caseId,
    ).length,
    outcome: transfer.outcome,
    outcomeText: transfer.outcomeText,
    outcomeOn: transfer.outcomeOn,
    transferredOn: transfer.transferredOn,
    today: work.today,
  };
}
