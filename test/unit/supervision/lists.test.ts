import { article, citation, HOUSE, INSTRUMENTS, unverified } from '../../../subgraphs/supervision/basis';
import { COMMITTEE_OFFICES, MEMBER_UNITS } from '../../../subgraphs/supervision/committee';
import { DISTRICT_REGISTER } from '../../../subgraphs/supervision/districtRegister';
import { STATE_LISTS } from '../../../subgraphs/supervision/lifeCycles';
import {
  CLOSED_LISTS,
  codesOf,
  enumOf,
  isCodeOf,
  SCHOOL_KIND_FACTS,
  STAGE,
  type ClosedList,
} from '../../../subgraphs/supervision/lists';
import {
  currentVersion,
  findTerm,
  isRegisterName,
  matterList,
  REGISTER_NAMES,
  termsOf,
} from '../../../subgraphs/supervision/registers';
import {
  CITY_TERM_TARGETS,
  inspectorsNeeded,
  POST_TARGETS,
  STAFFING_TARGETS,
  ZONE_TARGETS,
} from '../../../subgraphs/supervision/targets';
import { violationsOf } from '../../../subgraphs/supervision/lifeCycle';

const lists: [string, ClosedList][] = Object.entries({ ...CLOSED_LISTS, ...STATE_LISTS });

describe.each(lists)('the list %s', (_name, list) => {
  it('has a Chinese term and an English description for itself and every value', () => {
    for (const { zh, en } of [list, ...Object.values(list.values)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z“]/);
    }
  });

  it('has values that a schema can name', () => {
    expect(codesOf(list).length).toBeGreaterThan(0);
    expect(codesOf(list).filter((code) => !/^[A-Z][A-Z0-9_]*$/.test(code))).toEqual([]);
    expect(Object.entries(enumOf(list)).every(([name, value]) => name === value)).toBe(true);
  });
});

describe('a list', () => {
  it('knows its own values and nothing of an object’s', () => {
    expect(isCodeOf(STAGE, 'PRIMARY')).toBe(true);
    expect(isCodeOf(STAGE, 'toString')).toBe(false);
  });

  it('of school kinds has the ministry’s class and the stages of each', () => {
    for (const { ministryCode, stages } of Object.values(SCHOOL_KIND_FACTS)) {
      expect(ministryCode).toMatch(/^\d\d[\dx]$/);
      expect(stages.length).toBeGreaterThan(0);
    }
  });
});

describe('a basis', () => {
  it('is cited by title and article', () => {
    expect(citation(article('CQ', 22))).toBe('《重庆市教育督导条例》第22条');
    expect(citation(article('S', 9))).toBe('《深化新时代教育督导体制机制改革落实措施》第9项');
    expect(citation(unverified('QA'))).toBe('《教育督导问责办法》（条款未核对）');
    expect(citation(HOUSE)).toBe('本系统内部规则');
  });

  it('of our own claims no law, and an unverified one no article', () => {
    expect(HOUSE).toMatchObject({ instrument: null, article: null, kind: 'HOUSE' });
    expect(unverified('IM')).toMatchObject({ instrument: 'IM', article: null, kind: 'UNVERIFIED' });
    expect(article('N', 15).kind).toBe('LAW');
    expect(article('S', 7).kind).toBe('POLICY');
    expect(Object.keys(INSTRUMENTS)).toContain('KG');
  });
});

describe('a register', () => {
  it('has terms with code, label and version, found by code', () => {
    for (const list of REGISTER_NAMES) {
      for (const term of termsOf(list)) {
        expect(term).toMatchObject({ list, version: currentVersion(list) });
        expect(findTerm(list, term.code)).toEqual(term);
      }
    }
    expect(termsOf('SCHOOL_REGULAR_MATTER')).toHaveLength(8);
  });

  it('has no term of a version that never was, nor of an object’s own', () => {
    expect(termsOf('SCHOOL_MATTER', 99)).toEqual([]);
    expect(findTerm('SCHOOL_MATTER', 'toString')).toBeNull();
    expect([isRegisterName('SCHOOL_MATTER'), isRegisterName('valueOf')]).toEqual([true, false]);
  });

  it('is chosen by what is inspected and how', () => {
    const school = { subjectKind: 'SCHOOL', schoolKind: 'PRIMARY' } as const;
    expect(matterList({ ...school, inspectionKind: 'REGULAR' })).toBe('SCHOOL_REGULAR_MATTER');
    expect(matterList({ ...school, schoolKind: 'KINDERGARTEN', inspectionKind: 'REGULAR' })).toBe(
      'KINDERGARTEN_REGULAR_MATTER',
    );
    expect(matterList({ ...school, inspectionKind: 'SPECIAL' })).toBe('SCHOOL_MATTER');
    expect(
      matterList({ subjectKind: 'LOWER_GOVERNMENT', schoolKind: null, inspectionKind: 'COMPREHENSIVE' }),
    ).toBe('GOVERNMENT_MATTER');
  });
});

describe('the register of districts', () => {
  it('has the 38 of 2020: 26 districts, 8 counties, 4 autonomous counties', () => {
    const count = (kind: string) => DISTRICT_REGISTER.filter((entry) => entry.kind === kind).length;
    expect([count('DISTRICT'), count('COUNTY'), count('AUTONOMOUS_COUNTY')]).toEqual([26, 8, 4]);
    expect(new Set(DISTRICT_REGISTER.map(({ code }) => code)).size).toBe(38);
    expect(new Set(DISTRICT_REGISTER.map(({ name }) => name)).size).toBe(38);
  });

  it('has for each a code of its kind and a name that ends as its kind does', () => {
    const forms = {
      DISTRICT: [/^5001\d\d$/, /区$/],
      COUNTY: [/^5002[23]\d$/, /^(?!.*自治).*县$/],
      AUTONOMOUS_COUNTY: [/^50024\d$/, /自治县$/],
    };
    for (const { code, name, kind } of DISTRICT_REGISTER) {
      const [codeForm, nameForm] = forms[kind as keyof typeof forms];
      expect([codeForm?.test(code), nameForm?.test(name), name]).toEqual([true, true, name]);
    }
  });
});

it('the committee has 19 member units, each once, and offices without invented names', () => {
  expect(new Set(MEMBER_UNITS).size).toBe(19);
  expect(COMMITTEE_OFFICES.filter(({ office }) => office === 'CHAIR')).toHaveLength(1);
});

describe('the targets of staff', () => {
  const rules = <F>(targets: Parameters<typeof violationsOf<F>>[0], facts: F) =>
    violationsOf(targets, facts).map(({ rule }) => rule);

  it('are one inspector for each designated school and one for every five others', () => {
    expect(inspectorsNeeded({ designated: 0, others: 0 })).toBe(0);
    expect(inspectorsNeeded({ designated: 2, others: 5 })).toBe(3);
    expect(inspectorsNeeded({ designated: 2, others: 6 })).toBe(4);
  });

  it('show a shortfall, and clear when it is made good', () => {
    const facts = { designatedSchools: 1, otherSchools: 6, activeInspectors: 3, fullTimeInspectors: 3 };
    expect(rules(STAFFING_TARGETS, facts)).toEqual([]);
    expect(rules(STAFFING_TARGETS, { ...facts, activeInspectors: 2, fullTimeInspectors: 2 })).toEqual([
      'THREE_FULL_TIME_INSPECTORS',
      'ENOUGH_INSPECTORS',
    ]);
  });

  it.each([
    [0, 0, true],
    [0, 2, false],
    [0, 3, true],
    [0, 5, true],
    [0, 6, false],
    [1, 0, true],
    [1, 1, false],
    [2, 0, false],
  ])('a post of %i designated and %i other schools', (designatedSchools, otherSchools, isGood) => {
    expect(rules(POST_TARGETS, { designatedSchools, otherSchools })).toEqual(
      isGood ? [] : ['POST_OF_THREE_TO_FIVE'],
    );
  });

  it.each([
    [160, 80, []],
    [159, 80, ['CITY_TERM_OF_160']],
    [161, 80, ['CITY_TERM_OF_160']],
    [160, 79, ['CITY_TERM_OF_80_SUBJECT_INSPECTORS']],
  ])(
    'a term of the city’s with %i inspectors, %i of them for a subject',
    (inspectors, subjectInspectors, broken) => {
      expect(rules(CITY_TERM_TARGETS, { inspectors, subjectInspectors })).toEqual(broken);
    },
  );

  it('a zone has at most twenty schools and at least two inspectors', () => {
    expect(rules(ZONE_TARGETS, { schools: 20, inspectors: 2 })).toEqual([]);
    expect(rules(ZONE_TARGETS, { schools: 21, inspectors: 1 })).toEqual([
      'ZONE_OF_TWENTY_AT_MOST',
      'ZONE_OF_TWO_INSPECTORS',
    ]);
  });
});
