import type { Played, Player } from '../player';
import type { SchoolRow } from '../rows';
import { ago, peopleOf, type Cast } from './cast';
import { CITY, schoolUnit } from './units';

/**
 * Interests that inspectors have in schools, and how they recuse themselves or are recused; a zone that was dissolved.
 * Taken from the end of the lists, so that what others play is not in the way.
 */
export async function recusals(play: Player, cast: Cast): Promise<void> {
  const { officeHead, inspector: as, office } = peopleOf(cast);
  const [one, two] = cast.inspectors.slice(-2);
  const school = cast.schools.at(-1 - (cast.index % 5));
  if (!one || !two || !school || school.responsibleInspectorId === one.id) return;
  const asked = {
    inspectorId: one.id,
    schoolId: school.id,
    ground: 'OTHER_INTEREST',
    explanation: '曾参与该单位的项目合作',
  };
  const stage = cast.index % 5;
  if (stage === 4) {
    await play.give(ago(cast, 90), officeHead, 'orderRecusal', asked);
  } else {
    const recusal =
      stage === 3
        ? await apply(play, cast, school, asked)
        : await play.give(ago(cast, stage === 0 ? 1 : 60), as(one.id), 'declareRecusal', asked);
    if (stage === 1) {
      const refused = { decision: 'REFUSED', reason: '合作已结束多年，不影响公正履职' };
      await play.give(ago(cast, 58), officeHead, 'decideRecusal', refused, recusal);
    }
    if (stage === 2) {
      const granted = await play.give(
        ago(cast, 58),
        officeHead,
        'decideRecusal',
        { decision: 'GRANTED' },
        recusal,
      );
      if (cast.index % 2 === 0)
        await play.give(ago(cast, 10), officeHead, 'liftRecusal', { reason: '利害关系已消除' }, granted);
    }
  }
  const held = { inspectorId: two.id, relation: 'SELF', isHead: false, schoolId: school.id };
  if (school.responsibleInspectorId !== two.id) await interest(play, cast, held);
  if (cast.place.code !== CITY.code && cast.index % 6 === 0) {
    const zone = await play.give(ago(cast, 300), office, 'createZone', {
      district: cast.code,
      name: `${cast.place.name}临时督学责任区`,
    });
    await play.give(ago(cast, 120), office, 'dissolveZone', { reason: '并入其他督学责任区' }, zone);
  }
}

/** The unit applies: for an inspector of its district, or for one of those of whom it was told. */
function apply(play: Player, cast: Cast, school: SchoolRow, asked: object): Promise<Played> {
  const day = ago(cast, 3);
  const { announced } = cast;
  if (!announced) return play.give(day, schoolUnit(school, cast.place).head, 'applyForRecusal', asked);
  const ofInspection = { inspectionId: announced.id, inspectorId: announced.leaderId, schoolId: null };
  return play.give(day, announced.unit.head, 'applyForRecusal', { ...asked, ...ofInspection });
}

async function interest(play: Player, cast: Cast, held: object): Promise<void> {
  const { office } = peopleOf(cast);
  const recorded = await play.give(ago(cast, 200), office, 'recordInterest', {
    ...held,
    since: ago(cast, 800),
  });
  if (cast.index % 3 === 1)
    await play.give(ago(cast, 20), office, 'endInterest', { endedOn: ago(cast, 30) }, recorded);
  if (cast.index % 3 === 2) await play.give(ago(cast, 20), office, 'withdrawInterest', {}, recorded);
}
