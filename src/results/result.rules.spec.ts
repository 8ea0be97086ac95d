import { describe, expect, it } from '@jest/globals';
import { toResult } from './result.rules.js';

const stored = { version: 3, totalVotes: 4, final: false, updatedAt: new Date(0), counts: {} };
const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const aChoice = { kind: 'multiple_choice', options, settings: {} };
const aRating = { kind: 'rating', options: [], settings: {} };

describe('toResult', () => {
  it('has every bucket, in order, with its share of the participants', () => {
    const counted = { ...stored, asked: aChoice, counts: { c: 4, a: 1 } };
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
