import { badInput } from '../../kernel/errors';
import { reassignDeadlines } from '../deadlines/keeping';
import type { FindingFields } from '../findings/finding.fields';
import type { Work } from '../work';
import type { Change } from './commonCommands';
import { teamIn } from './inspection.facts';
import type { InspectionFields } from './inspection.fields';
import {
  DeliberateInspectionInput,
  FileInspectionReportInput,
  GiveFeedbackInput,
  IssueOpinionInput,
  SubmitDefenceInput,
  WaiveDefenceInput,
  type FindingFeedbackInput,
} from './inspection.inputs';
import { opinionPaper, reportPaper } from './inspection.papers';

const DELIBERATE: Change<DeliberateInspectionInput> = {
  command: 'deliberateInspection',
  en: 'Records what the team came to',
  zh: '督导小组评议',
  input: DeliberateInspectionInput,
  check(check, input) {
    input.deliberation = check.longText('deliberation', input.deliberation, 10_000);
  },
  apply(inspection, { deliberation }, { today }) {
    Object.assign(inspection, { deliberation, deliberatedOn: today });
  },
  // Feedback is the team's task: it stands on the work list of its leader.
  async then({ id }, _input, work) {
    const [leader] = await teamIn(work, id);
    if (leader) await reassignDeadlines(work, id, leader.id);
  },
};

const GIVE_FEEDBACK: Change<GiveFeedbackInput> = {
  command: 'giveFeedback',
  en: 'Tells the unit the preliminary opinion, finding by finding',
  zh: '反馈初步督导意见',
  input: GiveFeedbackInput,
  check(check, input) {
    input.feedback = check.longText('feedback', input.feedback, 10_000);
    check.size('findings', input.findings, 100);
    input.findings.forEach((finding, i) => {
      finding.text = check.longText(`findings.${i}.text`, finding.text, 2000);
    });
  },
  async apply(inspection, { form, feedback, findings }, work) {
    await keepFindingFeedback(work, inspection, findings);
    Object.assign(inspection, { feedbackForm: form, feedback, feedbackOn: work.today });
  },
};

const SUBMIT_DEFENCE: Change<SubmitDefenceInput> = {
  command: 'submitDefence',
  en: 'The unit defends itself in writing',
  zh: '申辩',
  input: SubmitDefenceInput,
  check(check, input) {
    input.defence = check.longText('defence', input.defence, 10_000);
  },
  apply(inspection, { defence }, { today }) {
    Object.assign(inspection, { defence, defendedOn: today });
  },
};

const WAIVE_DEFENCE: Change<WaiveDefenceInput> = {
  command: 'waiveDefence',
  en: 'The unit waives its defence',
  zh: '放弃申辩',
  input: WaiveDefenceInput,
  apply(inspection, _input, { today }) {
    inspection.defenceWaivedOn = today;
  },
};

const ISSUE_OPINION: Change<IssueOpinionInput> = {
  command: 'issueOpinion',
  en: 'Issues the opinion letter: once the defence came, was waived, or its five days ran out',
  zh: '发督导意见书',
  input: IssueOpinionInput,
  check(check, input) {
    input.opinion = check.longText('opinion', input.opinion, 10_000);
  },
  async apply(inspection, { opinion }, work) {
    Object.assign(inspection, { opinion, opinionIssuedOn: work.today });
    return { paper: await opinionPaper(work, inspection) };
  },
};

const FILE_REPORT: Change<FileInspectionReportInput> = {
  command: 'fileInspectionReport',
  en: 'Reports to the own government, and to the superior institution for filing',
  zh: '提交督导报告',
  input: FileInspectionReportInput,
  check(check, input) {
    input.summary = check.longText('summary', input.summary, 5000);
    input.government = check.text('government', input.government, 60);
    input.superior = check.text('superior', input.superior, 60);
  },
  async apply(inspection, { summary, government, superior }, work) {
    Object.assign(inspection, {
      summary,
      reportedToGovernment: government,
      reportedToSuperior: superior,
      reportedOn: work.today,
    });
    return { paper: await reportPaper(work, inspection, summary) };
  },
};

/** From the deliberation to the report. */
export const RESULT_COMMANDS = [
  DELIBERATE,
  GIVE_FEEDBACK,
  SUBMIT_DEFENCE,
  WAIVE_DEFENCE,
  ISSUE_OPINION,
  FILE_REPORT,
];

/** Keeps with each finding what the unit is told of it. @throws BAD_USER_INPUT on one of another inspection. */
async function keepFindingFeedback(
  work: Work,
  inspection: InspectionFields,
  told: readonly FindingFeedbackInput[],
): Promise<void> {
  const findings = await work.findBy<FindingFields>('Finding', { inspectionId: inspection.id });
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  for (const [i, { findingId, text }] of told.entries()) {
    const finding = byId.get(findingId);
    if (!finding) throw notOfThis(i);
    finding.feedback = text;
    await work.update('Finding', finding);
  }
}

function notOfThis(index: number): Error {
  const path = ['input', 'findings', String(index), 'findingId'];
  return badInput(path, 'NOT_FOUND', 'The finding is not of this inspection.', '该问题不是这次督导发现的。');
}
