import type { PaperFields } from '../../../../subgraphs/process/papers/paper.fields';
import { sectionsOf } from '../../../../subgraphs/process/papers/issue';
import { ago, peopleOf } from '../cast';
import type { MunicipalStory } from './cast';

/** An inspection notice with a mistake in it was corrected: another one took its place. */
export const correctedPaper: MunicipalStory = async (play, cast) => {
  const notices = (await play.findBy('Paper', { kind: 'INSPECTION_NOTICE' })) as unknown as PaperFields[];
  const notice = notices.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1);
  if (!notice) return;
  const { title } = notice;
  const correction = { heading: '更正', text: '原通知所附联系方式有误，以本通知为准。' };
  const sections = [...sectionsOf(notice), correction];
  const reason = '通知所附联系方式有误，予以更正。';
  const input = { reason, title, sections };
  await play.give(ago(cast, 1), peopleOf(cast).office, 'correctPaper', input, notice);
};
