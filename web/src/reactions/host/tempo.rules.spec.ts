import { describe, expect, it } from '@jest/globals';
import type { TempoTrend } from '../../../../src/contract/index.js';
import { areasOf, loudIn, saidIn, wayOf } from './tempo.rules.js';

/** @param slower one count each quarter of a minute, the last one of now */
function aTrend(slower: number[], given: Partial<TempoTrend> = {}): TempoTrend {
  const trend = slower.map((count, nth) => ({
    at: new Date(nth * 15_000).toISOString(),
    slower: count,
    faster: 0,
  }));
  return { slower: slower.at(-1) ?? 0, faster: 0, of: 40, trend, ...given };
}

describe('the way of the tempo', () => {
  it.each([
    ['rising', [10, 10, 10, 10, 13]],
    ['falling', [12, 12, 12, 11, 9]],
    ['steady', [10, 14, 2, 20, 11]],
    ['steady', [0, 0, 0, 0, 0]],
    ['rising', [1, 1, 1, 1, 2]],
    // Nothing is known of a minute ago: it has begun since.
    ['rising', [3]],
    ['steady', []],
  ] as const)('is %s: %j', (way, counts) => {
    expect(wayOf(aTrend([...counts]), 'slower')).toBe(way);
  });

  it('is compared with a minute ago, where points are missing', () => {
    const { trend, ...now } = aTrend([9, 9, 9, 9, 9, 9, 9, 9, 3]);
    const some = trend.filter((_, nth) => nth === 0 || nth === 8);
    expect(wayOf({ ...now, trend: some }, 'slower')).toBe('falling');
  });
});

it('says what most say first', () => {
  expect(saidIn({ slower: 1, faster: 3 })).toEqual(['faster', 'slower']);
  expect(saidIn({ slower: 2, faster: 0 })).toEqual(['slower']);
  expect(saidIn({ slower: 0, faster: 0 })).toEqual([]);
});

it('is loud where a quarter say so, and not one alone', () => {
  expect(loudIn(aTrend([10]))).toBe('slower');
  expect(loudIn(aTrend([9]))).toBeUndefined();
  expect(loudIn(aTrend([1], { of: 2 }))).toBeUndefined();
});

describe('the picture', () => {
  const size = { width: 400, height: 40 };

  it('ends with now, and is as high as a quarter of all at least', () => {
    const { slower, faster } = areasOf(aTrend([0, 5, 10]), size);
    expect(slower).toBe('370,20 370,20 380,20 380,10 390,10 390,0 400,0 400,20');
    expect(faster).toBe('370,20 370,20 380,20 380,20 390,20 390,20 400,20 400,20');
  });

  it('stays within its frame, and goes on where a point is missing', () => {
    const given = aTrend([40, 30, 0, 20]);
    const trend = given.trend.filter((_, nth) => nth !== 2);
    const { slower } = areasOf({ ...given, trend }, size);
    expect(slower).toBe('360,20 360,0 370,0 370,5 390,5 390,10 400,10 400,20');
  });

  it('is empty where nothing is known', () => {
    expect(areasOf(aTrend([]), size)).toEqual({ slower: '', faster: '' });
  });
});
