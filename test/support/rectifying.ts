import type { DistrictSeed } from '../../subgraphs/district/seed';
import type { Answer } from './graphql';
import { emptySeed, testId, testSchool } from './smallDistrict';

/** A district that has one reported visit of its first school, with findings to be put right. */
export function visitedDistrict(code: string, findings: number): DistrictSeed {
  const inspector = (number: number) => ({
    id: testId(code, 'DistrictInspector', number),
    districtCode: code,
    name: `张某${number}`,
    employment: 'FULL_TIME' as const,
    mode: 'APPOINTED' as const,
    state: 'ACTIVE' as const,
    certificateNumber: `渝督${number}`,
    termFrom: '2025-01-01',
  });
  return {
    ...emptySeed,
    schools: [testSchool(code, 1), testSchool(code, 2)],
    inspectors: [1, 2, 3].map(inspector),
    inspections: [
      {
        id: testId(code, 'DistrictInspection', 1),
        districtCode: code,
        kind: 'REGULAR',
        subjectKind: 'SCHOOL',
        schoolId: testId(code, 'School', 1),
        title: '秋季经常性督导',
        state: 'REPORTED',
        isUnannounced: false,
        scheduledOn: '2026-11-16',
        visitedOn: '2026-11-16',
        reportedOn: '2026-11-18',
        matters: ['SCHOOL_MANAGEMENT'],
        visitRecord: '入校查看',
        summary: '总体良好',
        disclosure: 'PUBLIC',
        team: [testId(code, 'DistrictInspector', 1)],
      },
    ],
    findings: Array.from({ length: findings }, (_, i) => ({
      id: testId(code, 'Finding', i + 1),
      districtCode: code,
      inspectionId: testId(code, 'DistrictInspection', 1),
      schoolId: testId(code, 'School', 1),
      categoryList: 'SCHOOL_REGULAR_MATTER',
      categoryCode: 'SCHOOL_MANAGEMENT',
      categoryVersion: 1,
      description: '制度未落实',
      disposition: 'RECTIFICATION_NOTICE' as const,
      isHazard: false,
      recordedOn: '2026-11-16',
    })),
  };
}

/** The record that a command left, or the code and the rules of its refusal. */
export function outcome(answer: Answer): Record<string, unknown> & { alerts?: string[] } {
  const done = answer.data?.done as { record: Record<string, unknown>; alerts: { rule: string }[] } | null;
  if (done) return { ...done.record, alerts: done.alerts.map(({ rule }) => rule) };
  const { code, violations = [] } = (answer.errors?.[0]?.extensions ?? {}) as {
    code?: string;
    violations?: { rule: string }[];
  };
  return { refused: code, rules: violations.map(({ rule }) => rule) };
}
