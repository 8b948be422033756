import { matterList, termsOf } from '../../../subgraphs/supervision/registers';
import type { Player } from '../player';
import type { SchoolRow } from '../rows';
import { problem, VISIT_RECORD } from '../wording';
import { ago, peopleOf, type Cast } from './cast';
import { schoolUnit, type Unit } from './units';

/** What a unit was found wanting in: an inspection that was reported, and its finding, where the rows have them. */
export interface Found {
  unit: Unit;
  inspectionId: string | null;
  findingId: string | null;
}

/**
 * What a unit was found wanting in by an inspection reported that many days ago or earlier, of which nothing is put
 * right yet; null where there is no such unit.
 * @param place which of those that there are, so that the stories of a deployment are about different units.
 */
export type FindBefore = (
  play: Player,
  cast: Cast,
  daysAgo: number,
  place: number,
  fits?: (unit: Unit) => boolean,
) => Promise<Found | null>;

/** What a school of a district was found wanting in; where the demo has nothing, an unannounced visit finds it. */
export const foundInDistrict: FindBefore = async (play, cast, daysAgo, place, fits = () => true) => {
  const units = new Map(
    cast.schools
      .map((school) => [school.id as string, { school, unit: schoolUnit(school, cast.place) }] as const)
      .filter(([, { unit }]) => fits(unit)),
  );
  const day = ago(cast, daysAgo);
  const inspections = new Map(
    cast.inspections
      .filter(
        ({ kind, reportedOn, closedOn }) =>
          kind === 'REGULAR' && reportedOn !== null && reportedOn <= day && (closedOn ?? '') <= day,
      )
      .map((inspection) => [inspection.id, inspection]),
  );
  const done = new Set(
    cast.rectifications.filter(({ state }) => state === 'CLOSED').map(({ findingId }) => findingId),
  );
  const earliest = ago(cast, daysAgo + 90);
  const findings = cast.findings.filter(
    ({ id, schoolId, inspectionId, disposition, recordedOn }) =>
      recordedOn >= earliest &&
      disposition !== 'ON_SITE_ADVICE' &&
      disposition !== 'CASE_TRANSFER' &&
      units.has(schoolId ?? '') &&
      inspections.has(inspectionId) &&
      !done.has(id),
  );
  const finding = findings[place % Math.max(findings.length, 1)];
  const found = finding && units.get(finding.schoolId ?? '');
  if (finding && found)
    return { unit: found.unit, inspectionId: finding.inspectionId, findingId: finding.id };
  const candidates = [...units.values()];
  const other = candidates[(place * 5) % Math.max(candidates.length, 1)];
  if (!other) return null;
  const inspectionId = await visit(play, cast, daysAgo, other.school);
  return { unit: other.unit, inspectionId, findingId: null };
};

async function visit(play: Player, cast: Cast, daysAgo: number, school: SchoolRow): Promise<string> {
  const { office } = peopleOf(cast);
  const inspector = school.responsibleInspectorId ?? cast.inspectors[0]?.id;
  const list = matterList({ inspectionKind: 'REGULAR', subjectKind: 'SCHOOL', schoolKind: school.kind });
  const categoryCode = cast.random.pick(termsOf(list)).code;
  const visitedOn = ago(cast, daysAgo + 4);
  const inspection = await play.give(visitedOn, office, 'recordUnannouncedVisit', {
    schoolId: school.id,
    title: `${school.name}随机督导`,
    inspectorIds: [inspector],
    matters: [categoryCode],
    visitedOn,
    visitRecord: VISIT_RECORD,
    visitMethods: [],
    findings: [
      {
        category: categoryCode,
        description: problem(cast.random, categoryCode, false),
        disposition: 'REPORT_TO_OFFICE',
        isHazard: false,
      },
    ],
  });
  const reportedOn = ago(cast, daysAgo);
  const summary = '所列问题已报告督导室处理。';
  await play.give(reportedOn, office, 'reportInspection', { reportedOn, summary }, inspection);
  return inspection.id;
}
