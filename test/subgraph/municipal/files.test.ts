import type { Bearer } from '../../../subgraphs/kernel/identity/sign';
import type { MunicipalSeed } from '../../../subgraphs/municipal/seed';
import { engines, type Engine } from '../../support/engines';
import { askFile, sendFile, type FileAnswer } from '../../support/fileServer';
import { codesOf } from '../../support/graphql';
import { localIdentity, type LocalIdentity } from '../../support/identity';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';
import { PDF } from '../../support/sampleFiles';
import { testId } from '../../support/smallDistrict';

const CITY = '500000';
const DISTRICT = '500103';
const INSPECTION = testId(CITY, 'MunicipalInspection', 1);
const FINDING = testId(CITY, 'MunicipalFinding', 1);
const INSPECTOR = testId(CITY, 'MunicipalInspector', 1);

const OFFICE: Partial<Bearer> = { role: 'CITY_OFFICE' };
const HEAD: Partial<Bearer> = { ...OFFICE, capacity: 'HEAD' };
const INSPECTED: Partial<Bearer> = { role: 'DISTRICT_OFFICE', district: DISTRICT as never };
const INSPECTED_HEAD: Partial<Bearer> = { ...INSPECTED, capacity: 'HEAD' };
const OTHER: Partial<Bearer> = { role: 'DISTRICT_OFFICE', district: '500107' as never };
const TEAM: Partial<Bearer> = { role: 'INSPECTOR', inspector: INSPECTOR };

const SEED = {
  terms: [],
  inspectors: [],
  inspections: [
    {
      id: INSPECTION,
      kind: 'SPECIAL',
      subjectKind: 'LOWER_GOVERNMENT',
      districtCode: DISTRICT,
      subjectName: '渝中区人民政府',
      title: '义务教育优质均衡专项督导',
      state: 'FEEDBACK_GIVEN',
      isUnannounced: false,
      scheduledOn: '2026-11-02',
      matters: [],
      disclosure: 'NOT_PUBLIC',
      team: [INSPECTOR],
    },
  ],
  findings: [
    {
      id: FINDING,
      inspectionId: INSPECTION,
      districtCode: DISTRICT,
      categoryList: 'GOVERNMENT_MATTER',
      categoryCode: 'FUNDING',
      categoryVersion: 1,
      description: '经费未足额拨付',
      disposition: 'RECTIFICATION_NOTICE',
      isHazard: false,
      recordedOn: '2026-11-03',
    },
  ],
  accountabilityRecords: [],
} as unknown as MunicipalSeed;

describe.each(engines())('files of the city on $name', ({ create }) => {
  let engine: Engine;
  let identity: LocalIdentity;
  let city: TestMunicipal;
  beforeAll(async () => {
    engine = create();
    identity = await localIdentity();
    city = await testMunicipal({ engine, identity, seed: SEED });
  });
  afterAll(async () => {
    await city.close();
    await engine.clean();
    identity.issuers.close();
  });

  const send = async (who: Partial<Bearer>, record: string, query?: string) =>
    sendFile(city.server.url, {
      record,
      body: PDF,
      type: 'application/pdf',
      name: '申辩.pdf',
      query,
      authorization: await identity.bearer(CITY, who),
    });
  const get = async (who: Partial<Bearer>, id: string) =>
    askFile(city.server.url, id, { headers: { authorization: await identity.bearer(CITY, who) } });
  const idOf = ({ content }: FileAnswer) => (JSON.parse(content.toString()) as { id: string }).id;

  it('are sent by the district that the city inspects, and read by it, the office and the team alone', async () => {
    const sent = await send(INSPECTED, INSPECTION);
    expect(sent.status).toBe(201);
    const id = idOf(sent);
    expect(id).toMatch(/^500000\.mat\./);
    for (const who of [OFFICE, INSPECTED, TEAM]) expect((await get(who, id)).status).toBe(200);
    for (const who of [OTHER, { role: 'GOVERNMENT' } as const, { role: 'PUBLIC' } as const])
      expect((await get(who, id)).status).toBe(404);
    expect((await send(OTHER, INSPECTION)).status).toBe(404);
  });

  it('that the office sent are not the district’s to read', async () => {
    const id = idOf(await send(OFFICE, FINDING));
    expect((await get(INSPECTED, id)).status).toBe(404);
    expect((await get(TEAM, id)).status).toBe(200);
  });

  it('stand in the graph below the record, and among all', async () => {
    const id = idOf(await send(TEAM, FINDING));
    const { data, errors } = await city.ask(
      `query($finding: ID!, $id: ID!) {
        municipalFinding(id: $finding) { attachments { id } }
        municipalAttachment(id: $id) { recordType name district { code } path }
        municipalAttachments(filter: { recordId: $finding }) { nodes { id } }
      }`,
      { finding: FINDING, id },
      OFFICE,
    );
    expect(errors).toBeUndefined();
    expect(data.municipalFinding.attachments).toContainEqual({ id });
    expect(data.municipalAttachments.nodes).toContainEqual({ id });
    expect(data.municipalAttachment).toMatchObject({
      recordType: 'MunicipalFinding',
      name: '申辩.pdf',
      path: `/files/${id}`,
    });
  });

  it('that show minors are opened by the head of the city’s office, and by whom that one approves', async () => {
    const id = idOf(await send(INSPECTED, INSPECTION, '?containsMinor=true'));
    for (const who of [OFFICE, INSPECTED, INSPECTED_HEAD, TEAM])
      expect((await get(who, id)).status).toBe(403);
    expect((await get(HEAD, id)).status).toBe(200);
    const approve = (who: Partial<Bearer>) =>
      city.ask(
        `mutation($input: ApproveAttachmentOpeningInput!) {
          approveMunicipalAttachmentOpening(input: $input) { municipalAttachment { openings { role } } }
        }`,
        {
          input: {
            id,
            expectedVersion: 1,
            subject: 'tester',
            until: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
            reason: '核查',
          },
        },
        who,
      );
    expect(codesOf(await approve(INSPECTED_HEAD))).toEqual(['FORBIDDEN']);
    const { data, errors } = await approve(HEAD);
    expect(errors).toBeUndefined();
    expect(data.approveMunicipalAttachmentOpening.municipalAttachment.openings).toEqual([
      { role: 'CITY_OFFICE' },
    ]);
    expect((await get(TEAM, id)).status).toBe(200);
  });
});
