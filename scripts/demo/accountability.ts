import { addDays } from '../../subgraphs/supervision/calendar';
import { ACCOUNTABILITY_STATES, type AccountabilityState } from '../../subgraphs/supervision/lifeCycles';
import { codesOf, GROUNDS_OF_KIND, type AccountabilityKind } from '../../subgraphs/supervision/lists';
import { DISCLOSABLE_ACCOUNTABILITY } from '../../subgraphs/supervision/visibleStates';
import type { Random } from './random';
import type { MunicipalAccountabilityRow } from './rows';

const COURSES = Object.entries(ACCOUNTABILITY_STATES).flatMap(([kind, states]) =>
  Object.keys(states).map((state) => ({
    kind: kind as AccountabilityKind,
    state: state as AccountabilityState,
  })),
);

const TITLE: Readonly<Record<AccountabilityKind, string>> = {
  INTERVIEW: '约谈',
  NOTIFICATION: '通报',
  CASE: '问责',
};

type Course = Pick<
  MunicipalAccountabilityRow,
  'kind' | 'state' | 'ground' | 'summary' | 'openedOn' | 'disclosedOn' | 'closedOn'
>;

/** So many accountability records, of every kind in every state in turn, beginning anywhere in that order. */
export function accountabilityCourses(random: Random, count: number, today: string): Course[] {
  const start = random.integer(0, COURSES.length - 1);
  return Array.from({ length: count }, (_, i) => {
    const { kind, state } = COURSES[(start + i) % COURSES.length] ?? { kind: 'INTERVIEW', state: 'PROPOSED' };
    const openedOn = addDays(today, -random.integer(90, 400));
    const isAtEnd = ACCOUNTABILITY_STATES[kind][state]?.final === true;
    const isDisclosable = DISCLOSABLE_ACCOUNTABILITY.includes(state);
    const isAlways = state === 'DISCLOSED' || state === 'ARCHIVED';
    return {
      kind,
      state,
      ground: random.pick<MunicipalAccountabilityRow['ground']>(codesOf(GROUNDS_OF_KIND[kind])),
      summary: `演示数据：由督导结果引出的${TITLE[kind]}，所涉单位和情形均为虚构。`,
      openedOn,
      disclosedOn:
        isAlways || (isDisclosable && random.chance(0.5)) ? addDays(openedOn, random.integer(40, 70)) : null,
      closedOn: isAtEnd ? addDays(openedOn, random.integer(71, 89)) : null,
    };
  });
}
