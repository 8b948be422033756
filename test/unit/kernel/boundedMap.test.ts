import fc from 'fast-check';
import { BoundedMap } from '../../../subgraphs/kernel/boundedMap';

it('never weighs more than its bound, and keeps what was used last', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 }))),
      (writes) => {
        const map = new BoundedMap<number, { weight: number }>(10, ({ weight }) => weight);
        for (const [key, weight] of writes) {
          map.set(key, { weight });
          expect(map.get(key)).toEqual({ weight });
          const kept = Array.from({ length: 10 }, (_, i) => map.get(i)?.weight ?? 0);
          expect(kept.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(10);
        }
      },
    ),
  );
});

it('forgets what was used longest ago', () => {
  const map = new BoundedMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  map.get('a');
  map.set('c', 3);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([1, undefined, 3]);
});
