import type { VersionedRecord } from '../../kernel/records/record';
import type { MakeCommand } from '../commandResolver';
import type { Work } from '../work';
import type { Change } from './commonCommands';
import type { InspectionFactsOfAnyKind } from './inspection.facts';
import type { InspectionFields } from './inspection.fields';
import { keepFindings } from './inspection.findings';
import { newInspection } from './newInspection';
import {
  checkVisit,
  RecordUnannouncedVisitInput,
  RecordVisitInput,
  ReportInspectionInput,
  ScheduleInspectionInput,
} from './regularInspection.inputs';
import { checkTeam, keepTeam } from './team';

type Make<I extends ScheduleInspectionInput | RecordUnannouncedVisitInput> = MakeCommand<
  InspectionFields,
  InspectionFactsOfAnyKind,
  I
>;

const SCHEDULE: Make<ScheduleInspectionInput> = {
  command: 'scheduleInspection',
  en: 'Schedules a regular inspection of a school',
  zh: '安排经常性督导',
  input: ScheduleInspectionInput,
  route: 'input.schoolId',
  check(check, input) {
    input.title = check.text('title', input.title, 100);
    check.id('schoolId', 'School', input.schoolId);
    checkTeam(check, input.inspectorIds);
    check.size('matters', input.matters, 20);
  },
  async make({ schoolId, inspectorIds, title, scheduledOn, isUnannounced, matters }, work) {
    const record = await regularInspection(work, schoolId, { title, scheduledOn, isUnannounced, matters });
    await keepTeam(work, record, inspectorIds);
    return { record };
  },
};

const RECORD_UNANNOUNCED: Make<RecordUnannouncedVisitInput> = {
  command: 'recordUnannouncedVisit',
  en: 'Records a visit that was neither scheduled nor told to the school',
  zh: '记录随机督导',
  input: RecordUnannouncedVisitInput,
  route: 'input.schoolId',
  check(check, input) {
    input.title = check.text('title', input.title, 100);
    check.id('schoolId', 'School', input.schoolId);
    checkTeam(check, input.inspectorIds);
    check.size('matters', input.matters, 20);
    checkVisit(check, input);
  },
  async make(input, work) {
    const { schoolId, inspectorIds, title, matters, findings } = input;
    const record = await regularInspection(work, schoolId, {
      title,
      matters,
      scheduledOn: input.visitedOn,
      isUnannounced: true,
    });
    Object.assign(record, visited(input));
    await keepTeam(work, record, inspectorIds);
    return { record, facts: await keepFindings(work, record, findings) };
  },
};

const RECORD_VISIT: Change<RecordVisitInput> = {
  command: 'recordVisit',
  en: 'Records the visit of a scheduled inspection, with what was found',
  zh: '记录入校督导',
  input: RecordVisitInput,
  check: checkVisit,
  async apply(inspection, input, work) {
    Object.assign(inspection, visited(input));
    return { facts: await keepFindings(work, inspection, input.findings) };
  },
};

const REPORT: Change<ReportInspectionInput> = {
  command: 'reportInspection',
  en: 'Reports on a visited inspection; every inspection ends in a report',
  zh: '形成督导报告',
  input: ReportInspectionInput,
  check(check, input) {
    input.summary = check.longText('summary', input.summary, 5000);
  },
  apply(inspection, { reportedOn, summary }) {
    Object.assign(inspection, { reportedOn, summary });
  },
};

/** The commands on regular inspections, which only districts have. */
export const REGULAR_COMMANDS = [SCHEDULE, RECORD_UNANNOUNCED, RECORD_VISIT, REPORT];

async function regularInspection(
  work: Work,
  schoolId: string,
  said: Pick<InspectionFields, 'title' | 'scheduledOn' | 'isUnannounced' | 'matters'>,
): Promise<InspectionFields> {
  const school = await work.own<VersionedRecord & { districtCode: string }>('School', schoolId, 'schoolId');
  return work.newRecord<InspectionFields>(
    'Inspection',
    newInspection({
      kind: 'REGULAR',
      subjectKind: 'SCHOOL',
      schoolId: school.id,
      districtCode: school.districtCode,
      ...said,
    }),
  );
}

function visited({
  visitedOn,
  visitRecord,
  visitMethods,
  highlights = null,
  advice = null,
}: RecordVisitInput | RecordUnannouncedVisitInput): Partial<InspectionFields> {
  return { visitedOn, visitRecord, visitMethods, highlights, advice };
}
