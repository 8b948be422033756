import { compareKeys } from '../../subgraphs/kernel/byteOrder';

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
 * again, for twice as many, but never more than could still be on the page.
 */
export class Paging<Source, Row extends Placed<Source>> {
  private readonly shares = new Map<Source, Share<Row>>();
  private readonly rows: Row[] = [];
  private hasBegun = false;

  constructor(
    private readonly size: number,
    private readonly direction: 1 | -1,
    sources: readonly Source[],
  ) {
    for (const source of sources) {
      this.shares.set(source, { asked: 0, last: null, hasMore: true, reach: 0, isCut: false });
    }
  }

  /** Whom to ask now; empty when the page is complete. */
  next(): PageAsk<Source, Row>[] {
    const end = this.end();
    const asks: PageAsk<Source, Row>[] = [];
    for (const [source, share] of this.shares) {
      if (!share.hasMore || share.isCut || share.reach >= end) continue;
      const wish = this.hasBegun ? share.asked * 2 : firstShare(this.size, this.shares.size);
      share.asked = Math.min(wish, end - share.reach);
      asks.push({ source, first: share.asked, after: share.last });
    }
    this.hasBegun = true;
    return asks;
  }

  /** What a source answered: rows in order, and whether more follow. */
  take(source: Source, rows: readonly Row[], hasMore: boolean): void {
    const share = this.share(source);
    share.hasMore = hasMore;
    share.last = rows.at(-1) ?? share.last;
    for (const row of rows) this.rows.push(row);
  }

  /** The source did not answer: it is left out, or, when it has given rows before, it ends the page at its last. */
  drop(source: Source): void {
    const share = this.share(source);
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
    // Runs of sorted rows: V8's TimSort merges them, which is all the merging there is.
    this.rows.sort((a, b) => compareKeys(a.key, b.key) * this.direction);
    let end = this.size;
    this.rows.forEach((row, index) => {
      const share = this.shares.get(row.source);
      if (!share || share.last !== row) return;
      share.reach = index + 1;
      if (share.isCut) end = Math.min(end, share.reach);
    });
    return end;
  }

  private share(source: Source): Share<Row> {
    const share = this.shares.get(source);
    if (!share) throw new Error('A source that was not asked.');
    return share;
  }
}

/**
 * How many rows to ask of each at first: three times an even share and four more. With sources of uneven size
 * that leaves few pages short, and fetches little more than it needs.
 */
export function firstShare(size: number, sources: number): number {
  return Math.min(size, Math.ceil((size / sources) * 3) + 4);
}
