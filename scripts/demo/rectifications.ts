import { addDays } from '../../subgraphs/supervision/calendar';
import { defaultRectificationDue } from '../../subgraphs/supervision/deadlines';
import type { RectificationState } from '../../subgraphs/supervision/lifeCycles';
import type { Role } from '../../subgraphs/supervision/lists';
import type { DistrictContext } from './context';
import type { History } from './history';
import type { DeadlineRow, FindingRow, RectificationRow, SchoolRow } from './rows';
import { INSUFFICIENT_NOTE, REPORT_TEXT, requirement, SUFFICIENT_NOTE } from './wording';

/** Days that each step takes, from and to. */
const DAYS = {
  begin: [1, 8],
  draft: [6, 16],
  report: [1, 8],
  verify: [2, 12],
  followUp: [20, 50],
  relapse: [3, 15],
  close: [1, 10],
} as const satisfies Record<string, readonly [number, number]>;

/** How likely a unit stops moving at a step, and how a verification and a follow-up end. */
const STALLS = 0.012;
const INSUFFICIENT_SHARE = 0.03;
const RELAPSE_SHARE = 0.06;
/** Nobody sits on a rectification for longer than this. */
const LONGEST_STALL_DAYS = 240;

/**
 * The rectification of a finding, ordered on that day, followed from step to step up to today: so its dates agree
 * with its state, and some are late.
 */
export function generateRectification(
  context: DistrictContext,
  history: History,
  finding: FindingRow,
  orderedOn: string,
  verifiers: RectificationRow['verifierId'][],
): RectificationRow {
  const { random, today, district, id } = context;
  const firstDueOn = finding.isHazard ? addDays(orderedOn, 15) : defaultRectificationDue(orderedOn);
  const row: RectificationRow = {
    id: id('Rectification'),
    districtCode: district.code,
    findingId: finding.id,
    inspectionId: finding.inspectionId,
    schoolId: finding.schoolId,
    state: 'ORDERED',
    requirement: requirement(random),
    orderedOn,
    dueOn: firstDueOn,
    firstDueOn,
    begunOn: null,
    reportedOn: null,
    reportText: null,
    unitPublishedOn: null,
    verifiedOn: null,
    verifierId: null,
    verificationNote: null,
    followedUpOn: null,
    reviewerId: null,
    followUpResult: null,
    competentAuthority: finding.schoolId ? `${district.name}教育委员会` : null,
    closedOn: null,
  };
  const next = steps(context, row, verifiers);
  history.add(row.id, 'orderRectification', row.state, orderedOn, 'DISTRICT_OFFICE');
  let day = orderedOn;
  for (let step = next[row.state]; step; step = next[row.state]) {
    if (random.chance(STALLS)) day = addDays(day, LONGEST_STALL_DAYS);
    day = addDays(day, random.integer(...step.days));
    if (day > today) break;
    step.take(day);
    history.add(row.id, step.command, row.state, day, step.role);
  }
  return row;
}

interface Step {
  command: string;
  role: Role;
  days: readonly [number, number];
  take(day: string): void;
}

/** What happens next to a rectification in each state. */
function steps(
  { random }: DistrictContext,
  row: RectificationRow,
  verifiers: RectificationRow['verifierId'][],
): Partial<Record<RectificationState, Step>> {
  const to = (state: RectificationState, facts: Partial<RectificationRow> = {}) =>
    void Object.assign(row, facts, { state });
  return {
    ORDERED: {
      command: 'beginRectification',
      role: 'INSPECTED_UNIT',
      days: DAYS.begin,
      take: (day) => to('IN_PROGRESS', { begunOn: day }),
    },
    IN_PROGRESS: {
      command: 'draftRectificationReport',
      role: 'INSPECTED_UNIT',
      days: DAYS.draft,
      take: () => to('REPORT_DRAFTED', { reportText: REPORT_TEXT }),
    },
    REPORT_DRAFTED: {
      command: 'reportRectification',
      role: 'INSPECTED_UNIT',
      days: DAYS.report,
      take: (day) => to('REPORTED', { reportedOn: day, unitPublishedOn: day }),
    },
    REPORTED: {
      command: 'verifyRectification',
      role: 'DISTRICT_OFFICE',
      days: DAYS.verify,
      take: (verifiedOn) => {
        const isInsufficient = random.chance(INSUFFICIENT_SHARE);
        to(isInsufficient ? 'INSUFFICIENT' : 'VERIFIED', {
          verifiedOn,
          verifierId: random.pick(verifiers),
          verificationNote: isInsufficient ? INSUFFICIENT_NOTE : SUFFICIENT_NOTE,
        });
      },
    },
    VERIFIED: {
      command: 'followUpRectification',
      role: 'DISTRICT_OFFICE',
      days: DAYS.followUp,
      take: (followedUpOn) => {
        const isRelapse = random.chance(RELAPSE_SHARE);
        const others = verifiers.filter((inspector) => inspector !== row.verifierId);
        to(isRelapse ? 'RELAPSED' : 'FOLLOW_UP_PASSED', {
          followedUpOn,
          reviewerId: others.length > 0 ? random.pick(others) : null,
          followUpResult: isRelapse ? 'RELAPSED' : 'LASTING',
        });
      },
    },
    RELAPSED: {
      command: 'reopenRectification',
      role: 'DISTRICT_OFFICE',
      days: DAYS.relapse,
      take: (day) =>
        to('ORDERED', {
          orderedOn: day,
          dueOn: defaultRectificationDue(day),
          begunOn: null,
          reportedOn: null,
          unitPublishedOn: null,
          verifiedOn: null,
        }),
    },
    FOLLOW_UP_PASSED: {
      command: 'closeRectification',
      role: 'DISTRICT_OFFICE',
      days: DAYS.close,
      take: (closedOn) => to('CLOSED', { closedOn }),
    },
  };
}

/** When a rectification is due, or when it was met: by its last order. */
export function rectificationDeadline(
  { id, district }: DistrictContext,
  row: RectificationRow,
  school: SchoolRow | undefined,
): DeadlineRow {
  return {
    id: id('Deadline'),
    districtCode: district.code,
    recordId: row.id,
    recordType: 'Rectification',
    rule: 'RECTIFICATION',
    startedOn: row.orderedOn,
    dueOn: row.dueOn,
    firstDueOn: row.dueOn,
    metOn: row.reportedOn,
    inspectorId: school?.responsibleInspectorId ?? null,
    schoolId: row.schoolId,
  };
}
