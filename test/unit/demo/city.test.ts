import { parseId, ID_KINDS, type RecordType } from '../../../subgraphs/kernel/ids';
import { isOverdue } from '../../../subgraphs/supervision/overdue';
import { MAJOR_INSPECTION_STATES } from '../../../subgraphs/supervision/lifeCycles';
import { OPEN_RECTIFICATION_STATES, STATE_LISTS } from '../../../subgraphs/supervision/lifeCycles';
import { codesOf, DISPOSITION } from '../../../subgraphs/supervision/lists';
import { findTerm } from '../../../subgraphs/supervision/registers';
import { inspectorsNeeded } from '../../../subgraphs/supervision/targets';
import { DEMO_DISTRICTS } from '../../../scripts/demo/districts';
import { generateDistrict } from '../../../scripts/demo/generate';
import { generateMunicipal } from '../../../scripts/demo/municipal';
import type { DistrictRows } from '../../../scripts/demo/rows';

const options = { seed: 'test', today: '2026-11-23' };
const city = new Map<string, DistrictRows>(
  DEMO_DISTRICTS.map(({ code }) => [code, generateDistrict(code, options)]),
);
const districts = [...city.values()];
const schoolSamples = districts.flatMap(({ schools }) => schools.slice(0, 5));
const municipal = generateMunicipal({ ...options, schools: schoolSamples });

const every = <K extends keyof DistrictRows>(key: K) =>
  districts.flatMap((rows) => rows[key] as DistrictRows[K][number][]);
const statesOf = (rows: { state: string }[]) => new Set(rows.map(({ state }) => state));
const wulong = city.get('500156') as DistrictRows;

describe('the demo city', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    expect(generateDistrict('500240', options)).toEqual(city.get('500240'));
    expect(generateDistrict('500240', { ...options, seed: 'other' })).not.toEqual(city.get('500240'));
    expect(generateMunicipal({ ...options, schools: schoolSamples })).toEqual(municipal);
  });

  it('has 38 districts, and refuses a code that is none of them', () => {
    expect(new Set(city.keys()).size).toBe(38);
    expect(() => generateDistrict('500232', options)).toThrow(RangeError);
  });

  it('has about 9,000 schools in all, and exactly the 131 of Wulong', () => {
    expect(every('schools').length).toBeGreaterThan(8_800);
    expect(every('schools').length).toBeLessThan(9_200);
    const kinds = new Map<string, number>();
    for (const { kind } of wulong.schools) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(kinds)).toEqual({
      KINDERGARTEN: 56,
      PRIMARY: 62,
      JUNIOR_SECONDARY: 6,
      COMPLETE_SECONDARY: 4,
      SPECIAL_EDUCATION: 1,
      SECONDARY_VOCATIONAL: 2,
    });
    expect(wulong.schools.every(({ status }) => status === 'OPEN')).toBe(true);
  });

  it('needs at most 250,000 rows, team members, steps and one change-log entry a record included', () => {
    const cityRecords = Object.values(municipal).flat() as { team?: string[] }[];
    const records = [
      ...districts.flatMap(
        ({ steps: _steps, ...rows }) => Object.values(rows).flat() as { team?: string[] }[],
      ),
      ...cityRecords,
    ];
    const team = records.reduce((sum, row) => sum + (row.team?.length ?? 0), 0);
    const rows = records.length * 2 + team + every('steps').length;
    expect(rows).toBeLessThan(250_000);
    expect(rows).toBeGreaterThan(100_000);
  });

  it('has inspectors near the need of every district', () => {
    for (const { schools, inspectors } of districts) {
      const open = schools.filter(({ status }) => status === 'OPEN');
      const designated = open.filter(({ isDesignated }) => isDesignated).length;
      const need = inspectorsNeeded({ designated, others: open.length - designated });
      const active = inspectors.filter(({ state }) => state === 'ACTIVE');
      expect(active.length / need).toBeGreaterThan(0.75);
      expect(active.length / need).toBeLessThan(1.35);
      expect(active.filter(({ employment }) => employment === 'FULL_TIME').length).toBeGreaterThanOrEqual(3);
    }
  });

  it('posts an inspector to one designated school or to at most five others', () => {
    for (const { schools } of districts) {
      const posts = new Map<string, typeof schools>();
      for (const school of schools) {
        const holder = school.responsibleInspectorId;
        if (holder !== null) posts.set(holder, [...(posts.get(holder) ?? []), school]);
      }
      const most = (post: typeof schools) => (post.some(({ isDesignated }) => isDesignated) ? 1 : 5);
      expect(posts.size).toBeGreaterThan(0);
      expect([...posts.values()].filter((post) => post.length > most(post))).toEqual([]);
    }
  });

  it('shows every state of inspectors, rectifications and regular inspections', () => {
    expect(statesOf(every('inspectors'))).toEqual(new Set(codesOf(STATE_LISTS.InspectorState)));
    expect(statesOf(every('rectifications'))).toEqual(new Set(codesOf(STATE_LISTS.RectificationState)));
    const regular = every('inspections').filter(({ kind }) => kind === 'REGULAR');
    expect(statesOf(regular)).toEqual(new Set(['SCHEDULED', 'VISITED', 'REPORTED', 'CLOSED', 'CANCELLED']));
    expect(statesOf(municipal.inspections)).toEqual(new Set(Object.keys(MAJOR_INSPECTION_STATES)));
  });

  it('shows every disposition of findings, and overdue rectifications in each of the three full districts', () => {
    expect(new Set(every('findings').map(({ disposition }) => disposition))).toEqual(
      new Set(codesOf(DISPOSITION)),
    );
    for (const code of ['500101', '500103', '500156']) {
      const rows = city.get(code)?.rectifications ?? [];
      expect(rows.filter((row) => isOverdue(row, options.today)).length).toBeGreaterThan(0);
    }
  });

  it('has two years of regular inspections in three districts, and at most a semester elsewhere', () => {
    for (const { code, isFull } of DEMO_DISTRICTS) {
      const days = (city.get(code)?.inspections ?? [])
        .filter(({ kind }) => kind === 'REGULAR')
        .map(({ scheduledOn }) => scheduledOn)
        .sort();
      expect((days[0] ?? '') < '2025-01-01').toBe(isFull);
    }
  });
});

/** The rows that are records with ids of their own types. */
type WithIds = Exclude<keyof DistrictRows, 'steps' | 'deadlines'>;

describe('a row of the demo city', () => {
  it('has an id of its type, issued by its own deployment, and nobody else’s', () => {
    const types = {
      schools: 'School',
      inspectors: 'DistrictInspector',
      zones: 'ResponsibilityZone',
      inspections: 'DistrictInspection',
      findings: 'Finding',
      rectifications: 'Rectification',
    } as const satisfies Record<WithIds, RecordType>;
    const ids: string[] = [];
    for (const [code, rows] of city) {
      for (const [key, type] of Object.entries(types) as [WithIds, RecordType][]) {
        const foreign = rows[key].filter(({ id, districtCode }) => {
          const parts = parseId(id);
          return parts?.code !== code || parts.kind !== ID_KINDS[type] || districtCode !== code;
        });
        expect(foreign).toEqual([]);
        for (const { id } of rows[key]) ids.push(id);
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers only to rows of its own district', () => {
    for (const rows of districts) {
      const known = new Set<string | null>([
        null,
        ...Object.values(rows).flatMap((list) => (list as { id: string }[]).map(({ id }) => id)),
      ]);
      const references = [
        ...rows.schools.flatMap(({ zoneId, responsibleInspectorId }) => [zoneId, responsibleInspectorId]),
        ...rows.inspections.flatMap(({ schoolId, team }) => [schoolId, ...team]),
        ...rows.findings.flatMap(({ schoolId, inspectionId }) => [schoolId, inspectionId]),
        ...rows.rectifications.flatMap((row) => [
          row.schoolId,
          row.inspectionId,
          row.findingId,
          row.verifierId,
        ]),
      ];
      expect(references.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it('bears no real-looking name: persons, schools, telephones and certificates are visibly made up', () => {
    const isMadeUpPerson = (name: string) => /^.某\d{3}$/u.test(name);
    const isMadeUpPhone = (phone: string | null) => phone === null || /^023-0000-\d{4}$/.test(phone);
    const people = every('inspectors').filter(
      ({ name, contactPhone, certificateNumber }) =>
        !isMadeUpPerson(name) || !isMadeUpPhone(contactPhone) || !certificateNumber.startsWith('DEMO-'),
    );
    expect(people).toEqual([]);
    const schools = every('schools').filter(
      ({ name, address }) => !/第[一二三四五六七八九]百/u.test(name) || !address.includes('示例路'),
    );
    expect(schools).toEqual([]);
    expect(municipal.inspectors.every(({ name }) => isMadeUpPerson(name))).toBe(true);
  });

  it('names every school and every inspector of a district once', () => {
    for (const { schools, inspectors } of districts) {
      expect(new Set(schools.map(({ name }) => name)).size).toBe(schools.length);
      expect(new Set(inspectors.map(({ certificateNumber }) => certificateNumber)).size).toBe(
        inspectors.length,
      );
    }
  });

  it('keeps its days in order, and what has happened lies not ahead', () => {
    const isAhead = (day: string | null) => (day ?? '') > options.today;
    const rectifications = every('rectifications').filter(
      ({ orderedOn, begunOn, reportedOn, verifiedOn, closedOn, firstDueOn, dueOn }) =>
        firstDueOn > dueOn ||
        // What was ordered again keeps the first date.
        orderedOn >= (firstDueOn === dueOn ? firstDueOn : dueOn) ||
        [orderedOn, begunOn, reportedOn, verifiedOn, closedOn].some(isAhead),
    );
    expect(rectifications).toEqual([]);
    const reported = every('rectifications').filter(
      (row) => (row.reportedOn === null) !== (row.unitPublishedOn === null),
    );
    expect(reported).toEqual([]);
    const inspections = every('inspections').filter(
      ({ visitedOn, reportedOn, closedOn, publishedOn }) =>
        [visitedOn, reportedOn, closedOn, publishedOn].some(isAhead) ||
        (reportedOn !== null && (visitedOn ?? 'never') > reportedOn) ||
        (closedOn !== null && (reportedOn ?? 'never') > closedOn),
    );
    expect(inspections).toEqual([]);
  });

  it('obeys the rules on hazards, categories and closing', () => {
    for (const { findings, inspections, rectifications } of districts) {
      const unruly = findings.filter(
        ({ isHazard, disposition, categoryList, categoryCode, categoryVersion }) =>
          (isHazard && disposition === 'ON_SITE_ADVICE') ||
          !findTerm(categoryList, categoryCode, categoryVersion),
      );
      expect(unruly).toEqual([]);
      const closed = new Set(inspections.filter(({ state }) => state === 'CLOSED').map(({ id }) => id));
      const open = rectifications.filter(({ state }) => OPEN_RECTIFICATION_STATES.includes(state));
      expect(open.filter(({ inspectionId }) => closed.has(inspectionId))).toEqual([]);
      expect(new Set(rectifications.map(({ findingId }) => findingId)).size).toBe(rectifications.length);
    }
  });
});

describe('the city’s own rows', () => {
  it('have the 19 member units, 160 inspectors and at least 80 for a school subject', () => {
    expect(municipal.memberUnits).toHaveLength(19);
    expect(municipal.inspectors).toHaveLength(160);
    expect(
      municipal.inspectors.filter(({ isSubjectInspector }) => isSubjectInspector).length,
    ).toBeGreaterThanOrEqual(80);
    const [term] = municipal.terms;
    expect(term && term.startsOn <= options.today && options.today <= term.endsOn).toBe(true);
  });

  it('look at districts, departments and schools, each by its own reference', () => {
    const units = new Set(municipal.memberUnits.map(({ id }) => id));
    const schools = new Map(schoolSamples.map(({ id, districtCode }) => [id, districtCode]));
    expect(new Set(municipal.inspections.map(({ subjectKind }) => subjectKind)).size).toBe(3);
    for (const { subjectKind, districtCode, unitId, schoolId } of municipal.inspections) {
      if (subjectKind === 'SCHOOL') expect(schoolId && schools.get(schoolId)).toBe(districtCode);
      if (subjectKind === 'LOWER_GOVERNMENT')
        expect([city.has(districtCode ?? ''), unitId, schoolId]).toEqual([true, null, null]);
      if (subjectKind === 'OWN_LEVEL_DEPARTMENT')
        expect([unitId && units.has(unitId), districtCode]).toEqual([true, null]);
    }
  });
});
