import { ago } from '../cast';
import type { FindBefore } from '../found';
import { citySchool } from './units';
import type { MunicipalCast } from './cast';

/** What a unit was found wanting in by the city; where it was not, a school that fits, with nothing behind it. */
export function foundByCity({ inspected }: Pick<MunicipalCast, 'inspected'>): FindBefore {
  return (_play, cast, daysAgo, place, fits = () => true) => {
    const day = ago(cast, daysAgo);
    const reported = inspected.filter(
      ({ row: { reportedOn, closedOn }, unit }) =>
        reportedOn !== null && reportedOn <= day && (closedOn ?? '') <= day && fits(unit),
    );
    const found = reported[place % Math.max(reported.length, 1)];
    if (found) {
      const { row, unit } = found;
      const finding = cast.findings.find(({ inspectionId }) => inspectionId === row.id);
      return Promise.resolve({ unit, inspectionId: row.id, findingId: finding?.id ?? null });
    }
    const units = cast.schools.map(citySchool).filter(fits);
    const unit = units[place % Math.max(units.length, 1)];
    return Promise.resolve(unit ? { unit, inspectionId: null, findingId: null } : null);
  };
}
