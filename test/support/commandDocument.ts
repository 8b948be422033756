import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

let printed: GraphQLSchema | undefined;

/** The printed schema. */
function api(): GraphQLSchema {
  return (printed ??= buildSchema(
    readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8'),
  ));
}

/** What a command leaves: the field of its payload that has the record, and the record's type. */
function recordOf(command: string): { input: string; field: string; type: GraphQLObjectType } {
  const mutation = api().getMutationType()?.getFields()[command];
  const payload = mutation && getNamedType(mutation.type);
  const input = mutation?.args.find(({ name }) => name === 'input');
  const fields = isObjectType(payload) ? Object.values(payload.getFields()) : [];
  const field = fields.find(({ name }) => name !== 'alerts');
  const type = field && getNamedType(field.type);
  if (!input || !field || !isObjectType(type)) throw new Error(`The schema has no command ${command}.`);
  return { input: String(input.type), field: field.name, type };
}

/**
 * The mutation of one command, from the printed schema: its input as `$input`, its payload under `done`, with the
 * record as `record` and these fields of it beside id and version.
 */
export function commandDocument(command: string, selection = ''): string {
  const { input, field } = recordOf(command);
  return `mutation($input: ${input}) {
    done: ${command}(input: $input) { record: ${field} { id version ${selection} } alerts { rule basis kind } }
  }`;
}

/**
 * The query that looks a record up on which a command is to be given, by its id as `$id`: as `record`, with its
 * version and the commands that are open to the caller.
 */
export function lookupDocument(command: string): string {
  const { type } = recordOf(command);
  const lookups = Object.values(api().getQueryType()?.getFields() ?? {});
  const lookup = lookups.find(
    (field) => getNamedType(field.type) === type && field.args.some(({ name }) => name === 'id'),
  );
  if (!lookup) throw new Error(`The schema has no look-up of a ${type.name}.`);
  return `query($id: ID!) { record: ${lookup.name}(id: $id) { id version availableCommands { command } } }`;
}

/** Whether the record that a command leaves has a field. */
export function leaves(command: string, field: string): boolean {
  return field in recordOf(command).type.getFields();
}
