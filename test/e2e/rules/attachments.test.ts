import { MOST_ATTACHMENTS } from '../../../subgraphs/supervision/attachments';
import type { FileAnswer } from '../../support/fileServer';
import { visitedDistrict } from '../../support/rectifying';
import { PDF } from '../../support/sampleFiles';
import { testId } from '../../support/smallDistrict';
import { Refusals } from './refusals';
import { clerkOf, headOf, ruleCity, type Asker, type RuleCity } from './ruleCity';

const CODE = '500103';
const TODAY = '2026-11-23';
const FINDING = testId(CODE, 'Finding', 1);
const FULL = testId(CODE, 'Finding', 2);
const CLOSED = testId(CODE, 'Rectification', 9);
const HOUSE_RULE = '本系统内部规则';

describe('the rules of attachments', () => {
  const refused = new Refusals('Attachment');
  let city: RuleCity;
  let office: Asker;
  let head: Asker;
  let withMinors: { id: string };
  let without: { id: string };

  beforeAll(async () => {
    const seed = visitedDistrict(CODE, 3);
    const closed = {
      id: CLOSED,
      districtCode: CODE,
      findingId: testId(CODE, 'Finding', 3),
      inspectionId: testId(CODE, 'DistrictInspection', 1),
      schoolId: testId(CODE, 'School', 1),
      state: 'CLOSED' as const,
      requirement: '整改',
      orderedOn: '2026-10-01',
      dueOn: '2026-10-31',
      firstDueOn: '2026-10-31',
    };
    const rectifications = [closed] as typeof seed.rectifications;
    city = await ruleCity({ codes: [CODE], seed: { ...seed, rectifications }, today: TODAY });
    office = city.asker(clerkOf(CODE));
    head = city.asker(headOf(CODE));
    withMinors = idOf(await send(FINDING, '?containsMinor=true'));
    without = idOf(await send(FINDING));
  }, 120_000);
  afterAll(() => city.close());

  const send = (record: string, query = '?containsMinor=false') =>
    office.sends({ record, query, body: PDF, type: 'application/pdf', name: '现场.pdf' });
  const idOf = ({ content }: FileAnswer) => JSON.parse(content.toString()) as { id: string };
  const countOf = async (recordId: string): Promise<number> => {
    const query =
      'query($recordId: ID!) { attachments(filter: { recordId: $recordId }, first: 1) { totalCount } }';
    return (await office.reads(query, { recordId })).attachments.totalCount as number;
  };
  const approval = { subject: '督导室经办人', until: '2026-11-30', reason: '核查所需' };

  it.each<[rule: string, why: string, over: object, of: 'withMinors' | 'without']>([
    ['SHOWS_MINORS', 'of a file that everybody may open', {}, 'without'],
    ['APPROVED_FOR_A_TIME', 'until yesterday', { until: '2026-11-22' }, 'withMinors'],
    ['APPROVED_FOR_A_TIME', 'for 31 days', { until: '2026-12-24' }, 'withMinors'],
  ])('%s refuses an approval %s', (rule, _why, over, of) =>
    refused.by(rule, head, 'approveAttachmentOpening', { ...approval, ...over }, { withMinors, without }[of]),
  );

  it('refuse an approval that gives no reason', () =>
    refused.asInput(
      'OPENING_EXPLAINED',
      head,
      'approveAttachmentOpening',
      { ...approval, reason: ' ' },
      withMinors,
    ));

  it('leave none untried, and let pass what breaks none', async () => {
    expect(refused.untried).toEqual([]);
    const longest = { ...approval, until: '2026-12-23' };
    const approved = await head.gives('approveAttachmentOpening', longest, withMinors);
    expect(approved.version).toBe(2);
  });

  it.each<[rule: string, what: string, record: string, before: () => Promise<void>]>([
    ['RECORD_UNDER_WAY', 'that has come to its end', CLOSED, () => Promise.resolve()],
    [
      'ATTACHMENTS_AT_MOST',
      'that has as many as it may have',
      FULL,
      async () => {
        for (let sent = 0; sent < MOST_ATTACHMENTS; sent += 10)
          await Promise.all(Array.from({ length: 10 }, () => send(FULL)));
      },
    ],
  ])('%s refuses a file to a record %s', async (rule, _what, record, before) => {
    await before();
    const count = await countOf(record);
    const { status, error } = await send(record);
    expect([status, error.code, error.violations]).toEqual([
      400,
      'RULE_VIOLATED',
      [expect.objectContaining({ rule, basis: HOUSE_RULE, kind: 'HOUSE' })],
    ]);
    expect(await countOf(record)).toBe(count);
    expect(count).toBe(rule === 'ATTACHMENTS_AT_MOST' ? MOST_ATTACHMENTS : 0);
  });
});
