import type { InputCheck } from '../../kernel/inputCheck';
import type { ChangeInput } from '../../kernel/records/command';
import { CITY } from '../../supervision/actors';
import type { ComplaintFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import { reassignDeadlines } from '../deadlines/keeping';
import type { InspectorFields } from '../inspectors/inspector.fields';
import { inKnownDistricts } from '../knownDistricts';
import { recusedInspectors } from '../recusal/standing';
import { readableSchool } from '../recusal/subject';
import type { Side } from '../side';
import { districtOf, type Work } from '../work';
import type { ComplaintFields } from './complaint.fields';
import {
  AnswerComplaintInput,
  AssignComplaintInput,
  CheckComplaintInput,
  CloseComplaintInput,
  DeclineComplaintInput,
  EscalateComplaintInput,
  MinuteComplaintInput,
  ReceiveComplaintInput,
  ReferComplaintInput,
} from './complaint.inputs';

type Change<I extends ChangeInput> = ChangeCommand<ComplaintFields, ComplaintFacts, I>;

const RECEIVE: MakeCommand<ComplaintFields, ComplaintFacts, ReceiveComplaintInput> = {
  command: 'receiveComplaint',
  en: 'Takes down a complaint or an opinion, or hands it in',
  zh: '登记或提交投诉、意见',
  input: ReceiveComplaintInput,
  route: 'input.district',
  check(check, input) {
    input.content = check.longText('content', input.content, 5000);
    input.complainantName = check.optionalText('complainantName', input.complainantName, 60);
    input.complainantContact = check.optionalText('complainantContact', input.complainantContact, 120);
    input.subjectName = check.optionalText('subjectName', input.subjectName, 60);
    if (input.schoolId != null) check.id('schoolId', 'School', input.schoolId);
    if ((input.schoolId == null) === (input.subjectName == null)) {
      check.fail('schoolId', 'ONE_SUBJECT', '须写明一个被反映单位：学校或者其他单位。');
    }
  },
  async make(input, work) {
    const { role, inspector } = work.context.caller;
    const { schoolId = null, subjectName = null, complainantName = null, complainantContact = null } = input;
    const districtCode = await placeOf(input.district, work);
    await readableSchool(work, schoolId);
    const record = work.newRecord<ComplaintFields>('Complaint', {
      districtCode,
      kind: input.kind,
      channel: input.channel,
      complainantKind: input.complainantKind,
      complainantName,
      complainantContact,
      receivedOn: work.today,
      schoolId,
      subjectName,
      content: input.content,
      isSerious: input.isSerious ?? false,
      inspectorId: null,
      receivedById: role === 'INSPECTOR' ? inspector : null,
      referredTo: null,
      decisionReason: null,
      checkedOn: null,
      checkNote: null,
      result: null,
      answeredOn: null,
      answer: null,
      escalatedOn: null,
      escalationReason: null,
      minutedOn: null,
      minute: null,
      minuteOutcome: null,
      inspectionId: null,
      closedOn: null,
    });
    return { record };
  },
};

/** The district that it is about; null at the city where it is about the city itself. */
async function placeOf(code: string, work: Work): Promise<string | null> {
  if (!work.side.isMunicipal) return districtOf(work.context, code);
  if (code === CITY) return null;
  await inKnownDistricts(work, [{ code, field: 'district' }]);
  return code;
}

const DECLINE: Change<DeclineComplaintInput> = {
  command: 'declineComplaint',
  en: 'Does not accept a complaint',
  zh: '不予受理',
  input: DeclineComplaintInput,
  check: reasonGiven,
  apply(complaint, { reason }) {
    complaint.decisionReason = reason;
    return { reason, facts: { reason } };
  },
};

const REFER: Change<ReferComplaintInput> = {
  command: 'referComplaint',
  en: 'Refers a complaint to the institution concerned',
  zh: '转办',
  input: ReferComplaintInput,
  check(check, input) {
    reasonGiven(check, input);
    input.referredTo = check.text('referredTo', input.referredTo, 60);
  },
  apply(complaint, { reason, referredTo }) {
    Object.assign(complaint, { referredTo, decisionReason: reason });
    return { reason, facts: { reason } };
  },
};

const ASSIGN: Change<AssignComplaintInput> = {
  command: 'assignComplaint',
  en: 'Assigns a complaint to an inspector, or to another one',
  zh: '交办',
  input: AssignComplaintInput,
  async apply(complaint, { inspectorId, isSerious }, work) {
    await work.readable('Inspector', inspectorId, 'inspectorId');
    Object.assign(complaint, { inspectorId, isSerious: isSerious ?? complaint.isSerious });
  },
  then: ({ id, inspectorId }, _input, work) => reassignDeadlines(work, id, inspectorId),
};

const CHECK: Change<CheckComplaintInput> = {
  command: 'checkComplaint',
  en: 'Records what checking a complaint found',
  zh: '核实投诉',
  input: CheckComplaintInput,
  check(check, input) {
    input.checkNote = check.longText('checkNote', input.checkNote, 5000);
  },
  apply(complaint, { result, checkNote, isSerious }, { today, context }) {
    // What goes to the head is the office's to say: who checks a complaint may find it serious, not the contrary.
    const mayCalm = context.caller.role !== 'INSPECTOR';
    Object.assign(complaint, {
      result,
      checkNote,
      checkedOn: today,
      isSerious: mayCalm ? (isSerious ?? complaint.isSerious) : complaint.isSerious || isSerious === true,
    });
  },
};

const ESCALATE: Change<EscalateComplaintInput> = {
  command: 'escalateComplaint',
  en: 'Brings a serious complaint before the head',
  zh: '呈报负责人',
  input: EscalateComplaintInput,
  check: reasonGiven,
  apply(complaint, { reason }, { today }) {
    Object.assign(complaint, { escalatedOn: today, escalationReason: reason, isSerious: true });
    return { reason, facts: { reason } };
  },
};

const MINUTE: Change<MinuteComplaintInput> = {
  command: 'minuteComplaint',
  en: 'The head says what is to be done about a serious complaint',
  zh: '批示',
  input: MinuteComplaintInput,
  check(check, input) {
    input.minute = check.longText('minute', input.minute, 2000);
  },
  apply(complaint, { minute }, { today }) {
    Object.assign(complaint, { minute, minutedOn: today });
    return { reason: minute };
  },
};

const ANSWER: Change<AnswerComplaintInput> = {
  command: 'answerComplaint',
  en: 'Answers the complainant',
  zh: '答复',
  input: AnswerComplaintInput,
  check(check, input) {
    input.answer = check.longText('answer', input.answer, 5000);
  },
  async apply(complaint, { answer, inspectionId = null }, work) {
    if (inspectionId !== null) await work.readable('Inspection', inspectionId, 'inspectionId');
    Object.assign(complaint, { answer, inspectionId, answeredOn: work.today });
  },
};

const CLOSE: Change<CloseComplaintInput> = {
  command: 'closeComplaint',
  en: 'Closes an answered complaint',
  zh: '办结',
  input: CloseComplaintInput,
  check(check, input) {
    if (input.minuteOutcome != null)
      input.minuteOutcome = check.longText('minuteOutcome', input.minuteOutcome, 2000);
  },
  apply(complaint, { minuteOutcome = null }, { today }) {
    Object.assign(complaint, { minuteOutcome, closedOn: today });
  },
};

function reasonGiven(check: InputCheck, input: { reason: string }): void {
  input.reason = check.longText('reason', input.reason, 1000);
}

/** The commands on complaints. */
export function complaintCommands(side: Side) {
  return commandResolver<ComplaintFields, ComplaintFacts>(
    side,
    { concept: 'Complaint', field: 'complaint', factsOf },
    [RECEIVE, DECLINE, REFER, ASSIGN, CHECK, ESCALATE, MINUTE, ANSWER, CLOSE],
  );
}

async function factsOf(
  complaint: ComplaintFields,
  work: Work,
  before: ComplaintFields | null,
): Promise<ComplaintFacts> {
  const { role, inspector } = work.context.caller;
  return {
    content: complaint.content,
    channel: complaint.channel,
    isEnteredByPublic: role === 'PUBLIC',
    isAnothersTask: role === 'INSPECTOR' && inspector !== complaint.inspectorId,
    referredTo: complaint.referredTo,
    reason: null,
    assignee: await assigneeOf(complaint, work),
    checkNote: complaint.checkNote,
    result: complaint.result,
    answer: complaint.answer,
    isSerious: complaint.isSerious,
    escalatedOn: complaint.escalatedOn,
    wasEscalated: before?.escalatedOn != null,
    minute: complaint.minute,
    minuteOutcome: complaint.minuteOutcome,
  };
}

async function assigneeOf(
  { inspectorId, schoolId, subjectName }: ComplaintFields,
  work: Work,
): Promise<ComplaintFacts['assignee']> {
  if (inspectorId === null) return null;
  const { state } = await work.find<InspectorFields>('Inspector', inspectorId);
  const recused = await recusedInspectors(work, [inspectorId], { schoolId, subjectName, id: null });
  return { state, mustRecuse: recused.length > 0 };
}
