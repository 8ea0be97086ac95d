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
});
