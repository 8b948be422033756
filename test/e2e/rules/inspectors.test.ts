import { peopleOf, type People } from '../stories/people';
import { CODE, stage, type Stage, type Told } from '../stories/stage';
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

describe('the rules of inspectors', () => {
  const refused = new Refusals('Inspector');
  let city: Stage;
  let people: People;
  /** Schools that the story itself registers: open, of no zone, and nobody's post. */
  let schools: Told[];
  let certificates = 0;

  beforeAll(async () => {
    city = await stage('2026-03-02');
    people = peopleOf(city, city.rows.schools[0]?.id ?? '');
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
    await refused.by('TERM_BEGUN', office, 'appointInspector', {
      ...person,
      ...PART_TIME,
      termFrom: '2027-01-01',
      termTo: '2029-12-31',
      certificateNumber: certificateNumber(),
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

  it('leave none untried but what a form rules out, and what other rules go with', () => {
    // A removal names its reason by the form of its input; a candidate of the other mode is not the government's to
    // know of. Posts in another district are among the rules of zones, posts near kin among those of recusals.
    expect(refused.unmet.sort()).toEqual([
      'IS_APPOINTED',
      'POST_IN_OWN_DISTRICT',
      'POST_WITHOUT_GROUND',
      'REASON_GIVEN',
    ]);
  });
});
