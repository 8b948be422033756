import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { seedDemoDistrict } from '../../scripts/demo/seed';
import { generateDistrict } from '../../scripts/demo/generate';
import { generateMunicipal } from '../../scripts/demo/municipal';
import { districtSchema } from '../../subgraphs/district/schema';
import { municipalSchema } from '../../subgraphs/municipal/schema';
import { testDistrict, type TestDistrict } from '../support/deployments';
import { engines } from '../support/engines';
import { localIdentity } from '../support/identity';
import { testMunicipal } from '../support/municipal';

const NOW = new Date('2026-11-23T04:00:00.000Z');
const CODE = '500156';
const ROWS = 30;

/** What is read does not depend on the engine. */
function sqlite() {
  const [first] = engines();
  if (first?.name !== 'SQLite') throw new Error('SQLite is always there.');
  return first.create();
}

type Subgraph = Pick<TestDistrict, 'ask' | 'close'>;

/** A district and the city's subgraph, both with generated records in every state. */
const SUBGRAPHS = {
  async district() {
    const engine = sqlite();
    const options = { code: CODE, engine, identity: await localIdentity(), now: () => NOW };
    const subgraph = await testDistrict(options);
    const { schema } = await districtSchema();
    await seedDemoDistrict(subgraph.database, CODE, NOW);
    return { engine, subgraph, schema, office: { role: 'DISTRICT_OFFICE', district: CODE } };
  },
  async municipal() {
    const engine = sqlite();
    const { schools } = generateDistrict(CODE, { seed: 'test', today: '2026-11-23' });
    const seed = generateMunicipal({
      seed: 'test',
      today: '2026-11-23',
      schools: schools.map((school) => ({ ...school, districtCode: CODE })),
    });
    const subgraph = await testMunicipal({ engine, identity: await localIdentity(), seed, now: () => NOW });
    const { schema } = await municipalSchema();
    return { engine, subgraph, schema, office: { role: 'CITY_OFFICE' } };
  },
};

describe.each(Object.entries(SUBGRAPHS))('the %s subgraph', (_name, open) => {
  let engine: Awaited<ReturnType<typeof open>>['engine'];
  let subgraph: Subgraph;
  let schema: GraphQLSchema;
  let office: object;

  beforeAll(async () => {
    ({ engine, subgraph, schema, office } = await open());
  }, 60_000);
  afterAll(async () => {
    await subgraph.close();
    await engine.clean();
  });

  it('answers each field of a record alike, whether it is asked for alone or among all others', async () => {
    const compared: string[] = [];
    for (const { root, type } of connectionsOf(schema)) {
      const asked = Object.values(type.getFields()).flatMap((field) => selectionOf(field));
      const page = (selection: string) => `${root}(first: ${ROWS}) { nodes { ${selection} } }`;
      const whole = await subgraph.ask(`{ ${page(asked.map(({ text }) => text).join(' '))} }`, {}, office);
      const rows = (whole.data?.[root]?.nodes ?? []) as Record<string, unknown>[];
      const alone = await subgraph.ask(
        `{ ${asked.map(({ name, text }) => `${name}: ${page(text)}`).join('\n')} }`,
        {},
        office,
      );
      for (const { name } of asked) {
        const told = (alone.data?.[name]?.nodes ?? []) as Record<string, unknown>[];
        expect({ field: `${type.name}.${name}`, values: told.map((row) => row[name]) }).toEqual({
          field: `${type.name}.${name}`,
          values: rows.map((row) => row[name]),
        });
        if (rows.some((row) => row[name] != null)) compared.push(`${type.name}.${name}`);
      }
    }
    // What has a value nowhere was not compared with anything.
    expect(compared.length).toBeGreaterThan(60);
  }, 60_000);
});

/** The connections at the root, with the types of their rows. */
function connectionsOf(schema: GraphQLSchema): { root: string; type: GraphQLObjectType }[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const type = getNamedType(field.type);
    if (!isObjectType(type) || !type.name.endsWith('Connection')) return [];
    const nodes = type.getFields().nodes;
    return nodes ? [{ root: field.name, type: getNamedType(nodes.type) as GraphQLObjectType }] : [];
  });
}

/** A field with what can be told of it without arguments and without a second step; nothing where that is nothing. */
function selectionOf({ name, type, args }: GraphQLField<unknown, unknown>): { name: string; text: string }[] {
  if (args.some(isRequiredArgument)) return [];
  const named = getNamedType(type);
  if (isLeafType(named)) return [{ name, text: name }];
  if (!isObjectType(named)) return [];
  if (named.name.endsWith('Connection')) return [{ name, text: `${name}(first: 2) { nodes { id } }` }];
  const leaves = Object.values(named.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  return [{ name, text: `${name} { ${leaves.map((leaf) => leaf.name).join(' ')} }` }];
}
