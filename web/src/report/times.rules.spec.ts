import { describe, expect, it } from '@jest/globals';
import { boxOf, inUnits, ticksOf, trendOf } from './times.rules.js';

describe('a report’s times', () => {
  it('are in whole units', () => {
    expect(inUnits(15)).toEqual({ unit: 'second', length: 15 });
    expect(inUnits(120)).toEqual({ unit: 'minute', length: 2 });
    expect(inUnits(3_600)).toEqual({ unit: 'hour', length: 1 });
    expect(inUnits(7 * 24 * 3_600)).toEqual({ unit: 'day', length: 7 });
  });

  it('have ticks at both ends', () => {
    expect(ticksOf(1)).toEqual([0, 1]);
    expect(ticksOf(3)).toEqual([0, 1, 2, 3]);
    expect(ticksOf(60)).toEqual([0, 15, 30, 45, 60]);
    expect(ticksOf(37)).toEqual([0, 9, 19, 28, 37]);
  });

  it('are boxes on one scale', () => {
    expect(boxOf({ median: 5, quartiles: [2, 10] }, 20)).toEqual({
      from: 0.1,
      to: 0.5,
      median: 0.25,
    });
  });
});

describe('a trend', () => {
  it('is a line from 0 to the most', () => {
    expect(trendOf([0.5, 1])).toEqual([
      [
        { x: 0, y: 15 },
        { x: 100, y: 2 },
      ],
    ]);
    expect(trendOf([0, 0])[0]!.map(({ y }) => y)).toEqual([28, 28]);
    expect(trendOf([0.4])).toEqual([[{ x: 0, y: 2 }]]);
  });

  it('has a gap where nothing is known', () => {
    const runs = trendOf([null, 1, null, null, 1]);
    expect(runs.map((run) => run.map(({ x }) => x))).toEqual([[25], [100]]);
    expect(trendOf([null, null])).toEqual([]);
  });
});
