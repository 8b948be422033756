import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { projectFile } from '../../../subgraphs/kernel/projectFile';

/** The coordinates of everything in a schema that has no description. */
function undescribed(schema: GraphQLSchema): string[] {
  const bare: string[] = [];
  const look = (coordinate: string, { description }: { description?: string | null }) => {
    if (!description) bare.push(coordinate);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    if (!isRoot) look(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name}:)`, argument);
      }
    }
  }
  return bare;
}

describe('the public schema', () => {
  const schema = buildSchema(readFileSync(projectFile('schema', 'api.graphql'), 'utf8'));

  it('describes every type, field, argument and enum value', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('shows nothing of how it is put together', () => {
    const names = [...Object.keys(schema.getTypeMap()), ...schema.getDirectives().map(({ name }) => name)];
    expect(
      names.filter((name) => /^(join__|link__|_Any|_Entity|_Service|route$|scatter$|aggregate$)/.test(name)),
    ).toEqual([]);
  });

  it('lets every root field and every command fail alone', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()];
    const required = roots.flatMap((type) =>
      Object.values(type?.getFields() ?? {})
        .filter((field) => String(field.type).endsWith('!'))
        .map((field) => field.name),
    );
    expect(required).toEqual([]);
  });
});
