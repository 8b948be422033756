import { planContent, specialItem } from '../../support/planCases';
import { emptySeed, testId, testSchool } from '../../support/smallDistrict';
import type { Told } from '../stories/stage';
import { Refusals } from './refusals';
import { clerkOf, ruleCity, schoolWho, type Asker, type RuleCity } from './ruleCity';

const CODE = '500103';
const TODAY = '2026-03-02';
const SCHOOL = testId(CODE, 'School', 1);
const inspector = (number: number) => testId(CODE, 'DistrictInspector', number);
/** The inspector whose certificate was not on record when the district brought its inspectors in. */
const WITHOUT = 4;

describe('inspectors without a certificate', () => {
  const refused = new Refusals('RegularInspection', 'MajorInspection');
  let city: RuleCity;
  let office: Asker;
  let scheduled: Told;
  let noticed: Told;

  beforeAll(async () => {
    const person = (number: number) => ({
      id: inspector(number),
      districtCode: CODE,
      name: `张某${number}`,
      employment: 'FULL_TIME' as const,
      mode: 'APPOINTED' as const,
      state: 'ACTIVE' as const,
      certificateNumber: number === WITHOUT ? '' : `渝督${number}`,
    });
    const seed = { ...emptySeed, schools: [testSchool(CODE, 1)], inspectors: [1, 2, 3, WITHOUT].map(person) };
    city = await ruleCity({ codes: [CODE], seed, today: TODAY });
    office = city.asker(clerkOf(CODE));
    const regular = { schoolId: SCHOOL, title: '春季经常性督导', matters: ['SCHOOL_ETHOS'] };
    const alone = { scheduledOn: TODAY, inspectorIds: [inspector(WITHOUT)] };
    scheduled = await office.gives('scheduleInspection', { ...regular, ...alone });

    const plan = await office.gives('draftAnnualPlan', {
      district: CODE,
      year: 2026,
      ...planContent([specialItem(1, [SCHOOL])]),
    });
    await office.gives('proposeAnnualPlan', {}, plan);
    const government = city.asker({ role: 'GOVERNMENT', district: CODE as never, subject: '区政府' });
    await government.gives('approveAnnualPlan', {}, plan);
    noticed = await office.gives('draftInspection', {
      district: CODE,
      kind: 'SPECIAL',
      subjectKind: 'SCHOOL',
      schoolId: SCHOOL,
      title: '食品安全专项督导',
      scheduledOn: TODAY,
      matters: ['STAFF_ADMISSION_SAFETY_RULES'],
    });
    const inspectorIds = [1, 2, WITHOUT].map(inspector);
    await office.gives('nameInspectionTeam', { inspectorIds }, noticed);
    await office.gives('planInspection', { planId: plan.id, planItem: 1 }, noticed);
    await office.gives('issueInspectionNotice', {}, noticed);
    const unit = city.asker(schoolWho(CODE, SCHOOL));
    await unit.gives('submitSelfEvaluation', { selfEvaluation: '自评' }, noticed);
  }, 120_000);
  afterAll(() => city.close());

  const visit = { visitedOn: TODAY, visitRecord: '入校查看' };

  it.each<[command: string, input: object, record: () => Told | undefined]>([
    [
      'recordUnannouncedVisit',
      {
        ...visit,
        schoolId: SCHOOL,
        title: '随机督导',
        matters: ['SCHOOL_ETHOS'],
        inspectorIds: [inspector(WITHOUT)],
      },
      () => undefined,
    ],
    ['recordVisit', visit, () => scheduled],
    ['startSiteVisit', {}, () => noticed],
  ])('carry out no inspection: %s', (command, input, record) =>
    refused.by('TEAM_CERTIFIED', office, command, input, record()),
  );

  it('leave no command untried that would send them', () => {
    expect(refused.untried.filter((pair) => pair.endsWith(' TEAM_CERTIFIED'))).toEqual([]);
  });

  it('give way to others, who do', async () => {
    await office.gives('nameInspectionTeam', { inspectorIds: [1, 2, 3].map(inspector) }, noticed);
    const started = await office.gives('startSiteVisit', {}, noticed, 'state');
    expect(started.state).toBe('ON_SITE');
  });
});
