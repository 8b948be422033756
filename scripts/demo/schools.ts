import { addDays } from '../../subgraphs/supervision/calendar';
import type { Operator, SchoolKind, Stage } from '../../subgraphs/supervision/lists';
import { SCHOOL_KIND_FACTS, usualStages } from '../../subgraphs/supervision/lists';
import type { DistrictContext } from './context';
import { chineseNumeral } from './names';
import type { SchoolRow } from './rows';

/**
 * Generated schools are numbered within their district from here on: no district numbers its schools so high, so no
 * generated finding is taken for one about a real school.
 */
const FIRST_NUMBER = 101;

const SUFFIX: Readonly<Record<SchoolKind, string>> = {
  KINDERGARTEN: '幼儿园',
  PRIMARY: '小学校',
  TEACHING_POINT: '教学点',
  JUNIOR_SECONDARY: '初级中学校',
  NINE_YEAR: '九年制学校',
  COMPLETE_SECONDARY: '中学校',
  SENIOR_SECONDARY: '高级中学校',
  TWELVE_YEAR: '十二年制学校',
  SECONDARY_VOCATIONAL: '职业学校',
  VOCATIONAL_HIGH: '职业高级中学校',
  SPECIALISED: '专门学校',
  SPECIAL_EDUCATION: '特殊教育学校',
};

/** How likely a school of a kind is privately run, and large enough for an inspector of its own. */
const PRIVATE: Readonly<Partial<Record<SchoolKind, number>>> = {
  KINDERGARTEN: 0.5,
  PRIMARY: 0.03,
  NINE_YEAR: 0.1,
  COMPLETE_SECONDARY: 0.08,
  TWELVE_YEAR: 0.6,
  SECONDARY_VOCATIONAL: 0.3,
};
const LARGE: Readonly<Partial<Record<SchoolKind, number>>> = {
  PRIMARY: 0.03,
  COMPLETE_SECONDARY: 0.3,
  SENIOR_SECONDARY: 0.4,
  TWELVE_YEAR: 0.2,
  SECONDARY_VOCATIONAL: 0.15,
};

/** Schools that no longer run, in the districts that are not shown in full. */
const CLOSED_SHARE = 0.008;

/** The district's schools, not yet assigned to a zone or an inspector. */
export function generateSchools(context: DistrictContext): SchoolRow[] {
  const schools: SchoolRow[] = [];
  for (const [kind, count] of Object.entries(context.district.schools) as [SchoolKind, number][]) {
    for (let i = 0; i < count; i++) schools.push(school(context, kind, i, schools.length));
  }
  return schools;
}

function school(context: DistrictContext, kind: SchoolKind, index: number, sequence: number): SchoolRow {
  const { district, random, today, id } = context;
  const operator = random.chance(PRIVATE[kind] ?? 0) ? 'PRIVATE' : publicOperator(context, kind);
  const isClosed = random.chance(CLOSED_SHARE) && !district.isFull;
  const numeral = chineseNumeral(FIRST_NUMBER + index);
  return {
    id: id('School'),
    districtCode: district.code,
    name: `${district.name}${operator === 'PRIVATE' ? '民办' : ''}第${numeral}${SUFFIX[kind]}`,
    kind,
    stages: stagesOf(context, kind),
    status: isClosed ? random.pick(['CLOSED', 'CLOSED', 'MERGED']) : 'OPEN',
    operator,
    area: random.weighted(district.areas),
    address: `${district.name}示例路${random.integer(1, 399)}号第${sequence + 1}校区`,
    identityCode: random.chance(0.02)
      ? null
      : `9${district.code.slice(2)}${String(sequence + 1).padStart(5, '0')}`,
    isDesignated: !isClosed && random.chance(LARGE[kind] ?? 0),
    zoneId: null,
    responsibleInspectorId: null,
    openedOn: random.chance(0.3) ? null : `${random.integer(1952, 2021)}-09-01`,
    closedOn: isClosed ? addDays(today, -random.integer(30, 700)) : null,
  };
}

function publicOperator({ random }: DistrictContext, kind: SchoolKind): Operator {
  if (kind === 'TWELVE_YEAR' && random.chance(0.2)) return 'SINO_FOREIGN';
  return random.weighted({ EDUCATION_DEPARTMENT: 96, OTHER_DEPARTMENT: 3, LOCAL_ENTERPRISE: 1 });
}

function stagesOf({ random }: DistrictContext, kind: SchoolKind): Stage[] {
  return random.chance(0.08) ? [...SCHOOL_KIND_FACTS[kind].stages] : usualStages(kind);
}
