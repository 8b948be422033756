import type { Query } from '../../kernel/records/source';
import type { School } from './school.entity';

/** Leaves the schools that no inspection visited on or after a day; all when none is given. */
export function notVisitedSince(query: Query<School>, day: string | null | undefined): void {
  if (day == null) return;
  query.andWhere(
    `NOT EXISTS (SELECT 1 FROM inspection visit WHERE visit.school_id = ${query.alias}.id AND visit.visited_on >= :notVisitedSince)`,
    { notVisitedSince: day },
  );
}

/** Leaves the schools that bore at least so many visits in the year of the day `today`; all when no number is given. */
export function visitsThisYearAtLeast(
  query: Query<School>,
  visits: number | null | undefined,
  today: string,
): void {
  if (visits == null) return;
  query.andWhere(
    `(SELECT COUNT(*) FROM inspection visit WHERE visit.school_id = ${query.alias}.id AND visit.visited_on >= :newYear) >= :leastVisits`,
    { newYear: `${today.slice(0, 4)}-01-01`, leastVisits: visits },
  );
}
