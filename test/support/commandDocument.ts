import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType, type GraphQLSchema } from 'graphql';

let api: GraphQLSchema | undefined;

/**
 * The mutation of one command, from the printed schema: its input as `$input`, its payload under `done`, with the
 * record as `record` and these fields of it beside id and version.
 */
export function commandDocument(command: string, selection = ''): string {
  api ??= buildSchema(readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8'));
  const mutation = api.getMutationType()?.getFields()[command];
  const payload = mutation && getNamedType(mutation.type);
  const input = mutation?.args.find(({ name }) => name === 'input');
  if (!input || !isObjectType(payload)) throw new Error(`The schema has no command ${command}.`);
  const record = Object.keys(payload.getFields()).find((name) => name !== 'alerts');
  return `mutation($input: ${String(input.type)}) {
    done: ${command}(input: $input) { record: ${record} { id version ${selection} } alerts { rule basis kind } }
  }`;
}
