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
