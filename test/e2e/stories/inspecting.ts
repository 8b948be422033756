import type { People } from './people';
import { CODE, type Stage, type Told } from './stage';

/** What the office says in the plan of the year: one special inspection, and what did not arise. */
export function planOf(schoolId: string): object {
  return {
    title: '渝中区2026年度教育督导计划',
    items: [
      {
        number: 1,
        title: '校园食品安全专项督导',
        kind: 'SPECIAL',
        function: 'SCHOOL',
        subjectKind: 'SCHOOL',
        month: 3,
        schoolIds: [schoolId],
        trigger: 'PROMINENT_PROBLEM',
        triggerNote: '上年度经常性督导报告多次反映食堂管理问题',
      },
    ],
    absentTriggers: [
      { trigger: 'MONITORING_FINDING', statement: '上年度评估监测未发现需专项督导的问题' },
      { trigger: 'COMPLAINTS', statement: '上年度未收到学生和家长集中反映的问题' },
      { trigger: 'SPILL_OVER', statement: '上年度其他督导未涉及' },
    ],
    lastYearResults: '上年度督导结果作为本年度确定督导对象和事项的依据',
  };
}

/** How the public, students, parents and teachers were heard, each without those who must not be there. */
export const CONSULTATIONS = [
  { form: 'WEB', group: 'PUBLIC', heldOn: '2026-03-18', summary: '社会公众关注食堂卫生' },
  { form: 'QUESTIONNAIRE', group: 'STUDENTS', heldOn: '2026-03-18', participants: 120, summary: '饭菜常凉' },
  { form: 'MEETING', group: 'PARENTS', heldOn: '2026-03-18', participants: 20, summary: '希望公开食材来源' },
  { form: 'MEETING', group: 'TEACHERS', heldOn: '2026-03-18', participants: 15, summary: '人手不足' },
];

export const FINDING = {
  category: 'STAFF_ADMISSION_SAFETY_RULES',
  description: '食堂食材进货查验记录不全，留样制度未落实',
  disposition: 'RECTIFICATION_NOTICE',
};

/** An inspection that has ended in its opinion letter, and what it found. */
export interface Inspected {
  plan: Told;
  inspection: Told;
  finding: Told;
}

/** Carries a school from the annual plan to the opinion letter, nobody objecting. */
export async function inspect(stage: Stage, people: People, schoolId: string): Promise<Inspected> {
  const { office, government, head, leader, team } = people;
  stage.goOnTo('2026-02-02');
  const plan = await office.makes('draftAnnualPlan', { district: CODE, year: 2026, ...planOf(schoolId) });
  await office.does('proposeAnnualPlan', plan);
  await government.does('approveAnnualPlan', plan);

  stage.goOnTo('2026-03-02');
  const inspection = await office.makes('draftInspection', draftOf(schoolId));
  await office.does('nameInspectionTeam', inspection, { inspectorIds: team });
  await office.does('planInspection', inspection, { planId: plan.id, planItem: 1 });
  await office.does('issueInspectionNotice', inspection);
  stage.goOnTo('2026-03-16');
  await head.does('submitSelfEvaluation', inspection, { selfEvaluation: '自评：食堂管理总体规范' });
  stage.goOnTo('2026-03-18');
  await leader.does('startSiteVisit', inspection);
  const found = await leader.does('recordFinding', inspection, { finding: FINDING }, FINDINGS);
  const [finding] = found.findings.nodes as [Told];
  await leader.does('recordConsultation', inspection, { consultations: CONSULTATIONS });
  await leader.does('deliberateInspection', inspection, { deliberation: '食堂管理制度不落实' });
  stage.goOnTo('2026-03-20');
  await office.does('giveFeedback', inspection, feedbackOn(finding));
  stage.goOnTo('2026-03-23');
  await head.does('waiveDefence', inspection);
  stage.goOnTo('2026-03-26');
  await office.does('issueOpinion', inspection, { opinion: '限期整改食堂管理问题' });
  return { plan, inspection, finding };
}

export const FINDINGS = 'findings { nodes { id version } }';

export function draftOf(schoolId: string): object {
  return {
    district: CODE,
    kind: 'SPECIAL',
    subjectKind: 'SCHOOL',
    schoolId,
    title: '校园食品安全专项督导',
    scheduledOn: '2026-03-18',
    matters: ['STAFF_ADMISSION_SAFETY_RULES'],
  };
}

export function feedbackOn({ id }: { id: string }): object {
  return {
    form: 'MEETING',
    feedback: '食堂管理制度不落实，须立即整改',
    findings: [{ findingId: id, text: '进货查验和留样须逐日记录' }],
  };
}
