import { describe, expect, it } from '@jest/globals';
import type { Question, Result } from '../../../../src/contract/index.js';
import { columnsOf } from './columns.rules.js';

describe('columnsOf', () => {
  const scale = { kind: 'rating', options: [], settings: { min: 0, max: 100 } };

  it('has as many votes as the values have, and percentages that sum to 100', () => {
    const buckets = Array.from({ length: 101 }, (_, value) => ({
      key: `${value}`,
      label: `${value}`,
      count: value % 7,
      share: 0,
    }));
    const totalVotes = buckets.reduce((sum, { count }) => sum + count, 0);
    const columns = columnsOf(
      scale as unknown as Question,
      { summary: { shape: 'scale', exclusive: true }, totalVotes, buckets } as unknown as Result,
    );
    expect(columns).toHaveLength(10);
    expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(totalVotes);
    expect(columns.reduce((sum, { percentage }) => sum + percentage!.value, 0)).toBe(100);
    expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('is there before the result is', () => {
    const columns = columnsOf(scale as unknown as Question, undefined);
    expect(columns[0]).toEqual({ from: 0, to: 9, count: 0, share: 0, percentage: undefined });
  });
});
