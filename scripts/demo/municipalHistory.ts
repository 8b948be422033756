import type { GlobalId } from '../../subgraphs/kernel/ids';
import { municipalName } from '../../subgraphs/supervision/commands';
import { addDays } from '../../subgraphs/supervision/calendar';
import { DEADLINES, dueOnOf, type DeadlineName } from '../../subgraphs/supervision/deadlines';
import { MAJOR_INSPECTION, type MajorInspectionState } from '../../subgraphs/supervision/lifeCycles';
import type { Role } from '../../subgraphs/supervision/lists';
import { History } from './history';
import { earlier } from './inspections';
import { reached } from './majorInspections';
import type { Random } from './random';
import type {
  Course,
  MunicipalDeadlineRow,
  MunicipalFindingRow,
  MunicipalInspectionRow,
  MunicipalInspectorRow,
  StepRow,
  TermRow,
} from './rows';

/** Days from the site visit on which its results are worked out. */
export const AFTER_VISIT = {
  consultation: 1,
  deliberation: 3,
  feedback: 6,
  defence: 9,
  opinion: 14,
} as const;

/** The rows of which it is told. */
interface Untold {
  term: TermRow;
  inspectors: readonly MunicipalInspectorRow[];
  inspections: readonly MunicipalInspectionRow[];
  findings: readonly MunicipalFindingRow[];
}

/** What is told of the city's rows: how they came to stand where they stand, and what is due of them. */
interface Told {
  steps: StepRow[];
  deadlines: MunicipalDeadlineRow[];
}

/** A step of an inspection: the command, the state after it, its day, who gave it. */
type Step = readonly [command: string, toState: MajorInspectionState, day: string, role: Role];

interface Context {
  random: Random;
  today: string;
  id: (type: 'MunicipalDeadline') => GlobalId;
}

/** Tells how the city's inspectors and inspections came where they are. The inspections get what their steps left. */
export function tellMunicipal(context: Context, { term, inspectors, inspections, findings }: Untold): Told {
  const history = new History(context);
  for (const { id, state, mode } of inspectors) {
    const role = mode === 'APPOINTED' ? 'GOVERNMENT' : 'CITY_OFFICE';
    history.add(id, municipalName('appointInspector'), state, term.startsOn, role);
  }
  const deadlines: MunicipalDeadlineRow[] = [];
  for (const inspection of inspections) {
    const found = findings.filter(({ inspectionId }) => inspectionId === inspection.id);
    const steps = stepsOf(inspection, found, context.today);
    Object.assign(inspection, courseOf(steps));
    for (const [command, toState, day, role] of steps) {
      history.add(inspection.id, municipalName(command), toState, day, role);
    }
    deadlines.push(...deadlinesOf(context, inspection, steps));
  }
  return { steps: history.steps, deadlines };
}

/** The steps that brought an inspection where it stands. */
function stepsOf(
  inspection: MunicipalInspectionRow,
  findings: readonly MunicipalFindingRow[],
  today: string,
): Step[] {
  const { scheduledOn, visitedOn, reportedOn, publishedOn, closedOn } = inspection;
  const state = inspection.state as MajorInspectionState;
  const before = (days: number, last: number) => earlier(addDays(scheduledOn, -days), addDays(today, -last));
  const after = (days: number) => addDays(visitedOn ?? scheduledOn, days);
  const way: Step[] = [
    ['draftInspection', 'DRAFT', before(60, 12), 'CITY_OFFICE'],
    ['nameInspectionTeam', 'DRAFT', before(58, 11), 'CITY_OFFICE'],
    ['planInspection', 'PLANNED', before(55, 9), 'CITY_OFFICE'],
    ['issueInspectionNotice', 'NOTICE_ISSUED', before(28, 6), 'CITY_OFFICE'],
    ['submitSelfEvaluation', 'SELF_EVALUATED', before(16, 2), unitRole(inspection)],
    ['startSiteVisit', 'ON_SITE', after(0), 'INSPECTOR'],
    ['recordConsultation', 'CONSULTED', after(AFTER_VISIT.consultation), 'INSPECTOR'],
    ...findings.map(({ recordedOn }): Step => [
      'recordFinding',
      reached(state, 'CONSULTED') ? 'CONSULTED' : 'ON_SITE',
      recordedOn,
      'INSPECTOR',
    ]),
    ['deliberateInspection', 'DELIBERATED', after(AFTER_VISIT.deliberation), 'INSPECTOR'],
    ['giveFeedback', 'FEEDBACK_GIVEN', after(AFTER_VISIT.feedback), 'CITY_OFFICE'],
    ['issueOpinion', 'OPINION_ISSUED', after(AFTER_VISIT.opinion), 'CITY_OFFICE'],
    ['fileInspectionReport', 'REPORTED', reportedOn ?? today, 'CITY_OFFICE'],
    ['publishInspection', 'PUBLISHED', publishedOn ?? today, 'CITY_OFFICE'],
    ['closeInspection', 'CLOSED', closedOn ?? today, 'CITY_OFFICE'],
  ];
  if (state === 'CANCELLED') {
    return [...way.slice(0, 3), ['cancelInspection', 'CANCELLED', before(40, 4), 'CITY_OFFICE']];
  }
  return way
    .filter(([, toState]) => reached(state, toState))
    .flatMap((step) => withDefence(step, inspection, after));
}

/** A unit that was told what was found waives its defence before the opinion letter. */
function withDefence(
  step: Step,
  inspection: MunicipalInspectionRow,
  after: (days: number) => string,
): readonly Step[] {
  if (step[1] !== 'OPINION_ISSUED') return [step];
  return [['waiveDefence', 'FEEDBACK_GIVEN', after(AFTER_VISIT.defence), unitRole(inspection)], step];
}

/** Who speaks for what the city inspects. */
function unitRole({ subjectKind }: MunicipalInspectionRow): Role {
  if (subjectKind === 'SCHOOL') return 'INSPECTED_UNIT';
  return subjectKind === 'LOWER_GOVERNMENT' ? 'DISTRICT_OFFICE' : 'MEMBER_UNIT';
}

/** What the steps left on the inspection. */
function courseOf(steps: readonly Step[]): Partial<Course> {
  const days = new Map(steps.map(([command, , day]) => [command, day]));
  const left = <T extends object>(command: string, what: (day: string) => T): Partial<T> => {
    const day = days.get(command);
    return day === undefined ? {} : what(day);
  };
  return {
    ...left('issueInspectionNotice', (day) => ({ selfEvaluationDueOn: selfEvaluationDue(day) })),
    ...left('submitSelfEvaluation', (selfEvaluatedOn) => ({
      selfEvaluatedOn,
      selfEvaluation: '演示数据：自评总体规范，个别制度落实不够。',
    })),
    ...left('recordConsultation', (consultedOn) => ({ consultedOn })),
    ...left('deliberateInspection', (deliberatedOn) => ({
      deliberatedOn,
      deliberation: '演示数据：督导小组评议，所列问题属实。',
    })),
    ...left('giveFeedback', (feedbackOn) => ({
      feedbackOn,
      feedbackForm: 'WRITTEN' as const,
      feedback: '演示数据：总体规范，请对照所列问题整改。',
    })),
    ...left('waiveDefence', (defenceWaivedOn) => ({ defenceWaivedOn })),
    ...left('issueOpinion', (opinionIssuedOn) => ({
      opinionIssuedOn,
      opinion: '演示数据：请对照所列问题逐项整改，巩固成效。',
    })),
    ...left('fileInspectionReport', () => ({
      reportedToGovernment: '重庆市人民政府',
      reportedToSuperior: '国务院教育督导委员会办公室',
    })),
  };
}

function selfEvaluationDue(noticeOn: string): string {
  return dueOnOf(DEADLINES.SELF_EVALUATION, noticeOn).dueOn;
}

/** The deadlines that the steps started, and met, by the table of the life cycle. */
function deadlinesOf(
  { id }: Context,
  inspection: MunicipalInspectionRow,
  steps: readonly Step[],
): MunicipalDeadlineRow[] {
  const { districtCode, schoolId, unitId, kind, team } = inspection;
  const deadlines: MunicipalDeadlineRow[] = [];
  for (const [command, toState, day] of steps) {
    const row = MAJOR_INSPECTION.transitions.find(
      ({ command: name, to, when }) =>
        name === command && to === toState && (when?.({ kind } as never) ?? true),
    );
    const meets: readonly DeadlineName[] = row?.meets ?? [];
    for (const deadline of deadlines) {
      if (deadline.metOn === null && meets.includes(deadline.rule)) deadline.metOn = day;
    }
    for (const rule of row?.starts ?? []) {
      const { dueOn } = dueOnOf(DEADLINES[rule], day);
      deadlines.push({
        id: id('MunicipalDeadline'),
        recordId: inspection.id,
        recordType: 'MunicipalInspection',
        districtCode,
        unitId,
        schoolId,
        rule,
        startedOn: day,
        dueOn,
        firstDueOn: dueOn,
        metOn: null,
        // Feedback is the task of the team's leader.
        inspectorId: toState === 'DELIBERATED' ? (team[0] ?? null) : null,
      });
    }
  }
  return deadlines;
}
