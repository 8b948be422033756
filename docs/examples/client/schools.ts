import {
  SchoolsPageDocument,
  type MissingFragment,
  type SchoolEntryFragment,
  type SchoolFilter,
  type SchoolsPageQuery,
} from './generated/graphql';
import { GraphFailure, type Answer, type Graph } from './graph';

/** By code, the districts whose rows are missing, each with the reason it was missing first. */
export type Missing = Map<string, MissingFragment>;

export interface SchoolsWanted {
  filter?: SchoolFilter;
  /** Codes; all districts when omitted. */
  districts?: string[];
  pageSize?: number;
}

/**
 * Every school, in the order of the names, page by page.
 *
 * A district that fails costs its own rows only. From the page on that it missed, all later pages leave it out, so that
 * no row of it is lost silently between two others: the district is in `missing` then, and rows of it that came before
 * stay good. Whoever wants the rest asks again with `districts`.
 * @param missing filled on the way.
 * @throws GraphFailure when a page cannot be answered at all.
 */
export async function* allSchools(
  graph: Graph,
  missing: Missing,
  { filter, districts, pageSize = 100 }: SchoolsWanted = {},
): AsyncGenerator<SchoolEntryFragment> {
  let after: string | null = null;
  do {
    const answer: Answer<SchoolsPageQuery> = await graph.ask(SchoolsPageDocument, {
      filter,
      districts,
      first: pageSize,
      after,
    });
    // Null only where the arguments are wrong; a city in which nobody answers is an empty page.
    if (!answer.data.schools) throw new GraphFailure(answer.errors);
    const { nodes, pageInfo, missingDistricts } = answer.data.schools;
    for (const district of missingDistricts) {
      // Later pages say SKIPPED; the first reason tells more.
      if (!missing.has(district.code)) missing.set(district.code, district);
    }
    for (const school of nodes) if (school) yield school;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
