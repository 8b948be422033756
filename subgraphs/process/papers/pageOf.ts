import type { SubgraphContext } from '../../kernel/context';
import { FileNotFound, type Kept } from '../../kernel/files/shelf';
import type { Side } from '../side';
import { hashOf, sectionsOf } from './issue';
import { paperPage } from './page';
import type { PaperFields } from './paper.fields';

/**
 * The printable page of a paper that the caller may read.
 * @throws FileNotFound; an Error for a paper that is not what it was when it was issued: nobody is shown that one.
 */
export async function pageOf(side: Side, context: SubgraphContext, id: string): Promise<Kept> {
  const { reader, entity } = side.of('Paper');
  const paper = (await reader.reference(context, id)) as PaperFields | null;
  if (!paper) throw new FileNotFound();
  if (hashOf(paper) !== paper.sha256) throw new Error(`The paper ${id} has changed since it was issued.`);
  const numberOf = async (other: string | null) => {
    if (other === null) return null;
    const found = (await context.reader.findOneBy(entity, { id: other })) as PaperFields | null;
    return found?.number ?? null;
  };
  const [supersededBy, supersedes] = await Promise.all([
    numberOf(paper.supersededById),
    numberOf(paper.supersedesId),
  ]);
  const { organ, number, title, issuedOn, sha256 } = paper;
  const sections = sectionsOf(paper);
  return {
    kind: 'PAGE',
    html: paperPage({ organ, number, title, sections, issuedOn, sha256, supersededBy, supersedes }),
  };
}
