import { badInput } from '../../kernel/errors';
import type { InputCheck } from '../../kernel/inputCheck';
import { PAPER, type CaseFacts } from '../../supervision/lifeCycles';
import { issuePaper } from '../papers/issue';
import type { PaperFields } from '../papers/paper.fields';
import type { ChangeCommand } from '../commandResolver';
import type { Work } from '../work';
import type { AccountabilityFields } from './accountability.fields';
import * as papers from './accountability.papers';
import { fileOf, setFile } from './case.facts';
import * as inputs from './case.inputs';
import { checkForms, setForms } from './forms';
import { subjectOf } from './opening';

type CaseChange<I extends inputs.ArchiveCaseInput> = ChangeCommand<AccountabilityFields, CaseFacts, I>;

const ACKNOWLEDGE: CaseChange<inputs.AcknowledgeDecisionInput> = {
  command: 'acknowledgeDecision',
  en: 'The unit acknowledges the decision: from then on review and appeal count',
  zh: '签收问责决定',
  input: inputs.AcknowledgeDecisionInput,
  apply(record, { receivedOn }, { today }) {
    setFile(record, { receivedOn: receivedOn ?? today });
  },
};

const RECORD_OUTCOME: CaseChange<inputs.RecordContestOutcomeInput> = {
  command: 'recordContestOutcome',
  en: 'The head of the office records what an appeal to the office one level up came to',
  zh: '记录申诉结果',
  input: inputs.RecordContestOutcomeInput,
  check(check, input) {
    input.reference = check.text('reference', input.reference, 120);
  },
  apply(record, { outcome, reference, receivedOn }, { today }) {
    setFile(record, { contestOutcome: outcome, contestReference: reference, correctedOn: null });
    return { startedOn: { APPEAL_CORRECTION: receivedOn ?? today } };
  },
};

const CORRECT: CaseChange<inputs.CorrectDecisionInput> = {
  command: 'correctDecision',
  en: 'Chair or vice-chair of the committee puts the decision right after a review or an appeal has changed or revoked it',
  zh: '纠正问责决定',
  input: inputs.CorrectDecisionInput,
  check(check, input) {
    input.summary = check.longText('summary', input.summary, 5000);
    checkPublicSummary(check, input);
    if (input.forms) checkForms(check, input.forms);
  },
  async apply(record, { summary, publicSummary = null, forms }, work) {
    if (publicSummary === null && record.unredactedSummary !== null && !fileOf(record).isMinorInvolved)
      throw publicTextMissing();
    setSummary(record, summary, publicSummary);
    if (forms && fileOf(record).contestOutcome === 'CHANGED') await setForms(record, forms, work);
    setFile(record, { correctedOn: work.today });
    return { facts: { publicSummary } };
  },
  async then(record, { summary }, work) {
    const decided = { ground: record.ground, summary };
    const text = papers.correctedDecision(await subjectOf(record, work), decided, fileOf(record));
    const [paper = null] = await work.findBy<PaperFields>('Paper', {
      recordId: record.id,
      kind: 'ACCOUNTABILITY_DECISION',
      state: 'ISSUED',
    });
    const correction = await issuePaper(work, 'ACCOUNTABILITY_DECISION', record, text, paper);
    if (paper) await supersede(paper, correction, work);
  },
};

const EXECUTE: CaseChange<inputs.ExecuteDecisionInput> = {
  command: 'executeDecision',
  en: 'Notes that the decision was executed; an interview or a notification that is a form of it is linked',
  zh: '执行问责决定',
  input: inputs.ExecuteDecisionInput,
  async apply(record, { executedOn, interviewId = null, notificationId = null }, work) {
    if (interviewId !== null) await work.own('AccountabilityRecord', interviewId, 'interviewId');
    if (notificationId !== null) await work.own('AccountabilityRecord', notificationId, 'notificationId');
    setFile(record, { executedOn, interviewId, notificationId });
  },
};

const DISCLOSE: CaseChange<inputs.DiscloseDecisionInput> = {
  command: 'discloseDecision',
  en: 'Discloses the result to the public, without what identifies a minor',
  zh: '公布问责结果',
  input: inputs.DiscloseDecisionInput,
  check: checkPublicSummary,
  apply(record, { disclosedOn, channel, minorInvolved, publicSummary = null }) {
    record.disclosedOn = disclosedOn;
    if (publicSummary !== null) setSummary(record, record.unredactedSummary ?? record.summary, publicSummary);
    setFile(record, { channel, isMinorInvolved: minorInvolved });
    return { facts: { publicSummary } };
  },
};

const ARCHIVE: CaseChange<inputs.ArchiveCaseInput> = {
  command: 'archiveCase',
  en: 'Archives a case that was disclosed, or whose decision was revoked',
  zh: '归档',
  input: inputs.ArchiveCaseInput,
  apply(record, _input, { today }) {
    record.closedOn = today;
  },
};

/** The commands on a case from its decision on. */
export const DECISION_COMMANDS = [ACKNOWLEDGE, RECORD_OUTCOME, CORRECT, EXECUTE, DISCLOSE, ARCHIVE];

function checkPublicSummary(check: InputCheck, input: { publicSummary?: string | null }): void {
  if (input.publicSummary != null)
    input.publicSummary = check.longText('publicSummary', input.publicSummary, 5000);
}

/** What was decided, and what the public reads instead of it, where that is another text. */
function setSummary(record: AccountabilityFields, decided: string, publicSummary: string | null): void {
  record.summary = publicSummary ?? decided;
  record.unredactedSummary = publicSummary === null ? null : decided;
}

/** Whoever left something out for the public leaves it out of the correction as well. */
function publicTextMissing(): Error {
  const messageZh = '公布的文本与决定不同的，须一并写明更正后公布的文本。';
  const message = 'The public reads another text than the decision: `publicSummary` says what it reads now.';
  return badInput(['input', 'publicSummary'], 'REQUIRED', message, messageZh);
}

/** A paper whose place a correction has taken. */
async function supersede(paper: PaperFields, correction: PaperFields, work: Work): Promise<void> {
  const reason = '复核、申诉后纠正';
  paper.supersededById = correction.id;
  await work.carryOut({
    concept: 'Paper',
    lifeCycle: PAPER,
    command: 'supersedePaper',
    record: paper,
    from: 'ISSUED',
    facts: { kind: paper.kind, reason },
    reason,
  });
}
