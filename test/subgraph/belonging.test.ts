import { DEMO_DISTRICTS } from '../../scripts/demo/districts';
import { seedDemoMunicipal } from '../../scripts/demo/municipalSeed';
import { seedDemoDistrict } from '../../scripts/demo/seed';
import type { Bearer } from '../../subgraphs/kernel/identity/sign';
import { testDistrict, type TestDistrict } from '../support/deployments';
import { sqlite } from '../support/engines';
import { localIdentity } from '../support/identity';
import { testMunicipal } from '../support/municipal';

const NOW = new Date('2026-11-23T04:00:00.000Z');
const CITY = '500000';
const ELSEWHERE = '500101';
/** Small districts, whose stories of one after the other differ. */
const DISTRICTS = DEMO_DISTRICTS.map(({ code }) => code).slice(-5);

type Who = Partial<Record<keyof Bearer, string>>;
type Deployment = Pick<TestDistrict, 'ask' | 'askAsGateway' | 'database'>;

/** A paper or a deadline, by its kind or its rule, and the record that it belongs to. */
interface Belonging {
  what: string;
  recordId: string;
  recordType: string;
}

/** Who papers and deadlines of a deployment are about, or whose task they are. */
interface Places {
  schools: string[];
  units: string[];
  inspectors: string[];
  authorities: string[];
}

// docs/domain.md knows of no paper that is addressed to somebody from whom its record is kept: there are no exceptions.
describe('every paper and every deadline that anybody lists belongs to a record that they read too', () => {
  const engine = sqlite();
  afterAll(() => engine.clean());

  it('in districts', async () => {
    const seen = new Set<string>();
    for (const code of DISTRICTS) {
      const district = await testDistrict({ code, engine, identity: await localIdentity(), now: () => NOW });
      await seedDemoDistrict(district.database, code, NOW);
      const callers = callersOf(await placesOf(district), code);
      expect(await withoutRecord(district, ['papers', 'deadlines'], callers, seen)).toEqual([]);
      await district.close();
    }
    // Somebody besides the offices lists each of these: what the test says, it says of something.
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'INSPECTED_UNIT INSPECTION_NOTICE',
        'INSPECTED_UNIT ACCOUNTABILITY_DECISION',
        'INSPECTED_UNIT RECTIFICATION',
        'INSPECTOR RECTIFICATION',
        'INSPECTOR COMPLAINT_ANSWER',
        'GOVERNMENT INTERVIEW_RECORD',
        'COMPETENT_AUTHORITY CASE_TRANSFER',
      ]),
    );
  }, 60_000);

  it('in the city', async () => {
    const seen = new Set<string>();
    const city = await testMunicipal({ engine, identity: await localIdentity(), now: () => NOW });
    await seedDemoMunicipal(city.database, DISTRICTS, NOW);
    const callers = DISTRICTS.slice(0, 2).map(async (code) => callersOf(await placesOf(city), code));
    const all = (await Promise.all(callers)).flat();
    expect(await withoutRecord(city, ['municipalPapers', 'municipalDeadlines'], all, seen)).toEqual([]);
    await city.close();
    expect([...seen]).toEqual(
      expect.arrayContaining(['MEMBER_UNIT RECTIFICATION', 'COMPETENT_AUTHORITY CASE_TRANSFER']),
    );
  }, 60_000);
});

async function placesOf({ database: { reader } }: Deployment): Promise<Places> {
  const values = async (...selects: string[]) => {
    const rows = await reader.query<{ value: string | null }[]>(selects.join(' UNION '));
    return rows.flatMap(({ value }) => value ?? []);
  };
  return {
    schools: await values('SELECT school_id AS value FROM paper', 'SELECT school_id FROM deadline'),
    units: await values('SELECT unit_id AS value FROM paper', 'SELECT unit_id FROM deadline'),
    inspectors: await values(
      'SELECT inspector_id AS value FROM deadline',
      'SELECT m.inspector_id FROM inspection_member m JOIN paper p ON p.record_id = m.inspection_id',
    ),
    authorities: await values(
      'SELECT recipient AS value FROM case_transfer',
      'SELECT competent_authority FROM rectification',
      'SELECT addressee FROM accountability_record',
    ),
  };
}

/** Every role: of the city, of the district and of another one, and of each place that papers and deadlines name. */
function callersOf({ schools, units, inspectors, authorities }: Places, district: string): Who[] {
  const homeOf = (id: string) => (id.startsWith(CITY) ? {} : { district: id.slice(0, 6) });
  return [
    {},
    ...['AGENCY_APP', 'AUDITOR', 'CITY_OFFICE', 'COMMITTEE_LEADER', 'GOVERNMENT'].map((role) => ({ role })),
    ...[district, ELSEWHERE].flatMap((code) =>
      ['DISTRICT_OFFICE', 'COMMITTEE_LEADER', 'GOVERNMENT'].map((role) => ({ role, district: code })),
    ),
    ...schools.map((school) => ({ role: 'INSPECTED_UNIT', ...homeOf(school), school })),
    ...units.flatMap((unit) => [
      { role: 'INSPECTED_UNIT', district, unit },
      { role: 'MEMBER_UNIT', unit },
    ]),
    ...inspectors.map((inspector) => ({ role: 'INSPECTOR', ...homeOf(inspector), inspector })),
    ...authorities.map((unit) => ({ role: 'COMPETENT_AUTHORITY', district, unit })),
  ];
}

/** What callers list of records that they do not read; notes in `seen` what each role lists at all. */
async function withoutRecord(
  deployment: Deployment,
  lists: readonly [papers: string, deadlines: string],
  callers: readonly Who[],
  seen: Set<string>,
): Promise<string[]> {
  const found = new Set<string>();
  for (const who of callers) {
    const listed = await listedTo(deployment, lists, who as Partial<Bearer>);
    const { data } = await deployment.askAsGateway(
      'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: listed.map(({ recordId, recordType }) => ({ __typename: recordType, id: recordId })) },
      who as Partial<Bearer>,
    );
    const records = data._entities as (object | null)[];
    listed.forEach(({ what, recordType }, i) => {
      const role = who.role ?? 'PUBLIC';
      seen.add(`${role} ${what}`);
      if (!records[i]) found.add(`${role} lists ${what} of ${recordType}`);
    });
  }
  return [...found].sort();
}

async function listedTo(
  { ask }: Deployment,
  [papers, deadlines]: readonly [string, string],
  who: Partial<Bearer>,
): Promise<Belonging[]> {
  const answer = await ask(
    `{
      issued: ${papers}(first: 500) { nodes { what: kind recordId recordType } }
      running: ${deadlines}(first: 500) { nodes { what: rule recordId recordType } }
      met: ${deadlines}(first: 500, filter: { isRunning: false }) { nodes { what: rule recordId recordType } }
    }`,
    {},
    who,
  );
  expect(answer.errors).toBeUndefined();
  return Object.values<{ nodes: Belonging[] }>(answer.data).flatMap(({ nodes }) => nodes);
}
