import { peopleOf, type People } from '../stories/people';
import { CODE, stage, type Actor, type Stage, type Told } from '../stories/stage';
import { Refusals } from './refusals';

const POINTS = [
  'LOYALTY',
  'LAW_AND_EXPERTISE',
  'INTEGRITY',
  'DEGREE_AND_10_YEARS',
  'COORDINATION_EXPRESSION',
  'HEALTH',
];
const PART_TIME = { employment: 'PART_TIME', mode: 'ENGAGED' };
const FULL_TIME = { employment: 'FULL_TIME', mode: 'APPOINTED' };
const TERM = { termFrom: '2026-03-12', termTo: '2029-03-11' };

describe('the rules of inspectors, their zones, interests and recusals', () => {
  const refused = new Refusals('Inspector', 'Interest', 'Recusal', 'Zone');
  let city: Stage;
  let people: People;
  let head: Actor;
  /** Schools that the story itself registers: open, of no zone, and nobody's post. */
  let schools: Told[];
  let certificates = 0;

  beforeAll(async () => {
    city = await stage('2026-03-02');
    people = peopleOf(city, city.rows.schools[0]?.id ?? '');
    head = people.officeHead;
    schools = [];
    for (const name of ['甲', '乙', '丙', '丁']) schools.push(await register(`规则${name}小学`));
  }, 120_000);
  afterAll(() => city.close());

  const register = (name: string) =>
    people.office.makes('registerSchool', {
      district: CODE,
      name,
      kind: 'PRIMARY',
      stages: ['PRIMARY'],
      operator: 'EDUCATION_DEPARTMENT',
      area: 'URBAN',
    });
  const certificateNumber = () => `规则${(certificates += 1)}`;
  const nominate = (over: object = PART_TIME) =>
    people.office.makes('nominateInspector', { district: CODE, name: '人选', ...over });
  const examined = async (over?: object) => {
    const candidate = await nominate(over);
    await people.office.does('vetInspector', candidate, { eligibility: POINTS });
    await people.office.does('examineInspector', candidate, { examination: '考察合格' });
    return candidate;
  };
  const inOffice = (over: object = {}) =>
    people.office.makes('appointInspector', {
      district: CODE,
      name: '在任督学',
      ...FULL_TIME,
      certificateNumber: certificateNumber(),
      ...over,
    });
  const schoolIds = (...places: number[]) => ({ schoolIds: places.map((place) => schools[place]?.id) });

  it('refuse a way into office that leaves something out', async () => {
    const { office, government } = people;
    const person = { district: CODE, name: '人选' };
    await refused.by('MODE_FITS_EMPLOYMENT', office, 'nominateInspector', {
      ...person,
      ...PART_TIME,
      mode: 'APPOINTED',
    });
    const candidate = await nominate();
    await refused.by('ELIGIBLE', office, 'vetInspector', { eligibility: POINTS.slice(1) }, candidate);
    await office.does('vetInspector', candidate, { eligibility: POINTS });
    await refused.asInput('EXAMINATION_WRITTEN', office, 'examineInspector', { examination: ' ' }, candidate);
    await office.does('examineInspector', candidate, { examination: '考察合格' });
    await office.does('showInspectorToPublic', candidate);
    await refused.asInput('REJECTION_EXPLAINED', office, 'rejectInspector', { reason: '' }, candidate);

    const engage = { ...TERM, certificateNumber: certificateNumber() };
    await refused.by('NOTICE_LONG_ENOUGH', office, 'engageInspector', engage, candidate);
    city.goOnTo('2026-03-12');
    await refused.asInput(
      'CERTIFICATE_ISSUED',
      office,
      'engageInspector',
      { ...engage, certificateNumber: '' },
      candidate,
    );
    const taken = await inOffice({ certificateNumber: '已用号' });
    await refused.by(
      ['TERM_WITHIN_THREE_YEARS', 'CERTIFICATE_UNIQUE'],
      office,
      'engageInspector',
      { termFrom: '2026-03-12', termTo: '2029-03-13', certificateNumber: '已用号' },
      candidate,
    );
    const engaged = await office.does('engageInspector', candidate, engage);
    expect(engaged.alerts).toContain('FILED_WITH_CITY');
    await office.does('releaseInspector', taken);

    const fullTime = await examined(FULL_TIME);
    await refused.by('IS_ENGAGED', office, 'showInspectorToPublic', {}, fullTime);
    const appointed = await government.does('appointCandidate', fullTime, {
      certificateNumber: certificateNumber(),
    });
    expect(appointed.state).toBe('ACTIVE');
  }, 120_000);

  it('refuse a term too many, and an end that is none', async () => {
    const { office } = people;
    const inspector = await inOffice({ ...PART_TIME, ...TERM, termsInARow: 3 });
    const renewal = { termFrom: '2029-03-12', termTo: '2032-03-11' };
    await refused.by('TERMS_IN_A_ROW', office, 'renewInspector', renewal, inspector);
    await refused.by(
      ['TERM_FOLLOWS', 'TERMS_IN_A_ROW'],
      office,
      'renewInspector',
      { ...renewal, termFrom: '2029-03-11' },
      inspector,
    );
    await refused.by('TERM_IS_OVER', office, 'expireInspector', {}, inspector);
    await refused.by('FILED_NOT_AHEAD', office, 'fileInspector', { filedOn: '2026-12-31' }, inspector);
    await office.does('releaseInspector', inspector);
  }, 120_000);

  it('refuse posts that are no posts, and leaving them behind', async () => {
    const { office } = people;
    const inspector = await inOffice();
    const other = await inOffice();
    const closed = await register('规则停办小学');
    await office.does('closeSchool', closed, { closedOn: '2026-03-01' });
    await refused.by('SCHOOLS_NAMED', office, 'postInspector', { schoolIds: [] }, inspector);
    await refused.by('POST_AT_OPEN_SCHOOL', office, 'postInspector', { schoolIds: [closed.id] }, inspector);
    await office.does('postInspector', inspector, schoolIds(0, 1, 2));
    await refused.by('POST_VACANT', office, 'postInspector', schoolIds(0), other);
    await refused.by('POSTED_THERE', office, 'relieveInspector', schoolIds(3), inspector);
    await refused.by(
      'POSTS_HANDED_OVER',
      office,
      'removeInspector',
      { removalReason: 'NON_PERFORMANCE' },
      inspector,
    );
    await office.does('removeInspector', inspector, {
      removalReason: 'NON_PERFORMANCE',
      handOverToId: other.id,
    });
    await office.does('updateInspectorContact', other, { contactPhone: '023-63000000' });
    const told = await people.public.reads(
      'query($id: ID!) { school(id: $id) { responsibleInspector { name contactPhone } } }',
      { id: schools[0]?.id },
    );
    expect(told.school.responsibleInspector).toEqual({ name: '在任督学', contactPhone: '023-63000000' });
    await office.does('relieveInspector', other, schoolIds(0, 1, 2));
  }, 120_000);

  it('refuse zones that are none', async () => {
    const { office } = people;
    const zone = await office.makes('createZone', { district: CODE, name: '规则责任区' });
    await refused.by('ZONE_NAME_UNIQUE', office, 'createZone', { district: CODE, name: '规则责任区' });
    const closed = await register('规则停办二小');
    await office.does('closeSchool', closed, { closedOn: '2026-03-01' });
    await refused.by('ZONE_SCHOOLS_NAMED', office, 'assignSchoolsToZone', { schoolIds: [] }, zone);
    await refused.by('ZONE_SCHOOLS_OPEN', office, 'assignSchoolsToZone', { schoolIds: [closed.id] }, zone);
    await office.does('assignSchoolsToZone', zone, schoolIds(0, 1));
    await refused.by('SCHOOLS_OF_ZONE', office, 'withdrawSchoolsFromZone', schoolIds(2), zone);
    await refused.by('ZONE_EMPTY', office, 'dissolveZone', { reason: '合并' }, zone);
    await office.does('withdrawSchoolsFromZone', zone, schoolIds(0, 1));
    await refused.asInput('DISSOLUTION_EXPLAINED', office, 'dissolveZone', { reason: ' ' }, zone);
    await office.does('dissolveZone', zone, { reason: '合并' });
  }, 120_000);

  it('refuse interests that are no ground, and recusals that are nobody’s to decide so', async () => {
    const { office } = people;
    const { id: inspectorId } = await inOffice();
    const self = city.actor({ role: 'INSPECTOR', inspector: inspectorId, subject: '督学本人' });
    const [school, another] = schools;
    const of = { inspectorId, schoolId: school?.id };
    await refused.by('BEARS_A_GROUND', self, 'recordInterest', { ...of, relation: 'SIBLING' });
    const interest = await self.makes('recordInterest', { ...of, relation: 'SPOUSE', since: '2020-09-01' });
    await refused.by('RECORDED_ONCE', self, 'recordInterest', { ...of, relation: 'SPOUSE' });
    await refused.by('DAYS_IN_ORDER', self, 'endInterest', { endedOn: '2020-08-31' }, interest);
    await refused.by('POST_WITHOUT_GROUND', office, 'postInspector', schoolIds(0), { id: inspectorId });

    const other = { ground: 'OTHER_INTEREST', explanation: '师生关系' };
    await refused.by('OTHER_INTEREST_EXPLAINED', self, 'declareRecusal', {
      ...of,
      ground: 'OTHER_INTEREST',
    });
    const declared = await self.makes('declareRecusal', { ...of, ground: 'FAMILY_EMPLOYED' });
    await refused.by('ONE_RECUSAL', self, 'declareRecusal', { ...of, ground: 'FAMILY_EMPLOYED' });
    const headHimself = city.actor({
      role: 'DISTRICT_OFFICE',
      district: CODE,
      capacity: 'HEAD',
      inspector: inspectorId,
      subject: '兼任督学的负责人',
    });
    const refusal = { decision: 'REFUSED', reason: '不影响公正' };
    await refused.by('NOBODY_ON_THEIR_OWN', headHimself, 'decideRecusal', { decision: 'GRANTED' }, declared);
    await refused.by('COMPUTED_GROUND_BINDS', head, 'decideRecusal', refusal, declared);
    await head.does('decideRecusal', declared, { decision: 'GRANTED' });
    await refused.by('COMPUTED_GROUND_BINDS', head, 'liftRecusal', { reason: '关系已解除' }, declared);
    await refused.asInput('LIFTING_EXPLAINED', head, 'liftRecusal', { reason: ' ' }, declared);
    await office.does('withdrawInterest', interest);
    await head.does('liftRecusal', declared, { reason: '登记有误' });

    const applied = await self.makes('applyForRecusal', { inspectorId, schoolId: another?.id, ...other });
    await refused.by('REFUSAL_EXPLAINED', head, 'decideRecusal', { decision: 'REFUSED' }, applied);
    await head.does('decideRecusal', applied, refusal);
    await office.does('releaseInspector', { id: inspectorId });
    await refused.by('INSPECTOR_IN_OFFICE', head, 'orderRecusal', { ...of, ...other });
  }, 120_000);

  it('leave none untried but what a form or the kind of deployment rules out', () => {
    // A removal names its reason and an end its day by the form of their inputs; a candidate of the other mode is not
    // the government's to know of; a deployment that keeps one district's schools has none of another.
    expect(refused.unmet.sort()).toEqual([
      'END_NAMED',
      'IS_APPOINTED',
      'POST_IN_OWN_DISTRICT',
      'REASON_GIVEN',
      'ZONE_IN_ONE_DISTRICT',
    ]);
  });
});
