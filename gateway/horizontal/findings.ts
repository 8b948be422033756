import { Visit, type Flaw } from './complete';
import type { DistrictError } from './districtAnswer';

/** What has to be said about one value of one district, with paths below that value. */
export class Findings {
  constructor(
    readonly refused: readonly Flaw[] = [],
    readonly flaws: readonly Flaw[] = [],
    readonly errors: readonly DistrictError[] = [],
  ) {}

  /** What a visit has found since it was last asked, or null. */
  static of(visit: Visit): Findings | null {
    if (visit.refused.length === 0 && visit.flaws.length === 0) return null;
    return new Findings(visit.refused.splice(0), visit.flaws.splice(0));
  }

  with(error: DistrictError): Findings {
    return new Findings(this.refused, this.flaws, [...this.errors, error]);
  }
}

/** Where an error's path ends in the schema; null where it cannot be told. */
export type CoordinateOf = (error: DistrictError) => string | null;

/**
 * Prepares the visit of an answer that came with these errors. A district tells a refused field once for each
 * schema coordinate, with the path of the first: the visit finds all the nulls that are meant.
 */
export function visitFor(
  homes: ReadonlySet<string>,
  errors: readonly DistrictError[],
  coordinateOf: CoordinateOf,
): Visit {
  const refused = new Set<string>();
  for (const error of errors) {
    const coordinate = refusedCoordinate(error, coordinateOf);
    if (coordinate !== null) refused.add(coordinate);
  }
  return new Visit(homes, refused);
}

/** The errors that no null found by the visit stands for: each has to be told where the district put it. */
export function untold(
  errors: readonly DistrictError[],
  found: Iterable<Findings | null>,
  coordinateOf: CoordinateOf,
): readonly DistrictError[] {
  if (errors.length === 0) return errors;
  const told = new Set<string | null>();
  for (const findings of found) findings?.refused.forEach(({ coordinate }) => told.add(coordinate));
  return errors.filter((error) => !told.has(refusedCoordinate(error, coordinateOf)));
}

function refusedCoordinate(error: DistrictError, coordinateOf: CoordinateOf): string | null {
  if (error.code !== 'FORBIDDEN') return null;
  return coordinateOf(error) ?? error.details.coordinate ?? null;
}
