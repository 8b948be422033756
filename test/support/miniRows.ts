import * as fc from 'fast-check';
import { CODES, schoolId, type SchoolRow } from './miniCity';

/** Twenty schools in each of four districts, their names interleaved. */
export const ROWS: readonly SchoolRow[] = CODES.flatMap((code, d) =>
  Array.from({ length: 20 }, (_, i) => ({
    id: schoolId(code, i),
    code,
    name: `学校${String(i * 4 + d).padStart(3, '0')}`,
    kind: i % 2 === 0 ? 'PRIMARY' : 'JUNIOR',
    pupils: i * 10,
    budget: `${i}.50`,
  })),
);

/** Cities of every unevenness: names that tie over districts, beyond the basic plane, districts without a school. */
export const cities: fc.Arbitrary<SchoolRow[]> = fc
  .array(
    fc.record({
      code: fc.constantFrom(...CODES, ...CODES.slice(0, 1), ...CODES.slice(0, 1)),
      name: fc.constantFrom('一中', '二中', '｟', '𠮷', 'a', 'A', 'z', 'é'),
      kind: fc.constantFrom('PRIMARY', 'JUNIOR'),
      pupils: fc.integer({ min: 0, max: 3000 }),
      cents: fc.integer({ min: 0, max: 10_000_000 }),
    }),
    { maxLength: 60 },
  )
  .map((schools) =>
    schools.map(({ code, name, kind, pupils, cents }, index) => ({
      id: schoolId(code, index),
      code,
      name,
      kind,
      pupils,
      budget: (cents / 100).toFixed(2),
    })),
  );
