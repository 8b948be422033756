import { HOUSE, unverified } from '../basis';
import { closedList, type CodeOf } from './closedList';

export const STAGE = closedList({
  zh: '学段',
  en: 'A stage of education. A school may serve several.',
  basis: HOUSE,
  values: {
    PRESCHOOL: { zh: '学前', en: 'Preschool education' },
    PRIMARY: { zh: '小学', en: 'Primary education' },
    JUNIOR_SECONDARY: { zh: '初中', en: 'Junior secondary education' },
    SENIOR_SECONDARY: { zh: '高中', en: 'Senior secondary education' },
    VOCATIONAL: { zh: '中职', en: 'Secondary vocational education' },
    SPECIAL: { zh: '特殊教育', en: 'Special education' },
  },
});
export type Stage = CodeOf<typeof STAGE>;

export const SCHOOL_KIND = closedList({
  zh: '学校类别',
  en: 'The kind of a school, after the ministry’s statistical classes.',
  basis: unverified('GB'),
  values: {
    KINDERGARTEN: { zh: '幼儿园', en: 'Kindergarten' },
    PRIMARY: { zh: '小学', en: 'Primary school' },
    TEACHING_POINT: { zh: '教学点', en: 'Teaching point: a small rural branch of a primary school' },
    JUNIOR_SECONDARY: { zh: '初级中学', en: 'Junior secondary school' },
    NINE_YEAR: { zh: '九年一贯制学校', en: 'Nine-year school: primary and junior secondary' },
    COMPLETE_SECONDARY: { zh: '完全中学', en: 'Complete secondary school: junior and senior' },
    SENIOR_SECONDARY: { zh: '高级中学', en: 'Senior secondary school' },
    TWELVE_YEAR: { zh: '十二年一贯制学校', en: 'Twelve-year school: primary to senior secondary' },
    SECONDARY_VOCATIONAL: { zh: '中等职业学校', en: 'Secondary vocational school' },
    VOCATIONAL_HIGH: { zh: '职业高中', en: 'Vocational high school' },
    SPECIALISED: { zh: '专门学校', en: 'Specialised school for juveniles at risk' },
    SPECIAL_EDUCATION: { zh: '特殊教育学校', en: 'Special education school' },
  },
});
export type SchoolKind = CodeOf<typeof SCHOOL_KIND>;

/** The ministry's class number of each kind, and the stages that a school of the kind may serve. */
export const SCHOOL_KIND_FACTS: Readonly<
  Record<SchoolKind, { ministryCode: string; stages: readonly Stage[] }>
> = {
  KINDERGARTEN: { ministryCode: '111', stages: ['PRESCHOOL'] },
  PRIMARY: { ministryCode: '211', stages: ['PRIMARY', 'PRESCHOOL'] },
  TEACHING_POINT: { ministryCode: '218', stages: ['PRIMARY', 'PRESCHOOL'] },
  JUNIOR_SECONDARY: { ministryCode: '311', stages: ['JUNIOR_SECONDARY'] },
  NINE_YEAR: { ministryCode: '312', stages: ['PRIMARY', 'JUNIOR_SECONDARY', 'PRESCHOOL'] },
  COMPLETE_SECONDARY: { ministryCode: '341', stages: ['JUNIOR_SECONDARY', 'SENIOR_SECONDARY'] },
  SENIOR_SECONDARY: { ministryCode: '342', stages: ['SENIOR_SECONDARY'] },
  TWELVE_YEAR: {
    ministryCode: '345',
    stages: ['PRIMARY', 'JUNIOR_SECONDARY', 'SENIOR_SECONDARY', 'PRESCHOOL'],
  },
  SECONDARY_VOCATIONAL: { ministryCode: '361', stages: ['VOCATIONAL'] },
  VOCATIONAL_HIGH: { ministryCode: '365', stages: ['VOCATIONAL'] },
  SPECIALISED: { ministryCode: '371', stages: ['JUNIOR_SECONDARY', 'PRIMARY', 'SENIOR_SECONDARY'] },
  SPECIAL_EDUCATION: { ministryCode: '51x', stages: ['SPECIAL'] },
};

/** The stages that a school of the kind serves when nothing else is said: attached kindergartens are said. */
export function usualStages(kind: SchoolKind): Stage[] {
  const { stages } = SCHOOL_KIND_FACTS[kind];
  return stages.length > 1 ? stages.filter((stage) => stage !== 'PRESCHOOL') : [...stages];
}

export const OPERATOR = closedList({
  zh: '办学者类型',
  en: 'Who runs a school.',
  basis: unverified('GB'),
  values: {
    EDUCATION_DEPARTMENT: { zh: '教育部门', en: 'Run by the education department' },
    OTHER_DEPARTMENT: { zh: '其他部门', en: 'Run by another department' },
    LOCAL_ENTERPRISE: { zh: '地方企业', en: 'Run by a local enterprise' },
    PRIVATE: { zh: '民办', en: 'Privately run' },
    SINO_FOREIGN: { zh: '中外合作办', en: 'Run by Chinese and foreign partners' },
  },
});
export type Operator = CodeOf<typeof OPERATOR>;

export const AREA = closedList({
  zh: '城乡类型',
  en: 'Whether a school lies in the city, a town or the country.',
  basis: unverified('GB'),
  values: {
    URBAN: { zh: '城区', en: 'Urban area' },
    TOWN: { zh: '镇区', en: 'Town area' },
    RURAL: { zh: '乡村', en: 'Rural area' },
  },
});
export type Area = CodeOf<typeof AREA>;
