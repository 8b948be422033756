import { addDays } from '../../subgraphs/supervision/calendar';
import type { GlobalId } from '../../subgraphs/kernel/ids';
import type { Role } from '../../subgraphs/supervision/lists';
import type { DistrictContext } from './context';
import { earlier } from './inspections';
import type { InspectionRow, InspectorRow, SchoolRow, StepRow } from './rows';

const MINUTE_MS = 60_000;
/** Offices work from nine to half past five in Shanghai: these minutes of the day in UTC. */
const OFFICE_MINUTES = [60, 569] as const;

/** Collects what happened to the records of a district: every step later than the one before, none after today. */
export class History {
  readonly steps: StepRow[] = [];
  private readonly last = new Map<GlobalId, StepRow>();

  constructor(private readonly context: Pick<DistrictContext, 'random' | 'today'>) {}

  /** A step on that day. */
  add(recordId: GlobalId, command: string, toState: string, day: string, role: Role): void {
    const before = this.last.get(recordId);
    const then = this.instantOn(day);
    const at = before && then <= before.at ? minuteAfter(before.at) : then;
    const step = { recordId, command, fromState: before?.toState ?? null, toState, at, role };
    this.last.set(recordId, step);
    this.steps.push(step);
  }

  private instantOn(day: string): string {
    const { random, today } = this.context;
    // Of today only the first minutes of the day are surely over.
    const [from, to] = day < today ? OFFICE_MINUTES : [-480, -470];
    const ms = random.integer(from, to) * MINUTE_MS + random.integer(0, MINUTE_MS - 1);
    return new Date(Date.parse(`${earlier(day, today)}T00:00:00.000Z`) + ms).toISOString();
  }
}

function minuteAfter(instant: string): string {
  return new Date(Date.parse(instant) + MINUTE_MS).toISOString();
}

/** The steps that brought a regular inspection where it stands. */
export function inspectionSteps(history: History, context: DistrictContext, inspection: InspectionRow): void {
  const { id, state, scheduledOn, visitedOn, reportedOn, publishedOn, closedOn } = inspection;
  const { random, today } = context;
  const planned = earlier(addDays(scheduledOn, -random.integer(5, 40)), addDays(today, -1));
  history.add(id, 'scheduleInspection', 'SCHEDULED', planned, 'DISTRICT_OFFICE');
  if (state === 'CANCELLED') history.add(id, 'cancelInspection', state, planned, 'DISTRICT_OFFICE');
  if (visitedOn) history.add(id, 'recordVisit', 'VISITED', visitedOn, 'INSPECTOR');
  if (reportedOn) history.add(id, 'reportInspection', 'REPORTED', reportedOn, 'INSPECTOR');
  if (publishedOn) history.add(id, 'publishInspection', 'REPORTED', publishedOn, 'DISTRICT_OFFICE');
  if (closedOn) history.add(id, 'closeInspection', 'CLOSED', closedOn, 'DISTRICT_OFFICE');
}

/** The steps by which schools and inspectors came into the register. */
export function registerSteps(
  history: History,
  { today }: DistrictContext,
  schools: readonly SchoolRow[],
  inspectors: readonly InspectorRow[],
): void {
  const entered = addDays(today, -760);
  for (const { id, status, closedOn } of schools) {
    history.add(id, 'registerSchool', 'OPEN', entered, 'DISTRICT_OFFICE');
    if (status === 'CLOSED') history.add(id, 'closeSchool', status, closedOn ?? today, 'DISTRICT_OFFICE');
  }
  for (const { id, state, termFrom } of inspectors) {
    if (state === 'ACTIVE')
      history.add(id, 'appointInspector', state, earlier(termFrom ?? entered, today), 'DISTRICT_OFFICE');
  }
}
