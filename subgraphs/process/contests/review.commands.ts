import type { InputCheck } from '../../kernel/inputCheck';
import { DEADLINES, dueOnOf } from '../../supervision/deadlines';
import { ACCOUNTABILITY_CASE, CONTESTABLE_STATES, type ReviewFacts } from '../../supervision/lifeCycles';
import type { AccountabilityFields } from '../accountability/accountability.fields';
import { caseFacts, fileOf, setFile } from '../accountability/case.facts';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import type { Side } from '../side';
import { stateOf } from '../state';
import type { Work } from '../work';
import type { ContestFields } from './contest.fields';
import {
  DecideReviewInput,
  RequestReviewInput,
  type ContestDecisionInput,
  type ContestInput,
} from './contest.inputs';
import { contestDecision } from './contest.papers';

const REQUEST: MakeCommand<ContestFields, ReviewFacts, RequestReviewInput> = {
  command: 'requestReview',
  en: 'The unit asks the office that took a decision for a review; the decision is not suspended',
  zh: '申请复核',
  input: RequestReviewInput,
  route: 'input.caseId',
  begins: [{ on: 'AccountabilityRecord', from: isContestable }],
  check: checkContest,
  async make({ caseId, unitForms, personForms, grounds }, work) {
    const { districtCode, schoolId, unitId } = await work.own<AccountabilityFields>(
      'AccountabilityRecord',
      caseId,
      'caseId',
    );
    const record = work.newRecord<ContestFields>('Review', {
      caseId,
      districtCode,
      schoolId,
      unitId,
      unitForms,
      personForms,
      grounds,
      requestedOn: work.today,
      decidedOn: null,
      outcomeReason: null,
      changedTo: null,
    });
    return { record };
  },
};

const DECIDE: ChangeCommand<ContestFields, ReviewFacts, DecideReviewInput> = {
  command: 'decideReview',
  en: 'The head of the office decides a review',
  zh: '作出复核决定',
  input: DecideReviewInput,
  check: checkDecision,
  apply: (review, input, { today }) => decide(review, input, today, '复核'),
  async then(review, { outcome }, work) {
    const record = await work.find<AccountabilityFields>('AccountabilityRecord', review.caseId);
    const before = Object.assign(
      Object.create(Object.getPrototypeOf(record) as object) as AccountabilityFields,
      record,
    );
    setFile(record, { contestOutcome: outcome, contestReference: review.id, correctedOn: null });
    await work.carryOut({
      concept: 'AccountabilityRecord',
      lifeCycle: ACCOUNTABILITY_CASE,
      command: 'recordContestOutcome',
      record,
      from: stateOf(before),
      facts: await caseFacts(record, work, before),
    });
  },
};

/** Whether there is a decision to contest. */
function isContestable({ kind, state }: AccountabilityFields): boolean {
  return kind === 'CASE' && (CONTESTABLE_STATES as readonly string[]).includes(state);
}

/** The commands on reviews. */
export function reviewCommands(side: Side) {
  return commandResolver<ContestFields, ReviewFacts>(side, { concept: 'Review', field: 'review', factsOf }, [
    REQUEST,
    DECIDE,
  ]);
}

export function checkContest(check: InputCheck, input: ContestInput): void {
  input.grounds = check.longText('grounds', input.grounds, 10_000);
}

export function checkDecision(check: InputCheck, input: ContestDecisionInput): void {
  input.outcomeReason = check.longText('outcomeReason', input.outcomeReason, 10_000);
  if (input.change != null) input.change = check.longText('change', input.change, 2000);
}

/** Notes how a review or an appeal came out. @param what 复核 or 申诉, for the paper. */
export function decide(record: ContestFields, input: ContestDecisionInput, today: string, what: string) {
  const { outcome, outcomeReason, change = null } = input;
  Object.assign(record, { decidedOn: today, outcomeReason, changedTo: change });
  return { facts: { outcome }, paper: contestDecision(what, record.grounds, input) };
}

async function factsOf(review: ContestFields, work: Work): Promise<ReviewFacts> {
  const record = await work.find<AccountabilityFields>('AccountabilityRecord', review.caseId);
  const file = fileOf(record);
  const reviews = await work.findBy<ContestFields>('Review', { caseId: record.id });
  const { unitForms, personForms, grounds, outcomeReason, changedTo } = review;
  return {
    isDecided: isContestable(record),
    isOfTheDecision:
      unitForms.every((form) => file.unitForms.includes(form)) &&
      personForms.every((form) => file.personForms.includes(form)),
    unitForms,
    personForms,
    grounds,
    lastDay: file.receivedOn && dueOnOf(DEADLINES.REVIEW_REQUEST, file.receivedOn).dueOn,
    otherRequests: reviews.filter(({ id }) => id !== review.id).length,
    outcome: null,
    outcomeReason,
    change: changedTo,
    today: work.today,
  };
}
