import { addDays } from '../../subgraphs/supervision/calendar';
import { DEADLINES, defaultRectificationDue } from '../../subgraphs/supervision/deadlines';
import type { RectificationState } from '../../subgraphs/supervision/lifeCycles';
import type { DistrictContext } from './context';
import type { FindingRow, RectificationRow } from './rows';
import { INSUFFICIENT_NOTE, REPORT_TEXT, requirement, SUFFICIENT_NOTE } from './wording';

/** Days that each step takes, from and to. */
const DAYS = {
  begin: [1, 8],
  draft: [6, 16],
  report: [1, 8],
  verify: [2, 12],
  notice: [2, 8],
  followUp: [20, 50],
  relapse: [3, 15],
  close: [1, 10],
} as const satisfies Record<string, readonly [number, number]>;

/** How likely a unit stops moving at a step, and how a verification and a follow-up end. */
const STALLS = 0.012;
const INSUFFICIENT_SHARE = 0.12;
const RELAPSE_SHARE = 0.06;
/** Nobody sits on a rectification for longer than this. */
const LONGEST_STALL_DAYS = 240;

/**
 * The rectification of a finding, ordered on that day, followed from step to step up to today: so its dates agree
 * with its state, and some are late.
 */
export function generateRectification(
  context: DistrictContext,
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
  let day = orderedOn;
  for (let step = next[row.state]; step; step = next[row.state]) {
    if (random.chance(STALLS)) day = addDays(day, LONGEST_STALL_DAYS);
    day = addDays(day, random.integer(...step.days));
    if (day > today) break;
    step.take(day);
  }
  return row;
}

interface Step {
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
    ORDERED: { days: DAYS.begin, take: (day) => to('IN_PROGRESS', { begunOn: day }) },
    IN_PROGRESS: { days: DAYS.draft, take: () => to('REPORT_DRAFTED', { reportText: REPORT_TEXT }) },
    REPORT_DRAFTED: {
      days: DAYS.report,
      take: (day) => to('REPORTED', { reportedOn: day, unitPublishedOn: day }),
    },
    REPORTED: {
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
    INSUFFICIENT: {
      days: DAYS.notice,
      take: (day) => to('IN_PROGRESS', { dueOn: addDays(day, DEADLINES.SUPERVISION_NOTICE.days) }),
    },
    VERIFIED: {
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
      days: DAYS.relapse,
      take: (day) => to('ORDERED', { dueOn: defaultRectificationDue(day) }),
    },
    FOLLOW_UP_PASSED: { days: DAYS.close, take: (closedOn) => to('CLOSED', { closedOn }) },
  };
}
