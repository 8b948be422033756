import { article } from './basis';
import { closedList, type CodeOf } from './lists/closedList';

/** The committee and the office that does its daily work (first measure of the policy). */
export const COMMITTEE = { name: '市政府教育督导委员会', supervisionOffice: '市政府教育督导室' } as const;

export const COMMITTEE_OFFICE = closedList({
  zh: '职务',
  en: 'An office of supervision at the city.',
  basis: article('S', 1),
  values: {
    CHAIR: { zh: '教育督导委员会主任', en: 'Chair of the committee' },
    VICE_CHAIR: { zh: '教育督导委员会副主任', en: 'Vice-chair of the committee' },
    CHIEF_INSPECTOR: { zh: '总督学', en: 'Chief inspector' },
    DEPUTY_CHIEF_INSPECTOR: { zh: '副总督学', en: 'Deputy chief inspector' },
  },
});

/** An office of the city's supervision committee. Offices only: who holds them is not ours to invent. */
export interface CommitteeOffice {
  office: CodeOf<typeof COMMITTEE_OFFICE>;
  /** Who holds it by virtue of which post, in the words of the policy's first measure. */
  heldBy: string;
}

/** The committee's and the education commission's offices (first measure of the policy). */
export const COMMITTEE_OFFICES: readonly CommitteeOffice[] = [
  { office: 'CHAIR', heldBy: '分管教育工作的市政府领导同志' },
  { office: 'VICE_CHAIR', heldBy: '市政府有关副秘书长' },
  { office: 'VICE_CHAIR', heldBy: '市教委主任' },
  { office: 'CHIEF_INSPECTOR', heldBy: '市教委总督学' },
  { office: 'DEPUTY_CHIEF_INSPECTOR', heldBy: '市教委副总督学' },
];

/** The 19 member units that the policy's first measure names, in its order. The list is open: 等部门和单位. */
export const MEMBER_UNITS: readonly string[] = [
  '市委组织部',
  '市委宣传部',
  '市发展改革委',
  '市教委',
  '市科技局',
  '市经济信息委',
  '市民族宗教委',
  '市公安局',
  '市财政局',
  '市人力社保局',
  '市规划自然资源局',
  '市住房城乡建委',
  '市农业农村委',
  '市卫生健康委',
  '市应急局',
  '市市场监管局',
  '市体育局',
  '团市委',
  '市残联',
];
