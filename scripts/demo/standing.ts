import type { StandingRectification } from './stories/cast';
import { schoolUnit, type Place } from './stories/units';
import type { DistrictRows } from './rows';

/** The rectifications of a district's schools, as their steps left them. */
export function standingRectifications(
  { rectifications, schools, steps }: DistrictRows,
  place: Place,
): StandingRectification[] {
  const moves = new Map<string, { version: number; movedOn: string }>();
  for (const { recordId, at } of steps) {
    const { version = 0 } = moves.get(recordId) ?? {};
    moves.set(recordId, { version: version + 1, movedOn: at.slice(0, 10) });
  }
  const schoolWith = new Map(schools.map((school) => [school.id, school]));
  return rectifications.flatMap(({ id, findingId, state, dueOn, verifierId, schoolId }) => {
    const school = schoolId && schoolWith.get(schoolId);
    const moved = moves.get(id);
    if (!school || !moved) return [];
    return [{ id, findingId, state, dueOn, verifierId, unit: schoolUnit(school, place), ...moved }];
  });
}
