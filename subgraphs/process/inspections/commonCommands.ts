import type { ChangeInput } from '../../kernel/records/command';
import type { ChangeCommand } from '../commandResolver';
import { issuePaper } from '../papers/issue';
import type { PaperFields } from '../papers/paper.fields';
import type { Work } from '../work';
import type { InspectionFactsOfAnyKind } from './inspection.facts';
import type { InspectionFields } from './inspection.fields';
import { checkFinding, keepFindings } from './inspection.findings';
import {
  CancelInspectionInput,
  CloseInspectionInput,
  ExposeInspectionInput,
  PublishInspectionInput,
  RecordFindingInput,
} from './inspection.inputs';
import { reportPaper } from './inspection.papers';

export type Change<I extends ChangeInput> = ChangeCommand<InspectionFields, InspectionFactsOfAnyKind, I>;

const RECORD_FINDING: Change<RecordFindingInput> = {
  command: 'recordFinding',
  en: 'Records a problem that the inspection found',
  zh: '记录问题',
  input: RecordFindingInput,
  check: (check, input) => checkFinding(check, 'finding', input.finding),
  async apply(inspection, { finding }, work) {
    return { facts: await keepFindings(work, inspection, [finding]) };
  },
};

const PUBLISH: Change<PublishInspectionInput> = {
  command: 'publishInspection',
  en: 'Publishes the report, with channel and date; where a minor is involved, a redacted text',
  zh: '公开督导报告',
  input: PublishInspectionInput,
  check(check, input) {
    if (input.redactedSummary != null)
      input.redactedSummary = check.longText('redactedSummary', input.redactedSummary, 5000);
  },
  apply(inspection, input) {
    const { publishedOn, publicationChannel, otherChannels, redactedSummary = null } = input;
    // A report that told of a minor once is never published in full afterwards.
    const minorInvolved = inspection.minorInvolved || input.minorInvolved;
    Object.assign(inspection, { publishedOn, publicationChannel, otherChannels, minorInvolved });
    inspection.disclosure = 'PUBLIC';
    if (minorInvolved) {
      inspection.unredactedSummary ??= inspection.summary;
      inspection.summary = redactedSummary ?? inspection.summary;
    }
    return { facts: { redactedSummary } };
  },
  then: (inspection, _input, work) => publishReport(work, inspection),
};

const EXPOSE: Change<ExposeInspectionInput> = {
  command: 'exposeInspection',
  en: 'Exposes in the news what a published inspection found',
  zh: '新闻曝光',
  input: ExposeInspectionInput,
  check(check, input) {
    input.medium = check.text('medium', input.medium, 60);
  },
  apply(inspection, { ground, medium, exposedOn }) {
    Object.assign(inspection, { exposureGround: ground, exposureMedium: medium, exposedOn });
  },
};

const CLOSE: Change<CloseInspectionInput> = {
  command: 'closeInspection',
  en: 'Closes an inspection; not while one of its rectifications is open',
  zh: '办结督导',
  input: CloseInspectionInput,
  apply(inspection, _input, { today }) {
    inspection.closedOn = today;
  },
};

const CANCEL: Change<CancelInspectionInput> = {
  command: 'cancelInspection',
  en: 'Cancels an inspection before its visit',
  zh: '取消督导',
  input: CancelInspectionInput,
  check(check, input) {
    input.reason = check.text('reason', input.reason, 500);
  },
  apply: (_inspection, { reason }) => ({ facts: { reason }, reason }),
};

/** The commands that inspections of every kind have, each by the life cycle of its kind. */
export const COMMON_COMMANDS = [RECORD_FINDING, PUBLISH, EXPOSE, CLOSE, CANCEL];

/**
 * The issued report becomes public; where a minor is involved, it stays where it is, and a redacted one is issued
 * in public beside it.
 */
async function publishReport(work: Work, inspection: InspectionFields): Promise<void> {
  const papers = await work.findBy<PaperFields>('Paper', {
    recordId: inspection.id,
    kind: 'INSPECTION_REPORT',
    state: 'ISSUED',
  });
  const report = papers.find(({ supersededById }) => supersededById === null);
  if (!report) return;
  if (inspection.minorInvolved) {
    const text = await reportPaper(work, inspection, inspection.summary ?? '');
    await issuePaper(work, 'INSPECTION_REPORT', inspection, { ...text, disclosure: 'PUBLIC' });
    return;
  }
  report.disclosure = 'PUBLIC';
  await work.update('Paper', report);
}
