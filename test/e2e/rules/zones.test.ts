import { emptySeed, testId, testSchool } from '../../support/smallDistrict';
import type { Told } from '../stories/stage';
import { Refusals } from './refusals';
import { clerkOf, ruleCity, type Asker, type RuleCity } from './ruleCity';

const CODE = '500103';
const NEIGHBOUR = '500104';
const MOST = 20;
const schoolId = (number: number) => testId(CODE, 'School', number);
const schools = (...numbers: number[]) => ({ schoolIds: numbers.map(schoolId) });
const CLOSED = 30;
const FOREIGN = { schoolIds: [testId(NEIGHBOUR, 'School', 1)] };
const inspectorId = (number: number) => ({ id: testId(CODE, 'DistrictInspector', number) });

/** What a zone and an inspector are told of their targets by a record that is read. */
const ALERTS = {
  zone: 'query($id: ID!) { record: responsibilityZone(id: $id) { alerts { rule } } }',
  inspector: 'query($id: ID!) { record: inspector(id: $id) { alerts { rule } } }',
};

describe('the rules of responsibility zones and of posts, where one deployment keeps two districts', () => {
  const refused = new Refusals('Zone', 'Inspector');
  let city: RuleCity;
  let office: Asker;
  let zone: Told;
  let other: Told;

  beforeAll(async () => {
    const inspector = (number: number) => ({
      ...inspectorId(number),
      districtCode: CODE,
      name: `张某${number}`,
      employment: 'FULL_TIME' as const,
      mode: 'APPOINTED' as const,
      state: 'ACTIVE' as const,
      certificateNumber: `渝督${number}`,
      filedOn: '2026-01-05',
    });
    const seed = {
      ...emptySeed,
      schools: [
        ...Array.from({ length: MOST + 5 }, (_, i) => testSchool(CODE, i + 1)),
        testSchool(CODE, CLOSED, { status: 'CLOSED', closedOn: '2026-01-31' }),
        testSchool(NEIGHBOUR, 1),
      ],
      inspectors: [1, 2, 3].map(inspector),
    };
    city = await ruleCity({ codes: [CODE, NEIGHBOUR], seed, today: '2026-03-02' });
    office = city.asker(clerkOf(CODE));
    zone = await office.gives('createZone', { district: CODE, name: '第一责任区' });
    other = await office.gives('createZone', { district: CODE, name: '第二责任区' });
    await office.gives('assignSchoolsToZone', schools(1, 2), zone);
    await office.gives('postInspector', schools(1, 2, 3), inspectorId(1));
  }, 120_000);
  afterAll(() => city.close());

  const alertsOf = async (kind: keyof typeof ALERTS, { id }: { id: string }): Promise<string[]> => {
    const { record } = await office.reads(ALERTS[kind], { id });
    return record.alerts.map(({ rule }: { rule: string }) => rule);
  };

  it.each<[rule: string, command: string, input: object, of: 'zone' | 'other' | null]>([
    ['ZONE_NAME_UNIQUE', 'createZone', { district: CODE, name: '第一责任区' }, null],
    ['ZONE_NAME_UNIQUE', 'renameZone', { name: '第一责任区' }, 'other'],
    ['ZONE_SCHOOLS_NAMED', 'assignSchoolsToZone', schools(), 'zone'],
    ['ZONE_SCHOOLS_NAMED', 'withdrawSchoolsFromZone', schools(), 'zone'],
    ['ZONE_SCHOOLS_OPEN', 'assignSchoolsToZone', schools(CLOSED), 'zone'],
    ['ZONE_IN_ONE_DISTRICT', 'assignSchoolsToZone', FOREIGN, 'zone'],
    ['SCHOOLS_OF_ZONE', 'withdrawSchoolsFromZone', schools(3), 'zone'],
    ['ZONE_EMPTY', 'dissolveZone', { reason: '合并' }, 'zone'],
  ])('%s refuses %s', (rule, command, input, of) =>
    refused.by(rule, office, command, input, of === null ? undefined : { zone, other }[of]),
  );

  it('a zone is not dissolved without a reason', () =>
    refused.asInput('DISSOLUTION_EXPLAINED', office, 'dissolveZone', { reason: ' ' }, other));

  it.each<[rule: string, command: string, input: object, inspector: number]>([
    ['SCHOOLS_NAMED', 'postInspector', schools(), 2],
    ['SCHOOLS_NAMED', 'relieveInspector', schools(), 1],
    ['POST_AT_OPEN_SCHOOL', 'postInspector', schools(CLOSED), 2],
    ['POST_IN_OWN_DISTRICT', 'postInspector', FOREIGN, 2],
    ['POST_VACANT', 'postInspector', schools(3), 2],
    ['POSTED_THERE', 'relieveInspector', schools(4), 1],
    ['POSTS_HANDED_OVER', 'releaseInspector', {}, 1],
    ['POSTS_HANDED_OVER', 'removeInspector', { removalReason: 'NEGLECT' }, 1],
  ])('%s refuses %s', (rule, command, input, inspector) =>
    refused.by(rule, office, command, input, inspectorId(inspector)),
  );

  it('leave none of a zone or a post untried', () => {
    const ofZonesAndPosts = /Zone |postInspector |relieveInspector /;
    // Posts that a recorded interest stands against are among the rules of recusals.
    expect(refused.untried.filter((pair) => ofZonesAndPosts.test(pair))).toEqual([
      'postInspector POST_WITHOUT_GROUND',
    ]);
  });

  it('a zone of more than twenty schools is told so until there are fewer', async () => {
    const all = Array.from({ length: MOST - 1 }, (_, i) => i + 3);
    const assigned = await office.gives('assignSchoolsToZone', schools(...all), zone);
    expect(assigned.alerts).toEqual(['ZONE_OF_TWENTY_AT_MOST', 'ZONE_OF_TWO_INSPECTORS']);
    expect(await alertsOf('zone', zone)).toEqual(['ZONE_OF_TWENTY_AT_MOST', 'ZONE_OF_TWO_INSPECTORS']);
    const withdrawn = await office.gives('withdrawSchoolsFromZone', schools(3), zone);
    expect(withdrawn.alerts).toEqual(['ZONE_OF_TWO_INSPECTORS']);
  });

  it('a zone of one inspector is told so until a second one is posted in it', async () => {
    expect(await alertsOf('zone', zone)).toEqual(['ZONE_OF_TWO_INSPECTORS']);
    await office.gives('postInspector', schools(4, 5, 6), inspectorId(2));
    expect(await alertsOf('zone', zone)).toEqual([]);
  });

  it('a post of too few schools, or without a contact, is told so until it is made good', async () => {
    const post = await office.gives('postInspector', schools(7), inspectorId(3));
    expect(post.alerts).toEqual(['POST_OF_THREE_TO_FIVE', 'CONTACT_PUBLIC']);
    expect(await alertsOf('inspector', inspectorId(3))).toEqual(post.alerts);
    const more = await office.gives('postInspector', schools(8, 9), inspectorId(3));
    expect(more.alerts).toEqual(['CONTACT_PUBLIC']);
    const contact = { contactPhone: '023-63000000' };
    expect((await office.gives('updateInspectorContact', contact, inspectorId(3))).alerts).toEqual([]);
    expect(await alertsOf('inspector', inspectorId(3))).toEqual([]);
  });
});
