import type { Player } from '../../player';
import { accountability } from '../accountability';
import { complaints } from '../complaints';
import { recusals } from '../recusals';
import type { Story } from '../cast';
import { appeals } from './appeals';
import type { MunicipalCast, MunicipalStory } from './cast';
import { municipalInspectors } from './inspectors';
import { correctedPaper } from './papers';
import { municipalPlans } from './plans';
import { municipalRectifications } from './rectifications';

/** A district’s story, as so many districts play it: the city’s deployment shows by itself what the districts show together. */
function asDistricts(story: Story, count: number): MunicipalStory {
  return async (play, cast) => {
    for (let index = 0; index < count; index += 1) {
      await story(play, { ...cast, index, inspectors: turned(cast.inspectors, index * TURN) });
    }
  };
}

/** By how many inspectors the stories move on, so that each is about others. */
const TURN = 7;

function turned<T>(list: readonly T[], by: number): T[] {
  return [...list.slice(by), ...list.slice(0, by)];
}

/** The stories of the city's own deployment, in the order in which they are played. */
const MUNICIPAL_STORIES: readonly MunicipalStory[] = [
  municipalPlans,
  municipalRectifications,
  asDistricts(complaints, 1),
  asDistricts(accountability, 20),
  asDistricts(recusals, 5),
  appeals,
  municipalInspectors,
  correctedPaper,
];

/** Plays every story of the city's. */
export async function playMunicipal(play: Player, cast: MunicipalCast): Promise<void> {
  for (const story of MUNICIPAL_STORIES) await story(play, cast);
}
