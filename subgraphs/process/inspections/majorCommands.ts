import { DEADLINES, dueOnOf } from '../../supervision/deadlines';
import { badInput } from '../../kernel/errors';
import type { VersionedRecord } from '../../kernel/records/record';
import type { MakeCommand } from '../commandResolver';
import { districtOfSchool, inKnownDistricts } from '../knownDistricts';
import type { Placed } from '../processRecord';
import { districtOf, type Work } from '../work';
import type { Change } from './commonCommands';
import type { InspectionFactsOfAnyKind } from './inspection.facts';
import type { InspectionFields } from './inspection.fields';
import {
  DraftInspectionInput,
  DraftMunicipalInspectionInput,
  IssueInspectionNoticeInput,
  NameInspectionTeamInput,
  OrderInspectionInput,
  OrderMunicipalInspectionInput,
  PlanInspectionInput,
  RecordConsultationInput,
  StartSiteVisitInput,
  SubmitSelfEvaluationInput,
  UpdateInspectionInput,
  type InspectionDraftInput,
} from './inspection.inputs';
import { noticePaper } from './inspection.papers';
import { newInspection } from './newInspection';
import { checkTeam, keepTeam } from './team';

type Draft<I extends InspectionDraftInput> = MakeCommand<InspectionFields, InspectionFactsOfAnyKind, I>;

const DRAFT_WORDS = {
  command: 'draftInspection',
  en: 'Drafts a special or comprehensive inspection',
  zh: '起草专项、综合督导',
  route: 'input.district',
  check(check, input) {
    input.title = check.text('title', input.title, 100);
    input.subjectName = check.optionalText('subjectName', input.subjectName, 60);
    if (input.schoolId != null) check.id('schoolId', 'School', input.schoolId);
    check.size('matters', input.matters, 20);
  },
} satisfies Partial<Draft<InspectionDraftInput>>;

const DRAFT: Draft<DraftInspectionInput> = {
  ...DRAFT_WORDS,
  input: DraftInspectionInput,
  async make(input, work) {
    const districtCode = districtOf(work.context, input.district);
    if (input.schoolId != null) await schoolIn(work, districtCode, input.schoolId);
    return { record: drafted(work, input, { districtCode, unitId: input.unitId ?? null }) };
  },
};

const DRAFT_BY_CITY: Draft<DraftMunicipalInspectionInput> = {
  ...DRAFT_WORDS,
  input: DraftMunicipalInspectionInput,
  async make(input, work) {
    const { schoolId = null, unitId = null } = input;
    const districtCode = schoolId === null ? (input.districtCode ?? null) : districtOfSchool(schoolId);
    const field = schoolId === null ? 'districtCode' : 'schoolId';
    if (districtCode !== null) await inKnownDistricts(work, [{ code: districtCode, field }]);
    return { record: drafted(work, input, { districtCode, unitId }) };
  },
};

const ORDER_WORDS = {
  command: 'orderInspection',
  en: 'The government orders an inspection that stands in no plan; the office plans it under the order',
  zh: '下达紧急督导指令',
  route: 'input.district',
  check(check, input) {
    DRAFT_WORDS.check(check, input);
    input.orderNumber = check.text('orderNumber', input.orderNumber, 60);
  },
} satisfies Partial<Draft<OrderInspectionInput | OrderMunicipalInspectionInput>>;

/** The order of the government whose token it is: what it says is in its own name. */
const ownOrder = (orderNumber: string): Partial<InspectionFields> => ({
  isEmergency: true,
  orderNumber,
  orderIssuer: 'OWN_GOVERNMENT',
});

const ORDER: Draft<OrderInspectionInput> = {
  ...ORDER_WORDS,
  input: OrderInspectionInput,
  async make(input, work) {
    const { record } = await DRAFT.make(input, work);
    return { record: Object.assign(record, ownOrder(input.orderNumber)) };
  },
};

const ORDER_OF_CITY: Draft<OrderMunicipalInspectionInput> = {
  ...ORDER_WORDS,
  input: OrderMunicipalInspectionInput,
  async make(input, work) {
    const { record } = await DRAFT_BY_CITY.make(input, work);
    return { record: Object.assign(record, ownOrder(input.orderNumber)) };
  },
};

const UPDATE: Change<UpdateInspectionInput> = {
  command: 'updateInspection',
  en: 'Changes the draft of an inspection',
  zh: '修改督导方案',
  input: UpdateInspectionInput,
  check(check, input) {
    if (input.title != null) input.title = check.text('title', input.title, 100);
    check.size('matters', input.matters ?? [], 20);
  },
  apply(inspection, { title, scheduledOn, matters }) {
    inspection.title = title ?? inspection.title;
    inspection.scheduledOn = scheduledOn ?? inspection.scheduledOn;
    inspection.matters = matters ?? inspection.matters;
  },
};

const PLAN: Change<PlanInspectionInput> = {
  command: 'planInspection',
  en: 'Puts an inspection under an item of the approved plan, or under an order for an emergency',
  zh: '列入计划',
  input: PlanInspectionInput,
  check(check, { planId, order }) {
    if (planId != null && order != null) check.fail('order', 'ONE_OF', '计划项目和紧急指令只能写明一种。');
    if (order != null) order.number = check.text('order.number', order.number, 60);
  },
  async apply(inspection, { planId = null, planItem = null, order = null }, work) {
    if (planId !== null) await work.readable('AnnualPlan', planId, 'planId');
    if (order !== null) await work.readable('Attachment', order.attachmentId, 'order.attachmentId');
    Object.assign(inspection, {
      planId,
      planItem,
      isEmergency: order !== null,
      // What the government itself ordered keeps the government's words.
      orderNumber: inspection.orderNumber ?? order?.number ?? null,
      orderIssuer: inspection.orderIssuer ?? order?.issuer ?? null,
      orderAttachmentId: order?.attachmentId ?? null,
    });
  },
};

const NAME_TEAM: Change<NameInspectionTeamInput> = {
  command: 'nameInspectionTeam',
  en: 'Names who inspects',
  zh: '组成督导小组',
  input: NameInspectionTeamInput,
  check: (check, { inspectorIds }) => checkTeam(check, inspectorIds),
  apply: (inspection, { inspectorIds }, work) => keepTeam(work, inspection, inspectorIds),
};

const ISSUE_NOTICE: Change<IssueInspectionNoticeInput> = {
  command: 'issueInspectionNotice',
  en: 'Issues the inspection notice, with the day by which the unit evaluates itself',
  zh: '发督导通知',
  input: IssueInspectionNoticeInput,
  check(check, input) {
    if (input.text != null) input.text = check.longText('text', input.text, 5000);
  },
  async apply(inspection, { selfEvaluationDueOn, text = null }, work) {
    const last = selfEvaluationDueOn ?? dueOnOf(DEADLINES.SELF_EVALUATION, work.today).dueOn;
    inspection.selfEvaluationDueOn = last;
    return { dueOn: { SELF_EVALUATION: last }, paper: await noticePaper(work, inspection, text) };
  },
};

const SUBMIT_SELF_EVALUATION: Change<SubmitSelfEvaluationInput> = {
  command: 'submitSelfEvaluation',
  en: 'The unit hands in its self-evaluation',
  zh: '提交自评报告',
  input: SubmitSelfEvaluationInput,
  check(check, input) {
    input.selfEvaluation = check.longText('selfEvaluation', input.selfEvaluation, 10_000);
  },
  apply(inspection, { selfEvaluation }, { today }) {
    Object.assign(inspection, { selfEvaluation, selfEvaluatedOn: today });
  },
};

const START_SITE_VISIT: Change<StartSiteVisitInput> = {
  command: 'startSiteVisit',
  en: 'The team goes on site',
  zh: '开始现场考察',
  input: StartSiteVisitInput,
  apply(inspection, { visitedOn }, { today }) {
    inspection.visitedOn = visitedOn ?? today;
  },
};

const RECORD_CONSULTATION: Change<RecordConsultationInput> = {
  command: 'recordConsultation',
  en: 'Records how the public, students, parents and teachers were consulted',
  zh: '征求公众意见',
  input: RecordConsultationInput,
  check(check, { consultations }) {
    check.size('consultations', consultations, 20);
    consultations.forEach((consultation, i) => {
      const field = `consultations.${i}`;
      consultation.summary = check.longText(`${field}.summary`, consultation.summary, 2000);
      if ((consultation.participants ?? 0) < 0)
        check.fail(`${field}.participants`, 'RANGE', '人数不得小于零。');
    });
  },
  apply(inspection, { consultations }, { today }) {
    inspection.consultations = consultations.map(({ participants = null, ...rest }) => ({
      ...rest,
      participants,
    }));
    inspection.consultedOn = today;
  },
};

/** From the draft to the consultation of the public. */
export function preparingCommands(isMunicipal: boolean) {
  return [
    ...(isMunicipal ? [DRAFT_BY_CITY, ORDER_OF_CITY] : [DRAFT, ORDER]),
    UPDATE,
    PLAN,
    NAME_TEAM,
    ISSUE_NOTICE,
    SUBMIT_SELF_EVALUATION,
    START_SITE_VISIT,
    RECORD_CONSULTATION,
  ];
}

function drafted(
  work: Work,
  {
    kind,
    subjectKind,
    schoolId = null,
    subjectName = null,
    title,
    scheduledOn,
    matters,
  }: InspectionDraftInput,
  place: Pick<InspectionFields, 'districtCode' | 'unitId'>,
): InspectionFields {
  return work.newRecord<InspectionFields>(
    'Inspection',
    newInspection({ kind, subjectKind, schoolId, subjectName, title, scheduledOn, matters, ...place }),
  );
}

/** @throws BAD_USER_INPUT when the school is not one of that district. */
async function schoolIn(work: Work, districtCode: string, id: string): Promise<void> {
  const school = await work.readable<VersionedRecord & Placed>('School', id, 'schoolId');
  if (school.districtCode !== districtCode) {
    const message = '`schoolId` is not a school of `district`.';
    throw badInput(['input', 'schoolId'], 'DISTRICT', message, '该校不属于所写区县。');
  }
}
