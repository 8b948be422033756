import { article } from '../basis';
import { closedList, type CodeOf } from './closedList';

export const INTEREST_RELATION = closedList({
  zh: '利害关系人',
  en: 'Who is bound to a unit: the inspector, or a near relative of the inspector.',
  basis: article('CQ', 12),
  values: {
    SELF: { zh: '本人', en: 'The inspector' },
    SPOUSE: { zh: '配偶', en: 'Spouse' },
    PARENT: { zh: '父母', en: 'Parent' },
    CHILD: { zh: '子女', en: 'Child' },
    SIBLING: { zh: '兄弟姐妹', en: 'Sibling' },
    GRANDPARENT: { zh: '祖父母、外祖父母', en: 'Grandparent' },
    GRANDCHILD: { zh: '孙子女、外孙子女', en: 'Grandchild' },
  },
});
export type InterestRelation = CodeOf<typeof INTEREST_RELATION>;

export const RECUSAL_DECISION = closedList({
  zh: '回避决定',
  en: 'What the head decides on a recusal.',
  basis: article('CQ', 12),
  values: {
    GRANTED: { zh: '应当回避', en: 'The inspector does not inspect the unit' },
    REFUSED: { zh: '不需回避', en: 'The inspector may inspect the unit' },
  },
});
export type RecusalDecision = CodeOf<typeof RECUSAL_DECISION>;

export const RECUSAL_ORIGIN = closedList({
  zh: '回避提起方式',
  en: 'Who brought a recusal up.',
  basis: article('CQ', 12),
  values: {
    INSPECTOR: { zh: '督学自行申请', en: 'The inspector' },
    UNIT: { zh: '被督导单位申请', en: 'The inspected unit' },
    INSTITUTION: { zh: '督导机构决定', en: 'The institution, unasked' },
  },
});
export type RecusalOrigin = CodeOf<typeof RECUSAL_ORIGIN>;
