import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../../src/contract/index.js';
import { allot, portionOf, restOf, stepped, typedPoints } from './points.rules.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const hundred = { options, settings: { total: 100 } } as unknown as Question;

describe('allot', () => {
  it('is the same choice in any order, without options that get none', () => {
    const one = allot(hundred, allot(hundred, undefined, 'c', 40), 'a', 60);
    const other = allot(hundred, allot(hundred, { points: { b: 5, a: 60 } }, 'c', 40), 'b', 0);
    expect(JSON.stringify(one)).toBe('{"points":{"a":60,"c":40}}');
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(restOf(hundred, one)).toBe(0);
    expect(restOf(hundred, undefined)).toBe(100);
  });
});

describe('portionOf', () => {
  it.each([
    [1, 1],
    [9, 1],
    [10, 1],
    [30, 2],
    [100, 10],
    [700, 50],
    [1_000_000, 100_000],
  ])('of %i is %i', (total, portion) => {
    expect(portionOf({ settings: { total } } as unknown as Question)).toBe(portion);
  });
});

describe('stepped', () => {
  it.each([
    [0, 100, 1, 10],
    [10, 5, 1, 15],
    [15, 85, 1, 20],
    [15, 85, -1, 10],
    [10, 0, 1, 10],
    [10, -20, 1, 10],
    [0, 100, -1, 0],
    [3, 97, -1, 0],
  ] as const)('from %i with %i left, by %i, is %i', (points, rest, way, expected) => {
    expect(stepped(points, rest, 10, way)).toBe(expected);
  });
});

describe('typedPoints', () => {
  it.each([
    ['', 0],
    ['007', 7],
    ['1.000', 1000],
    ['٤٠', 40],
    ['12 x', 12],
    ['-3', 3],
    ['999999999999', 99_999_999],
  ])('of %j are %i', (text, points) => {
    expect(typedPoints(text)).toBe(points);
  });
});
