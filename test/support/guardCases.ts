import { OFFICE } from '../../subgraphs/supervision/actors';
import { decide, violationsOf, type LifeCycle } from '../../subgraphs/supervision/lifeCycle';

/** One guard both ways: a command in a state passes with sound facts, and with the change is refused by the rule. */
export interface GuardCase<Facts> {
  rule: string;
  command: string;
  state: string | null;
  /** What breaks the rule. */
  change: Partial<Facts>;
  /** What must be so for the row with this rule to be the one that is taken, and to pass. */
  given?: Partial<Facts>;
}

/** Tests each case, and that no guard and no alert of the table is left without one. */
export function testGuards<State extends string, Facts>(
  lifeCycle: LifeCycle<State, Facts>,
  sound: Facts,
  guards: GuardCase<Facts>[],
  alerts: GuardCase<Facts>[] = [],
): void {
  const decided = ({ command, state }: GuardCase<Facts>, facts: Facts) => {
    const rows = lifeCycle.transitions.filter(
      (row) =>
        row.command === command &&
        (state === null ? row.from.length === 0 : (row.from as readonly string[]).includes(state)),
    );
    const roles = rows.flatMap((row) => row.roles);
    const actor = roles.find(({ role }) => role === 'DISTRICT_OFFICE') ?? roles[0] ?? OFFICE;
    const caller = { role: actor.role, capacity: actor.capacity ?? 'HEAD' };
    return decide(lifeCycle, { state: state as State | null, command, caller, facts });
  };
  const title = ({ rule, command, state }: GuardCase<Facts>) =>
    [`${rule}: ${command} in ${state ?? 'nothing'}`] as const;

  describe(`the guards of ${lifeCycle.name}`, () => {
    it.each(guards.map((each) => [...title(each), each] as const))('%s', (_title, each) => {
      const facts = { ...sound, ...each.given };
      expect(decided(each, facts)).toMatchObject({ kind: 'ALLOWED' });
      const after = decided(each, { ...facts, ...each.change });
      expect(after).toMatchObject({ kind: 'VIOLATED', violations: [{ rule: each.rule }] });
    });

    it('are all tested both ways', () => {
      expect(named(guards)).toEqual(inTable(lifeCycle, 'guards'));
    });
  });

  describe(`the alerts of ${lifeCycle.name}`, () => {
    if (alerts.length > 0) {
      it.each(alerts.map((each) => [...title(each), each] as const))('%s', (_title, each) => {
        const told = (facts: Facts) => {
          const decision = decided(each, facts);
          if (decision.kind !== 'ALLOWED') throw new Error(`refused: ${JSON.stringify(decision)}`);
          return violationsOf(decision.transition.alerts ?? [], facts).map(({ rule }) => rule);
        };
        const facts = { ...sound, ...each.given };
        expect(told(facts)).not.toContain(each.rule);
        expect(told({ ...facts, ...each.change })).toContain(each.rule);
      });
    }

    it('are all tested, raised and cleared', () => {
      expect(named(alerts)).toEqual(inTable(lifeCycle, 'alerts'));
    });
  });
}

function named<Facts>(cases: GuardCase<Facts>[]): string[] {
  return [...new Set(cases.map(({ rule }) => rule))].sort();
}

function inTable<State extends string, Facts>(
  { transitions }: LifeCycle<State, Facts>,
  part: 'guards' | 'alerts',
): string[] {
  return [...new Set(transitions.flatMap((row) => (row[part] ?? []).map(({ rule }) => rule)))].sort();
}
