import { article } from '../basis';
import { closedList, type CodeOf } from './closedList';

export const ORGANISER = closedList({
  zh: '组织机构',
  en: 'Who organises a planned inspection.',
  basis: article('S', 2),
  values: {
    COMMITTEE: { zh: '教育督导委员会', en: 'The supervision committee' },
    OFFICE: { zh: '教育督导室', en: 'The supervision office' },
  },
});
export type Organiser = CodeOf<typeof ORGANISER>;
