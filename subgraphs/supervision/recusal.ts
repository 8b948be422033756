import { addYears } from './calendar';
import type { RecusalGround } from './lists/inspectors';
import type { InterestRelation } from './lists/recusal';

/** What binds an inspector to a unit: working there, a relative who works there, a relative who is its head. */
export interface Interest {
  relation: InterestRelation;
  /** Whether that person is (or was) the unit's head. */
  isHead: boolean;
  /** The unit: a school's or member unit's id, a district's code, or else the unit's name. */
  subject: string;
  /** The last day; null while it lasts. */
  endedOn: string | null;
}

/** A recusal that was decided upon. */
export interface StandingRecusal {
  inspectorId: string;
  subject: string;
  /** The one inspection that it is about; null: every inspection of the unit. */
  inspectionId: string | null;
  state: string;
}

/** What somebody is to inspect. */
export interface Inspected {
  subject: string;
  inspectionId: string | null;
}

const YEARS_AFTER_LEAVING = 3;
/** Of these, working there is enough; of other near relatives only the unit's head counts. */
const FAMILY: readonly InterestRelation[] = ['SPOUSE', 'PARENT', 'CHILD'];

/** The grounds for recusal (CQ 12) that an interest gives on a day: those that can be computed. */
export function groundsOf(
  { relation, isHead, endedOn }: Omit<Interest, 'subject'>,
  today: string,
): RecusalGround[] {
  const lasts = endedOn === null || endedOn >= today;
  if (relation === 'SELF') {
    if (lasts) return ['STAFF_MEMBER'];
    return today < addYears(endedOn, YEARS_AFTER_LEAVING) ? ['LEFT_UNDER_3_YEARS'] : [];
  }
  if (!lasts) return [];
  const grounds: RecusalGround[] = isHead ? ['HEAD_NEAR_RELATIVE'] : [];
  return FAMILY.includes(relation) ? [...grounds, 'FAMILY_EMPLOYED'] : grounds;
}

/** The grounds that an inspector's interests give against inspecting a unit, each once. */
export function groundsAgainst(
  interests: readonly Interest[],
  subject: string,
  today: string,
): RecusalGround[] {
  const grounds = interests
    .filter((interest) => interest.subject === subject)
    .flatMap((interest) => groundsOf(interest, today));
  return [...new Set(grounds)];
}

/** Whether a recusal keeps its inspector from this inspection. */
export function keepsFrom(recusal: StandingRecusal, { subject, inspectionId }: Inspected): boolean {
  return (
    recusal.state === 'GRANTED' &&
    recusal.subject === subject &&
    (recusal.inspectionId === null || recusal.inspectionId === inspectionId)
  );
}
