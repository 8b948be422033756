import type { CallerFacts } from '../../../subgraphs/supervision/actors';
import { audienceOf } from '../../../subgraphs/supervision/audience';
import { matches, type Condition, type Relation } from '../../../subgraphs/supervision/condition';
import {
  aggregateScope,
  ownScope,
  readScope,
  SCOPED_TYPES,
  type ScopedType,
} from '../../../subgraphs/supervision/scope';
import { codesOf, ROLE } from '../../../subgraphs/supervision/lists';

const HOME = '500103';
const CITY = '500000';
type Row = Record<string, unknown> & { id: string };

const nobody: CallerFacts = {
  role: 'PUBLIC',
  capacity: null,
  district: null,
  school: null,
  unit: null,
  inspector: null,
};
const callers = {
  public: nobody,
  app: { ...nobody, role: 'AGENCY_APP' },
  auditor: { ...nobody, role: 'AUDITOR' },
  cityOffice: { ...nobody, role: 'CITY_OFFICE' },
  cityLeader: { ...nobody, role: 'COMMITTEE_LEADER' },
  office: { ...nobody, role: 'DISTRICT_OFFICE', district: HOME },
  leader: { ...nobody, role: 'COMMITTEE_LEADER', district: HOME },
  otherOffice: { ...nobody, role: 'DISTRICT_OFFICE', district: '500104' },
  nowhereOffice: { ...nobody, role: 'DISTRICT_OFFICE' },
  government: { ...nobody, role: 'GOVERNMENT', district: HOME },
  otherGovernment: { ...nobody, role: 'GOVERNMENT', district: '500104' },
  cityGovernment: { ...nobody, role: 'GOVERNMENT' },
  memberUnit: { ...nobody, role: 'MEMBER_UNIT', unit: 'unit' },
  inspector: { ...nobody, role: 'INSPECTOR', district: HOME, inspector: `${HOME}.din.A` },
  otherInspector: { ...nobody, role: 'INSPECTOR', district: '500104', inspector: '500104.din.A' },
  cityInspector: { ...nobody, role: 'INSPECTOR', inspector: `${CITY}.min.A` },
  unit: { ...nobody, role: 'INSPECTED_UNIT', district: HOME, school: 'own' },
  otherUnit: { ...nobody, role: 'INSPECTED_UNIT', district: '500104', school: 'own' },
  department: { ...nobody, role: 'INSPECTED_UNIT', unit: 'unit' },
  authority: { ...nobody, role: 'COMPETENT_AUTHORITY', district: HOME, unit: 'education' },
} as const satisfies Record<string, CallerFacts>;
type Who = keyof typeof callers;

const inspection = (id: string, facts: object = {}): Row => ({
  id,
  kind: 'REGULAR',
  schoolId: 'own',
  districtCode: HOME,
  unitId: null,
  state: 'REPORTED',
  isUnannounced: false,
  planId: null,
  orderAttachmentId: null,
  selfEvaluationDueOn: null,
  disclosure: 'PUBLIC',
  publishedOn: null,
  minorInvolved: false,
  team: ['other'],
  ...facts,
});
const published = { publishedOn: '2026-01-01' };
const mine = { team: ['other', `${HOME}.din.A`] };

const inspections: Row[] = [
  inspection('reported'),
  inspection('published', published),
  inspection('redacted', { ...published, schoolId: 'other', minorInvolved: true }),
  inspection('elsewhere', { schoolId: 'other', ...published }),
  inspection('publishedButNotPublic', { ...published, schoolId: 'other', disclosure: 'ON_REQUEST' }),
  inspection('scheduled', { state: 'SCHEDULED', ...mine }),
  inspection('surprise', { state: 'SCHEDULED', isUnannounced: true }),
  inspection('surprised', { state: 'VISITED', isUnannounced: true }),
  inspection('draft', { kind: 'SPECIAL', state: 'DRAFT' }),
  inspection('onSite', { kind: 'SPECIAL', state: 'ON_SITE', schoolId: 'other' }),
  inspection('major', { kind: 'COMPREHENSIVE', schoolId: null }),
];
/** Cancelled inspections, each from where its facts say it stood. */
const CANCELLED: Row[] = Object.entries({
  visit: { kind: 'REGULAR' },
  unannounced: { kind: 'REGULAR', isUnannounced: true },
  drafted: { kind: 'SPECIAL' },
  ordered: { kind: 'SPECIAL', orderAttachmentId: 'order' },
  planned: { kind: 'COMPREHENSIVE', planId: 'plan' },
  noticed: { kind: 'COMPREHENSIVE', planId: 'plan', selfEvaluationDueOn: '2026-01-01' },
}).map(([id, facts]) => inspection(id, { state: 'CANCELLED', ...facts }));
const cityInspections = inspections.map((row) => ({
  ...row,
  ...(row.id === 'major' ? { unitId: 'unit', districtCode: null } : {}),
  ...(row.id === 'scheduled' ? { team: [`${CITY}.min.A`] } : {}),
}));

const finding = (id: string, inspectionId: string, facts: object = {}): Row => ({
  id,
  inspectionId,
  schoolId: inspections.find((row) => row.id === inspectionId)?.schoolId,
  disposition: 'ON_SITE_ADVICE',
  isHazard: false,
  ...facts,
});

const paper = (id: string, kind: string, facts: object): Row => ({
  id,
  kind,
  disclosure: 'NOT_PUBLIC',
  ...facts,
});
/** A deadline that the inspector was given, whether or not that was right. */
const deadline = (id: string, rule: string, facts: object): Row => ({
  id,
  rule,
  schoolId: 'own',
  inspectorId: `${HOME}.din.A`,
  ...facts,
});

const rows: Partial<Record<ScopedType, Row[]>> = {
  School: [
    { id: 'own', status: 'OPEN', responsibleInspectorId: `${HOME}.din.A` },
    { id: 'other', status: 'CLOSED', responsibleInspectorId: `${HOME}.din.B` },
  ],
  DistrictInspector: [
    { id: `${HOME}.din.A`, state: 'ACTIVE' },
    { id: `${HOME}.din.B`, state: 'ACTIVE' },
    { id: `${HOME}.din.C`, state: 'NOMINATED' },
    { id: `${HOME}.din.D`, state: 'REMOVED' },
    { id: `${HOME}.din.E`, state: 'EXAMINED', mode: 'APPOINTED' },
    { id: `${HOME}.din.F`, state: 'EXAMINED', mode: 'ENGAGED' },
    { id: `${HOME}.din.G`, state: 'PUBLIC_NOTICE', mode: 'ENGAGED' },
  ],
  Interest: [
    { id: 'ofA', inspectorId: `${HOME}.din.A` },
    { id: 'ofB', inspectorId: `${HOME}.din.B` },
  ],
  Recusal: [
    { id: 'asked', inspectorId: `${HOME}.din.B`, origin: 'UNIT', schoolId: 'own', unitId: null },
    { id: 'unasked', inspectorId: `${HOME}.din.B`, origin: 'INSTITUTION', schoolId: 'own', unitId: null },
  ],
  MunicipalRecusal: [
    { id: 'ofDistrict', inspectorId: `${CITY}.min.A`, origin: 'UNIT', schoolId: null, unitId: HOME },
    { id: 'ofUnit', inspectorId: `${CITY}.min.B`, origin: 'UNIT', schoolId: null, unitId: 'unit' },
    { id: 'declared', inspectorId: `${CITY}.min.A`, origin: 'INSPECTOR', schoolId: null, unitId: 'unit' },
  ],
  MunicipalInterest: [{ id: 'ofA', inspectorId: `${CITY}.min.A` }],
  ResponsibilityZone: [{ id: 'zone' }, { id: 'emptyZone' }],
  DistrictInspection: inspections,
  Finding: [
    finding('advice', 'reported'),
    finding('public', 'published'),
    finding('ofMinor', 'redacted', { schoolId: 'other' }),
    finding('transferred', 'published', { disposition: 'CASE_TRANSFER' }),
    finding('note', 'surprised'),
    finding('hazard', 'surprised', { isHazard: true, disposition: 'REPORT_TO_OFFICE' }),
    finding('preliminary', 'onSite'),
    finding('ofMajor', 'major'),
    finding('routed', 'publishedButNotPublic', { schoolId: 'other' }),
  ],
  Rectification: [
    {
      id: 'r1',
      inspectionId: 'reported',
      findingId: 'advice',
      schoolId: 'own',
      competentAuthority: 'education',
    },
    { id: 'r2', inspectionId: 'published', findingId: 'public', schoolId: 'own', competentAuthority: null },
    {
      id: 'r3',
      inspectionId: 'publishedButNotPublic',
      findingId: 'routed',
      schoolId: 'other',
      competentAuthority: 'labour',
    },
    { id: 'r4', inspectionId: 'scheduled', findingId: null, schoolId: 'other', competentAuthority: null },
  ],
  SupervisionNotice: [
    { id: 'noticeOfR1', rectificationId: 'r1', inspectionId: 'scheduled', schoolId: 'own' },
    { id: 'noticeOfR3', rectificationId: 'r3', inspectionId: 'reported', schoolId: 'other' },
  ],
  Extension: [
    { id: 'extensionOfR1', rectificationId: 'r1', inspectionId: 'reported', schoolId: 'own' },
    { id: 'extensionOfR3', rectificationId: 'r3', inspectionId: 'reported', schoolId: 'other' },
  ],
  Complaint: [
    { id: 'unassigned', schoolId: 'own', inspectorId: null, receivedById: null },
    { id: 'assigned', schoolId: 'own', inspectorId: `${HOME}.din.A`, receivedById: null },
    { id: 'takenDown', schoolId: 'other', inspectorId: `${HOME}.din.B`, receivedById: `${HOME}.din.A` },
  ],
  DistrictAccountabilityRecord: [
    { id: 'proposed', kind: 'CASE', state: 'PROPOSED', schoolId: 'own', disclosedOn: null },
    { id: 'informed', kind: 'CASE', state: 'INFORMED', schoolId: 'own', disclosedOn: null },
    { id: 'decided', kind: 'CASE', state: 'DECIDED', schoolId: 'other', disclosedOn: '2026-01-01' },
    { id: 'disclosed', kind: 'CASE', state: 'DISCLOSED', schoolId: 'other', disclosedOn: '2026-01-01' },
    { id: 'sent', kind: 'NOTIFICATION', state: 'SENT', schoolId: 'other', disclosedOn: null },
    { id: 'recorded', kind: 'INTERVIEW', state: 'RECORDED', schoolId: 'other', disclosedOn: null },
    { id: 'filed', kind: 'INTERVIEW', state: 'FILED', schoolId: 'other', disclosedOn: null },
  ],
  MunicipalInspector: [
    { id: `${CITY}.min.A`, state: 'ACTIVE' },
    { id: `${CITY}.min.B`, state: 'NOMINATED' },
  ],
  CaseTransfer: [
    { id: 'ofFinding', findingId: 'transferred', caseId: null, recipient: 'labour' },
    { id: 'ofProposed', findingId: null, caseId: 'proposed', recipient: 'education' },
    { id: 'ofDecided', findingId: null, caseId: 'decided', recipient: 'labour' },
  ],
  Paper: [
    paper('informing', 'CASE_INFORMING', { schoolId: 'own' }),
    paper('decision', 'ACCOUNTABILITY_DECISION', { schoolId: 'own' }),
    paper('letterOfFinding', 'CASE_TRANSFER', { recordId: 'ofFinding' }),
    paper('letterOfProposed', 'CASE_TRANSFER', { recordId: 'ofProposed' }),
    paper('letterOfDecided', 'CASE_TRANSFER', { recordId: 'ofDecided' }),
    paper('recordOfHeld', 'INTERVIEW_RECORD', { recordId: 'recorded', schoolId: 'other' }),
    paper('recordOfFiled', 'INTERVIEW_RECORD', { recordId: 'filed', schoolId: 'other' }),
  ],
  MunicipalPaper: [
    paper('notice', 'INSPECTION_NOTICE', { districtCode: HOME, schoolId: 'own', unitId: 'unit' }),
    paper('letter', 'CASE_TRANSFER', {
      recordId: 'ofCity',
      districtCode: HOME,
      schoolId: 'own',
      unitId: 'unit',
    }),
    paper('recordOfHeld', 'INTERVIEW_RECORD', { recordId: 'ours', districtCode: HOME }),
    paper('recordOfFiled', 'INTERVIEW_RECORD', { recordId: 'filed', districtCode: '500104' }),
  ],
  MunicipalCaseTransfer: [{ id: 'ofCity', findingId: 'transferred', caseId: null, recipient: 'education' }],
  Deadline: [
    deadline('group', 'INVESTIGATION_GROUP', { recordId: 'proposed' }),
    deadline('defence', 'CASE_DEFENCE', { recordId: 'informed' }),
    deadline('publication', 'PUBLICATION', { recordId: 'decided' }),
    deadline('outcomeOfFinding', 'TRANSFER_OUTCOME', { recordId: 'ofFinding', schoolId: null }),
    deadline('outcomeOfProposed', 'TRANSFER_OUTCOME', { recordId: 'ofProposed', schoolId: null }),
    deadline('ofMyVisit', 'SELF_EVALUATION', { recordId: 'scheduled' }),
    deadline('ofOtherVisit', 'SELF_EVALUATION', { recordId: 'reported' }),
    deadline('ofMyRectification', 'RECTIFICATION', { recordId: 'r4' }),
    deadline('ofOtherRectification', 'RECTIFICATION', { recordId: 'r1' }),
    deadline('ofMyNotice', 'SUPERVISION_NOTICE', { recordId: 'noticeOfR1' }),
    deadline('ofOtherNotice', 'SUPERVISION_NOTICE', { recordId: 'noticeOfR3', schoolId: 'other' }),
    deadline('ofMyComplaint', 'COMPLAINT_ANSWER', { recordId: 'assigned', recordType: 'Complaint' }),
  ],
  MunicipalInspection: cityInspections,
  MunicipalFinding: [
    finding('advice', 'reported'),
    finding('public', 'published'),
    finding('preliminary', 'onSite'),
    finding('ofDepartment', 'major'),
    finding('ofScheduled', 'scheduled'),
    finding('transferred', 'published', { disposition: 'CASE_TRANSFER' }),
    finding('amongOffices', 'reported', { disposition: 'REPORT_TO_OFFICE' }),
    finding('toTransfer', 'major', { disposition: 'CASE_TRANSFER' }),
  ],
  MunicipalRectification: [
    {
      id: 'r1',
      inspectionId: 'reported',
      findingId: 'advice',
      schoolId: 'own',
      competentAuthority: 'education',
    },
  ],
  MunicipalAccountabilityRecord: [
    { id: 'ours', state: 'HELD', districtCode: HOME, unitId: null, schoolId: 'own', disclosedOn: null },
    {
      id: 'ofUnit',
      state: 'INFORMED',
      districtCode: null,
      unitId: 'unit',
      schoolId: null,
      disclosedOn: null,
    },
    {
      id: 'filed',
      state: 'FILED',
      districtCode: '500104',
      unitId: null,
      schoolId: null,
      disclosedOn: '2026-01-01',
    },
  ],
};
const world = { ...Object.fromEntries(SCOPED_TYPES.map((type) => [type, []])), ...rows } as Record<
  ScopedType,
  Row[]
>;

function related(type: ScopedType) {
  const isMunicipal = type.startsWith('Municipal');
  const parents = isMunicipal ? world.MunicipalInspection : world.DistrictInspection;
  const rectifications = isMunicipal ? world.MunicipalRectification : world.Rectification;
  const notices = isMunicipal ? world.MunicipalSupervisionNotice : world.SupervisionNotice;
  const transfers = isMunicipal ? world.MunicipalCaseTransfer : world.CaseTransfer;
  const cases = isMunicipal ? world.MunicipalAccountabilityRecord : world.DistrictAccountabilityRecord;
  return (row: Readonly<Record<string, unknown>>, relation: Relation): Row[] => {
    switch (relation) {
      case 'inspection':
        return parents.filter(({ id }) => id === row.inspectionId);
      case 'rectification':
        return rectifications.filter(({ findingId }) => findingId === row.id);
      case 'team':
        return (row.team as string[]).map((id) => ({ id, inspectorId: id }));
      case 'postedSchools':
        return world.School.filter(({ responsibleInspectorId }) => responsibleInspectorId === row.id);
      case 'ofRectification':
        return rectifications.filter(({ id }) => id === row.rectificationId);
      case 'schools':
        return row.id === 'zone' ? world.School : [];
      case 'recordTeam':
        return parents
          .filter(({ id }) => id === row.recordId)
          .flatMap(({ team }) => (team as string[]).map((id) => ({ id, inspectorId: id })));
      case 'recordAccountability':
      case 'case':
        return cases.filter(({ id }) => id === (relation === 'case' ? row.caseId : row.recordId));
      case 'recordTransfer':
        return transfers.filter(({ id }) => id === row.recordId);
      case 'recordRectification':
        return rectifications.filter(({ id }) => id === row.recordId);
      case 'recordNotice':
        return notices.filter(({ id }) => id === row.recordId);
      case 'complaint':
        return world.Complaint.filter(({ id }) => id === row.recordId);
      case 'recusals':
        return world.Recusal.filter(({ inspectorId }) => inspectorId === row.inspectorId);
    }
  };
}

const idsOf = (type: ScopedType, condition: Condition) =>
  world[type]
    .filter((row) => matches(condition, row, related(type)))
    .map(({ id }) => id.replace(/^.*\./, ''));
const homeOf = (type: ScopedType) => (type.startsWith('Municipal') ? CITY : HOME);
const seen = (type: ScopedType, who: Who) => idsOf(type, readScope(type, callers[who], homeOf(type)));
const own = (type: ScopedType, who: Who) => idsOf(type, ownScope(type, callers[who], homeOf(type)));
const allOf = (type: ScopedType) => world[type].map(({ id }) => id.replace(/^.*\./, ''));

const outsiders: Who[] = [
  'public',
  'app',
  'auditor',
  'otherOffice',
  'nowhereOffice',
  'otherGovernment',
  'otherInspector',
  'otherUnit',
  'cityInspector',
];

describe('in a district', () => {
  const types = SCOPED_TYPES.filter((type) => !type.startsWith('Municipal'));
  const publicRows: Partial<Record<ScopedType, string[]>> = {
    School: ['own', 'other'],
    DistrictInspector: ['A', 'G'],
    ResponsibilityZone: [],
    DistrictInspection: ['published', 'redacted', 'elsewhere'],
    Finding: ['public'],
    Rectification: ['r2'],
    DistrictAccountabilityRecord: ['disclosed'],
  };

  it.each(types)('everybody reads of %s what is published, an outsider nothing else', (type) => {
    for (const who of outsiders) expect([who, seen(type, who)]).toEqual([who, publicRows[type] ?? []]);
    for (const who of Object.keys(callers) as Who[]) {
      expect(seen(type, who)).toEqual(expect.arrayContaining(publicRows[type] ?? []));
    }
  });

  it.each(types)('its own office and its committee’s leader read every %s', (type) => {
    expect(seen(type, 'office')).toEqual(allOf(type));
    expect(seen(type, 'leader')).toEqual(allOf(type));
  });

  it('the city’s office reads what is issued, and no drafts', () => {
    expect(seen('School', 'cityOffice')).toEqual(['own', 'other']);
    expect(seen('DistrictInspector', 'cityOffice')).toEqual(['A', 'B', 'D', 'G']);
    expect(seen('ResponsibilityZone', 'cityOffice')).toEqual(['zone', 'emptyZone']);
    expect(seen('DistrictInspection', 'cityOffice')).toEqual(
      allOf('DistrictInspection').filter((id) => id !== 'draft'),
    );
    expect(seen('Finding', 'cityOffice')).toEqual(
      allOf('Finding').filter((id) => id !== 'preliminary' && id !== 'note'),
    );
    expect(seen('Rectification', 'cityOffice')).toEqual(['r1', 'r2', 'r3', 'r4']);
    expect(seen('DistrictAccountabilityRecord', 'cityOffice')).toEqual([
      'decided',
      'disclosed',
      'sent',
      'recorded',
      'filed',
    ]);
    for (const type of types) expect(seen(type, 'cityLeader')).toEqual(seen(type, 'cityOffice'));
  });

  it('a case that is not decided yet is told to the city’s office by no paper, no deadline and no transfer', () => {
    expect(seen('CaseTransfer', 'cityOffice')).toEqual(['ofFinding', 'ofDecided']);
    expect(seen('Paper', 'cityOffice')).toEqual(
      allOf('Paper').filter((id) => !/informing|Proposed/.test(id)),
    );
    expect(seen('Deadline', 'cityOffice')).toEqual(
      allOf('Deadline').filter((id) => !/group|defence|Proposed/.test(id)),
    );
    expect(seen('Paper', 'unit')).toEqual(['informing', 'decision']);
    expect(seen('Deadline', 'unit')).toEqual([
      'defence',
      'publication',
      'ofMyVisit',
      'ofOtherVisit',
      'ofMyRectification',
      'ofOtherRectification',
      'ofMyNotice',
    ]);
  });

  it('an inspector has the deadlines of what it inspects or checks, and learns of no case by them', () => {
    expect(seen('Deadline', 'inspector')).toEqual([
      'ofMyVisit',
      'ofMyRectification',
      'ofMyNotice',
      'ofMyComplaint',
    ]);
  });

  it('a letter that hands a case over is read by the authority that receives it', () => {
    expect(seen('Paper', 'authority')).toEqual(['letterOfProposed']);
    for (const who of ['unit', 'government', 'memberUnit', 'inspector'] as const) {
      expect(seen('Paper', who).filter((id) => id.startsWith('letter'))).toEqual([]);
    }
  });

  it('an interview’s record goes to the government when it is filed', () => {
    expect(seen('Paper', 'government')).toEqual(['recordOfFiled']);
    expect(seen('Paper', 'cityGovernment')).toEqual([]);
  });

  it('notices and extensions are for the unit, the team, and the authority behind the unit', () => {
    expect(seen('SupervisionNotice', 'unit')).toEqual(['noticeOfR1']);
    expect(seen('SupervisionNotice', 'inspector')).toEqual(['noticeOfR1']);
    expect(seen('SupervisionNotice', 'authority')).toEqual(['noticeOfR1']);
    expect(seen('Extension', 'unit')).toEqual(['extensionOfR1']);
    expect(seen('Extension', 'authority')).toEqual(['extensionOfR1']);
    expect(seen('Extension', 'cityOffice')).toEqual(['extensionOfR1', 'extensionOfR3']);
  });

  it('a cancelled inspection is told to whom it had been told before', () => {
    expect(cancelledSeen('DistrictInspection', 'unit')).toEqual(['visit', 'noticed']);
    expect(cancelledSeen('DistrictInspection', 'cityOffice')).toEqual([
      'visit',
      'unannounced',
      'ordered',
      'planned',
      'noticed',
    ]);
    expect(cancelledSeen('DistrictInspection', 'office')).toEqual(CANCELLED.map(({ id }) => id));
    for (const who of ['public', 'otherOffice', 'government', 'authority', 'inspector'] as const) {
      expect(cancelledSeen('DistrictInspection', who)).toEqual([]);
    }
  });

  it('a complaint is for the office and the inspectors whose it is, never for the school', () => {
    expect(seen('Complaint', 'unit')).toEqual([]);
    expect(seen('Complaint', 'authority')).toEqual([]);
    expect(seen('Complaint', 'inspector')).toEqual(['assigned', 'takenDown']);
    expect(seen('Complaint', 'cityOffice')).toEqual(['unassigned', 'assigned', 'takenDown']);
  });

  it('a school reads what is addressed to it, and learns of no visit without notice before it came', () => {
    expect(seen('DistrictInspection', 'unit')).toEqual([
      'reported',
      'published',
      'redacted',
      'elsewhere',
      'scheduled',
      'surprised',
    ]);
    expect(seen('Finding', 'unit')).toEqual(['advice', 'public', 'note']);
    expect(seen('Rectification', 'unit')).toEqual(['r1', 'r2']);
    expect(seen('DistrictAccountabilityRecord', 'unit')).toEqual(['informed', 'disclosed']);
    expect(own('School', 'unit')).toEqual(['own']);
  });

  it('an inspector reads the inspections and zones assigned to it, and itself', () => {
    expect(seen('DistrictInspection', 'inspector')).toEqual([
      'published',
      'redacted',
      'elsewhere',
      'scheduled',
    ]);
    expect(own('DistrictInspection', 'inspector')).toEqual(['scheduled']);
    expect(seen('ResponsibilityZone', 'inspector')).toEqual(['zone']);
    expect(own('DistrictInspector', 'inspector')).toEqual(['A']);
    expect(own('School', 'inspector')).toEqual(['own']);
    expect(seen('DistrictAccountabilityRecord', 'inspector')).toEqual(['disclosed']);
  });

  it('the competent authority reads its subordinates’ rectifications and what they are about', () => {
    expect(seen('Rectification', 'authority')).toEqual(['r1', 'r2']);
    expect(seen('Finding', 'authority')).toEqual(['advice', 'public']);
    expect(seen('DistrictInspection', 'authority')).toEqual(['published', 'redacted', 'elsewhere']);
  });

  it('the district’s government reads reports and notifications, the city’s what the public reads', () => {
    expect(seen('DistrictInspection', 'government')).toEqual(['published', 'redacted', 'elsewhere', 'major']);
    expect(seen('Finding', 'government')).toEqual(['public', 'ofMajor']);
    expect(seen('DistrictAccountabilityRecord', 'government')).toEqual(['disclosed', 'sent', 'filed']);
    for (const type of types) expect(seen(type, 'cityGovernment')).toEqual(seen(type, 'public'));
  });

  it('governments and member units have figures of what they cannot list, others of what they can', () => {
    for (const type of types) {
      for (const who of ['government', 'cityGovernment', 'memberUnit'] as const) {
        expect(idsOf(type, aggregateScope(type, callers[who], HOME))).toEqual(seen(type, 'cityOffice'));
      }
      for (const who of [...outsiders, 'unit', 'inspector', 'office'] as const) {
        expect(aggregateScope(type, callers[who], HOME)).toEqual(readScope(type, callers[who], HOME));
      }
    }
  });
});

describe('in the city', () => {
  it('its office reads everything, and nobody else reads a draft', () => {
    for (const type of SCOPED_TYPES.filter((name) => name.startsWith('Municipal'))) {
      expect(seen(type, 'cityOffice')).toEqual(allOf(type));
      expect(seen(type, 'cityLeader')).toEqual(allOf(type));
    }
    for (const who of (Object.keys(callers) as Who[]).filter(
      (name) => name !== 'cityOffice' && name !== 'cityLeader',
    )) {
      expect(seen('MunicipalInspection', who)).not.toContain('draft');
      expect(seen('MunicipalFinding', who)).not.toContain('preliminary');
    }
  });

  it('the public reads published inspections and disclosed results, and no inspectors', () => {
    for (const who of ['public', 'app', 'auditor', 'inspector', 'otherInspector'] as const) {
      expect(seen('MunicipalInspection', who)).toEqual(['published', 'redacted', 'elsewhere']);
      expect(seen('MunicipalFinding', who)).toEqual(['public']);
      expect(seen('MunicipalAccountabilityRecord', who)).toEqual(['filed']);
      expect(seen('MunicipalInspector', who)).toEqual([]);
    }
  });

  it('a district’s office reads what the city found in its district, and not in another', () => {
    expect(seen('MunicipalInspection', 'office')).toEqual([
      'reported',
      'published',
      'redacted',
      'elsewhere',
      'publishedButNotPublic',
      'surprised',
      'onSite',
    ]);
    expect(seen('MunicipalFinding', 'office')).toEqual(['advice', 'public']);
    expect(seen('MunicipalAccountabilityRecord', 'office')).toEqual(['ours', 'filed']);
    expect(seen('MunicipalInspection', 'otherOffice')).toEqual(['published', 'redacted', 'elsewhere']);
    expect(seen('MunicipalInspection', 'nowhereOffice')).toEqual(['published', 'redacted', 'elsewhere']);
  });

  it('a unit that had the notice learns that the inspection is cancelled, and of no other', () => {
    for (const who of ['unit', 'office'] as const) {
      expect(cancelledSeen('MunicipalInspection', who)).toEqual(['noticed']);
    }
    expect(cancelledSeen('MunicipalInspection', 'memberUnit')).toEqual([]);
    expect(cancelledSeen('MunicipalInspection', 'public')).toEqual([]);
  });

  it('a letter of transfer is for the authority that receives it, an interview’s record for the government once filed', () => {
    for (const who of ['office', 'unit', 'memberUnit', 'department'] as const) {
      expect(seen('MunicipalPaper', who)).toContain('notice');
      expect(seen('MunicipalPaper', who)).not.toContain('letter');
    }
    expect(seen('MunicipalPaper', 'authority')).toEqual(['letter']);
    expect(seen('MunicipalPaper', 'government')).toEqual([]);
    expect(seen('MunicipalPaper', 'otherGovernment')).toEqual(['recordOfFiled']);
    expect(seen('MunicipalPaper', 'cityGovernment')).toEqual(['recordOfFiled']);
  });

  it('a finding handed to another authority is told to neither the unit nor the public', () => {
    expect(seen('MunicipalFinding', 'unit')).toEqual(['advice', 'public']);
    expect(seen('MunicipalFinding', 'office')).toEqual(['advice', 'public']);
    for (const who of ['memberUnit', 'department'] as const) {
      expect(seen('MunicipalFinding', who)).toEqual(['public', 'ofDepartment']);
    }
    expect(seen('MunicipalFinding', 'authority')).toEqual(['advice', 'public']);
    expect(seen('MunicipalFinding', 'cityGovernment')).toContain('transferred');
  });

  it('a school, a department and a member unit read what is about them', () => {
    expect(seen('MunicipalInspection', 'unit')).toEqual([
      'reported',
      'published',
      'redacted',
      'elsewhere',
      'surprised',
    ]);
    expect(seen('MunicipalInspection', 'department')).toEqual([
      'published',
      'redacted',
      'elsewhere',
      'major',
    ]);
    expect(seen('MunicipalInspection', 'memberUnit')).toEqual([
      'published',
      'redacted',
      'elsewhere',
      'major',
    ]);
    expect(seen('MunicipalAccountabilityRecord', 'memberUnit')).toEqual(['ofUnit', 'filed']);
    expect(seen('MunicipalAccountabilityRecord', 'department')).toEqual(['ofUnit', 'filed']);
  });

  it('a city inspector reads its inspections and itself', () => {
    expect(own('MunicipalInspection', 'cityInspector')).toEqual(['scheduled']);
    expect(seen('MunicipalFinding', 'cityInspector')).toEqual(['public', 'ofScheduled']);
    expect(seen('MunicipalInspector', 'cityInspector')).toEqual(['A']);
  });

  it('a government reads the reports on its place, the city’s all of them', () => {
    expect(seen('MunicipalInspection', 'government')).toEqual([
      'reported',
      'published',
      'redacted',
      'elsewhere',
      'publishedButNotPublic',
    ]);
    expect(seen('MunicipalInspection', 'otherGovernment')).toEqual(['published', 'redacted', 'elsewhere']);
    expect(seen('MunicipalInspection', 'cityGovernment')).toEqual([
      'reported',
      'published',
      'redacted',
      'elsewhere',
      'publishedButNotPublic',
      'major',
    ]);
  });
});

const cancelledSeen = (type: 'DistrictInspection' | 'MunicipalInspection', who: Who) =>
  CANCELLED.filter((row) => matches(readScope(type, callers[who], homeOf(type)), row, related(type))).map(
    ({ id }) => id,
  );

describe('whatever the role', () => {
  const bare = codesOf(ROLE).map((role): CallerFacts => ({ ...nobody, role }));

  it('what is a caller’s own, it also reads', () => {
    for (const type of SCOPED_TYPES) {
      for (const who of Object.keys(callers) as Who[]) {
        expect(seen(type, who)).toEqual(expect.arrayContaining(own(type, who)));
      }
    }
  });

  it('a token that does not say for whom reads as the public does, but for the city’s own', () => {
    const named = ['CITY_OFFICE', 'COMMITTEE_LEADER', 'GOVERNMENT'];
    for (const caller of bare.filter(({ role }) => !named.includes(role))) {
      expect(audienceOf(caller, HOME)).toEqual({ kind: 'PUBLIC' });
      expect(audienceOf(caller, CITY)).toEqual({ kind: 'PUBLIC' });
    }
  });
});

describe('recusals', () => {
  it('are read by the inspector whom they are about, and by the unit that applied for them', () => {
    expect(own('Recusal', 'unit')).toEqual(['asked']);
    expect(own('Recusal', 'inspector')).toEqual([]);
    expect(seen('Recusal', 'cityOffice')).toEqual(['asked', 'unasked']);
    expect(seen('Recusal', 'otherOffice')).toEqual([]);
    expect(seen('Recusal', 'public')).toEqual([]);
    expect(own('MunicipalRecusal', 'office')).toEqual(['ofDistrict']);
    expect(own('MunicipalRecusal', 'otherOffice')).toEqual([]);
    expect(own('MunicipalRecusal', 'memberUnit')).toEqual(['ofUnit']);
    expect(own('MunicipalRecusal', 'cityInspector')).toEqual(['ofDistrict', 'declared']);
  });

  it('open the interests of their inspectors to the city, which reads no others', () => {
    expect(seen('Interest', 'cityOffice')).toEqual(['ofB']);
    expect(own('Interest', 'inspector')).toEqual(['ofA']);
    for (const who of ['public', 'otherOffice', 'unit', 'government', 'memberUnit'] as const) {
      expect(seen('Interest', who)).toEqual([]);
      expect(seen('MunicipalInterest', who)).toEqual([]);
    }
    expect(own('MunicipalInterest', 'cityInspector')).toEqual(['ofA']);
  });
});

describe('candidates', () => {
  it('are personnel matters, but for those shown to the public, and those that the government is to appoint', () => {
    expect(own('DistrictInspector', 'government')).toEqual(['E']);
    expect(own('DistrictInspector', 'otherGovernment')).toEqual([]);
    expect(own('DistrictInspector', 'cityGovernment')).toEqual([]);
  });
});
