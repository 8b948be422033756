import { globalId, type DistrictCode } from '../../../../subgraphs/kernel/ids';
import type { ContestOutcome } from '../../../../subgraphs/supervision/lists/accountability';
import { ago, peopleOf } from '../cast';
import { Thread } from '../thread';
import type { MunicipalStory } from './cast';
import { citySchool } from './units';

interface AppealCourse {
  /** How many days ago it was made. */
  on: number;
  isAfterReview: boolean;
  outcome: ContestOutcome | null;
  outcomeReason?: string;
  change?: string;
}

/** What becomes of the appeals against decisions of districts. */
const APPEALS: readonly AppealCourse[] = [
  { on: 9, isAfterReview: false, outcome: null },
  { on: 48, isAfterReview: true, outcome: null },
  { on: 70, isAfterReview: false, outcome: 'REJECTED', outcomeReason: '申诉事项不属于受理范围，不予受理。' },
  {
    on: 95,
    isAfterReview: true,
    outcome: 'UPHELD',
    outcomeReason: '事实清楚，程序合法，处理适当，维持原决定。',
  },
  {
    on: 110,
    isAfterReview: true,
    outcome: 'CHANGED',
    outcomeReason: '单位已主动整改，可以减轻处理。',
    change: '将对责任人的通报批评变更为责令检查。',
  },
  { on: 130, isAfterReview: false, outcome: 'REVOKED', outcomeReason: '主要事实不清，撤销原决定。' },
];

/** Schools that appeal to the city. Their cases are the districts’: of those the city knows the ids alone. */
export const appeals: MunicipalStory = async (play, cast) => {
  const { office } = peopleOf(cast);
  for (const [i, { on, isAfterReview, outcome, ...decision }] of APPEALS.entries()) {
    const school = cast.schools[(i * 11) % cast.schools.length];
    if (!school) return;
    const { head } = citySchool(school);
    const appeal = await Thread.begin(play, cast, on, head, 'requestAppeal', {
      caseId: globalId(
        school.districtCode as DistrictCode,
        'DistrictAccountabilityRecord',
        cast.random.local(),
      ),
      unitForms: ['PUBLIC_CRITICISM'],
      personForms: ['CIRCULATED_CRITICISM'],
      grounds: '对事实认定有异议，且处理过重，请求变更。',
      receivedOn: ago(cast, on + 6),
      afterReview: isAfterReview,
    });
    if (outcome) await appeal.goOn(on - 40, office, 'decideAppeal', { outcome, ...decision });
  }
};
