import type { TestDistrict } from './deployments';
import type { Done, Who } from './inspections';

/** What the payload of a command calls its record. */
function fieldOf(command: string): string {
  const field = ['Zone', 'Recusal', 'Interest'].find((concept) => command.includes(concept));
  return field?.toLowerCase() ?? 'inspector';
}

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
    inputType = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`,
  ): Promise<Done> {
    const base = fieldOf(command);
    const field = isMunicipal ? `municipal${base.charAt(0).toUpperCase()}${base.slice(1)}` : base;
    const { id } = input;
    const whole = id === undefined ? input : { expectedVersion: versions.get(id) ?? 1, ...input };
    const answer = await ask(
      `mutation($input: ${inputType}!) { done: ${named(command)}(input: $input) {
         ${field} { id version state ${selection} } alerts { rule } } }`,
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
