import { addDays } from '../../subgraphs/supervision/calendar';
import { OPEN_RECTIFICATION_STATES } from '../../subgraphs/supervision/lifeCycles';
import { matterList } from '../../subgraphs/supervision/registers';
import { districtContext, type DistrictContext } from './context';
import { DEMO_DISTRICTS } from './districts';
import { generateFindings } from './findings';
import { generateRegularInspections } from './inspections';
import { History, inspectionSteps, registerSteps } from './history';
import { generateInspectors } from './inspectors';
import { generateRectification, rectificationDeadline } from './rectifications';
import type { DistrictRows, FindingRow, InspectionRow, RectificationRow } from './rows';
import { generateSchools } from './schools';

/** What the demo city depends on: equal options make equal cities. */
export interface DemoOptions {
  seed: string;
  /** The day in Shanghai that the demo's dates lie around, `YYYY-MM-DD`. */
  today: string;
}

/** All rows of a district of the demo city. Throws a RangeError for a code that is none of the 38. */
export function generateDistrict(code: string, { seed, today }: DemoOptions): DistrictRows {
  const district = DEMO_DISTRICTS.find((candidate) => candidate.code === code);
  if (!district) throw new RangeError(`no district of the demo city: ${code}`);
  const context = districtContext(district, seed, today);
  const schools = generateSchools(context);
  const { zones, inspectors } = generateInspectors(context, schools);
  const active = inspectors.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id);
  const kindOf = new Map(schools.map(({ id, kind }) => [id, kind]));
  const inspections = generateRegularInspections(context, schools, active);
  const history = new History(context);
  registerSteps(history, context, schools, inspectors);
  const findings: FindingRow[] = [];
  const rectifications: RectificationRow[] = [];
  for (const inspection of inspections) {
    const list = matterList({
      inspectionKind: inspection.kind,
      subjectKind: inspection.subjectKind,
      schoolKind: inspection.schoolId && (kindOf.get(inspection.schoolId) ?? null),
    });
    const found = generateFindings(context, inspection, list);
    const ordered = found.flatMap((finding) => rectify(context, history, inspection, finding, active));
    findings.push(...found);
    rectifications.push(...ordered);
    if (inspection.kind === 'REGULAR') {
      settle(context, inspection, ordered);
      inspectionSteps(history, context, inspection);
    }
  }
  const schoolWith = new Map(schools.map((school) => [school.id, school]));
  const deadlines = rectifications.map((row) =>
    rectificationDeadline(context, row, row.schoolId ? schoolWith.get(row.schoolId) : undefined),
  );
  return {
    schools,
    inspectors,
    zones,
    inspections,
    findings,
    rectifications,
    steps: history.steps,
    deadlines,
  };
}

/** The rectification of a finding that has been reported and calls for one. */
function rectify(
  context: DistrictContext,
  history: History,
  { reportedOn, state }: InspectionRow,
  finding: FindingRow,
  verifiers: RectificationRow['verifierId'][],
): RectificationRow[] {
  if (reportedOn === null || finding.disposition !== 'RECTIFICATION_NOTICE') return [];
  const rectification = generateRectification(context, history, finding, reportedOn, verifiers);
  // A special or comprehensive inspection's state is given: what hangs on a closed one is closed.
  if (state === 'CLOSED' && rectification.state !== 'CLOSED') return [];
  return [rectification];
}

/** Closes a reported regular inspection once nothing of it is open and a while has passed. */
function settle(
  { random, today }: DistrictContext,
  inspection: InspectionRow,
  ordered: RectificationRow[],
): void {
  if (inspection.state !== 'REPORTED' || inspection.reportedOn === null) return;
  if (ordered.some(({ state }) => OPEN_RECTIFICATION_STATES.includes(state))) return;
  const last = ordered
    .map(({ closedOn }) => closedOn ?? '')
    .reduce((a, b) => (a > b ? a : b), inspection.reportedOn);
  const closedOn = addDays(last, random.integer(5, 25));
  if (closedOn > today) return;
  inspection.state = 'CLOSED';
  inspection.closedOn = closedOn;
}
