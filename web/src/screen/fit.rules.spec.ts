import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Fits, findFit, greatest, type MeasureRows, pagesOf } from './fit.rules.js';

const bounds = { least: 30, most: 80 };

describe('greatest', () => {
  it.each([
    [10, 80, 55, 55],
    [10, 80, 200, 80],
    [10, 80, 10, 10],
    [10, 80, 5, undefined],
  ])('between %i and %i, where up to %i is fine, is about %p', (from, to, limit, expected) => {
    const found = greatest(from, to, (size) => size <= limit);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(Math.abs(found! - expected)).toBeLessThanOrEqual(0.5);
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

describe('findFit', () => {
  const never: Fits = () => false;
  const noRows: MeasureRows = () => ({ heights: [Infinity], room: 100 });

  it('is one column and a large prompt, as large as may be, where there is room', () => {
    const fit = findFit('bars', 2, bounds, () => true, noRows);
    expect(fit).toMatchObject({ style: 'stacked', columns: 1, lead: 1.5, size: 80, pages: [2] });
  });

  it('is more columns only where they make the type much larger', () => {
    const upTo = (one: number, two: number) =>
      findFit(
        'bars',
        12,
        bounds,
        ({ columns }, _, size) => size <= (columns === 1 ? one : two),
        noRows,
      );
    expect(upTo(50, 55)).toMatchObject({ columns: 1 });
    expect(upTo(40, 60)).toMatchObject({ columns: 2 });
    expect(upTo(20, 40)).toMatchObject({ columns: 2 });
  });

  it('breaks words before lines, and neither where it need not', () => {
    const fit = (isSo: Fits) => findFit('labels', 3, bounds, isSo, noRows);
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
    expect(findFit('scale', 11, bounds, ({ style }) => style !== 'scale', noRows)).toMatchObject({
      style: 'inline',
    });
  });

  it('takes the fewest pages, with the type as large as these allow', () => {
    const rows: MeasureRows = ({ style, columns }, _, size) => ({
      heights: Array.from({ length: 50 }, () => size * (style === 'inline' ? 2 : 3) * columns),
      room: 600,
    });
    const fit = findFit('bars', 50, bounds, never, rows);
    expect(fit).toMatchObject({ style: 'inline', columns: 1, pages: [10, 10, 10, 10, 10] });
    expect(fit.size).toBe(30);
    const roomy = findFit('bars', 50, bounds, never, (layout, tier, size) => ({
      ...rows(layout, tier, size),
      room: 650,
    }));
    expect(roomy.pages).toHaveLength(5);
    expect(roomy.size).toBeCloseTo(32.5, 0);
  });

  it('is smaller than can be read only where one option alone fills more than a page', () => {
    const rows: MeasureRows = (_layout, _tier, size) => ({
      heights: [size * 10, size * 50],
      room: 600,
    });
    const fit = findFit('bars', 2, bounds, never, rows);
    expect(fit.size).toBeLessThan(30);
    expect(fit.size).toBeGreaterThan(11);
    expect(findFit('bars', 2, bounds, never, noRows)).toMatchObject({ pages: [1, 1] });
  });
});
