import { CITY_CODE } from '../../../../subgraphs/kernel/ids';
import type { InspectorState } from '../../../../subgraphs/supervision/lifeCycles';
import { codesOf, ELIGIBILITY } from '../../../../subgraphs/supervision/lists';
import { certificateNumber, personName, phone } from '../../names';
import { ago, peopleOf } from '../cast';
import { Thread } from '../thread';
import type { MunicipalCast, MunicipalStory } from './cast';

/** The persons who are not in office, or came to it last, by where they stand. */
const CANDIDATES: readonly InspectorState[] = [
  'NOMINATED',
  'VETTED',
  'EXAMINED',
  'PUBLIC_NOTICE',
  'REJECTED',
  'WITHDRAWN',
  'ACTIVE',
];

/** How inspectors left: one was engaged for a part of the term only, which ended so many days ago. */
const FORMER: readonly { command: string; termEndedDaysAgo?: number; says?: object }[] = [
  { command: 'expireInspector', termEndedDaysAgo: 40 },
  { command: 'releaseInspector' },
  {
    command: 'removeInspector',
    says: { removalReason: 'NON_PERFORMANCE', explanation: '一年内未参加督导活动。' },
  },
];

/** Candidates at every step of their engagement, and inspectors who are none any more. */
export const municipalInspectors: MunicipalStory = async (play, cast) => {
  const { office } = peopleOf(cast);
  const [term] = cast.terms;
  if (!term) return;
  let number = cast.inspectors.length;
  for (const end of CANDIDATES) {
    number += 1;
    const candidate = { ...personOf(cast, number), termId: term.id };
    const thread = await Thread.begin(play, cast, 40, office, 'nominateInspector', candidate);
    const to = (state: InspectorState) => CANDIDATES.indexOf(end) >= CANDIDATES.indexOf(state);
    if (to('VETTED')) await thread.goOn(36, office, 'vetInspector', { eligibility: codesOf(ELIGIBILITY) });
    if (end === 'REJECTED') {
      await thread.goOn(32, office, 'rejectInspector', { reason: '考察未通过：教育督导工作经历不足。' });
      continue;
    }
    if (to('EXAMINED')) {
      await thread.goOn(30, office, 'examineInspector', { examination: '考察合格，熟悉教育工作。' });
    }
    if (end === 'WITHDRAWN') {
      await thread.goOn(26, office, 'withdrawInspector');
      continue;
    }
    // Who is to be engaged was shown before the one whose notice still stands.
    if (to('PUBLIC_NOTICE')) await thread.goOn(end === 'ACTIVE' ? 26 : 3, office, 'showInspectorToPublic');
    if (end === 'ACTIVE') {
      await thread.goOn(2, office, 'engageInspector', {
        certificateNumber: certificateNumber(CITY_CODE, number),
        termFrom: ago(cast, 2),
        termTo: term.endsOn,
      });
    }
  }
  for (const { command, termEndedDaysAgo, says } of FORMER) {
    number += 1;
    const engaged = {
      ...personOf(cast, number),
      termId: term.id,
      certificateNumber: certificateNumber(CITY_CODE, number),
      contactPhone: phone(9_000 + number),
      termFrom: term.startsOn,
      termTo: termEndedDaysAgo === undefined ? term.endsOn : ago(cast, termEndedDaysAgo),
    };
    const thread = new Thread(
      play,
      cast,
      await play.give(term.startsOn, office, 'appointInspector', engaged),
    );
    await thread.goOn(35, office, command, says);
  }
};

function personOf({ random }: MunicipalCast, number: number) {
  return { name: personName(random, number), employment: 'PART_TIME', mode: 'ENGAGED', subject: null };
}
