import { todayIn } from '../../supervision/calendar';
import type { InterestFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand, type MakeCommand } from '../commandResolver';
import type { InspectorFields } from '../inspectors/inspector.fields';
import type { Side } from '../side';
import type { Work } from '../work';
import type { InterestFields } from './interest.fields';
import { EndInterestInput, RecordInterestInput, WithdrawInterestInput } from './recusal.inputs';
import { subjectKey } from './standing';
import { oneSubject, placeOf, readableSchool } from './subject';

const RECORD: MakeCommand<InterestFields, InterestFacts, RecordInterestInput> = {
  command: 'recordInterest',
  en: 'Records what binds an inspector to a unit, where it can be a ground for recusal',
  zh: '登记利害关系',
  input: RecordInterestInput,
  route: 'input.inspectorId',
  check: (check, input) => oneSubject(check, input),
  async make(input, work) {
    const inspector = await work.own<InspectorFields>('Inspector', input.inspectorId, 'inspectorId');
    await readableSchool(work, input.schoolId);
    const { relation, isHead, schoolId = null, unitId = null, since = null, endedOn = null } = input;
    return {
      record: work.newRecord<InterestFields>('Interest', {
        ...placeOf(inspector),
        inspectorId: inspector.id,
        relation,
        isHead,
        schoolId,
        unitId,
        since,
        endedOn,
      }),
    };
  },
};

const END: ChangeCommand<InterestFields, InterestFacts, EndInterestInput> = {
  command: 'endInterest',
  en: 'Records the end of an interest',
  zh: '登记利害关系终止',
  input: EndInterestInput,
  apply(interest, { endedOn }) {
    interest.endedOn = endedOn;
  },
};

const WITHDRAW: ChangeCommand<InterestFields, InterestFacts, WithdrawInterestInput> = {
  command: 'withdrawInterest',
  en: 'Takes back an interest that was recorded in error',
  zh: '撤回利害关系登记',
  input: WithdrawInterestInput,
};

/** The commands on interests. */
export function interestCommands(side: Side) {
  return commandResolver<InterestFields, InterestFacts>(
    side,
    { concept: 'Interest', field: 'interest', factsOf },
    [RECORD, END, WITHDRAW],
  );
}

async function factsOf(interest: InterestFields, work: Work): Promise<InterestFacts> {
  const { isMunicipal } = work.side;
  const { inspectorId, relation, isHead, since, endedOn } = interest;
  const held = await work.findBy<InterestFields>('Interest', { inspectorId, relation, state: 'HELD' });
  return {
    relation,
    isHead,
    since,
    endedOn,
    isKnown: held.some(
      (other) =>
        other.id !== interest.id && subjectKey(other, isMunicipal) === subjectKey(interest, isMunicipal),
    ),
    recordedOn: interest.createdAt === undefined ? work.today : todayIn(interest.createdAt),
    isByInspector: work.context.caller.role === 'INSPECTOR',
    today: work.today,
  };
}
