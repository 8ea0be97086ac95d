import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bars, labels } from '../kinds/bars/matter.js';
import { columns as scale } from '../kinds/columns/matter.js';
import { findFit, greatest, type Measure, pagesOf, tiersFor } from './fit.rules.js';

describe('greatest', () => {
  it.each([
    [10, 80, 55, 55],
    [10, 80, 200, 80],
    [10, 80, 10, 10],
    [10, 80, 5, undefined],
  ])('between %i and %i, where up to %i is fine, is about %p', (from, to, limit, expected) => {
    const found = greatest(from, to, (size) => size <= limit);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(Math.abs(found! - expected)).toBeLessThanOrEqual(1);
  });
});

describe('pagesOf', () => {
  it.each([
    [[10, 10, 10], 30, 1, [3]],
    [[10, 10, 10, 10], 30, 1, [2, 2]],
    [[10, 10, 10, 10], 30, 2, [4]],
    [[10, 10, 10, 10, 10, 10, 10], 30, 2, [4, 3]],
    [[30, 10, 10, 10, 30], 30, 1, [1, 3, 1]],
    [[31], 30, 2, undefined],
    [[30], 30, 1, [1]],
  ])('of rows of %j in %i, in %i columns', (heights, room, columns, expected) => {
    expect(pagesOf(heights, room, columns)).toEqual(expected);
  });

  it('have every row, no column that is too full, and are as few as can be', () => {
    const given = fc.tuple(
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 50 }),
      fc.integer({ min: 100, max: 400 }),
      fc.integer({ min: 1, max: 3 }),
    );
    fc.assert(
      fc.property(given, ([heights, room, columns]) => {
        const pages = pagesOf(heights, room, columns)!;
        expect(pages.reduce((sum, rows) => sum + rows, 0)).toBe(heights.length);
        expect(Math.min(...pages)).toBeGreaterThan(0);
        let at = 0;
        for (const rows of pages) {
          const own = heights.slice(at, at + rows);
          expect(own.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(room * columns);
          at += rows;
        }
        // Next fit: no two columns that follow one another would have fitted into one.
        const all = heights.reduce((sum, height) => sum + height, 0);
        expect(pages.length).toBeLessThanOrEqual(Math.ceil(((all / room) * 2 + 1) / columns));
      }),
    );
  });
});

describe('tiersFor', () => {
  it('gives up words before lines, and only what there is', () => {
    const tier = (breaksWords: boolean, foldsLines: boolean) => ({ breaksWords, foldsLines });
    expect(tiersFor({ hasLongWords: false, hasLines: false })).toEqual([tier(false, false)]);
    expect(tiersFor({ hasLongWords: true, hasLines: true })).toEqual([
      tier(false, false),
      tier(true, false),
      tier(false, true),
      tier(true, true),
    ]);
  });
});

describe('findFit', () => {
  const matters = { bars, labels, scale };
  const asked = (matter: keyof typeof matters, count: number) => ({
    matter: matters[matter],
    count,
    bounds: { least: 30, most: 80 },
    tiers: tiersFor({ hasLongWords: true, hasLines: true }),
  });
  /** All rows together are as high as the room where this is so, and do not fit else. */
  const where =
    (isSo: (...given: Parameters<Measure>) => boolean): Measure =>
    (...given) =>
      isSo(...given) ? { heights: [1], room: 1 } : undefined;

  it('is one column and a large prompt, as large as may be, where there is room', () => {
    expect(
      findFit(
        asked('bars', 2),
        where(() => true),
      ),
    ).toMatchObject({
      style: 'stacked',
      columns: 1,
      lead: 1.5,
      size: 80,
      pages: [2],
    });
  });

  it('has a smaller prompt where that makes the options much larger', () => {
    const limits: Record<number, number> = { 1: 60, 1.25: 50, 1.5: 32 };
    const fit = findFit(
      asked('labels', 4),
      where(({ lead }, _, size) => size <= limits[lead]!),
    );
    expect(fit).toMatchObject({ columns: 1, lead: 1 });
    expect(fit.size).toBeGreaterThan(58);
  });

  it('is more columns only where they make the type much larger', () => {
    const upTo = (one: number, two: number) =>
      findFit(
        asked('bars', 12),
        where(({ columns }, _, size) => size <= (columns === 1 ? one : two)),
      );
    expect(upTo(50, 55)).toMatchObject({ columns: 1 });
    expect(upTo(40, 60)).toMatchObject({ columns: 2 });
    expect(upTo(20, 40)).toMatchObject({ columns: 2 });
  });

  it('breaks words before lines, and neither where it need not', () => {
    const fit = (isSo: Parameters<typeof where>[0]) => findFit(asked('labels', 3), where(isSo));
    expect(fit(() => true)).toMatchObject({ breaksWords: false, foldsLines: false });
    expect(fit((_, { breaksWords }) => breaksWords)).toMatchObject({
      breaksWords: true,
      foldsLines: false,
    });
    expect(fit((_, { foldsLines }) => foldsLines)).toMatchObject({
      breaksWords: false,
      foldsLines: true,
    });
  });

  it('turns a scale into rows where its columns are too narrow', () => {
    const fit = findFit(
      asked('scale', 11),
      where(({ style }) => style !== 'scale'),
    );
    expect(fit).toMatchObject({ style: 'inline', pages: [11] });
  });

  it('takes the fewest pages, with the type as large as these allow', () => {
    const inRoom =
      (room: number): Measure =>
      ({ style, columns }, _, size) => ({
        heights: Array.from({ length: 50 }, () => size * (style === 'inline' ? 2 : 3) * columns),
        room,
      });
    const fit = findFit(asked('bars', 50), inRoom(600));
    expect(fit).toMatchObject({ style: 'inline', columns: 1, pages: [10, 10, 10, 10, 10] });
    expect(fit.size).toBe(30);
    const roomy = findFit(asked('bars', 50), inRoom(650));
    expect(roomy.pages).toHaveLength(5);
    expect(Math.abs(roomy.size - 32.5)).toBeLessThanOrEqual(1);
  });

  it('is smaller than can be read only where one option alone fills more than a page', () => {
    const rows: Measure = (_layout, _tier, size) => ({
      heights: [size * 10, size * 50],
      room: 600,
    });
    const fit = findFit(asked('bars', 2), rows);
    expect(fit.size).toBeLessThan(30);
    expect(fit.size).toBeGreaterThan(11);
    expect(findFit(asked('bars', 2), () => undefined)).toMatchObject({ pages: [1, 1] });
  });
});
