import { LONGEST_NAME } from '../../subgraphs/kernel/text';
import { AREA, OPERATOR, SCHOOL_KIND, SCHOOL_KIND_FACTS, STAGE } from '../../subgraphs/supervision/lists';
import type { Area, Operator, SchoolKind, Stage } from '../../subgraphs/supervision/lists';
import { day, formOf, optional, textOf, valueOf, valuesOf, yesOrNo, type CellReader } from './cells';

/** What a roster says of a school; `stages` null where it says nothing of them. */
export interface SchoolCells {
  name: string;
  kind: SchoolKind;
  stages: Stage[] | null;
  operator: Operator;
  area: Area;
  address: string | null;
  identityCode: string | null;
  isDesignated: boolean;
  openedOn: string | null;
}

/** A column of a roster: the headers it goes by, whether a file must have it, and how its cells are read. */
export interface Column<T> {
  headers: readonly string[];
  isRequired: boolean;
  read: CellReader<T>;
}

/** The ministry's class numbers, which some rosters use for the kind: 211, 512. */
const MINISTRY_CODES = Object.fromEntries(
  (Object.entries(SCHOOL_KIND_FACTS) as [SchoolKind, { ministryCode: string }][]).flatMap(
    ([kind, { ministryCode }]) =>
      ministryCode.endsWith('x')
        ? Array.from({ length: 10 }, (_, i) => [`${ministryCode.slice(0, -1)}${i}`, kind] as const)
        : [[ministryCode, kind] as const],
  ),
) as Record<string, SchoolKind>;

/** The columns of a roster of schools. The first header of each is the one that people see. */
export const SCHOOL_COLUMNS: { [Field in keyof SchoolCells]: Column<SchoolCells[Field]> } = {
  name: { headers: ['学校名称', 'name', '名称', '学校'], isRequired: true, read: textOf(LONGEST_NAME) },
  kind: {
    headers: ['学校类别', 'kind', '办学类型'],
    isRequired: true,
    read: valueOf(SCHOOL_KIND, { ...MINISTRY_CODES, 小学校: 'PRIMARY', 初中: 'JUNIOR_SECONDARY' }),
  },
  stages: { headers: ['学段', 'stages'], isRequired: false, read: optional(valuesOf(valueOf(STAGE)), null) },
  operator: {
    headers: ['办学者类型', 'operator', '举办者类型', '举办者'],
    isRequired: true,
    read: valueOf(OPERATOR, { 公办: 'EDUCATION_DEPARTMENT' }),
  },
  area: {
    headers: ['城乡类型', 'area', '城乡分类'],
    isRequired: true,
    read: valueOf(AREA, { 城市: 'URBAN', 镇: 'TOWN', 农村: 'RURAL' }),
  },
  address: { headers: ['地址', 'address', '学校地址'], isRequired: false, read: optional(textOf(200), null) },
  identityCode: {
    headers: ['学校标识码', 'identityCode', '标识码'],
    isRequired: false,
    read: optional(formOf(/^\d{10}$/, 'ten digits', '十位数字'), null),
  },
  isDesignated: {
    headers: ['是否责任督学一对一', 'designated', 'isDesignated', '一对一'],
    isRequired: false,
    read: optional(yesOrNo, false),
  },
  openedOn: { headers: ['开办日期', 'openedOn', '建校日期'], isRequired: false, read: optional(day, null) },
};

/** The fields of a roster, in the order of its columns. */
export const SCHOOL_FIELDS = Object.keys(SCHOOL_COLUMNS) as (keyof SchoolCells)[];
