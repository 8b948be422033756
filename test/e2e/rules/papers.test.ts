import type { DistrictCode } from '../../../subgraphs/kernel/ids';
import { visitedDistrict } from '../../support/rectifying';
import { testId } from '../../support/smallDistrict';
import { planOf } from '../stories/inspecting';
import type { Told } from '../stories/stage';
import { Refusals } from './refusals';
import { clerkOf, headOf, ruleCity, schoolWho, type Asker, type RuleCity } from './ruleCity';

const CODE = '500103';
const PAPERS = '{ papers { nodes { id version state number sha256 supersededById } } }';
const WORDS = { title: '整改决定（更正）', sections: [{ heading: null, text: '限于两个月内整改到位' }] };

describe('the rules of papers', () => {
  const refused = new Refusals('Paper');
  let city: RuleCity;
  let office: Asker;
  let paper: Told;

  beforeAll(async () => {
    city = await ruleCity({ codes: [CODE], seed: visitedDistrict(CODE, 1), today: '2026-11-23' });
    office = city.asker(clerkOf(CODE));
    const order = { findingId: testId(CODE, 'Finding', 1), requirement: '一个月内整改到位' };
    await office.gives('orderRectification', order);
    [paper] = (await all()) as [Told];
  }, 120_000);
  afterAll(() => city.close());

  const all = async (): Promise<Told[]> => (await office.reads(PAPERS)).papers.nodes;

  it.each<[what: string, over: object]>([
    ['no reason', { reason: '' }],
    ['a blank reason', { reason: ' 　' }],
  ])('refuse a correction with %s', async (_what, over) => {
    await refused.asInput('CORRECTION_EXPLAINED', office, 'correctPaper', { ...WORDS, ...over }, paper);
    expect(await all()).toEqual([paper]);
  });

  it('leave corrections to the office', async () => {
    const correction = city
      .asker(schoolWho(CODE, testId(CODE, 'School', 1)))
      .gives('correctPaper', { ...WORDS, reason: '期限有误' }, paper);
    await expect(correction).rejects.toThrow('FORBIDDEN');
    expect(await all()).toEqual([paper]);
  });

  it('have a paper corrected once, which itself stays as it was issued', async () => {
    await office.gives('correctPaper', { ...WORDS, reason: '期限有误' }, paper);
    const head = city.asker(headOf(CODE));
    const again = head.gives('correctPaper', { ...WORDS, reason: '再次更正' }, paper);
    await expect(again).rejects.toThrow('ILLEGAL_TRANSITION');
    const papers = await all();
    expect(papers).toHaveLength(2);
    const first = papers.find(({ id }) => id === paper.id);
    const second = papers.find(({ id }) => id !== paper.id);
    expect(first).toMatchObject({
      state: 'SUPERSEDED',
      number: paper.number,
      sha256: paper.sha256,
      supersededById: second?.id,
    });
    expect(second?.state).toBe('ISSUED');
  });

  it('leave a plan that the government approved to a new edition', async () => {
    const content = planOf(testId(CODE, 'School', 1));
    const plan = await office.gives('draftAnnualPlan', { district: CODE, year: 2026, ...content });
    await office.gives('proposeAnnualPlan', {}, plan);
    const government = city.asker({ role: 'GOVERNMENT', district: CODE as DistrictCode });
    await government.gives('approveAnnualPlan', {}, plan);
    const issued = 'query($id: ID!) { papers(filter: { recordId: $id }) { nodes { id } } }';
    const [approved] = (await office.reads(issued, { id: plan.id })).papers.nodes as [Told];
    const correction = { ...WORDS, reason: '另有安排' };
    await refused.by('DECISION_STANDS_AS_TAKEN', office, 'correctPaper', correction, approved);
  });

  it('leave none untried', () => {
    expect(refused.untried).toEqual([]);
  });
});
