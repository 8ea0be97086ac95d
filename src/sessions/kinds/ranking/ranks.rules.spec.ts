import { describe, expect, it } from '@jest/globals';
import { countAt, orderBy, unnamedIn } from './ranks.rules.js';

describe('an order', () => {
  it.each([
    [
      [3, 1, 2],
      [1, 2, 3],
      [1, 2, 0],
    ],
    [
      [5, 7, 5, 9],
      [1, 1, 3, 4],
      [0, 2, 1, 3],
    ],
    [
      [2, 1, 2, 3],
      [1, 2, 2, 4],
      [1, 0, 2, 3],
    ],
    [
      [0, 0],
      [1, 1],
      [0, 1],
    ],
  ])('of the places %j has the ranks %j', (places, ranks, keys) => {
    const order = orderBy(places, places);
    expect(order.map(({ rank }) => rank)).toEqual(ranks);
    expect(order.map(({ key }) => key)).toEqual(keys);
    expect(order.map(({ score }) => score)).toEqual(keys.map((key) => places[key]));
  });
});

describe('unnamed options', () => {
  it('are all that a ranking leaves out', () => {
    expect(unnamedIn([3, 0], 5)).toEqual([1, 2, 4]);
    expect(unnamedIn([1, 0], 2)).toEqual([]);
  });
});

describe('a counter', () => {
  it('is 0 where it is not there', () => {
    expect(countAt(new Map(), 'a')).toBe(0);
    expect(countAt(new Map([['a', 2 ** 53 - 1]]), 'a')).toBe(2 ** 53 - 1);
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 53])('cannot be %p', (count) => {
    expect(() => countAt(new Map([['a', count]]), 'a')).toThrow(RangeError);
  });
});
