import type { Bearer } from '../../subgraphs/kernel/identity/sign';
import type { Answer } from './graphql';
import type { TestDistrict } from './deployments';

/** Who asks, as a token says it. */
export type Who = Partial<Omit<Bearer, 'district'>> & { district?: string };

/** What came of a command: the record, or the error's code and what it says. */
export interface Done {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they asked for
  record: any;
  alerts: string[];
  code: string | undefined;
  rules: string[];
  answer: Answer;
}

/** Gives commands on inspections, and keeps count of the version that was left. */
export function inspectionDesk(
  { ask }: Pick<TestDistrict, 'ask'>,
  { isMunicipal = false, office }: { isMunicipal?: boolean; office: Who },
) {
  const versions = new Map<string, number>();
  const field = isMunicipal ? 'municipalInspection' : 'inspection';
  const named = (command: string) =>
    isMunicipal ? command.replace(/^[a-z]+/, (verb) => `${verb}Municipal`) : command;

  /** Gives a command; `input.id` is enough for one that changes a record. */
  async function give(
    command: string,
    input: { id?: string } & Record<string, unknown>,
    who: Who = office,
    selection = '',
  ): Promise<Done> {
    const type = `${inputName(command, isMunicipal)}Input`;
    const { id } = input;
    const whole = id === undefined ? input : { expectedVersion: versions.get(id) ?? 1, ...input };
    const answer = await ask(
      `mutation($input: ${type}!) { done: ${named(command)}(input: $input) { ${field} { id version state ${selection} } alerts { rule } } }`,
      { input: whole },
      who as Partial<Bearer>,
    );
    const done = answer.data?.done;
    const extensions = answer.errors?.[0]?.extensions;
    if (done) versions.set(done[field].id, done[field].version);
    return {
      record: done?.[field],
      alerts: (done?.alerts ?? []).map(({ rule }: { rule: string }) => rule),
      code: extensions?.code,
      rules: ((extensions?.violations ?? []) as { rule: string }[]).map(({ rule }) => rule),
      answer,
    };
  }

  /** Gives commands one after the other, each of which must succeed; the last one's record. */
  async function walk(id: string, steps: [command: string, input?: object, who?: Who][]): Promise<Done> {
    let last: Done | undefined;
    for (const [command, input = {}, who] of steps) {
      last = await give(command, { id, ...input }, who);
      if (last.code) throw new Error(`${command}: ${JSON.stringify(last.answer.errors)}`);
    }
    if (!last) throw new Error('no steps');
    return last;
  }

  return { give, walk };
}

/** The city's drafts have an input of their own; the other inputs are the same on both sides. */
function inputName(command: string, isMunicipal: boolean): string {
  const [verb] = /^(draft|order)(?=Inspection$)/.exec(command) ?? [];
  if (isMunicipal && verb) return `${verb.charAt(0).toUpperCase()}${verb.slice(1)}MunicipalInspection`;
  return `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
}

/** A consultation as the regulations want it. */
export const CONSULTATIONS = [
  { form: 'WEB', group: 'PUBLIC', heldOn: '2026-03-01', summary: '网上征求意见' },
  { form: 'QUESTIONNAIRE', group: 'STUDENTS', heldOn: '2026-03-01', summary: '问卷', participants: 200 },
  { form: 'MEETING', group: 'PARENTS', heldOn: '2026-03-01', summary: '座谈' },
  { form: 'MEETING', group: 'TEACHERS', heldOn: '2026-03-01', summary: '座谈' },
];
