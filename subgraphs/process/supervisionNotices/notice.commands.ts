import { addDays } from '../../supervision/calendar';
import { DEADLINES } from '../../supervision/deadlines';
import type { SupervisionNoticeFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import type { PaperText } from '../papers/issue';
import { stepOfRectification } from '../rectification/rectification.facts';
import type { RectificationFields } from '../rectification/rectification.fields';
import type { Side } from '../side';
import type { Work } from '../work';
import type { SupervisionNoticeFields } from './notice.fields';
import {
  AcknowledgeSupervisionNoticeInput,
  BreachSupervisionNoticeInput,
  ComplySupervisionNoticeInput,
  IssueSupervisionNoticeInput,
} from './notice.inputs';

type Change<I extends AcknowledgeSupervisionNoticeInput> = ChangeCommand<
  SupervisionNoticeFields,
  SupervisionNoticeFacts,
  I
>;

const ISSUE: MakeCommand<SupervisionNoticeFields, SupervisionNoticeFacts, IssueSupervisionNoticeInput> = {
  command: 'issueSupervisionNotice',
  en: 'Gives a rectification that is insufficient or late a new deadline, in writing',
  zh: '发督办通知',
  input: IssueSupervisionNoticeInput,
  route: 'input.rectificationId',
  check(check, input) {
    input.demand = check.longText('demand', input.demand, 2000);
  },
  async make({ rectificationId, expectedVersion, demand, dueOn }, work) {
    const rectification = await work.changed<RectificationFields>(
      'Rectification',
      { id: rectificationId, expectedVersion },
      'rectificationId',
    );
    const last = dueOn ?? addDays(work.today, DEADLINES.SUPERVISION_NOTICE.days);
    const paper = noticePaper(rectification, demand, last);
    await stepOfRectification(work, 'issueSupervisionNotice', rectification, {
      dueOn: last,
      finishedOn: null,
      reportedOn: null,
      unitPublishedOn: null,
      verifiedOn: null,
    });
    const { districtCode, inspectionId, schoolId, unitId } = rectification;
    const record = work.newRecord<SupervisionNoticeFields>('SupervisionNotice', {
      districtCode,
      rectificationId,
      inspectionId,
      schoolId,
      unitId,
      demand,
      issuedOn: work.today,
      dueOn: last,
      acknowledgedOn: null,
      endedOn: null,
    });
    return { record, dueOn: { SUPERVISION_NOTICE: last }, paper };
  },
};

/** What the notice says. @param rectification as it stood before. */
function noticePaper(
  { state, requirement, dueOn, verificationNote }: RectificationFields,
  demand: string,
  last: string,
): PaperText {
  const cause =
    state === 'INSUFFICIENT'
      ? `整改经核查不到位：${verificationNote ?? ''}`
      : `整改期限为${dueOn}，至今未报告。`;
  return {
    title: '督办通知',
    sections: [
      { heading: '督办事由', text: cause },
      { heading: '原整改要求', text: requirement },
      { heading: '督办要求', text: demand },
      { heading: '督办期限', text: `请于${last}前整改到位，并报告整改情况。` },
    ],
  };
}

const ACKNOWLEDGE: Change<AcknowledgeSupervisionNoticeInput> = {
  command: 'acknowledgeSupervisionNotice',
  en: 'The unit acknowledges a supervision notice',
  zh: '签收督办通知',
  input: AcknowledgeSupervisionNoticeInput,
  apply(notice, _input, { today }) {
    notice.acknowledgedOn = today;
  },
};

const COMPLY: Change<ComplySupervisionNoticeInput> = {
  command: 'complySupervisionNotice',
  en: 'Ends a supervision notice whose rectification was found sufficient',
  zh: '督办通知了结',
  input: ComplySupervisionNoticeInput,
  apply(notice, _input, { today }) {
    notice.endedOn = today;
  },
};

const BREACH: Change<BreachSupervisionNoticeInput> = {
  command: 'breachSupervisionNotice',
  en: 'Finds that a supervision notice was not complied with',
  zh: '认定未按督办通知整改',
  input: BreachSupervisionNoticeInput,
  check(check, input) {
    if (input.reason != null) input.reason = check.longText('reason', input.reason, 2000);
  },
  apply(notice, { reason = null }, { today }) {
    notice.endedOn = today;
    return { reason };
  },
};

/** The commands on supervision notices. */
export function supervisionNoticeCommands(side: Side) {
  return commandResolver<SupervisionNoticeFields, SupervisionNoticeFacts>(
    side,
    { concept: 'SupervisionNotice', field: 'supervisionNotice', factsOf },
    [ISSUE, ACKNOWLEDGE, COMPLY, BREACH],
  );
}

async function factsOf(notice: SupervisionNoticeFields, work: Work): Promise<SupervisionNoticeFacts> {
  const rectification = await work.find<RectificationFields>('Rectification', notice.rectificationId);
  return {
    demand: notice.demand,
    dueOn: notice.dueOn,
    rectificationState: rectification.state,
    reportedOn: rectification.reportedOn,
    isAuthorityUnflagged: rectification.competentAuthority !== null && rectification.jointlyLiableOn === null,
    today: work.today,
  };
}
