import { badInput } from '../../kernel/errors';
import { DEADLINES, dueOnOf } from '../../supervision/deadlines';
import type { AppealFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import { inKnownDistricts } from '../knownDistricts';
import type { Side } from '../side';
import type { Work } from '../work';
import type { AppealFields } from './appeal.fields';
import { DecideAppealInput, RequestAppealInput } from './contest.inputs';
import { checkContest, checkDecision, decide } from './review.commands';

const REQUEST: MakeCommand<AppealFields, AppealFacts, RequestAppealInput> = {
  command: 'requestAppeal',
  en: 'A unit appeals to the city against a district’s decision; the decision is not suspended',
  zh: '提出申诉',
  input: RequestAppealInput,
  route: 'input.caseId',
  check(check, input) {
    checkContest(check, input);
    check.id('caseId', 'DistrictAccountabilityRecord', input.caseId);
    if (input.schoolId != null) check.id('schoolId', 'School', input.schoolId);
    input.unitId = check.optionalText('unitId', input.unitId, 60);
    input.subjectName = check.optionalText('subjectName', input.subjectName, 60);
  },
  async make(input, work) {
    const { caseId, unitForms, personForms, grounds, receivedOn, afterReview } = input;
    if (receivedOn > work.today) throw received();
    const place = caseId.split('.')[0] ?? '';
    await inKnownDistricts(work, [{ code: place, field: 'caseId' }]);
    const record = work.newRecord<AppealFields>('Appeal', {
      caseId,
      districtCode: place,
      ...appellant(input, work),
      subjectName: input.subjectName ?? null,
      unitForms,
      personForms,
      grounds,
      receivedOn,
      isAfterReview: afterReview,
      requestedOn: work.today,
      decidedOn: null,
      outcomeReason: null,
      changedTo: null,
    });
    return { record };
  },
};

const DECIDE: ChangeCommand<AppealFields, AppealFacts, DecideAppealInput> = {
  command: 'decideAppeal',
  en: 'The city’s office decides an appeal; the district puts its decision right',
  zh: '作出申诉处理决定',
  input: DecideAppealInput,
  check: checkDecision,
  apply: (appeal, input, { today }) => decide(appeal, input, today, '申诉处理'),
};

/** The commands on appeals: of the city alone. */
export function appealCommands(side: Side) {
  return commandResolver<AppealFields, AppealFacts>(side, { concept: 'Appeal', field: 'appeal', factsOf }, [
    REQUEST,
    DECIDE,
  ]);
}

/** Who appeals: a unit for itself, and the office for a unit that writes on paper. */
function appellant(
  { schoolId, unitId, subjectName, caseId }: RequestAppealInput,
  work: Work,
): Pick<AppealFields, 'schoolId' | 'unitId'> {
  const { caller } = work.context;
  const isUnit = isByUnit(work);
  const place = (isUnit ? caller.school : schoolId)?.split('.')[0] ?? (isUnit ? caller.district : null);
  // A department of the city has no district, and no district holds it to account.
  if ((isUnit || place !== null) && place !== caseId.split('.')[0]) {
    const messageZh = '该问责决定不是该单位所在区县作出的。';
    throw badInput(['input', 'caseId'], 'OTHER_SUBJECT', 'The case is another district’s.', messageZh);
  }
  const own = { schoolId: caller.school, unitId: caller.unit };
  const said = { schoolId: schoolId ?? null, unitId: unitId ?? null };
  if (!isUnit) {
    if (said.schoolId === null && said.unitId === null && subjectName == null) throw nobody();
    return said;
  }
  const isOther =
    (said.schoolId ?? own.schoolId) !== own.schoolId || (said.unitId ?? own.unitId) !== own.unitId;
  if (isOther) {
    const messageZh = '只能为本单位提出申诉。';
    throw badInput(['input', 'caseId'], 'OTHER_SUBJECT', 'A unit appeals for itself alone.', messageZh);
  }
  if (own.schoolId === null && own.unitId === null) throw nobody();
  return own;
}

/** A district's office is no unit that its own office held to account, and speaks for none. */
function nobody(): Error {
  const message = 'It is not said which unit appeals.';
  return badInput(['input', 'schoolId'], 'ONE_UNIT', message, '须写明提出申诉的单位。');
}

const isByUnit = ({ context }: Work): boolean => context.caller.role !== 'CITY_OFFICE';

function received(): Error {
  const messageZh = '收到日期不得晚于今天。';
  return badInput(['input', 'receivedOn'], 'DATE', '`receivedOn` lies ahead.', messageZh);
}

async function factsOf(appeal: AppealFields, work: Work): Promise<AppealFacts> {
  // Whose case it is, only the district knows: one unit's appeal does not stand in another's way.
  const { schoolId, unitId } = appeal;
  const appeals = (await work.findBy<AppealFields>('Appeal', { caseId: appeal.caseId })).filter(
    (other) => other.schoolId === schoolId && other.unitId === unitId,
  );
  const rule = appeal.isAfterReview ? DEADLINES.APPEAL_AFTER_REVIEW : DEADLINES.DIRECT_APPEAL;
  const { unitForms, personForms, grounds, outcomeReason, changedTo } = appeal;
  return {
    unitForms,
    personForms,
    grounds,
    lastDay: dueOnOf(rule, appeal.receivedOn).dueOn,
    isTakenDownByOffice: !isByUnit(work),
    otherRequests: appeals.filter(({ id }) => id !== appeal.id).length,
    outcome: null,
    outcomeReason,
    change: changedTo,
    today: work.today,
  };
}
