import { emptySeed, testId, testSchool } from '../../support/smallDistrict';
import { Refusals } from './refusals';
import { clerkOf, ruleCity, type Asker, type RuleCity } from './ruleCity';

const CODE = '500103';
const TODAY = '2026-03-02';
const TAKEN = '2150010301';
/** Beside the first one, which has the code: one that opened last year, one that is inspected, one to merge into. */
const [YOUNG, INSPECTED, HEIR] = [2, 3, 4].map((number) => ({ id: testId(CODE, 'School', number) })) as [
  { id: string },
  { id: string },
  { id: string },
];
const INSPECTOR = testId(CODE, 'DistrictInspector', 1);

describe('the rules of the register of schools', () => {
  const refused = new Refusals('School');
  let city: RuleCity;
  let office: Asker;

  beforeAll(async () => {
    const schools = [
      testSchool(CODE, 1, { identityCode: TAKEN }),
      testSchool(CODE, 2, { openedOn: '2025-09-01' }),
      testSchool(CODE, 3),
      testSchool(CODE, 4),
    ];
    const inspector = {
      id: INSPECTOR,
      districtCode: CODE,
      name: '张某',
      employment: 'FULL_TIME' as const,
      mode: 'APPOINTED' as const,
      state: 'ACTIVE' as const,
      certificateNumber: '渝督1',
    };
    const seed = { ...emptySeed, schools, inspectors: [inspector] };
    city = await ruleCity({ codes: [CODE], seed, today: TODAY });
    office = city.asker(clerkOf(CODE));
    await office.gives('scheduleInspection', {
      schoolId: INSPECTED.id,
      title: '春季经常性督导',
      scheduledOn: '2026-03-09',
      inspectorIds: [INSPECTOR],
      matters: ['SCHOOL_ETHOS'],
    });
  }, 120_000);
  afterAll(() => city.close());

  const entry = {
    district: CODE,
    name: '新建小学',
    kind: 'PRIMARY',
    stages: ['PRIMARY'],
    operator: 'EDUCATION_DEPARTMENT',
    area: 'URBAN',
  };
  const early = { closedOn: '2025-08-31' };
  const today = { closedOn: TODAY };
  const tomorrow = { closedOn: '2026-03-03' };
  const heir = { intoSchoolId: HEIR.id };
  const elsewhere = { toDistrict: '500104' };

  it.each<[rule: string, command: string, input: object, record: { id: string } | null]>([
    ['STAGES_FIT_KIND', 'registerSchool', { ...entry, stages: ['VOCATIONAL'] }, null],
    ['STAGES_FIT_KIND', 'updateSchool', { stages: ['VOCATIONAL'] }, YOUNG],
    ['IDENTITY_CODE_UNIQUE', 'registerSchool', { ...entry, identityCode: TAKEN }, null],
    ['IDENTITY_CODE_UNIQUE', 'updateSchool', { identityCode: TAKEN }, YOUNG],
    ['ENDS_AFTER_OPENING', 'closeSchool', early, YOUNG],
    ['ENDS_AFTER_OPENING', 'mergeSchool', { ...early, ...heir }, YOUNG],
    ['ENDS_AFTER_OPENING', 'moveSchool', { ...early, ...elsewhere }, YOUNG],
    ['ENDED_BY_TODAY', 'closeSchool', tomorrow, YOUNG],
    ['ENDED_BY_TODAY', 'mergeSchool', { ...tomorrow, ...heir }, YOUNG],
    ['ENDED_BY_TODAY', 'moveSchool', { ...tomorrow, ...elsewhere }, YOUNG],
    ['INTO_ANOTHER_OPEN_SCHOOL', 'mergeSchool', { ...today, intoSchoolId: YOUNG.id }, YOUNG],
    ['TO_ANOTHER_DISTRICT', 'moveSchool', { ...today, toDistrict: CODE }, YOUNG],
    ['NO_OPEN_INSPECTION', 'closeSchool', today, INSPECTED],
    ['NO_OPEN_INSPECTION', 'mergeSchool', { ...today, ...heir }, INSPECTED],
    ['NO_OPEN_INSPECTION', 'moveSchool', { ...today, ...elsewhere }, INSPECTED],
  ])('%s refuses %s', (rule, command, input, record) =>
    refused.by(rule, office, command, input, record ?? undefined),
  );

  it('leave none untried, and nothing of what was refused in the register', async () => {
    expect(refused.untried).toEqual([]);
    const { schools } = await office.reads('{ schools { nodes { name status identityCode } } }');
    expect(schools.nodes).toEqual(
      [1, 2, 3, 4].map((number) => ({
        name: `第${number}小学`,
        status: 'OPEN',
        identityCode: number === 1 ? TAKEN : null,
      })),
    );
  });
});
