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
  en: 'Records what an appeal to the office one level up came to',
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
  en: 'Puts the decision right after a review or an appeal has changed or revoked it',
  zh: '纠正问责决定',
  input: inputs.CorrectDecisionInput,
  check(check, input) {
    input.summary = check.longText('summary', input.summary, 5000);
    if (input.forms) checkForms(check, input.forms);
  },
  async apply(record, { summary, forms }, work) {
    record.summary = summary;
    if (forms && fileOf(record).contestOutcome === 'CHANGED') await setForms(record, forms, work);
    setFile(record, { correctedOn: work.today });
  },
  async then(record, _input, work) {
    const text = papers.correctedDecision(await subjectOf(record, work), record, fileOf(record));
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
  check(check, input) {
    if (input.publicSummary != null)
      input.publicSummary = check.longText('publicSummary', input.publicSummary, 5000);
  },
  apply(record, { disclosedOn, channel, minorInvolved, publicSummary }) {
    record.disclosedOn = disclosedOn;
    if (publicSummary != null)
      Object.assign(record, { summary: publicSummary, unredactedSummary: record.summary });
    setFile(record, { channel, isMinorInvolved: minorInvolved });
    return { facts: { publicSummary: publicSummary ?? null } };
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

/** A paper whose place a correction has taken. */
async function supersede(paper: PaperFields, correction: PaperFields, work: Work): Promise<void> {
  const reason = '复核、申诉后纠正';
  paper.supersededById = correction.id;
  await work.carryOut({
    concept: 'Paper',
    lifeCycle: PAPER,
    command: 'correctPaper',
    record: paper,
    from: 'ISSUED',
    facts: { reason },
    reason,
  });
}
