import { codesOf } from '../../support/graphql';
import { engines, type Engine } from '../../support/engines';
import { localIdentity } from '../../support/identity';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';

describe.each(engines())('the registers of the city on $name', ({ create }) => {
  let engine: Engine;
  let city: TestMunicipal;

  beforeAll(async () => {
    engine = create();
    city = await testMunicipal({ engine, identity: await localIdentity() });
  });
  afterAll(async () => {
    await city.close();
    await engine.clean();
  });

  it('lists the 38 districts of 2020 to anybody, by their codes', async () => {
    const { data } = await city.ask('{ districts { id code name kind validFrom validTo version } }');
    expect(data.districts).toHaveLength(38);
    expect(data.districts[2]).toEqual({
      id: '500103',
      code: '500103',
      name: '渝中区',
      kind: 'DISTRICT',
      validFrom: null,
      validTo: null,
      version: 1,
    });
    const codes = data.districts.map(({ code }: { code: string }) => code);
    expect(codes).toEqual([...codes].sort());
  });

  it('has a change-log entry for every district and member unit', async () => {
    const [{ entries, last }] = await city.database.reader.query(
      'SELECT COUNT(*) AS entries, MAX(sequence) AS last FROM change_log',
    );
    expect([Number(entries), Number(last)]).toEqual([57, 57]);
  });

  it('names the 19 member units in the order of the policy, and offices without persons', async () => {
    const { data } = await city.ask(
      '{ committee { name supervisionOffice offices { office heldBy } memberUnits { id name position version availableCommands { command } } } }',
    );
    const { memberUnits, offices, ...rest } = data.committee;
    expect(rest).toEqual({ name: '市政府教育督导委员会', supervisionOffice: '市政府教育督导室' });
    expect(memberUnits.map(({ position }: { position: number }) => position)).toEqual(
      Array.from({ length: 19 }, (_, i) => i + 1),
    );
    expect(memberUnits[0]).toEqual({
      id: '500000.mun.00000000000000000000000001',
      name: '市委组织部',
      position: 1,
      version: 1,
      availableCommands: [],
    });
    expect(offices[0]).toEqual({ office: 'CHAIR', heldBy: '分管教育工作的市政府领导同志' });
  });

  it('answers null for a code that no district has, and refuses what is no code', async () => {
    const answer = await city.ask(
      '{ none: district(code: "500999") { id } bad: district(code: "渝中") { id } }',
    );
    expect(answer.data).toEqual({ none: null, bad: null });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]).toMatchObject({
      path: ['bad'],
      extensions: { issues: [{ path: ['code'], rule: 'DISTRICT_CODE' }] },
    });
  });
});

describe.each(engines())('a district that ended, on $name', ({ create }) => {
  let engine: Engine;
  let city: TestMunicipal;

  beforeAll(async () => {
    engine = create();
    city = await testMunicipal({ engine, identity: await localIdentity() });
    await city.database.write(new Date(), async ({ manager }) => {
      await manager.query("UPDATE district SET valid_to = '2025-11-30' WHERE code = '500105'");
      await manager.query(
        "INSERT INTO district (code, name, kind, valid_from, valid_to, version, created_at, updated_at) SELECT '500157', '新设区', kind, '2025-12-01', NULL, 1, created_at, updated_at FROM district WHERE code = '500105'",
      );
      await manager.query("INSERT INTO district_succession VALUES ('500105', '500157')");
    });
  });
  afterAll(async () => {
    await city.close();
    await engine.clean();
  });

  const codesOn = async (day: string) => {
    const { data } = await city.ask('query($on: Date) { districts(on: $on) { code } }', { on: day });
    return data.districts.map(({ code }: { code: string }) => code);
  };

  it('is listed until its last day, and its successor from its first', async () => {
    const [before, after] = [await codesOn('2025-11-30'), await codesOn('2025-12-01')];
    expect(before).toContain('500105');
    expect(before).not.toContain('500157');
    expect(after).not.toContain('500105');
    expect(after).toContain('500157');
  });

  it('still resolves by its code, and leads to its successor and back', async () => {
    const { data } = await city.ask(
      '{ district(code: "500105") { validTo successors { code predecessors { code } } predecessors { code } } }',
    );
    expect(data.district).toEqual({
      validTo: '2025-11-30',
      successors: [{ code: '500157', predecessors: [{ code: '500105' }] }],
      predecessors: [],
    });
  });
});
