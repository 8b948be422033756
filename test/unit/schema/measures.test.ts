import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType, isObjectType } from 'graphql';
import { projectFile } from '../../../subgraphs/kernel/projectFile';

const schema = buildSchema(readFileSync(projectFile('schema', 'api.graphql'), 'utf8'));
const page = readFileSync(projectFile('docs', 'measures.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| **'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));
const named = (cell = ''): string[] => [...cell.matchAll(/`([\w.]+)`/g)].map((match) => match[1] ?? '');

describe('the page of the measures is true', () => {
  it.each(rows.map((row) => [row[0] ?? '', row] as const))('%s', (_measure, row) => {
    const [, , commands, fields, tests = ''] = row;
    expect(row).toHaveLength(5);
    for (const command of named(commands))
      expect([command, command in (schema.getMutationType()?.getFields() ?? {})]).toEqual([command, true]);
    for (const field of named(fields)) expect([field, isThere(field)]).toEqual([field, true]);
    const files = tests.split(',').map((file) => file.trim());
    for (const file of files) expect([file, existsSync(projectFile(file))]).toEqual([file, true]);
  });
});

/** Whether the schema has the root field, or the field of the type. */
function isThere(name: string): boolean {
  const [typeName = '', field] = name.split('.');
  if (field === undefined) return typeName in (schema.getQueryType()?.getFields() ?? {});
  const type = schema.getType(typeName);
  return (isObjectType(type) || isInputObjectType(type)) && field in type.getFields();
}
