import { createRandom, type Random } from '../demo/random';

/** One question of a mix. */
export interface MixedQuery {
  query: string;
  variables: Record<string, unknown>;
  /** Whether it is asked without a token. */
  isPublic: boolean;
}

const PAGE =
  'query ($first: Int, $after: String, $districts: [ID!], $filter: SchoolFilter, $order: SchoolOrder! = NAME_ASC) ' +
  '{ schools(first: $first, after: $after, districts: $districts, filter: $filter, orderBy: $order) ' +
  '{ totalCount edges { cursor node { id name kind stages status } } pageInfo { hasNextPage endCursor } missingDistricts { code } } }';
const NESTED =
  'query ($first: Int, $districts: [ID!]) { schools(first: $first, districts: $districts) { nodes { id name ' +
  'inspections(first: 3) { totalCount nodes { id title state findings { nodes { id description isHazard } } } } } } }';
const LOOKUP =
  'query ($id: ID!) { school(id: $id) { id name district { name } zone { name } ' +
  'inspections(first: 5) { nodes { id state } } municipalInspections { nodes { id title } } } }';
const INSPECTIONS =
  'query ($districts: [ID!], $filter: DistrictInspectionFilter) { inspections(first: 20, districts: $districts, filter: $filter) ' +
  '{ nodes { id title school { id name } team { id name } } } }';
const STATISTICS =
  'query ($districts: [ID!]) { supervisionStatistics(districts: $districts) ' +
  '{ schoolCount schoolsByStage { stage count } overdueRate earliestOverdueOn missingDistricts { code } } }';
const REGISTER = '{ districts { code name statistics { schoolCount inspectorCount } } }';

/** How often each kind is asked, in a hundred: most questions of a day concern one district or one record. */
const KINDS = {
  lookup: 40,
  unknownId: 2,
  onePage: 18,
  search: 5,
  fewInspections: 10,
  nestedOne: 6,
  cityPage: 8,
  cityClustered: 1,
  cityNested: 2,
  cityStatistics: 2,
  register: 1,
  adHoc: 3,
  badCursor: 2,
} as const;

/** The same questions in the same order on every run. @param ids of schools to look up. */
export function mixedQueries(
  ids: readonly string[],
  codes: readonly string[],
  endCursors: readonly string[],
): () => MixedQuery {
  const random = createRandom('bench');
  let made = 0;
  return () => {
    made += 1;
    const isPublic = random.chance(0.1);
    return { ...ask(random, ids, codes, endCursors, made), isPublic };
  };
}

function ask(
  random: Random,
  ids: readonly string[],
  codes: readonly string[],
  endCursors: readonly string[],
  made: number,
): Omit<MixedQuery, 'isPublic'> {
  const some = (count: number) => Array.from({ length: count }, () => random.pick(codes));
  switch (random.weighted(KINDS)) {
    case 'lookup':
      return { query: LOOKUP, variables: { id: random.pick(ids) } };
    case 'unknownId':
      return { query: LOOKUP, variables: { id: `${random.pick(codes)}.sch.${random.local()}` } };
    case 'onePage':
      return { query: PAGE, variables: { first: random.integer(1, 100), districts: some(1) } };
    case 'search':
      return { query: PAGE, variables: { first: 20, districts: some(3), filter: { search: '中学' } } };
    case 'fewInspections':
      return { query: INSPECTIONS, variables: { districts: some(3), filter: { isPublished: true } } };
    case 'nestedOne':
      return { query: NESTED, variables: { first: 20, districts: some(1) } };
    case 'cityPage':
      return { query: PAGE, variables: { first: random.pick([20, 50]), after: random.pick(endCursors) } };
    case 'cityClustered':
      return { query: PAGE, variables: { first: 50, order: 'CREATED_AT_ASC' } };
    case 'cityNested':
      return { query: NESTED, variables: { first: 20 } };
    case 'cityStatistics':
      return { query: STATISTICS, variables: {} };
    case 'register':
      return { query: REGISTER, variables: {} };
    case 'adHoc':
      // A text that was never asked before: nothing that is kept by text may grow without bound.
      return {
        query: `{ schools(first: 5, districts: ["${random.pick(codes)}"]) { nodes { id asked${made}: name } } }`,
        variables: {},
      };
    case 'badCursor':
      return { query: PAGE, variables: { first: 5, after: `bad${made}` } };
  }
}
