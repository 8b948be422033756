import { compareKeys } from '../../subgraphs/kernel/byteOrder';

/** How many times the rows of a page may be fetched in one round. */
const GENEROSITY = 4;

/** What merging needs of a row: whose it is, and its place in the order. */
export interface Placed<Source> {
  readonly source: Source;
  /** The values of the order's columns, the id last. */
  readonly key: readonly string[];
}

/** How many rows to ask of whom next, after which row of its own. */
export interface PageAsk<Source, Row> {
  source: Source;
  first: number;
  /** The last row it gave; null on the first round. */
  after: Row | null;
}

/** One district's part of a page as far as it is known. */
interface Share<Row> {
  asked: number;
  /** Was asked and has not answered yet. */
  isAwaited: boolean;
  last: Row | null;
  hasMore: boolean;
  /** Its position behind the last row it gave, in the order of all. */
  reach: number;
  /** Failed when asked again: nothing behind its last row can be told. */
  isCut: boolean;
}

/**
 * One page over many sorted sources: asks each for little, and again only those that may still hold a row of the
 * page. Knows no network: `next` says whom to ask, `take` and `drop` what came of it, `page` what there is.
 *
 * A source that ends before the page does (its last row lies before the page's end, and it has more) is asked
 * again: for all that could still be on the page, where that is not much for all of them together, since a round costs
 * more than rows do; otherwise for twice as many as before.
 */
export class Paging<Source, Row extends Placed<Source>> {
  private readonly shares = new Map<Source, Share<Row>>();
  private readonly rows: Row[] = [];
  /** How many rows the page may have, as long as nothing has come since it was worked out. */
  private knownEnd: number | null = null;

  constructor(
    private readonly size: number,
    private readonly direction: 1 | -1,
    sources: readonly Source[],
    /** The part of the page, from 0 to 1, that is expected of a source. */
    private readonly partOf: (source: Source) => number = () => 1 / sources.length,
  ) {
    for (const source of sources) {
      this.shares.set(source, {
        asked: 0,
        isAwaited: false,
        last: null,
        hasMore: true,
        reach: 0,
        isCut: false,
      });
    }
  }

  /**
   * Whom to ask now, of those that are not awaited; empty, with nobody awaited, when the page is complete. What the
   * awaited will give can only bring the page's end nearer: nobody is left unasked who is needed.
   */
  next(): PageAsk<Source, Row>[] {
    const end = this.end();
    const behind = [...this.shares].filter(
      ([, share]) => share.hasMore && !share.isCut && !share.isAwaited && share.reach < end,
    );
    const needed = behind.reduce((sum, [, share]) => sum + end - share.reach, 0);
    return behind.map(([source, share]) => {
      share.asked = Math.min(end - share.reach, this.wish(source, share, needed));
      share.isAwaited = true;
      return { source, first: share.asked, after: share.last };
    });
  }

  /** How many rows to ask of a source, when all those that are asked could still give so many. */
  private wish(source: Source, share: Share<Row>, needed: number): number {
    if (share.asked === 0) return firstShare(this.size, this.shares.size, this.partOf(source));
    return needed <= this.size * GENEROSITY ? needed : share.asked * 2;
  }

  /** What a source answered: rows in order, and whether more follow. */
  take(source: Source, rows: readonly Row[], hasMore: boolean): void {
    const share = this.answered(source);
    share.hasMore = hasMore;
    share.last = rows.at(-1) ?? share.last;
    for (const row of rows) this.rows.push(row);
  }

  /** The source did not answer: it is left out, or, when it has given rows before, it ends the page at its last. */
  drop(source: Source): void {
    const share = this.answered(source);
    if (share.last) share.isCut = true;
    else this.shares.delete(source);
  }

  /** The page, and whether rows follow it. */
  page(): { rows: Row[]; hasNextPage: boolean } {
    const end = this.end();
    const hasNextPage = this.rows.length > end || [...this.shares.values()].some((share) => share.hasMore);
    return { rows: this.rows.slice(0, end), hasNextPage };
  }

  /** How many rows the page may have, with every share's reach brought up to date. */
  private end(): number {
    if (this.knownEnd !== null) return this.knownEnd;
    // Runs of sorted rows: V8's TimSort merges them, which is all the merging there is.
    this.rows.sort((a, b) => compareKeys(a.key, b.key) * this.direction);
    let end = this.size;
    this.rows.forEach((row, index) => {
      const share = this.shares.get(row.source);
      if (!share || share.last !== row) return;
      share.reach = index + 1;
      if (share.isCut) end = Math.min(end, share.reach);
    });
    return (this.knownEnd = end);
  }

  private answered(source: Source): Share<Row> {
    const share = this.shares.get(source);
    if (!share) throw new Error('A source that was not asked.');
    share.isAwaited = false;
    this.knownEnd = null;
    return share;
  }
}

/**
 * How many rows to ask of a source at first: what is expected of it, twice the spread of such a number (rows fall to
 * sources by chance, as in a Poisson distribution) and two more, but never less than an even share. That leaves few
 * pages short, and fetches little more than they need.
 * @param part the part of the page that is expected of it, from 0 to 1.
 */
export function firstShare(size: number, sources: number, part = 1 / sources): number {
  const expected = size * part;
  const likely = Math.ceil(expected + 2 * Math.sqrt(expected)) + 2;
  return Math.min(size, Math.max(likely, Math.ceil(size / sources) + 1));
}
