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
  it('goes through what is known, from 0', () => {
    expect(trendOf([0.5, null, 1])).toEqual([
      { x: 0, y: 15 },
      { x: 100, y: 2 },
    ]);
    expect(trendOf([0, 0])).toEqual([
      { x: 0, y: 28 },
      { x: 100, y: 28 },
    ]);
    expect(trendOf([0.4])).toEqual([{ x: 0, y: 2 }]);
  });
});
