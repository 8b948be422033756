import { addYears } from './calendar';
import {
  CASE_GROUND_TIER,
  type AccountabilityGround,
  type Aggravation,
  type CaseGround,
  type PersonAccountability,
  type UnitAccountability,
} from './lists/accountability';

/** The tier of a case’s ground; null of a ground that is no case’s. */
export function tierOf(ground: AccountabilityGround): 1 | 2 | null {
  return Object.hasOwn(CASE_GROUND_TIER, ground) ? CASE_GROUND_TIER[ground as CaseGround] : null;
}

/**
 * Whether a unit that is held to account on the day `on` is so for the second time within a year, this one counted.
 * @param decisions the days on which earlier decisions against it were taken, those revoked left out.
 */
export function isTwiceInAYear(decisions: readonly string[], on: string): boolean {
  const aYearBefore = addYears(on, -1);
  return decisions.some((day) => day > aYearBefore && day <= on);
}

/** The circumstances that aggravate a case: those claimed, and the second time within a year, which is counted. */
export function aggravationsOf(
  claimed: readonly Aggravation[],
  decisions: readonly string[],
  on: string,
): Aggravation[] {
  const others = [...new Set(claimed)].filter((each) => each !== 'TWICE_IN_A_YEAR');
  return isTwiceInAYear(decisions, on) ? [...others, 'TWICE_IN_A_YEAR'] : others;
}

/** By what a unit and its persons are to be held to account. */
interface ChosenForms {
  unitForms: readonly UnitAccountability[];
  personForms: readonly PersonAccountability[];
  responsiblePersons: string | null;
}

/** Whether forms go no further than those that a unit was informed of: none is new, and none is for other persons. */
export function isWithin(chosen: ChosenForms, informed: ChosenForms): boolean {
  return (
    chosen.unitForms.every((form) => informed.unitForms.includes(form)) &&
    chosen.personForms.every((form) => informed.personForms.includes(form)) &&
    (chosen.personForms.length === 0 || chosen.responsiblePersons === informed.responsiblePersons)
  );
}
