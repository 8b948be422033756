import { createRandom, type Random } from '../../scripts/demo/random';
import { DISTRICT_REGISTER } from '../../subgraphs/supervision/districtRegister';
import { globalId, type DistrictCode, type RecordType } from '../../subgraphs/kernel/ids';
import type { DistrictSeed } from '../../subgraphs/district/seed';

type Row<K extends keyof DistrictSeed> = NonNullable<DistrictSeed[K]>[number];

const NAMES = ['一小', '二小', '三小', '𠮷小', '～小', 'a小', '阿小', '中心小学', '中心小学校'];
const DATES = ['2026-03-01', '2026-03-02', '2026-09-01', '2026-10-10'];
const KINDS = ['KINDERGARTEN', 'PRIMARY', 'JUNIOR_SECONDARY', 'NINE_YEAR'] as const;
const STAGES = {
  KINDERGARTEN: ['PRESCHOOL'],
  PRIMARY: ['PRIMARY'],
  JUNIOR_SECONDARY: ['JUNIOR_SECONDARY'],
  NINE_YEAR: ['PRIMARY', 'JUNIOR_SECONDARY'],
} as const;

/**
 * Districts made to be hard to merge: few names and dates, so that ties abound, districts of very different sizes,
 * and some with nothing at all.
 */
export function hardCity(seed: string, count: number): Map<string, DistrictSeed> {
  const random = createRandom(seed);
  return new Map(DISTRICT_REGISTER.slice(0, count).map(({ code }) => [code, hardDistrict(code, random)]));
}

function hardDistrict(code: string, random: Random): DistrictSeed {
  const id = (type: RecordType) => globalId(code as DistrictCode, type, random.local());
  const size = random.weighted({ none: 2, few: 5, many: 2 });
  const count = { none: 0, few: random.integer(1, 6), many: random.integer(20, 40) }[size];
  const many = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
  const zones = many(Math.ceil(count / 10), (): Row<'zones'> => ({
    id: id('ResponsibilityZone'),
    districtCode: code,
    name: random.pick(NAMES),
  }));
  const inspectors = many(Math.ceil(count / 4), (): Row<'inspectors'> => {
    const isFullTime = random.chance(0.5);
    return {
      id: id('DistrictInspector'),
      districtCode: code,
      name: random.pick(['张某1', '李某2', '王某3']),
      employment: isFullTime ? 'FULL_TIME' : 'PART_TIME',
      mode: isFullTime ? 'APPOINTED' : 'ENGAGED',
      state: random.pick(['ACTIVE', 'ACTIVE', 'LEFT']),
      certificateNumber: `${code}-${random.local()}`,
      contactPhone: null,
      termFrom: null,
      termTo: null,
      leftOn: null,
    };
  });
  const schools = many(count, (): Row<'schools'> => {
    const kind = random.pick(KINDS);
    return {
      id: id('School'),
      districtCode: code,
      name: random.pick(NAMES),
      kind,
      stages: [...STAGES[kind]],
      status: random.pick(['OPEN', 'OPEN', 'OPEN', 'CLOSED']),
      operator: random.pick(['PRIVATE', 'EDUCATION_DEPARTMENT']),
      area: random.pick(['URBAN', 'TOWN', 'RURAL']),
      address: random.chance(0.5) ? '示例路1号' : null,
      identityCode: null,
      isDesignated: random.chance(0.2),
      zoneId: zones.length > 0 && random.chance(0.7) ? random.pick(zones).id : null,
      responsibleInspectorId: inspectors.length > 0 && random.chance(0.6) ? random.pick(inspectors).id : null,
      openedOn: null,
      closedOn: null,
    };
  });
  const inspections = schools.flatMap((school) =>
    many(random.integer(0, 3), (): Row<'inspections'> => {
      const isPublished = random.chance(0.4);
      return {
        id: id('DistrictInspection'),
        districtCode: code,
        kind: 'REGULAR',
        subjectKind: 'SCHOOL',
        schoolId: school.id,
        subjectName: null,
        title: '经常性督导',
        state: random.pick(['SCHEDULED', 'VISITED', 'REPORTED', 'CLOSED']),
        isUnannounced: random.chance(0.3),
        scheduledOn: random.pick(DATES),
        visitedOn: random.chance(0.8) ? random.pick(DATES) : null,
        reportedOn: null,
        closedOn: null,
        matters: ['SCHOOL_MANAGEMENT'],
        visitRecord: null,
        summary: random.chance(0.5) ? '良好' : null,
        disclosure: isPublished ? 'PUBLIC' : 'ON_REQUEST',
        publishedOn: isPublished ? '2026-11-01' : null,
        publicationChannel: isPublished ? 'GOVERNMENT_WEBSITE' : null,
        team: inspectors.slice(0, random.integer(0, 2)).map((inspector) => inspector.id),
      };
    }),
  );
  const findings = inspections.flatMap((inspection) =>
    many(random.integer(0, 2), (): Row<'findings'> => ({
      id: id('Finding'),
      districtCode: code,
      inspectionId: inspection.id,
      schoolId: inspection.schoolId,
      categoryList: 'SCHOOL_REGULAR_MATTER',
      categoryCode: random.pick(['SCHOOL_MANAGEMENT', 'SCHOOL_ETHOS']),
      categoryVersion: 1,
      description: '问题',
      disposition: random.pick(['RECTIFICATION_NOTICE', 'ON_SITE_ADVICE', 'CASE_TRANSFER']),
      isHazard: random.chance(0.2),
      recordedOn: random.pick(DATES),
    })),
  );
  const rectifications = findings
    .filter(() => random.chance(0.6))
    .map((finding): Row<'rectifications'> => ({
      id: id('Rectification'),
      districtCode: code,
      findingId: finding.id,
      inspectionId: finding.inspectionId,
      schoolId: finding.schoolId,
      state: random.pick(['ORDERED', 'IN_PROGRESS', 'REPORTED', 'VERIFIED', 'CLOSED']),
      requirement: '整改',
      orderedOn: '2026-09-01',
      dueOn: random.pick(['2026-10-01', '2027-10-01']),
      firstDueOn: '2026-10-01',
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
      competentAuthority: null,
      closedOn: null,
    }));
  const accountabilityRecords = schools
    .filter(() => random.chance(0.1))
    .map((school): Row<'accountabilityRecords'> => ({
      id: id('DistrictAccountabilityRecord'),
      districtCode: code,
      kind: 'CASE',
      state: random.pick(['PROPOSED', 'DECIDED', 'DISCLOSED']),
      schoolId: school.id,
      subjectName: null,
      ground: 'OBSTRUCTION',
      summary: '情况',
      openedOn: random.pick(DATES),
      inspectionId: null,
      findingId: null,
      disclosedOn: null,
      closedOn: null,
    }));
  // Drawn apart: what was drawn before stays as it was.
  const drawn = createRandom(`deadlines ${code}`);
  const deadlines = rectifications.map((rectification): Row<'deadlines'> => ({
    id: globalId(code as DistrictCode, 'Deadline', drawn.local()),
    districtCode: code,
    recordId: rectification.id,
    recordType: 'Rectification',
    rule: drawn.pick(['RECTIFICATION', 'SUPERVISION_NOTICE']),
    startedOn: drawn.pick(DATES),
    dueOn: drawn.pick(['2026-10-01', '2026-11-24', '2026-12-01']),
    firstDueOn: '2026-10-01',
    metOn: drawn.chance(0.3) ? '2026-10-02' : null,
    inspectorId: inspectors.length > 0 && drawn.chance(0.6) ? drawn.pick(inspectors).id : null,
    schoolId: rectification.schoolId,
  }));
  return {
    zones,
    inspectors,
    schools,
    inspections,
    findings,
    rectifications,
    accountabilityRecords,
    deadlines,
  };
}
