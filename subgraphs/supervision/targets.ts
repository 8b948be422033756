import { article, unverified } from './basis';
import type { Guard } from './lifeCycle';

/** How many inspectors a district should have: one for each designated school, one for every five others (S15). */
export function inspectorsNeeded({ designated, others }: { designated: number; others: number }): number {
  return designated + Math.ceil(others / 5);
}

/** What the targets of a district look at. */
export interface StaffingFacts {
  designatedSchools: number;
  otherSchools: number;
  activeInspectors: number;
  fullTimeInspectors: number;
}

/** Targets of a district's staff: shortfalls are shown, never refused. */
export const STAFFING_TARGETS: readonly Guard<StaffingFacts>[] = [
  {
    rule: 'THREE_FULL_TIME_INSPECTORS',
    basis: article('CQ', 9),
    messageZh: '专职督学不足三名。',
    holds: ({ fullTimeInspectors }) => fullTimeInspectors >= 3,
  },
  {
    rule: 'ENOUGH_INSPECTORS',
    basis: article('S', 15),
    messageZh: '督学人数未达到与学校数的配备比例。',
    holds: ({ designatedSchools, otherSchools, activeInspectors }) =>
      activeInspectors >= inspectorsNeeded({ designated: designatedSchools, others: otherSchools }),
  },
];

/** What the targets of a post look at: the schools of one responsible inspector. */
export interface PostFacts {
  designatedSchools: number;
  otherSchools: number;
}

/** Targets of a responsible inspector's post: three to five schools, or one designated school. */
export const POST_TARGETS: readonly Guard<PostFacts>[] = [
  {
    rule: 'POST_OF_THREE_TO_FIVE',
    basis: article('CQ', 18),
    messageZh: '每名责任督学原则上负责三至五所学校，或者一所一对一配备的学校。',
    holds: ({ designatedSchools, otherSchools }) =>
      designatedSchools > 0
        ? designatedSchools === 1 && otherSchools === 0
        : otherSchools === 0 || (otherSchools >= 3 && otherSchools <= 5),
  },
];

/** What the targets of a zone look at. */
export interface ZoneFacts {
  schools: number;
  inspectors: number;
}

/** Targets of a responsibility zone. */
export const ZONE_TARGETS: readonly Guard<ZoneFacts>[] = [
  {
    rule: 'ZONE_OF_TWENTY_AT_MOST',
    basis: unverified('IM'),
    messageZh: '每个督学责任区不宜超过二十所学校。',
    holds: ({ schools }) => schools <= 20,
  },
  {
    rule: 'ZONE_OF_TWO_INSPECTORS',
    basis: unverified('IM'),
    messageZh: '每个督学责任区不宜少于两名督学。',
    holds: ({ inspectors }) => inspectors >= 2,
  },
];

/** How many inspectors the city engages a term, and how many of them at least for a school subject (S15). */
export const CITY_TERM_TARGET = { inspectors: 160, subjectInspectors: 80 } as const;

/** What the targets of a term of the city's inspectors look at. */
export interface CityTermFacts {
  inspectors: number;
  subjectInspectors: number;
}

/** Targets of a term of the city's inspectors: shortfalls and excesses are shown, never refused. */
export const CITY_TERM_TARGETS: readonly Guard<CityTermFacts>[] = [
  {
    rule: 'CITY_TERM_OF_160',
    basis: article('S', 15),
    messageZh: '市政府督学人数与每届聘任一百六十名的目标不符。',
    holds: ({ inspectors }) => inspectors === CITY_TERM_TARGET.inspectors,
  },
  {
    rule: 'CITY_TERM_OF_80_SUBJECT_INSPECTORS',
    basis: article('S', 15),
    messageZh: '市政府督学中的学科督学不足八十名。',
    holds: ({ subjectInspectors }) => subjectInspectors >= CITY_TERM_TARGET.subjectInspectors,
  },
];
