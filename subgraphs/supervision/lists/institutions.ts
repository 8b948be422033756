import { article, HOUSE } from '../basis';
import { closedList, type CodeOf } from './closedList';

export const DISTRICT_KIND = closedList({
  zh: '区县类型',
  en: 'The kind of a district in the register.',
  basis: HOUSE,
  values: {
    DISTRICT: { zh: '区', en: 'District' },
    COUNTY: { zh: '县', en: 'County' },
    AUTONOMOUS_COUNTY: { zh: '自治县', en: 'Autonomous county' },
    FUNCTIONAL_ZONE: { zh: '功能区', en: 'Functional zone without a national code' },
    CITY_SCHOOLS: { zh: '市直属学校', en: 'The schools that the city itself runs' },
  },
});
export type DistrictKind = CodeOf<typeof DISTRICT_KIND>;

export const DIRECTORY_STATUS = closedList({
  zh: '接入状态',
  en: 'Whether a district’s system is asked.',
  basis: HOUSE,
  values: {
    ACTIVE: { zh: '运行', en: 'Asked' },
    DRAINED: { zh: '停用维护', en: 'Not asked for now, and named as missing' },
    ENDED: { zh: '已终止', en: 'Ended' },
  },
});
export type DirectoryStatus = CodeOf<typeof DIRECTORY_STATUS>;

export const ROLE = closedList({
  zh: '角色',
  en: 'In which role somebody asks.',
  basis: HOUSE,
  values: {
    CITY_OFFICE: { zh: '市政府教育督导室', en: 'The city’s supervision office' },
    DISTRICT_OFFICE: { zh: '区县政府教育督导室', en: 'A district’s supervision office' },
    COMMITTEE_LEADER: {
      zh: '教育督导委员会主任、副主任',
      en: 'Chair or vice-chair of a supervision committee',
    },
    GOVERNMENT: { zh: '人民政府', en: 'The people’s government of the city or of a district' },
    MEMBER_UNIT: { zh: '成员单位', en: 'A member unit of the city’s committee' },
    INSPECTOR: { zh: '督学', en: 'An inspector' },
    INSPECTED_UNIT: { zh: '被督导单位', en: 'An inspected unit, such as a school' },
    COMPETENT_AUTHORITY: {
      zh: '主管部门、审批部门',
      en: 'The authority that a unit answers to, or that licenses it',
      basis: article('S', 9),
    },
    AGENCY_APP: { zh: '部门应用', en: 'An application of another agency' },
    PUBLIC: { zh: '社会公众', en: 'Anybody, without a token' },
    AUDITOR: { zh: '审计人员', en: 'An auditor of access logs' },
  },
});
export type Role = CodeOf<typeof ROLE>;

export const CAPACITY = closedList({
  zh: '身份',
  en: 'In which capacity a person acts for an organisation.',
  basis: HOUSE,
  values: {
    CLERK: { zh: '经办人', en: 'Clerk: prepares' },
    HEAD: { zh: '负责人', en: 'Head: signs' },
  },
});
export type Capacity = CodeOf<typeof CAPACITY>;
