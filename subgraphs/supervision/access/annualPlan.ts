import { all, isIn, NEVER } from '../condition';
import type { AnnualPlanState } from '../lifeCycles/annualPlan';
import { DISTRICT_RECORD, inState, MUNICIPAL_RECORD, toDistrictGovernment, type Access } from './access';

/** Plans that are more than a draft: in force, or once were. */
const ISSUED: readonly AnnualPlanState[] = ['APPROVED', 'COMPLETED', 'SUPERSEDED'];
/** Plans that went to the government. */
const PROPOSED: readonly AnnualPlanState[] = ['PROPOSED', 'RETURNED', ...ISSUED];

const published = all(inState(ISSUED), isIn('disclosure', 'PUBLIC'));

const FIELDS = {
  year: 'PUBLIC',
  edition: 'PUBLIC',
  title: 'PUBLIC',
  state: 'PUBLIC',
  items: 'PUBLIC',
  schools: 'PUBLIC',
  inspections: 'PUBLIC',
  lastYearResults: 'PUBLIC',
  amends: 'PUBLIC',
  amendsId: 'PUBLIC',
  supersededById: 'PUBLIC',
  approvedOn: 'PUBLIC',
  completedOn: 'PUBLIC',
  absentTriggers: 'CONCERNED',
  disclosure: 'CONCERNED',
  amendmentReason: 'CONCERNED',
  proposedOn: 'CONCERNED',
  returnReason: 'CONCERNED',
  summary: 'CONCERNED',
  omissions: 'CONCERNED',
} as const;

/** A plan is between the office and its government; the city's office has it once it is approved. */
export const ANNUAL_PLAN_ACCESS: Access = {
  scope: {
    published,
    issued: inState(ISSUED),
    own: { GOVERNMENT: (government) => toDistrictGovernment(government, inState(PROPOSED)) },
  },
  fields: { ...DISTRICT_RECORD, ...FIELDS },
};

export const MUNICIPAL_ANNUAL_PLAN_ACCESS: Access = {
  scope: {
    published,
    issued: NEVER,
    own: { GOVERNMENT: ({ district }) => (district === null ? inState(PROPOSED) : NEVER) },
  },
  fields: { ...MUNICIPAL_RECORD, ...FIELDS },
};
