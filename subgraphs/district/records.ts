import type { Side } from '../process/side';
import type { LifeCycle } from '../supervision/lifeCycle';
import {
  ANNUAL_PLAN,
  INSPECTOR_LIFE,
  PAPER,
  RECTIFICATION,
  REGULAR_INSPECTION,
  SCHOOL,
} from '../supervision/lifeCycles';
import { DistrictAccountabilityRecord } from './accountability/accountabilityRecord.entity';
import { accountabilityRecords } from './accountability/accountabilityRecord.source';
import { Deadline } from './deadlines/deadline.entity';
import { deadlines } from './deadlines/deadline.source';
import { Finding } from './findings/finding.entity';
import { findings } from './findings/finding.source';
import { DistrictInspection } from './inspections/inspection.entity';
import { inspections } from './inspections/inspection.source';
import { DistrictInspector } from './inspectors/inspector.entity';
import { inspectors } from './inspectors/inspector.source';
import { Paper } from './papers/paper.entity';
import { papers } from './papers/paper.source';
import { AnnualPlan } from './plans/plan.entity';
import { annualPlans } from './plans/plan.source';
import { Rectification } from './rectification/rectification.entity';
import { rectifications } from './rectification/rectification.source';
import { School } from './schools/school.entity';
import { schools } from './schools/school.source';
import { DISTRICT } from './side';
import { ResponsibilityZone } from './zones/zone.entity';
import { zones } from './zones/zone.source';

/** What a district keeps: one entry a concept, and everything else (tables, references, permissions) follows. */
const RECORDS: Parameters<Side['register']>[0] = {
  School: { type: 'School', entity: School, reader: schools, lifeCycle: () => SCHOOL },
  Zone: { type: 'ResponsibilityZone', entity: ResponsibilityZone, reader: zones },
  Inspector: {
    type: 'DistrictInspector',
    entity: DistrictInspector,
    reader: inspectors,
    lifeCycle: () => INSPECTOR_LIFE,
  },
  Inspection: {
    type: 'DistrictInspection',
    entity: DistrictInspection,
    reader: inspections,
    lifeCycle: ({ kind }: DistrictInspection): LifeCycle<string, never> | null =>
      kind === 'REGULAR' ? REGULAR_INSPECTION : null,
  },
  Finding: { type: 'Finding', entity: Finding, reader: findings },
  Rectification: {
    type: 'Rectification',
    entity: Rectification,
    reader: rectifications,
    lifeCycle: () => RECTIFICATION,
  },
  AccountabilityRecord: {
    type: 'DistrictAccountabilityRecord',
    entity: DistrictAccountabilityRecord,
    reader: accountabilityRecords,
  },
  AnnualPlan: {
    type: 'AnnualPlan',
    entity: AnnualPlan,
    reader: annualPlans,
    lifeCycle: () => ANNUAL_PLAN,
  },
  Paper: { type: 'Paper', entity: Paper, reader: papers, lifeCycle: () => PAPER },
  Deadline: { type: 'Deadline', entity: Deadline, reader: deadlines },
};

DISTRICT.register(RECORDS);
