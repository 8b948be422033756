import type { TestDistrict } from './deployments';
import type { Done } from './inspections';

/** Who asks, as a token says it. */
export type Who = Parameters<TestDistrict['ask']>[2];

/** What the payload of a command calls its record. */
function fieldOf(command: string): string {
  const field = ['Zone', 'Recusal', 'Interest', 'School'].find((concept) => command.includes(concept));
  return field?.toLowerCase() ?? 'inspector';
}

/** Commands whose input the city has for itself. */
const OF_THE_CITY = ['appointInspector', 'nominateInspector', 'renewInspector'];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Gives commands on inspectors, zones, interests and recusals, and keeps count of the version that was left. */
export function personnelDesk({ ask }: Pick<TestDistrict, 'ask'>, office: Who, isMunicipal = false) {
  const versions = new Map<string, number>();
  const named = (command: string) =>
    isMunicipal ? command.replace(/^[a-z]+/, (verb) => `${verb}Municipal`) : command;

  return async function give(
    command: string,
    input: { id?: string } & Record<string, unknown>,
    who: Who = office,
    selection = '',
    inputType = `${capital(isMunicipal && OF_THE_CITY.includes(command) ? named(command) : command)}Input`,
  ): Promise<Done> {
    const base = fieldOf(command);
    const field = isMunicipal ? `municipal${capital(base)}` : base;
    const { id } = input;
    const whole = id === undefined ? input : { expectedVersion: versions.get(id) ?? 1, ...input };
    const answer = await ask(
      `mutation($input: ${inputType}!) { done: ${named(command)}(input: $input) {
         ${field} { id version ${field === 'school' ? 'status' : 'state'} ${selection} } alerts { rule } } }`,
      { input: whole },
      who,
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
  };
}
