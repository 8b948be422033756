import type { Side } from '../process/side';
import { ANNUAL_PLAN, PAPER } from '../supervision/lifeCycles';
import { MunicipalAccountabilityRecord } from './accountability/accountabilityRecord.entity';
import { municipalAccountabilityRecords } from './accountability/accountabilityRecord.source';
import { MunicipalDeadline } from './deadlines/deadline.entity';
import { municipalDeadlines } from './deadlines/deadline.source';
import { MunicipalFinding } from './findings/finding.entity';
import { municipalFindings } from './findings/finding.source';
import { MunicipalInspection } from './inspections/inspection.entity';
import { municipalInspections } from './inspections/inspection.source';
import { MunicipalInspector } from './inspectors/inspector.entity';
import { municipalInspectors } from './inspectors/inspector.source';
import { MunicipalPaper } from './papers/paper.entity';
import { municipalPapers } from './papers/paper.source';
import { MunicipalAnnualPlan } from './plans/plan.entity';
import { municipalAnnualPlans } from './plans/plan.source';
import { MUNICIPAL } from './side';

/** What the city keeps: one entry a concept, and everything else (tables, references, permissions) follows. */
const RECORDS: Parameters<Side['register']>[0] = {
  Inspector: { type: 'MunicipalInspector', entity: MunicipalInspector, reader: municipalInspectors },
  Inspection: { type: 'MunicipalInspection', entity: MunicipalInspection, reader: municipalInspections },
  Finding: { type: 'MunicipalFinding', entity: MunicipalFinding, reader: municipalFindings },
  AccountabilityRecord: {
    type: 'MunicipalAccountabilityRecord',
    entity: MunicipalAccountabilityRecord,
    reader: municipalAccountabilityRecords,
  },
  AnnualPlan: {
    type: 'MunicipalAnnualPlan',
    entity: MunicipalAnnualPlan,
    reader: municipalAnnualPlans,
    lifeCycle: () => ANNUAL_PLAN,
  },
  Paper: { type: 'MunicipalPaper', entity: MunicipalPaper, reader: municipalPapers, lifeCycle: () => PAPER },
  Deadline: { type: 'MunicipalDeadline', entity: MunicipalDeadline, reader: municipalDeadlines },
};

MUNICIPAL.register(RECORDS);
