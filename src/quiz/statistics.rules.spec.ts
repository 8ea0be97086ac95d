import { describe, expect, it } from '@jest/globals';
import { toStatistics } from './statistics.rules.js';

const counted = {
  questionId: 'q',
  answered: 12,
  right: 9,
  credit: 10_500_000,
  correlation: 0.412_345_678,
};

describe('toStatistics', () => {
  it('says how many were right, and how far they knew the rest', () => {
    expect(toStatistics(counted)).toEqual({
      questionId: 'q',
      answered: 12,
      right: 9,
      meanCredit: 0.875,
      difficulty: 0.75,
      discrimination: 0.412_346,
    });
  });

  it('says nothing of who knew the rest where too few have answered, or all the same', () => {
    expect(toStatistics({ ...counted, answered: 9 }).discrimination).toBeNull();
    expect(toStatistics({ ...counted, correlation: null }).discrimination).toBeNull();
  });

  it('has no shares of nobody', () => {
    const none = { questionId: 'q', answered: 0, right: 0, credit: 0, correlation: null };
    expect(toStatistics(none)).toEqual({
      questionId: 'q',
      answered: 0,
      right: 0,
      meanCredit: null,
      difficulty: null,
      discrimination: null,
    });
  });
});
