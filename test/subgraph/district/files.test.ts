import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bearer } from '../../../subgraphs/kernel/identity/sign';
import { AttachmentOpening } from '../../../subgraphs/process/attachments/opening.entity';
import { Attachment } from '../../../subgraphs/district/attachments/attachment.entity';
import { Paper } from '../../../subgraphs/district/papers/paper.entity';
import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { askFile, sendFile, type FileAnswer, type Upload } from '../../support/fileServer';
import { codesOf } from '../../support/graphql';
import { localIdentity, type LocalIdentity } from '../../support/identity';
import { visitedDistrict } from '../../support/rectifying';
import { PDF, PNG } from '../../support/sampleFiles';
import { testId } from '../../support/smallDistrict';

const CODE = '500103';
const NOW = new Date('2026-11-23T08:00:00.000Z');
const FINDING = testId(CODE, 'Finding', 1);
const INSPECTION = testId(CODE, 'DistrictInspection', 1);
const CLOSED = testId(CODE, 'Rectification', 9);

const district = { district: CODE as never };
const OFFICE: Partial<Bearer> = { role: 'DISTRICT_OFFICE', ...district, subject: '王某' };
const HEAD: Partial<Bearer> = { ...OFFICE, capacity: 'HEAD', subject: '主任' };
const CITY: Partial<Bearer> = { role: 'CITY_OFFICE' };
const CITY_HEAD: Partial<Bearer> = { ...CITY, capacity: 'HEAD' };
const SCHOOL: Partial<Bearer> = { role: 'INSPECTED_UNIT', ...district, school: testId(CODE, 'School', 1) };
const OTHER_SCHOOL: Partial<Bearer> = { ...SCHOOL, school: testId(CODE, 'School', 2) };
const inspector = (number: number): Partial<Bearer> => ({
  role: 'INSPECTOR',
  ...district,
  inspector: testId(CODE, 'DistrictInspector', number),
});
const TEAM = inspector(1);
const OTHER_INSPECTOR = inspector(2);
const NEIGHBOUR: Partial<Bearer> = { role: 'DISTRICT_OFFICE', district: '500107' as never };
const GOVERNMENT: Partial<Bearer> = { role: 'GOVERNMENT', ...district };
const LEADER: Partial<Bearer> = { role: 'COMMITTEE_LEADER', ...district };
const NOBODY = null;

const FIELDS =
  'id name mediaType sizeBytes sha256 containsMinor uploadedAt uploadedBy recordId recordType path';

describe.each(engines())('files of a district on $name', ({ create }) => {
  let engine: Engine;
  let identity: LocalIdentity;
  let office: TestDistrict;
  let rectification: string;
  let paper: string;

  beforeAll(async () => {
    engine = create();
    identity = await localIdentity();
    const seed = visitedDistrict(CODE, 3);
    const closed = {
      id: CLOSED,
      districtCode: CODE,
      findingId: testId(CODE, 'Finding', 3),
      inspectionId: INSPECTION,
      schoolId: testId(CODE, 'School', 1),
      state: 'CLOSED' as const,
      requirement: '整改',
      orderedOn: '2026-10-01',
      dueOn: '2026-10-31',
      firstDueOn: '2026-10-31',
    };
    office = await testDistrict({
      code: CODE,
      engine,
      identity,
      seeds: [{ ...seed, rectifications: [closed] as typeof seed.rectifications }],
      now: () => NOW,
    });
    const ordered = await office.ask(
      `mutation($input: OrderRectificationInput!) { orderRectification(input: $input) { rectification { id } } }`,
      { input: { findingId: FINDING, requirement: '一个月内整改到位' } },
      OFFICE,
    );
    rectification = ordered.data.orderRectification.rectification.id as string;
    const { data } = await office.ask('{ papers { nodes { id } } }', {}, OFFICE);
    paper = data.papers.nodes[0].id as string;
  });
  afterAll(async () => {
    await office.close();
    await engine.clean();
    identity.issuers.close();
  });

  const bearer = (who: Partial<Bearer> | null) =>
    who ? identity.bearer(CODE, who) : Promise.resolve(undefined);
  const send = async (who: Partial<Bearer> | null, upload: Partial<Upload> = {}) =>
    sendFile(office.server.url, {
      record: rectification,
      body: PDF,
      type: 'application/pdf',
      name: '整改报告.pdf',
      authorization: await bearer(who),
      ...upload,
    });
  const get = async (who: Partial<Bearer> | null, id: string): Promise<FileAnswer> => {
    const authorization = await bearer(who);
    return askFile(office.server.url, id, authorization === undefined ? {} : { headers: { authorization } });
  };
  const told = ({ status, error }: FileAnswer) => (status < 400 ? status : [status, error.code]);
  const idOf = ({ content }: FileAnswer) => (JSON.parse(content.toString()) as { id: string }).id;
  const kept = () => readdirSync(join(office.filesFolder, CODE), { recursive: true, encoding: 'utf8' });
  const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
  const NOT_THERE = [404, 'BAD_REQUEST'];
  const REFUSED = [403, 'FORBIDDEN'];

  it('stand in the graph as what they are, and where to get them', async () => {
    const id = idOf(await send(SCHOOL, { body: PNG, type: 'image/png', name: '改造后.png' }));
    const { data, errors } = await office.ask(
      `query($id: ID!) { attachment(id: $id) { ${FIELDS} version district { code } timeline { command } availableCommands { command } } }`,
      { id },
      SCHOOL,
    );
    expect(errors).toBeUndefined();
    expect(data.attachment).toEqual({
      id,
      version: 1,
      name: '改造后.png',
      mediaType: 'image/png',
      sizeBytes: PNG.length,
      sha256: sha256(PNG),
      containsMinor: false,
      uploadedAt: NOW.toISOString(),
      uploadedBy: 'tester',
      recordId: rectification,
      recordType: 'Rectification',
      path: `/files/${id}`,
      district: { code: CODE },
      timeline: [],
      availableCommands: [],
    });
    expect((await get(SCHOOL, id)).content.equals(PNG)).toBe(true);
  });

  it('belong to findings, rectifications and inspections, and are listed there and by record', async () => {
    const sent = [
      idOf(await send(TEAM, { record: FINDING, name: '现场.pdf' })),
      idOf(await send(OFFICE, { record: INSPECTION, name: '申辩材料.pdf' })),
    ];
    const { data, errors } = await office.ask(
      `query($id: ID!, $inspection: ID!) {
        finding(id: $id) { attachments { id } rectification { attachments { recordType } } }
        inspection(id: $inspection) { attachments { id name } }
        attachments(filter: { recordId: $id }) { totalCount nodes { id } }
      }`,
      { id: FINDING, inspection: INSPECTION },
      OFFICE,
    );
    expect(errors).toBeUndefined();
    expect(data.finding.attachments).toEqual([{ id: sent[0] }]);
    expect(data.finding.rectification.attachments.length).toBeGreaterThan(0);
    expect(data.inspection.attachments).toEqual([{ id: sent[1], name: '申辩材料.pdf' }]);
    expect(data.attachments).toEqual({ totalCount: 1, nodes: [{ id: sent[0] }] });
  });

  it.each<[string, Partial<Bearer> | null, unknown, unknown]>([
    ['the office', OFFICE, 201, 200],
    ['a leader', LEADER, REFUSED, 200],
    ['the city’s office', CITY, REFUSED, 200],
    ['an inspector of the team', TEAM, 201, 200],
    ['the school', SCHOOL, 201, 200],
    ['another school', OTHER_SCHOOL, REFUSED, NOT_THERE],
    ['another inspector', OTHER_INSPECTOR, REFUSED, NOT_THERE],
    ['another district’s office', NEIGHBOUR, NOT_THERE, NOT_THERE],
    ['the government', GOVERNMENT, REFUSED, NOT_THERE],
    ['the public', NOBODY, NOT_THERE, NOT_THERE],
  ])('are added and had by those whom they concern: %s', async (_who, who, sending, reading) => {
    const id = idOf(await send(SCHOOL));
    const sent = told(await send(who));
    // Whoever reads the record knows that it is there; to all others it is not.
    const mayRead = Array.isArray(sending) && sent !== 201 ? [NOT_THERE, REFUSED] : [sending];
    expect(mayRead).toContainEqual(sent);
    expect(told(await get(who, id))).toEqual(reading);
    const listed = await office.ask('{ attachments(first: 500) { nodes { id } } }', {}, who ?? undefined);
    const ids = (listed.data.attachments.nodes as { id: string }[]).map((node) => node.id);
    expect(ids.includes(id)).toBe(reading === 200);
  });

  it('that others sent are not the school’s to read', async () => {
    const id = idOf(await send(OFFICE));
    expect(told(await get(SCHOOL, id))).toEqual(NOT_THERE);
    expect(told(await get(TEAM, id))).toBe(200);
  });

  it.each<[string, () => string, unknown]>([
    ['a record that was never issued', () => testId(CODE, 'Rectification', 77), NOT_THERE],
    ['a paper', () => paper, NOT_THERE],
    ['a record of the city’s', () => testId('500000', 'MunicipalFinding', 1), NOT_THERE],
    ['a record that has come to its end', () => CLOSED, [400, 'RULE_VIOLATED']],
  ])('are not added to %s', async (_what, record, refusal) => {
    const answer = await send(OFFICE, { record: record() });
    expect(told(answer)).toEqual(refusal);
    if (answer.error.code === 'RULE_VIOLATED')
      expect(answer.error.violations).toMatchObject([{ rule: 'RECORD_UNDER_WAY', kind: 'HOUSE' }]);
  });

  it('leave nothing behind when they are refused after they have arrived', async () => {
    const before = kept().length;
    expect(told(await send(OFFICE, { type: 'image/png' }))).toEqual([415, 'BAD_REQUEST']);
    expect(told(await send(OFFICE, { body: Buffer.alloc(2_000_000) }))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(kept()).toHaveLength(before);
  });

  it('are one file on the disk where they are the same, and each its own record', async () => {
    const body = Buffer.concat([PDF, Buffer.from('side by side')]);
    const answers = await Promise.all([send(SCHOOL, { body }), send(OFFICE, { body }), send(TEAM, { body })]);
    expect(new Set(answers.map(idOf)).size).toBe(3);
    expect(kept().filter((name) => name.endsWith(sha256(body)))).toHaveLength(1);
  });

  it('are added once under one key, whoever repeats', async () => {
    const headers = { 'idempotency-key': 'upload-1234' };
    const first = await send(SCHOOL, { headers });
    expect(idOf(await send(SCHOOL, { headers }))).toBe(idOf(first));
    const other = await send(SCHOOL, { headers, name: 'b.pdf' });
    expect([other.status, other.error.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    expect(idOf(await send(OFFICE, { headers }))).not.toBe(idOf(first));
  });

  it('have their entry in the change log, with the record', async () => {
    const id = idOf(await send(SCHOOL));
    const { type, kind } = (await office.database.reader
      .query('SELECT type, kind FROM change_log ORDER BY sequence DESC LIMIT 1')
      .then((rows: { type: string; kind: string }[]) => rows[0])) ?? { type: '', kind: '' };
    expect([type, kind]).toEqual(['Attachment', 'CREATED']);
    expect(await office.database.reader.existsBy(Attachment, { id })).toBe(true);
  });

  it('that were changed on the disk are not given out', async () => {
    const body = Buffer.concat([PDF, Buffer.from('the evidence')]);
    const id = idOf(await send(SCHOOL, { body }));
    const file = kept().find((name) => name.endsWith(sha256(body))) ?? '';
    writeFileSync(join(office.filesFolder, CODE, file), Buffer.concat([PDF, Buffer.from('an innocence')]));
    expect(told(await get(OFFICE, id))).toEqual([500, 'INTERNAL_SERVER_ERROR']);
  });

  it('are asked for by the gateway on behalf of whom it names', async () => {
    const id = idOf(await send(SCHOOL));
    const as = async (who: Partial<Bearer>) =>
      askFile(office.server.url, id, { headers: { authorization: await identity.gatewayBearer(CODE, who) } });
    expect(told(await as(SCHOOL))).toBe(200);
    expect(told(await as({ role: 'PUBLIC' }))).toEqual(NOT_THERE);
    const foreign = await askFile(office.server.url, id, {
      headers: { authorization: await identity.gatewayBearer('500107', OFFICE) },
    });
    expect(told(foreign)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('of a complaint are for the office and the inspector who checks it, and for nobody else', async () => {
    const give = async (command: string, input: object) => {
      const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
      const { data, errors } = await office.ask(
        `mutation($input: ${type}!) { done: ${command}(input: $input) { complaint { id } } }`,
        { input },
        OFFICE,
      );
      expect(errors).toBeUndefined();
      return data.done.complaint.id as string;
    };
    const record = await give('receiveComplaint', {
      district: CODE,
      kind: 'COMPLAINT',
      channel: 'HOTLINE',
      complainantKind: 'PARENT',
      schoolId: testId(CODE, 'School', 1),
      content: '食堂饭菜不热',
    });
    const id = idOf(await send(OFFICE, { record, name: '来信.pdf' }));
    expect(told(await get(OTHER_INSPECTOR, id))).toEqual(NOT_THERE);
    const inspectorId = testId(CODE, 'DistrictInspector', 2);
    await give('assignComplaint', { id: record, expectedVersion: 1, inspectorId });
    for (const who of [OTHER_INSPECTOR, OFFICE]) expect(told(await get(who, id))).toBe(200);
    for (const who of [TEAM, SCHOOL, CITY, GOVERNMENT, NOBODY])
      expect(told(await get(who, id))).toEqual(NOT_THERE);
    expect(told(await send(OTHER_INSPECTOR, { record, name: '核实.pdf' }))).toBe(201);
  });

  it('load below many records in one statement', async () => {
    office.statements();
    await office.ask('{ findings(first: 50) { nodes { attachments { name } } } }', {}, OFFICE);
    const statements = office.statements().filter((sql) => /FROM .?attachment/.test(sql));
    expect(statements).toHaveLength(1);
  });

  describe('that show minors', () => {
    const minors = { query: '?containsMinor=true' };
    const approve = (id: string, input: object = {}, who = HEAD) =>
      office.ask(
        `mutation($input: ApproveAttachmentOpeningInput!) {
          done: approveAttachmentOpening(input: $input) { attachment { version approvals { subject until reason approvedBy } timeline { command reason } } }
        }`,
        {
          input: {
            id,
            expectedVersion: 1,
            subject: '李某',
            until: '2026-12-01',
            reason: '核查整改需要',
            ...input,
          },
        },
        who,
      );
    const openingsOf = (attachmentId: string) =>
      office.database.reader.findBy(AttachmentOpening, { attachmentId });

    it('are opened by the head of the office alone, and each opening is on record', async () => {
      const id = idOf(await send(SCHOOL, minors));
      for (const who of [OFFICE, SCHOOL, TEAM, CITY, CITY_HEAD]) {
        const refused = await get(who, id);
        expect(told(refused)).toEqual(REFUSED);
        expect(refused.error.messageZh).toContain('未成年人');
      }
      expect(await openingsOf(id)).toEqual([]);
      const opened = await get(HEAD, id);
      expect([opened.status, opened.content.equals(PDF)]).toEqual([200, true]);
      expect(await openingsOf(id)).toMatchObject([
        {
          role: 'DISTRICT_OFFICE',
          subject: '主任',
          at: NOW.toISOString(),
          requestId: opened.headers.get('x-request-id'),
        },
      ]);
      expect(told(await get(NOBODY, id))).toEqual(NOT_THERE);
    });

    it('are opened by whom the head approves, until the day that was said', async () => {
      const id = idOf(await send(SCHOOL, minors));
      const li = { ...TEAM, subject: '李某' };
      expect(told(await get(li, id))).toEqual(REFUSED);
      const { data, errors } = await approve(id);
      expect(errors).toBeUndefined();
      expect(data.done.attachment).toEqual({
        version: 2,
        approvals: [{ subject: '李某', until: '2026-12-01', reason: '核查整改需要', approvedBy: '主任' }],
        timeline: [{ command: 'approveAttachmentOpening', reason: '核查整改需要' }],
      });
      expect(told(await get(li, id))).toBe(200);
      expect(told(await get({ ...TEAM, subject: '赵某' }, id))).toEqual(REFUSED);
      // Approved or not: what is not theirs to know of is not there.
      expect(told(await get({ ...OTHER_SCHOOL, subject: '李某' }, id))).toEqual(NOT_THERE);
      expect((await openingsOf(id)).map(({ subject }) => subject)).toEqual(['李某']);
      const log = await office.ask(
        'query($id: ID!) { attachment(id: $id) { openings { subject role at } } }',
        { id },
        HEAD,
      );
      expect(log.data.attachment.openings).toEqual([
        { subject: '李某', role: 'INSPECTOR', at: NOW.toISOString() },
      ]);
      await office.database.write(NOW, ({ manager }) =>
        manager.query("UPDATE attachment_approval SET until = '2026-11-22'"),
      );
      expect(told(await get(li, id))).toEqual(REFUSED);
    });

    it.each<[string, object, Partial<Bearer>, string]>([
      ['by anybody but the head', {}, { ...OFFICE, capacity: 'CLERK' }, 'FORBIDDEN'],
      ['by the head of the school', {}, { ...SCHOOL, capacity: 'HEAD' }, 'FORBIDDEN'],
      ['for longer than a month', { until: '2026-12-24' }, HEAD, 'RULE_VIOLATED'],
      ['for a day that is gone', { until: '2026-11-22' }, HEAD, 'RULE_VIOLATED'],
      ['without a reason', { reason: ' ' }, HEAD, 'BAD_USER_INPUT'],
      ['for nobody', { subject: '' }, HEAD, 'BAD_USER_INPUT'],
      ['on another version', { expectedVersion: 7 }, HEAD, 'STALE_VERSION'],
    ])('are not approved %s', async (_how, input, who, code) => {
      const id = idOf(await send(SCHOOL, minors));
      expect(codesOf(await approve(id, input, who))).toEqual([code]);
    });

    it('are not asked an approval for when they show none', async () => {
      const id = idOf(await send(SCHOOL));
      const { errors } = await approve(id);
      expect(errors?.[0]?.extensions.violations).toMatchObject([{ rule: 'SHOWS_MINORS' }]);
    });

    it('tell the school nothing of who opened them', async () => {
      const id = idOf(await send(SCHOOL, minors));
      const answer = await office.ask(
        'query($id: ID!) { attachment(id: $id) { openings { subject } approvals { subject } } }',
        { id },
        CITY,
      );
      expect(codesOf(answer)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    });
  });

  describe('papers', () => {
    it('are pages, for those whom they are for', async () => {
      const page = await get(SCHOOL, paper);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.content.toString()).toContain('一个月内整改到位');
      const { data } = await office.ask(
        'query($id: ID!) { paper(id: $id) { number sha256 path } }',
        { id: paper },
        SCHOOL,
      );
      for (const part of [data.paper.number, data.paper.sha256] as string[])
        expect(page.content.toString()).toContain(part);
      expect(data.paper.path).toBe(`/files/${paper}`);
      expect(told(await get(OTHER_SCHOOL, paper))).toEqual(NOT_THERE);
      expect(told(await get(NOBODY, testId(CODE, 'Paper', 1)))).toEqual(NOT_THERE);
    });

    it('show as text whatever stands in them', async () => {
      const attack = '<script>document.title="run"</script><img src=x onerror=alert(1)>';
      const corrected = await office.ask(
        'mutation($input: CorrectPaperInput!) { correctPaper(input: $input) { paper { supersededById } } }',
        {
          input: {
            id: paper,
            expectedVersion: 1,
            reason: '更正期限',
            title: attack,
            sections: [{ heading: '<script>x</script><img src=x>', text: attack }],
          },
        },
        OFFICE,
      );
      expect(corrected.errors).toBeUndefined();
      const correction = corrected.data.correctPaper.paper.supersededById as string;
      const page = (await get(OFFICE, correction)).content.toString();
      expect(page).not.toMatch(/<script|<img/);
      expect(page).toContain('&lt;script&gt;');
      const [before, after] = await Promise.all(
        [paper, correction].map((id) => office.database.reader.findOneByOrFail(Paper, { id })),
      );
      expect((await get(OFFICE, paper)).content.toString()).toContain(
        `本文书已被更正，以${after?.number}为准。`,
      );
      expect(page).toContain(`本文书更正并取代${before?.number}。`);
    });

    it('that are not what they were are not shown', async () => {
      await office.database.write(NOW, ({ manager }) =>
        manager.query("UPDATE paper SET title = 'forged' WHERE id = '" + paper + "'"),
      );
      expect(told(await get(OFFICE, paper))).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    });
  });
});
