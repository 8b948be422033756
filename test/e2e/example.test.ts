import { SupervisionFiguresDocument } from '../../docs/examples/client/generated/graphql';
import { graphAt, type Graph, type GraphFailure } from '../../docs/examples/client/graph';
import { report } from '../../docs/examples/client/main';
import { allSchools, type Missing } from '../../docs/examples/client/schools';
import { directoryEntry, testGateway, type TestGateway } from '../support/city';
import { testDistrict, type TestDistrict } from '../support/deployments';
import { sqlite } from '../support/engines';
import { localIdentity } from '../support/identity';
import { emptySeed, testSchool } from '../support/smallDistrict';

const CODES = ['500101', '500102', '500103'];
const SCHOOLS_EACH = 7;
const KILLED = '500102';

describe('the client in docs/examples', () => {
  const engine = sqlite();
  let districts: TestDistrict[];
  let gateway: TestGateway;
  let graph: Graph;

  beforeEach(async () => {
    const identity = await localIdentity();
    districts = await Promise.all(
      CODES.map((code) => {
        const schools = Array.from({ length: SCHOOLS_EACH }, (_, i) => testSchool(code, i + 1));
        return testDistrict({ code, engine, identity, seeds: [{ ...emptySeed, schools }] });
      }),
    );
    gateway = await testGateway({
      identity,
      directory: districts.map(({ code, server }) => directoryEntry(code, server.url)),
    });
    const header = await identity.bearer('gateway', { role: 'CITY_OFFICE' });
    graph = graphAt(gateway.url, header.replace('Bearer ', ''));
  });

  afterEach(async () => {
    await gateway.close();
    for (const district of districts) await district.close();
  });
  afterAll(() => engine.clean());

  const kill = () => districts.find(({ code }) => code === KILLED)?.server.close();

  /** Reads everything, and kills a district after so many schools. */
  async function read(killAfter: number, graphOf = graph): Promise<{ codes: string[]; missing: Missing }> {
    const missing: Missing = new Map();
    const codes: string[] = [];
    for await (const { districtCode } of allSchools(graphOf, missing, { pageSize: 6 })) {
      codes.push(districtCode);
      if (codes.length === killAfter) await kill();
    }
    return { codes, missing };
  }

  it('reads every school of every district, page by page', async () => {
    const { codes, missing } = await read(Infinity);
    for (const code of CODES) expect(codes.filter((one) => one === code)).toHaveLength(SCHOOLS_EACH);
    expect(missing.size).toBe(0);
  });

  it('keeps what it read of a district that dies in the midst of paging, and names it', async () => {
    const { codes, missing } = await read(6);
    expect(codes.slice(0, 6)).toContain(KILLED);
    expect(codes.slice(6)).not.toContain(KILLED);
    for (const code of ['500101', '500103'])
      expect(codes.filter((one) => one === code)).toHaveLength(SCHOOLS_EACH);
    expect([...missing.values()]).toEqual([{ code: KILLED, name: '500102区', reason: 'UNREACHABLE' }]);
  });

  it('tells the public only that a district is not there', async () => {
    await kill();
    const { missing } = await read(Infinity, graphAt(gateway.url));
    expect(missing.get(KILLED)?.reason).toBe('UNAVAILABLE');
  });

  it('has no figures rather than figures of a part, when it asks for all districts', async () => {
    const whole = await graph.ask(SupervisionFiguresDocument, {}, { allDistricts: true });
    expect(whole.data.supervisionStatistics?.schoolCount).toBe(CODES.length * SCHOOLS_EACH);
    await kill();
    const partial = await graph.ask(SupervisionFiguresDocument, {});
    expect(partial.data.supervisionStatistics?.schoolCount).toBe((CODES.length - 1) * SCHOOLS_EACH);
    const failure = await graph.ask(SupervisionFiguresDocument, {}, { allDistricts: true }).catch(String);
    expect(failure).toContain('DISTRICTS_INCOMPLETE');
  });

  it('prints what it has and what it lacks', async () => {
    const lines: string[] = [];
    await report(graph, (line) => lines.push(line));
    expect(lines).toEqual(['21 schools in 3 districts', '0 visits, 0 rectifications, 0 of them overdue']);
    await kill();
    lines.length = 0;
    await report(graph, (line) => lines.push(line));
    expect(lines).toEqual([
      'Asking 500102 again.',
      '14 schools in 2 districts',
      '  not complete: 500102 500102区 (UNREACHABLE)',
      'No figures of the whole city now: a district is missing.',
    ]);
  });

  it('says why it is not let in', async () => {
    const stranger = graphAt(gateway.url, 'no.such.token');
    const failure = (await stranger
      .ask(SupervisionFiguresDocument, {})
      .catch((error: unknown) => error)) as GraphFailure;
    expect(failure.has('UNAUTHENTICATED')).toBe(true);
  });
});
