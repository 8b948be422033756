import type { Answer } from './graphql';

/** What a sound plan says: each of the four triggers is planned for or said not to have arisen. */
export function planContent(items: object[], title = '2027年度教育督导计划') {
  return {
    title,
    items,
    absentTriggers: [
      { trigger: 'MONITORING_FINDING', statement: '本年度监测未发现问题' },
      { trigger: 'COMPLAINTS', statement: '未收到学生、家长反映的问题' },
      { trigger: 'SPILL_OVER', statement: '其他督导未发现延伸问题' },
    ],
    lastYearResults: '上年度综合督导发现的食堂管理问题列为本年度专项督导重点。',
  };
}

/** A planned special inspection of schools, on account of a prominent problem. */
export function specialItem(number: number, schoolIds: string[], change: object = {}) {
  return {
    number,
    title: '学校食堂食品安全专项督导',
    kind: 'SPECIAL',
    function: 'SCHOOL',
    subjectKind: 'SCHOOL',
    month: 9,
    schoolIds,
    trigger: 'PROMINENT_PROBLEM',
    triggerNote: '经常性督导报告多次反映食堂留样不规范',
    ...change,
  };
}

/** The rules that a refusal names; nothing where there was none. */
export function rulesOf({ errors = [] }: Answer): string[] {
  const violations = errors.flatMap(({ extensions }) => extensions.violations ?? []);
  return (violations as { rule: string }[]).map(({ rule }) => rule);
}
