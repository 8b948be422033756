import type { VersionedRecord } from '../../kernel/records/record';
import { defaultRectificationDue } from '../../supervision/deadlines';
import type { RectificationFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import { meetDeadlines, startDeadline } from '../deadlines/keeping';
import type { FindingFields } from '../findings/finding.fields';
import type { PaperText } from '../papers/issue';
import { subjectKey, type Subject } from '../recusal/standing';
import type { Side } from '../side';
import { AUTHORITY_COMMANDS } from './authority.commands';
import { examinerOf, openNotices, rectificationFacts } from './rectification.facts';
import type { RectificationFields } from './rectification.fields';
import {
  BeginRectificationInput,
  CloseRectificationInput,
  DraftRectificationReportInput,
  FollowUpRectificationInput,
  OrderRectificationInput,
  ReopenRectificationInput,
  ReportRectificationInput,
  VerifyRectificationInput,
} from './rectification.inputs';

type Inspected = VersionedRecord & Subject;
type Change<I extends BeginRectificationInput> = ChangeCommand<RectificationFields, RectificationFacts, I>;

const ORDER: MakeCommand<RectificationFields, RectificationFacts, OrderRectificationInput> = {
  command: 'orderRectification',
  en: 'Orders the rectification of a finding',
  zh: '下达整改决定',
  input: OrderRectificationInput,
  route: 'input.findingId',
  begins: [{ on: 'Finding', from: ({ disposition }: FindingFields) => disposition !== 'CASE_TRANSFER' }],
  check(check, input) {
    input.requirement = check.longText('requirement', input.requirement, 2000);
    input.competentAuthority = check.optionalText('competentAuthority', input.competentAuthority, 60);
  },
  async make({ findingId, requirement, competentAuthority, dueOn }, work) {
    const finding = await work.own<FindingFields>('Finding', findingId, 'findingId');
    const inspection = await work.find<Inspected>('Inspection', finding.inspectionId);
    const last = dueOn ?? defaultRectificationDue(work.today);
    const record = work.newRecord<RectificationFields>('Rectification', {
      districtCode: inspection.districtCode,
      findingId: finding.id,
      inspectionId: finding.inspectionId,
      schoolId: finding.schoolId,
      unitId: finding.schoolId === null ? subjectKey(inspection, work.side.isMunicipal) : null,
      requirement,
      orderedOn: work.today,
      dueOn: last,
      firstDueOn: last,
      begunOn: null,
      finishedOn: null,
      reportedOn: null,
      reportText: null,
      unitPublishedOn: null,
      verifiedOn: null,
      verifierId: null,
      verificationNote: null,
      followedUpOn: null,
      reviewerId: null,
      followUpResult: null,
      competentAuthority: competentAuthority ?? null,
      guidance: null,
      guidedOn: null,
      jointlyLiableOn: null,
      liabilityNote: null,
      closedOn: null,
    });
    return { record, dueOn: { RECTIFICATION: last }, paper: decision(finding, requirement, last) };
  },
};

function decision(finding: FindingFields, requirement: string, dueOn: string): PaperText {
  return {
    title: '关于督导发现问题的整改决定',
    sections: [
      { heading: '存在问题', text: finding.description },
      { heading: '整改要求', text: requirement },
      { heading: '整改期限', text: `请于${dueOn}前完成整改，并报告整改情况。` },
    ],
  };
}

const BEGIN: Change<BeginRectificationInput> = {
  command: 'beginRectification',
  en: 'The unit begins its rectification',
  zh: '开始整改',
  input: BeginRectificationInput,
  apply(rectification, _input, { today }) {
    rectification.begunOn = today;
  },
};

const DRAFT: Change<DraftRectificationReportInput> = {
  command: 'draftRectificationReport',
  en: 'The unit’s clerk drafts the report for the head to sign',
  zh: '起草整改报告',
  input: DraftRectificationReportInput,
  check(check, input) {
    input.reportText = check.longText('reportText', input.reportText, 5000);
  },
  apply(rectification, { reportText, finishedOn }) {
    Object.assign(rectification, { reportText, finishedOn: earliest(rectification.finishedOn, finishedOn) });
  },
  async then(rectification, { finishedOn }, work) {
    if (finishedOn == null || finishedOn !== rectification.finishedOn) return;
    await meetDeadlines(work, rectification.id, ['INSPECTION_REPORT']);
    await startDeadline(work, rectification, 'INSPECTION_REPORT', finishedOn);
  },
};

const REPORT: Change<ReportRectificationInput> = {
  command: 'reportRectification',
  en: 'The unit reports what it put right, and has published it itself',
  zh: '报告整改情况',
  input: ReportRectificationInput,
  check(check, input) {
    input.reportText = check.longText('reportText', input.reportText, 5000);
  },
  apply(rectification, { reportText, unitPublishedOn, finishedOn }, { today }) {
    Object.assign(rectification, {
      reportText,
      unitPublishedOn,
      finishedOn: earliest(rectification.finishedOn, finishedOn),
      reportedOn: today,
    });
  },
  async then({ id }, _input, work) {
    for (const notice of await openNotices(work, id)) {
      await meetDeadlines(work, notice.id, ['SUPERVISION_NOTICE']);
    }
  },
};

const VERIFY: Change<VerifyRectificationInput> = {
  command: 'verifyRectification',
  en: 'Verifies a reported rectification',
  zh: '核查整改情况',
  input: VerifyRectificationInput,
  check(check, input) {
    if (input.verificationNote != null)
      input.verificationNote = check.longText('verificationNote', input.verificationNote, 2000);
  },
  async apply(rectification, { verdict, verifierId, verificationNote = null }, work) {
    const examiner = await examinerOf(work, rectification, verifierId, 'verifierId');
    Object.assign(rectification, { verifiedOn: work.today, verifierId, verificationNote });
    return { facts: { verdict, examiner } };
  },
};

const FOLLOW_UP: Change<FollowUpRectificationInput> = {
  command: 'followUpRectification',
  en: 'Looks at a verified rectification again; a relapse reopens it',
  zh: '回头看',
  input: FollowUpRectificationInput,
  async apply(rectification, { followUpResult, reviewerId }, work) {
    const examiner = await examinerOf(work, rectification, reviewerId, 'reviewerId');
    Object.assign(rectification, { followedUpOn: work.today, reviewerId, followUpResult });
    return { facts: { followUpResult, reviewerId, examiner } };
  },
};

const REOPEN: Change<ReopenRectificationInput> = {
  command: 'reopenRectification',
  en: 'Orders a relapsed rectification again',
  zh: '重新下达整改',
  input: ReopenRectificationInput,
  check(check, input) {
    input.requirement = check.longText('requirement', input.requirement, 2000);
  },
  async apply(rectification, { requirement, dueOn }, work) {
    const { today } = work;
    const last = dueOn ?? defaultRectificationDue(today);
    Object.assign(rectification, {
      requirement,
      orderedOn: today,
      dueOn: last,
      begunOn: null,
      finishedOn: null,
      reportedOn: null,
      unitPublishedOn: null,
      verifiedOn: null,
    });
    const finding = await work.find<FindingFields>('Finding', rectification.findingId);
    return { dueOn: { RECTIFICATION: last }, paper: decision(finding, requirement, last) };
  },
};

const CLOSE: Change<CloseRectificationInput> = {
  command: 'closeRectification',
  en: 'Closes a rectification that has lasted',
  zh: '销号',
  input: CloseRectificationInput,
  apply(rectification, _input, { today }) {
    rectification.closedOn = today;
  },
};

/** The commands on rectifications. */
export function rectificationCommands(side: Side) {
  return commandResolver<RectificationFields, RectificationFacts>(
    side,
    { concept: 'Rectification', field: 'rectification', factsOf: rectificationFacts },
    [ORDER, BEGIN, DRAFT, REPORT, VERIFY, FOLLOW_UP, REOPEN, CLOSE, ...AUTHORITY_COMMANDS],
  );
}

/** The day that counts: what was said to be finished stays so, and its clock with it. */
function earliest(known: string | null, said: string | null | undefined): string | null {
  if (said == null || known === null) return said ?? known;
  return said < known ? said : known;
}
