import { describe, expect, it } from '@jest/globals';
import { toResult, withCounted } from './result.rules.js';

const stored = {
  version: 3,
  totalVotes: 4,
  final: false,
  updatedAt: new Date(0),
  buckets: 0,
  counts: '{}',
};
const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const aChoice = { kind: 'multiple_choice', options, settings: {} };
const aRating = { kind: 'rating', options: [], settings: {} };

describe('toResult', () => {
  it('has every bucket, in order, with its share of the participants', () => {
    const counted = { ...stored, asked: aChoice, counts: '{"c": 4, "a": 1}' };
    const { buckets, stats } = toResult('q', counted);
    expect(buckets).toEqual([
      { key: 'a', label: 'a', count: 1, share: 0.25 },
      { key: 'b', label: 'b', count: 0, share: 0 },
      { key: 'c', label: 'c', count: 4, share: 1 },
    ]);
    expect(stats).toEqual({});
  });

  it('has no share of nothing', () => {
    const result = toResult('q', { ...stored, asked: aRating, totalVotes: 0 });
    expect(result.buckets).toHaveLength(5);
    expect(result.buckets.every(({ share }) => share === 0)).toBe(true);
    expect(result.stats).toEqual({});
  });
});

describe('withCounted', () => {
  const counted = {
    questionId: 'q',
    version: 4,
    totalVotes: 6,
    final: false,
    updatedAt: new Date(1_000),
  };

  it('is what is read after the same votes', () => {
    const before = toResult('q', { ...stored, asked: aChoice, counts: '{"c": 4, "a": 1}' });
    const read = {
      ...stored,
      ...counted,
      asked: aChoice,
      counts: '{"c": 5, "a": 1, "b": 2}',
    };
    const added = new Map([
      ['b', 2],
      ['c', 1],
    ]);
    expect(withCounted(before, counted, aChoice, added)).toEqual(toResult('q', read));
  });

  it('has new statistics', () => {
    const before = toResult('q', { ...stored, asked: aRating, totalVotes: 1, counts: '{"1": 1}' });
    const more = { ...counted, totalVotes: 2 };
    const result = withCounted(before, more, aRating, new Map([['5', 1]]));
    expect(result?.stats).toEqual({ mean: 3, median: 3 });
  });
});
