import { describe, expect, it } from '@jest/globals';
import { placeOf } from './axis.rules.js';
import { binsOf } from './histogram.rules.js';

const scale = (min: number, max: number) =>
  Array.from({ length: max - min + 1 }, (_, step) => ({ key: `${min + step}`, count: 1 }));

describe('placeOf', () => {
  const places = (min: number, max: number, values: number[]) =>
    values.map((value) => Number(placeOf(value, binsOf(scale(min, max))).toFixed(3)));

  it('is the middle of a column of one value', () => {
    expect(places(1, 5, [1, 3, 5, 4.5])).toEqual([0.1, 0.5, 0.9, 0.8]);
  });

  it('is within the bin of the value', () => {
    expect(places(0, 100, [0, 9, 10, 50, 100])).toEqual([0.005, 0.095, 0.105, 0.505, 0.995]);
  });

  it('knows smaller steps, and values between bins', () => {
    const bins = [
      { from: 0, to: 0.4 },
      { from: 0.5, to: 0.9 },
      { from: 7, to: 9 },
    ];
    const at = (value: number) => Number(placeOf(value, bins, 0.1).toFixed(3));
    expect([0.2, 0.5, 3, 9].map(at)).toEqual([0.167, 0.367, 0.667, 0.992]);
  });
});
