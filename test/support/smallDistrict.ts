import { globalId, type DistrictCode, type RecordType } from '../../subgraphs/kernel/ids';
import type { DistrictSeed } from '../../subgraphs/district/seed';

/** An id of a test record: readable, and in the order of its number. */
export function testId(code: string, type: RecordType, number: number): string {
  return globalId(code as DistrictCode, type, String(number).padStart(26, '0'));
}

export const emptySeed: DistrictSeed = {
  schools: [],
  inspectors: [],
  zones: [],
  inspections: [],
  findings: [],
  rectifications: [],
  accountabilityRecords: [],
};

/** A school as a test wants it. */
export function testSchool(code: string, number: number, over: Partial<DistrictSeed['schools'][0]> = {}) {
  return {
    id: testId(code, 'School', number),
    districtCode: code,
    name: `第${number}小学`,
    kind: 'PRIMARY' as const,
    stages: ['PRIMARY' as const],
    status: 'OPEN' as const,
    operator: 'EDUCATION_DEPARTMENT' as const,
    area: 'URBAN' as const,
    address: null,
    identityCode: null,
    isDesignated: false,
    zoneId: null,
    responsibleInspectorId: null,
    openedOn: null,
    closedOn: null,
    ...over,
  };
}
