import { describe, expect, it } from '@jest/globals';
import { controversy } from './qa-controversy.js';

describe('controversy', () => {
  it.each([
    [10, 10, 20],
    [30, 10, 3.42],
    [10, 30, 3.42],
    [100, 1, 1.0472],
    [5, 5, 10],
    [1, 1, 2],
    [100, 0, 0],
    [0, 100, 0],
    [0, 0, 0],
  ])('of %i and %i is %d', (upvotes, downvotes, by) => {
    expect(controversy({ upvotes, downvotes })).toBeCloseTo(by, 3);
  });
});
