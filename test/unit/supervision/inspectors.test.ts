import { commandsOf } from '../../../subgraphs/supervision/commands';
import { decide, violationsOf } from '../../../subgraphs/supervision/lifeCycle';
import {
  INSPECTOR_ALERTS,
  INSPECTOR_LIFE,
  ZONE,
  type InspectorFacts,
  type PostedSchool,
  type ZoneFacts,
  type ZoneSchool,
} from '../../../subgraphs/supervision/lifeCycles';
import { testGuards } from '../../support/guardCases';

const today = '2026-11-23';
const posted: PostedSchool = {
  status: 'OPEN',
  isOfDistrict: true,
  isVacant: true,
  isPosted: true,
  grounds: [],
};
const engaged: InspectorFacts = {
  employment: 'PART_TIME',
  mode: 'ENGAGED',
  termFrom: '2023-11-01',
  termTo: '2026-10-31',
  previousTermTo: '2023-10-31',
  certificateNumber: '渝督001',
  isCertificateTaken: false,
  eligibility: [
    'LOYALTY',
    'LAW_AND_EXPERTISE',
    'INTEGRITY',
    'DEGREE_AND_10_YEARS',
    'COORDINATION_EXPRESSION',
    'HEALTH',
  ],
  examination: '同意',
  noticeWorkingDays: 7,
  isNoticeProvisional: false,
  termsInARow: 3,
  posts: 0,
  designatedPosts: 0,
  named: [posted],
  contactPhone: '023-00000000',
  removalReason: 'NEGLECT',
  reason: '不符合条件',
  isFilingDue: true,
  filedOn: today,
  staffing: { designatedSchools: 0, otherSchools: 10, activeInspectors: 3, fullTimeInspectors: 3 },
  cityTerm: { inspectors: 160, subjectInspectors: 80 },
  today,
};
const appointed: Partial<InspectorFacts> = { mode: 'APPOINTED', employment: 'FULL_TIME' };
const fourPosts = { posts: 4 };

testGuards(
  INSPECTOR_LIFE,
  engaged,
  [
    {
      rule: 'MODE_FITS_EMPLOYMENT',
      command: 'appointInspector',
      state: null,
      change: { employment: 'FULL_TIME' },
    },
    {
      rule: 'MODE_FITS_EMPLOYMENT',
      command: 'nominateInspector',
      state: null,
      change: { mode: 'APPOINTED' },
    },
    {
      rule: 'TERM_BEGUN',
      command: 'appointInspector',
      state: null,
      change: { termFrom: '2027-01-01', termTo: '2029-12-31' },
    },
    {
      rule: 'TERM_WITHIN_THREE_YEARS',
      command: 'appointInspector',
      state: null,
      change: { termTo: '2026-11-02' },
    },
    { rule: 'TERM_WITHIN_THREE_YEARS', command: 'appointInspector', state: null, change: { termTo: null } },
    {
      rule: 'TERM_WITHIN_THREE_YEARS',
      command: 'renewInspector',
      state: 'ACTIVE',
      change: { termTo: '2023-10-31' },
    },
    { rule: 'TERM_FOLLOWS', command: 'renewInspector', state: 'ACTIVE', change: { termFrom: '2023-10-31' } },
    {
      rule: 'CERTIFICATE_UNIQUE',
      command: 'engageInspector',
      state: 'PUBLIC_NOTICE',
      change: { isCertificateTaken: true },
    },
    {
      rule: 'CERTIFICATE_ISSUED',
      command: 'engageInspector',
      state: 'PUBLIC_NOTICE',
      change: { certificateNumber: '' },
    },
    {
      rule: 'ELIGIBLE',
      command: 'vetInspector',
      state: 'NOMINATED',
      change: { eligibility: ['LOYALTY', 'HEALTH', 'HEALTH', 'HEALTH', 'HEALTH', 'HEALTH'] },
    },
    {
      rule: 'EXAMINATION_WRITTEN',
      command: 'examineInspector',
      state: 'VETTED',
      change: { examination: '' },
    },
    {
      rule: 'REJECTION_EXPLAINED',
      command: 'rejectInspector',
      state: 'PUBLIC_NOTICE',
      change: { reason: null },
    },
    {
      rule: 'NOTICE_LONG_ENOUGH',
      command: 'engageInspector',
      state: 'PUBLIC_NOTICE',
      change: { noticeWorkingDays: 6 },
    },
    { rule: 'IS_ENGAGED', command: 'renewInspector', state: 'ACTIVE', change: { mode: 'APPOINTED' } },
    { rule: 'IS_ENGAGED', command: 'showInspectorToPublic', state: 'EXAMINED', change: appointed },
    {
      rule: 'IS_APPOINTED',
      command: 'appointCandidate',
      state: 'EXAMINED',
      given: appointed,
      change: engaged,
    },
    { rule: 'TERMS_IN_A_ROW', command: 'renewInspector', state: 'ACTIVE', change: { termsInARow: 4 } },
    {
      rule: 'TERMS_IN_A_ROW',
      command: 'engageInspector',
      state: 'PUBLIC_NOTICE',
      change: { termsInARow: 4 },
    },
    { rule: 'TERM_IS_OVER', command: 'expireInspector', state: 'ACTIVE', change: { termTo: today } },
    { rule: 'POSTS_HANDED_OVER', command: 'releaseInspector', state: 'ACTIVE', change: { posts: 1 } },
    { rule: 'POSTS_HANDED_OVER', command: 'removeInspector', state: 'ACTIVE', change: { posts: 1 } },
    { rule: 'REASON_GIVEN', command: 'removeInspector', state: 'ACTIVE', change: { removalReason: null } },
    { rule: 'SCHOOLS_NAMED', command: 'postInspector', state: 'ACTIVE', change: { named: [] } },
    {
      rule: 'POST_AT_OPEN_SCHOOL',
      command: 'postInspector',
      state: 'ACTIVE',
      change: { named: [posted, { ...posted, status: 'CLOSED' }] },
    },
    {
      rule: 'POST_IN_OWN_DISTRICT',
      command: 'postInspector',
      state: 'ACTIVE',
      change: { named: [posted, { ...posted, isOfDistrict: false }] },
    },
    {
      rule: 'POST_VACANT',
      command: 'postInspector',
      state: 'ACTIVE',
      change: { named: [{ ...posted, isVacant: false }] },
    },
    {
      rule: 'POST_WITHOUT_GROUND',
      command: 'postInspector',
      state: 'ACTIVE',
      change: { named: [{ ...posted, grounds: ['STAFF_MEMBER'] }] },
    },
    {
      rule: 'POSTED_THERE',
      command: 'relieveInspector',
      state: 'ACTIVE',
      change: { named: [{ ...posted, isPosted: false }] },
    },
    { rule: 'FILED_NOT_AHEAD', command: 'fileInspector', state: 'ACTIVE', change: { filedOn: '2026-11-24' } },
  ],
  [
    {
      rule: 'NOTICE_END_KNOWN',
      command: 'showInspectorToPublic',
      state: 'EXAMINED',
      change: { isNoticeProvisional: true },
    },
    {
      rule: 'FILED_WITH_CITY',
      command: 'engageInspector',
      state: 'PUBLIC_NOTICE',
      change: { filedOn: null },
    },
    {
      rule: 'TERM_RUNS',
      command: 'renewInspector',
      state: 'ACTIVE',
      given: { termFrom: '2023-11-24', termTo: today },
      change: { termTo: '2026-11-22' },
    },
    {
      rule: 'THREE_FULL_TIME_INSPECTORS',
      command: 'removeInspector',
      state: 'ACTIVE',
      change: {
        staffing: { designatedSchools: 0, otherSchools: 10, activeInspectors: 3, fullTimeInspectors: 2 },
      },
    },
    {
      rule: 'ENOUGH_INSPECTORS',
      command: 'releaseInspector',
      state: 'ACTIVE',
      change: {
        staffing: { designatedSchools: 2, otherSchools: 10, activeInspectors: 3, fullTimeInspectors: 3 },
      },
    },
    {
      rule: 'CITY_TERM_OF_160',
      command: 'engageInspector',
      state: 'PUBLIC_NOTICE',
      change: { cityTerm: { inspectors: 161, subjectInspectors: 80 } },
    },
    {
      rule: 'CITY_TERM_OF_80_SUBJECT_INSPECTORS',
      command: 'engageInspector',
      state: 'PUBLIC_NOTICE',
      change: { cityTerm: { inspectors: 160, subjectInspectors: 79 } },
    },
    { rule: 'POST_OF_THREE_TO_FIVE', command: 'postInspector', state: 'ACTIVE', change: { posts: 2 } },
    {
      rule: 'POST_OF_THREE_TO_FIVE',
      command: 'postInspector',
      state: 'ACTIVE',
      given: { posts: 1, designatedPosts: 1 },
      change: { posts: 2 },
    },
    {
      rule: 'CONTACT_PUBLIC',
      command: 'updateInspectorContact',
      state: 'ACTIVE',
      given: fourPosts,
      change: { contactPhone: null },
    },
  ],
);

describe('an inspector', () => {
  it('of the city has no district’s staffing to look at, and one of a district no term of the city', () => {
    const rules = (facts: InspectorFacts) => violationsOf(INSPECTOR_ALERTS, facts).map(({ rule }) => rule);
    expect(rules({ ...engaged, termTo: today, filedOn: null, isFilingDue: false })).toEqual([]);
    const decision = decide(INSPECTOR_LIFE, {
      state: 'PUBLIC_NOTICE',
      command: 'engageInspector',
      caller: { role: 'DISTRICT_OFFICE', capacity: null },
      facts: { ...engaged, isFilingDue: false, filedOn: null, cityTerm: null, staffing: null },
    });
    if (decision.kind !== 'ALLOWED') throw new Error(decision.kind);
    const facts = { ...engaged, isFilingDue: false, filedOn: null, cityTerm: null, staffing: null };
    expect(violationsOf(decision.transition.alerts ?? [], facts)).toEqual([]);
  });

  it('whose term is over stands out until it is renewed or expires, an appointed one never', () => {
    const rules = (facts: Partial<InspectorFacts>) =>
      violationsOf(INSPECTOR_ALERTS, { ...engaged, ...facts }).map(({ rule }) => rule);
    expect(rules({})).toEqual(['TERM_RUNS']);
    expect(rules({ termTo: '2026-11-23' })).toEqual([]);
    expect(rules({ ...appointed, termTo: null })).toEqual([]);
  });

  it('is appointed by the government once examined, not by the office', () => {
    const request = { state: 'EXAMINED', command: 'appointCandidate' } as const;
    const facts: InspectorFacts = { ...engaged, ...appointed };
    const by = (role: 'GOVERNMENT' | 'DISTRICT_OFFICE') =>
      decide(INSPECTOR_LIFE, { ...request, caller: { role, capacity: null }, facts });
    expect(by('GOVERNMENT')).toMatchObject({ kind: 'ALLOWED', next: 'ACTIVE' });
    expect(by('DISTRICT_OFFICE')).toEqual({ kind: 'FORBIDDEN' });
  });
});

const assigned: ZoneSchool = { status: 'OPEN', isOfDistrict: true, isOfZone: true };
const zone: ZoneFacts = { schools: 0, inspectors: 2, isNameTaken: false, named: [assigned], reason: '合并' };

testGuards(
  ZONE,
  zone,
  [
    { rule: 'ZONE_NAME_UNIQUE', command: 'createZone', state: null, change: { isNameTaken: true } },
    { rule: 'ZONE_NAME_UNIQUE', command: 'renameZone', state: 'ACTIVE', change: { isNameTaken: true } },
    { rule: 'ZONE_SCHOOLS_NAMED', command: 'assignSchoolsToZone', state: 'ACTIVE', change: { named: [] } },
    {
      rule: 'ZONE_SCHOOLS_OPEN',
      command: 'assignSchoolsToZone',
      state: 'ACTIVE',
      change: { named: [{ ...assigned, status: 'MERGED' }] },
    },
    {
      rule: 'ZONE_IN_ONE_DISTRICT',
      command: 'assignSchoolsToZone',
      state: 'ACTIVE',
      change: { named: [assigned, { ...assigned, isOfDistrict: false }] },
    },
    {
      rule: 'SCHOOLS_OF_ZONE',
      command: 'withdrawSchoolsFromZone',
      state: 'ACTIVE',
      change: { named: [{ ...assigned, isOfZone: false }] },
    },
    { rule: 'ZONE_EMPTY', command: 'dissolveZone', state: 'ACTIVE', change: { schools: 1 } },
    { rule: 'DISSOLUTION_EXPLAINED', command: 'dissolveZone', state: 'ACTIVE', change: { reason: ' ' } },
  ],
  [
    {
      rule: 'ZONE_OF_TWENTY_AT_MOST',
      command: 'assignSchoolsToZone',
      state: 'ACTIVE',
      given: { schools: 20 },
      change: { schools: 21 },
    },
    {
      rule: 'ZONE_OF_TWO_INSPECTORS',
      command: 'withdrawSchoolsFromZone',
      state: 'ACTIVE',
      change: { inspectors: 1 },
    },
  ],
);

it('posts, zones and the filing with the city are a district’s alone', () => {
  const nobody = { capacity: null, district: null, school: null, unit: null, inspector: null };
  const ofCity = commandsOf({ ...nobody, role: 'CITY_OFFICE' });
  expect(ofCity).toEqual(expect.arrayContaining(['nominateMunicipalInspector', 'renewMunicipalInspector']));
  for (const command of ['postMunicipalInspector', 'fileMunicipalInspector', 'createMunicipalZone']) {
    expect(ofCity).not.toContain(command);
  }
  const ofDistrict = commandsOf({ ...nobody, role: 'DISTRICT_OFFICE', district: '500103' });
  expect(ofDistrict).toEqual(expect.arrayContaining(['postInspector', 'fileInspector', 'createZone']));
});
