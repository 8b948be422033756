import { DISTRICT_REGISTER, type DistrictEntry } from '../../subgraphs/supervision/districtRegister';
import type { Area, SchoolKind } from '../../subgraphs/supervision/lists';

/** How a district of the demo city is made up. */
export interface DemoDistrict extends DistrictEntry {
  /** How many schools of each kind it has. */
  schools: Readonly<Partial<Record<SchoolKind, number>>>;
  /** How likely a school lies in the city, a town or the country. */
  areas: Readonly<Record<Area, number>>;
  /** Whether two years of inspections are generated, or thinly one semester. */
  isFull: boolean;
}

/** The districts with two full years of regular inspections. */
const FULL: readonly string[] = ['500101', '500103', '500156'];

/** Schools per district, after the population of the census of 2020: about 9,000 in all. */
const SCHOOL_COUNTS: Readonly<Record<string, number>> = {
  500101: 439,
  500102: 301,
  500103: 129,
  500104: 90,
  500105: 193,
  500106: 297,
  500107: 309,
  500108: 245,
  500109: 185,
  500110: 290,
  500111: 245,
  500112: 443,
  500113: 271,
  500114: 157,
  500115: 193,
  500116: 381,
  500117: 365,
  500118: 314,
  500119: 178,
  500120: 200,
  500151: 200,
  500152: 211,
  500153: 194,
  500154: 404,
  500155: 209,
  500156: 131,
  500229: 82,
  500230: 194,
  500231: 208,
  500233: 230,
  500235: 316,
  500236: 266,
  500237: 178,
  500238: 161,
  500240: 146,
  500241: 181,
  500242: 251,
  500243: 211,
};

/** What is known exactly. */
const KNOWN_SCHOOLS: Readonly<Record<string, DemoDistrict['schools']>> = {
  500156: {
    KINDERGARTEN: 56,
    PRIMARY: 62,
    JUNIOR_SECONDARY: 6,
    COMPLETE_SECONDARY: 4,
    SPECIAL_EDUCATION: 1,
    SECONDARY_VOCATIONAL: 2,
  },
};

/** The nine districts of the city proper. */
const CORE: readonly string[] = [
  '500103',
  '500104',
  '500105',
  '500106',
  '500107',
  '500108',
  '500109',
  '500112',
  '500113',
];

/** Shares of the kinds, per thousand schools; special schools are counted beside. */
const CORE_SHARES = {
  KINDERGARTEN: 580,
  PRIMARY: 264,
  JUNIOR_SECONDARY: 38,
  NINE_YEAR: 34,
  COMPLETE_SECONDARY: 40,
  SENIOR_SECONDARY: 12,
  TWELVE_YEAR: 10,
  SECONDARY_VOCATIONAL: 22,
} as const satisfies Partial<Record<SchoolKind, number>>;

const OUTER_SHARES = {
  KINDERGARTEN: 455,
  PRIMARY: 345,
  TEACHING_POINT: 60,
  JUNIOR_SECONDARY: 62,
  NINE_YEAR: 34,
  COMPLETE_SECONDARY: 28,
  SENIOR_SECONDARY: 6,
  SECONDARY_VOCATIONAL: 7,
  VOCATIONAL_HIGH: 3,
} as const satisfies Partial<Record<SchoolKind, number>>;

const AREAS = {
  core: { URBAN: 86, TOWN: 11, RURAL: 3 },
  district: { URBAN: 34, TOWN: 36, RURAL: 30 },
  county: { URBAN: 6, TOWN: 52, RURAL: 42 },
} as const satisfies Record<string, Record<Area, number>>;

/** The 38 districts of the demo city. */
export const DEMO_DISTRICTS: readonly DemoDistrict[] = DISTRICT_REGISTER.map((entry) => {
  const isCore = CORE.includes(entry.code);
  const total = SCHOOL_COUNTS[entry.code] ?? 0;
  return {
    ...entry,
    schools: KNOWN_SCHOOLS[entry.code] ?? apportion(total, isCore ? CORE_SHARES : OUTER_SHARES),
    areas: isCore ? AREAS.core : entry.kind === 'DISTRICT' ? AREAS.district : AREAS.county,
    isFull: FULL.includes(entry.code),
  };
});

/** Shares `total` schools out by largest remainder, after one special school and in large districts one specialised. */
function apportion(total: number, shares: Partial<Record<SchoolKind, number>>): DemoDistrict['schools'] {
  const fixed = total > 300 ? 2 : 1;
  const parts = Object.entries(shares).map(([kind, share]) => ({
    kind,
    exact: ((total - fixed) * share) / 1000,
  }));
  const counts = new Map(parts.map(({ kind, exact }) => [kind, Math.floor(exact)]));
  let rest = total - fixed - [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const { kind } of parts.sort((a, b) => (b.exact % 1) - (a.exact % 1))) {
    if (rest-- > 0) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return { ...Object.fromEntries(counts), SPECIAL_EDUCATION: 1, ...(fixed > 1 && { SPECIALISED: 1 }) };
}
