import { addDays, addYears } from '../../subgraphs/supervision/calendar';
import type { InspectorState } from '../../subgraphs/supervision/lifeCycles';
import type { DistrictContext } from './context';
import { certificateNumber, chineseNumeral, personName, phone } from './names';
import type { InspectorRow, SchoolRow, ZoneRow } from './rows';

const ZONE_SIZE = 15;
const POST_SIZE = 5;
const FULL_TIME_MINIMUM = 3;
/** Posts that nobody holds: plaques without an inspector. */
const VACANT_POSTS = 0.03;
/** Filings with the city that were made; the others are outstanding. */
const FILED = 0.96;

/** The number and the states of those not in office, beside those who are. */
const OTHERS: Readonly<Record<Exclude<InspectorState, 'ACTIVE'>, number>> = {
  NOMINATED: 0.9,
  VETTED: 0.6,
  EXAMINED: 0.5,
  PUBLIC_NOTICE: 0.5,
  REJECTED: 0.3,
  WITHDRAWN: 0.3,
  EXPIRED: 1,
  LEFT: 0.8,
  REMOVED: 0.2,
};

/**
 * The district's zones and inspectors. Every open school gets its zone, and nearly every one its responsible
 * inspector, which is written into the schools: designated schools one each, the others one to at most five.
 */
export function generateInspectors(
  context: DistrictContext,
  schools: SchoolRow[],
): { zones: ZoneRow[]; inspectors: InspectorRow[] } {
  const inspectors: InspectorRow[] = [];
  const appoint = (state: InspectorState) => {
    const row = inspector(context, inspectors.length + 1, state);
    inspectors.push(row);
    return row;
  };
  const zones = split(
    schools.filter(({ status }) => status === 'OPEN'),
    ZONE_SIZE,
  ).map((members, i) => {
    const zone: ZoneRow = {
      id: context.id('ResponsibilityZone'),
      districtCode: context.district.code,
      name: `${context.district.name}第${chineseNumeral(i + 1)}督学责任区`,
    };
    for (const school of members) school.zoneId = zone.id;
    for (const post of postsOf(members)) {
      if (context.random.chance(VACANT_POSTS)) continue;
      const holder = appoint('ACTIVE').id;
      for (const school of post) school.responsibleInspectorId = holder;
    }
    return zone;
  });
  for (const [state, likely] of Object.entries(OTHERS) as [InspectorState, number][]) {
    if (context.random.chance(likely)) appoint(state);
  }
  return { zones, inspectors };
}

function postsOf(members: SchoolRow[]): SchoolRow[][] {
  const designated = members.filter(({ isDesignated }) => isDesignated).map((school) => [school]);
  const others = members.filter(({ isDesignated }) => !isDesignated);
  return [...designated, ...split(others, POST_SIZE)];
}

/** Parts of nearly equal length, none longer than `size`. */
function split<T>(list: T[], size: number): T[][] {
  const parts = Math.ceil(list.length / size);
  return Array.from({ length: parts }, (_, i) =>
    list.slice(Math.floor((i * list.length) / parts), Math.floor(((i + 1) * list.length) / parts)),
  );
}

function inspector(context: DistrictContext, number: number, state: InspectorState): InspectorRow {
  const { district, random, today, id } = context;
  const isOfTerms = state === 'EXPIRED' || state === 'PUBLIC_NOTICE';
  const isFullTime = !isOfTerms && (number <= FULL_TIME_MINIMUM || random.chance(0.06));
  const term = isFullTime ? { termFrom: null, termTo: null } : termOf(context, state);
  return {
    id: id('DistrictInspector'),
    districtCode: district.code,
    name: personName(random, number),
    employment: isFullTime ? 'FULL_TIME' : 'PART_TIME',
    mode: isFullTime ? 'APPOINTED' : 'ENGAGED',
    state,
    certificateNumber: certificateNumber(district.code, number),
    contactPhone: state === 'ACTIVE' ? phone(number) : null,
    ...term,
    leftOn: state === 'LEFT' || state === 'REMOVED' ? addDays(today, -random.integer(10, 500)) : null,
    filedOn: state === 'ACTIVE' && random.chance(FILED) ? addDays(today, -random.integer(1, 19)) : null,
  };
}

/** A term of three years: running for those in office, over for those whose time ran out, none for candidates. */
function termOf(
  { random, today }: DistrictContext,
  state: InspectorState,
): Pick<InspectorRow, 'termFrom' | 'termTo'> {
  const isCandidate = !['ACTIVE', 'EXPIRED', 'LEFT', 'REMOVED'].includes(state);
  if (isCandidate) return { termFrom: null, termTo: null };
  const age = state === 'ACTIVE' ? random.integer(20, 1_060) : random.integer(1_110, 1_600);
  const termFrom = addDays(today, -age);
  return { termFrom, termTo: addDays(addYears(termFrom, 3), -1) };
}
