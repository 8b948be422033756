import * as fc from 'fast-check';
import { PageShares } from '../../../gateway/horizontal/pageShares';
import { firstShare, Paging, type Placed } from '../../../gateway/horizontal/paging';
import type { Deployment } from '../../../gateway/horizontal/register';
import { compareKeys } from '../../../subgraphs/kernel/byteOrder';

interface Row {
  source: number;
  key: string[];
}

/** Serves sorted lists as districts would: so many rows after a row, and whether more follow. */
function serve(
  paging: Paging<number, Row>,
  lists: Row[][],
  failsAt: (source: number, round: number) => boolean,
) {
  const fetched: number[] = [];
  let round = 0;
  for (let asks = paging.next(); asks.length > 0; asks = paging.next()) {
    round += 1;
    let rows = 0;
    for (const { source, first, after } of asks) {
      const list = lists[source] ?? [];
      const start = after ? list.indexOf(after) + 1 : 0;
      if (failsAt(source, round)) paging.drop(source);
      else paging.take(source, list.slice(start, start + first), start + first < list.length);
      rows += first;
    }
    fetched.push(rows);
  }
  return { rounds: round, fetched };
}

const never = () => false;

/** Lists of rows with unique keys, of very uneven sizes. */
function sortedLists(direction: 1 | -1) {
  return fc
    .array(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }), { minLength: 1, maxLength: 12 })
    .map((lists) =>
      lists.map((numbers, source) =>
        numbers
          .map((number, index) => ({
            source,
            key: [`k${String(number).padStart(3, '0')}`, `${source}.${index}`],
          }))
          .sort((a, b) => compareKeys(a.key, b.key) * direction),
      ),
    );
}

const directions = fc.constantFrom<1 | -1>(1, -1);
const cities = directions.chain((direction) => fc.tuple(fc.constant(direction), sortedLists(direction)));
const sizes = fc.integer({ min: 1, max: 120 });

test('a page over many lists is the page of the one sorted list', () => {
  fc.assert(
    fc.property(cities, sizes, ([direction, lists], size) => {
      const paging = new Paging<number, Row>(size, direction, [...lists.keys()]);
      serve(paging, lists, never);
      const all = lists.flat().sort((a, b) => compareKeys(a.key, b.key) * direction);
      expect(paging.page()).toEqual({ rows: all.slice(0, size), hasNextPage: all.length > size });
    }),
  );
});

test('a page is the same whoever answers first, and nobody is asked who is awaited', () => {
  const orders = fc.infiniteStream(fc.nat());
  fc.assert(
    fc.property(cities, sizes, orders, ([direction, lists], size, picks) => {
      const paging = new Paging<number, Row>(size, direction, [...lists.keys()]);
      const awaited = new Map<number, () => void>();
      for (;;) {
        for (const { source, first, after } of paging.next()) {
          expect(awaited.has(source)).toBe(false);
          const list = lists[source] ?? [];
          const start = after ? list.indexOf(after) + 1 : 0;
          awaited.set(source, () =>
            paging.take(source, list.slice(start, start + first), start + first < list.length),
          );
        }
        if (awaited.size === 0) break;
        const source = [...awaited.keys()][picks.next().value % awaited.size] ?? 0;
        awaited.get(source)?.();
        awaited.delete(source);
      }
      const all = lists.flat().sort((a, b) => compareKeys(a.key, b.key) * direction);
      expect(paging.page()).toEqual({ rows: all.slice(0, size), hasNextPage: all.length > size });
    }),
  );
});

test('nobody is asked again who cannot have another row of the page', () => {
  fc.assert(
    fc.property(cities, sizes, ([direction, lists], size) => {
      const paging = new Paging<number, Row>(size, direction, [...lists.keys()]);
      const known = new Map<number, Row>();
      for (let asks = paging.next(); asks.length > 0; asks = paging.next()) {
        const { rows } = paging.page();
        const end = rows.length === size ? rows.at(-1) : undefined;
        for (const { source, first, after } of asks) {
          if (after && end) expect(compareKeys(after.key, end.key) * direction).toBeLessThan(0);
          if (after) expect(first).toBeLessThanOrEqual(size - rows.indexOf(after) - 1);
          const list = lists[source] ?? [];
          const start = after ? list.indexOf(after) + 1 : 0;
          const given = list.slice(start, start + first);
          paging.take(source, given, start + first < list.length);
          const last = given.at(-1);
          if (last) known.set(source, last);
        }
      }
    }),
  );
});

test('rounds grow with the logarithm of the page, whatever the rows are', () => {
  fc.assert(
    fc.property(cities, sizes, ([direction, lists], size) => {
      const paging = new Paging<number, Row>(size, direction, [...lists.keys()]);
      const { rounds } = serve(paging, lists, never);
      const doublings = Math.log2(size / firstShare(size, lists.length));
      // Each round takes a list twice as far, or reaches the page's end.
      expect(rounds).toBeLessThanOrEqual(2 + Math.ceil(doublings));
    }),
  );
});

test('even lists need one round, and little more than the page', () => {
  const lists = Array.from({ length: 38 }, (_, source) =>
    Array.from({ length: 100 }, (_, i) => ({ source, key: [String(i * 38 + source).padStart(5, '0')] })),
  );
  const paging = new Paging<number, Row>(50, 1, [...lists.keys()]);
  expect(serve(paging, lists, never)).toEqual({ rounds: 1, fetched: [38 * 6] });
});

test('rows that all lie in one list need two rounds', () => {
  const lists = Array.from({ length: 38 }, (_, source) =>
    Array.from({ length: 100 }, (_, i) => ({ source, key: [`${source + 10}.${i + 100}`] })),
  );
  const paging = new Paging<number, Row>(50, 1, [...lists.keys()]);
  expect(serve(paging, lists, never)).toEqual({
    rounds: 2,
    fetched: [38 * 6, 44 + 38 + 32 + 26 + 20 + 14 + 8 + 2],
  });
});

test.each([
  [50, 38, undefined, 6],
  [50, 1, undefined, 50],
  [500, 38, undefined, 23],
  [1, 38, undefined, 1],
  [3, 2, undefined, 3],
  [50, 38, 0.4, 31],
  [50, 38, 0, 3],
])(
  'for a page of %i one of %i districts, of which a part of %p is expected, is first asked for %i',
  (size, sources, part, share) => {
    expect(firstShare(size, sources, part)).toBe(share);
  },
);

test('a district that held much of the pages so far is asked for as much, and its page takes one round', () => {
  const large = { code: '500101' } as Deployment;
  const others = Array.from({ length: 37 }, (_, i) => ({ code: String(500102 + i) }) as Deployment);
  const districts = [large, ...others];
  const shares = new PageShares();
  // Of every 50 rows 20 are the large one's; the others have one each, and not all of them.
  const rowsOf = (source: Deployment, i: number): Placed<Deployment> => ({
    source,
    key: [`${String(i).padStart(4, '0')}`, source.code],
  });
  const lists = new Map(
    districts.map((source) => [
      source,
      Array.from({ length: 200 }, (_, i) => rowsOf(source, source === large ? i * 2 : i * 40)),
    ]),
  );
  const rounds = Array.from({ length: 12 }, () => {
    const paging = new Paging<Deployment, Placed<Deployment>>(50, 1, districts, (source) =>
      shares.of(source, 38),
    );
    let round = 0;
    for (let asks = paging.next(); asks.length > 0; asks = paging.next(), round++) {
      for (const { source, first, after } of asks) {
        const list = lists.get(source) ?? [];
        const start = after ? list.indexOf(after) + 1 : 0;
        paging.take(source, list.slice(start, start + first), true);
      }
    }
    shares.learn(districts, paging.page().rows);
    return round;
  });
  expect(rounds[0]).toBe(2);
  expect(rounds.at(-1)).toBe(1);
});

test('a district that fails at first is left out', () => {
  fc.assert(
    fc.property(cities, sizes, ([direction, lists], size) => {
      const paging = new Paging<number, Row>(size, direction, [...lists.keys()]);
      serve(paging, lists, (source) => source === 0);
      const others = lists.slice(1).flat();
      const all = others.sort((a, b) => compareKeys(a.key, b.key) * direction);
      expect(paging.page()).toEqual({ rows: all.slice(0, size), hasNextPage: all.length > size });
    }),
  );
});

test('a district that fails when asked again cuts the page at its last known row', () => {
  fc.assert(
    fc.property(cities, sizes, ([direction, lists], size) => {
      const paging = new Paging<number, Row>(size, direction, [...lists.keys()]);
      const { rounds } = serve(paging, lists, (source, round) => source === 0 && round > 1);
      const all = lists.flat().sort((a, b) => compareKeys(a.key, b.key) * direction);
      const { rows, hasNextPage } = paging.page();
      expect(rows).toEqual(all.slice(0, rows.length));
      if (rows.length < Math.min(size, all.length)) {
        expect(rounds).toBeGreaterThan(1);
        expect(rows.at(-1)?.source).toBe(0);
      }
      expect(hasNextPage).toBe(all.length > rows.length);
    }),
  );
});
