import { composeServices } from '@apollo/composition';
import { GraphQLError, parse, buildASTSchema, execute, type GraphQLSchema } from 'graphql';
import { compareKeys } from '../../subgraphs/kernel/byteOrder';
import { decodeCursor, encodeCursor } from '../../subgraphs/kernel/cursor';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import type { Supergraph } from '../../gateway/supergraph';
import { readSupergraph } from '../../gateway/supergraph';

/** A city small enough to hold in the head: what a district subgraph and a municipal one declare. */
export const DISTRICT_SDL = `
  directive @route(by: String!) on FIELD_DEFINITION | OBJECT
  directive @scatter(merge: String!) on FIELD_DEFINITION
  directive @aggregate(by: String!, of: [String!]) on FIELD_DEFINITION
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
    @link(url: "https://education-supervision.example/horizontal/v1.0", import: ["@route", "@scatter", "@aggregate"])
    @composeDirective(name: "@route") @composeDirective(name: "@scatter") @composeDirective(name: "@aggregate")

  type Query {
    schools(
      districts: [ID!], filter: SchoolFilter, orderBy: SchoolOrder! = NAME_ASC, first: Int! = 50, after: String
    ): SchoolConnection @scatter(merge: "CONNECTION")
    school(id: ID!): School @route(by: "id")
    statistics(districts: [ID!], from: String): Statistics @scatter(merge: "AGGREGATE")
  }
  type Mutation {
    renameSchool(input: RenameSchoolInput!): RenameSchoolPayload @route(by: "input.schoolId")
  }
  input SchoolFilter { kind: Kind, nameContains: String }
  input RenameSchoolInput { schoolId: ID!, name: String!, idempotencyKey: String }
  type RenameSchoolPayload { school: School! }
  enum SchoolOrder { NAME_ASC NAME_DESC }
  enum Kind { PRIMARY JUNIOR }

  type SchoolConnection {
    edges: [SchoolEdge!]!
    nodes: [School]!
    pageInfo: PageInfo!
    totalCount: Int
    missingDistricts: [MissingDistrict!]!
  }
  type SchoolEdge { cursor: String! node: School }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type MissingDistrict @shareable { code: ID! name: String! reason: MissingReason! }
  enum MissingReason { TIMEOUT UNREACHABLE INVALID_ANSWER REFUSED OUTDATED DRAINED SKIPPED UNAVAILABLE }

  type School @key(fields: "id") @route(by: "id") {
    id: ID!
    name: String!
    kind: Kind
    pupils: Int
    phone: String
    district: District
    sisters(first: Int! = 2): [School!]
  }
  type District @key(fields: "code") @route(by: "code") { code: ID! schoolCount: Int }

  scalar Decimal
  scalar Long
  type Statistics {
    schoolCount: Int @aggregate(by: "SUM")
    pupilCount: Long @aggregate(by: "SUM")
    budget: Decimal @aggregate(by: "SUM")
    firstName: String @aggregate(by: "MIN")
    lastName: String @aggregate(by: "MAX")
    pupilsPerSchool: Float @aggregate(by: "RATIO", of: ["pupilCount", "schoolCount"])
    byKind: [KindCount!] @aggregate(by: "KEY", of: ["kind"])
    missingDistricts: [MissingDistrict!]!
  }
  type KindCount {
    kind: Kind! @aggregate(by: "KEY")
    count: Int @aggregate(by: "SUM")
    pupils: Int @aggregate(by: "SUM")
  }
`;

export const MUNICIPAL_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { districts: [District!] visits: [Visit!] }
  type Visit { id: ID! school: School schoolId: ID! }
  type School @key(fields: "id", resolvable: false) { id: ID! }
  type District @key(fields: "code") { code: ID! name: String }
`;

let composed: Supergraph | null = null;
let executable: GraphQLSchema | null = null;

/** The supergraph of the two, as the real composition makes it. */
export function miniSupergraph(): Supergraph {
  return (composed ??= readSupergraph(compose(DISTRICT_SDL)));
}

/** Composes a district subgraph with the municipal one. @throws Error when they do not compose. */
export function compose(districtSdl: string): string {
  const { errors, supergraphSdl } = composeServices([
    { name: 'district', url: 'http://district.invalid', typeDefs: parse(districtSdl) },
    { name: 'municipal', url: 'http://municipal.invalid', typeDefs: parse(MUNICIPAL_SDL) },
  ]);
  if (errors) throw new Error(errors.map(String).join('\n'));
  return supergraphSdl;
}

export interface SchoolRow {
  id: string;
  code: string;
  name: string;
  kind: string;
  pupils: number;
  budget: string;
}

export interface DistrictRequest {
  query: string;
  variables?: Record<string, unknown>;
}

/** The rows of one database, asked as a district (or, holding everything, as the oracle) answers. */
export class MiniDistrict {
  readonly requests: DistrictRequest[] = [];

  constructor(private readonly rows: readonly SchoolRow[]) {}

  async answer(request: DistrictRequest, asOf: string): Promise<{ data?: unknown; errors?: unknown }> {
    this.requests.push(request);
    const result = await execute({
      schema: districtSchema(),
      document: parse(request.query),
      variableValues: request.variables,
      rootValue: this.root(asOf),
    });
    return JSON.parse(JSON.stringify(result)) as { data?: unknown; errors?: unknown };
  }

  private root(asOf: string) {
    return {
      schools: (args: SchoolsArgs) => this.schools(args, asOf),
      school: ({ id }: { id: string }) => this.school(this.rows.find((row) => row.id === id)),
      statistics: () => this.statistics(),
      renameSchool: ({ input }: { input: { schoolId: string; name: string } }) => ({
        school: this.school({ ...this.row(input.schoolId), name: input.name }),
      }),
      _entities: ({
        representations,
      }: {
        representations: { __typename: string; id?: string; code?: string }[];
      }) =>
        representations.map(({ __typename, id, code }) =>
          __typename === 'District'
            ? { __typename, code, schoolCount: this.rows.filter((row) => row.code === code).length }
            : (this.school(this.rows.find((row) => row.id === id)) ?? null),
        ),
    };
  }

  private schools({ filter, orderBy, first, after, districts }: SchoolsArgs, asOf: string) {
    const direction = orderBy === 'NAME_DESC' ? -1 : 1;
    const start = after ? decodeCursor(after) : null;
    const at = start?.asOf ?? asOf;
    const chosen = this.rows
      .filter((row) => !districts || districts.includes(row.code))
      .filter((row) => !filter?.kind || row.kind === filter.kind)
      .filter((row) => !filter?.nameContains || row.name.includes(filter.nameContains))
      .sort((a, b) => compareKeys([a.name, a.id], [b.name, b.id]) * direction);
    const rest = chosen.filter((row) => !start || compareKeys([row.name, row.id], start.key) * direction > 0);
    const page = rest.slice(0, first);
    const edges = page.map((row) => ({
      cursor: encodeCursor({
        order: `SchoolOrder.${orderBy}`,
        key: [row.name, row.id],
        asOf: at,
        missed: [],
      }),
      node: this.school(row),
    }));
    return {
      edges,
      nodes: edges.map((edge) => edge.node),
      pageInfo: {
        hasNextPage: rest.length > first,
        hasPreviousPage: start !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: chosen.length,
      missingDistricts: [],
    };
  }

  private school(row: SchoolRow | undefined): object | null {
    if (!row) return null;
    return {
      __typename: 'School',
      ...row,
      phone: () => {
        throw new GraphQLError('Internal words of a district.', { extensions: { code: 'FORBIDDEN' } });
      },
      district: { __typename: 'District', code: row.code },
      sisters: ({ first }: { first: number }) =>
        this.rows
          .filter((other) => other.code === row.code && other.id !== row.id && other.kind === row.kind)
          .slice(0, first)
          .map((other) => this.school(other)),
    };
  }

  private statistics() {
    const { rows } = this;
    const names = rows.map((row) => row.name).sort((a, b) => compareKeys([a], [b]));
    const pupils = rows.reduce((sum, row) => sum + row.pupils, 0);
    const kinds = [...new Set(rows.map((row) => row.kind))].sort();
    return {
      schoolCount: rows.length,
      pupilCount: String(pupils),
      budget: (rows.reduce((sum, row) => sum + Math.round(Number(row.budget) * 100), 0) / 100).toFixed(2),
      firstName: names[0] ?? null,
      lastName: names.at(-1) ?? null,
      pupilsPerSchool: rows.length ? pupils / rows.length : null,
      byKind: kinds.map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        return { kind, count: own.length, pupils: own.reduce((sum, row) => sum + row.pupils, 0) };
      }),
      missingDistricts: [],
    };
  }

  private row(id: string): SchoolRow {
    const row = this.rows.find((each) => each.id === id);
    if (!row) throw new GraphQLError('No such school.', { extensions: { code: 'BAD_USER_INPUT' } });
    return row;
  }
}

interface SchoolsArgs {
  districts?: string[] | null;
  filter?: { kind?: string; nameContains?: string } | null;
  orderBy: string;
  first: number;
  after?: string | null;
}

/** The district's SDL as a plain executable schema, with the entry for entities that a subgraph library adds. */
function districtSchema(): GraphQLSchema {
  if (executable) return executable;
  const own = DISTRICT_SDL.replace(/extend schema[\s\S]*?(?=\n\s*type Query)/, '').replace(
    /@key\([^)]*\)|@shareable/g,
    '',
  );
  const entities = `
    scalar _Any
    union _Entity = School | District
    extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
  `;
  return (executable = buildASTSchema(parse(own + entities), { assumeValidSDL: true }));
}

/** A school's id from a number. */
export function schoolId(code: string, number: number): string {
  return `${code}.sch.${String(number).padStart(26, '0')}`;
}

export const CODES = ['500101', '500102', '500103', '500104'] as DistrictCode[];
