import { chineseNumeral } from '../../../scripts/demo/names';
import { createRandom } from '../../../scripts/demo/random';

describe('chineseNumeral', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [256, '二百五十六'],
    [999, '九百九十九'],
  ])('says %i as %s', (number, text) => expect(chineseNumeral(number)).toBe(text));

  it('says every number differently', () => {
    expect(new Set(Array.from({ length: 999 }, (_, i) => chineseNumeral(i + 1))).size).toBe(999);
  });
});

describe('createRandom', () => {
  it('gives the same values for the same seed', () => {
    const [a, b] = [createRandom('x'), createRandom('x')];
    expect(Array.from({ length: 50 }, a.next)).toEqual(Array.from({ length: 50 }, b.next));
  });

  it('gives values spread evenly, and other ones for a seed that differs by a character', () => {
    const values = Array.from({ length: 10_000 }, createRandom('x').next);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(createRandom('y').next()).not.toBe(values[0]);
  });

  it('keeps weights, and never picks what weighs nothing', () => {
    const random = createRandom('w');
    const picked = Array.from({ length: 1_000 }, () => random.weighted({ often: 9, rarely: 1, never: 0 }));
    expect(picked).not.toContain('never');
    expect(picked.filter((key) => key === 'often').length).toBeGreaterThan(850);
  });
});
