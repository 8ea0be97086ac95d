import { describe, expect, it } from '@jest/globals';
import type { Result } from '../../contract/index.js';
import { timeless } from './timeless.rules.js';

describe('a result in a file that tells nobody from another', () => {
  it('has texts without their ids and times, in an order of their own', () => {
    const latest = ['b', 'a'].map((text) => ({
      id: text,
      text,
      castAt: '2026-05-04T08:30:00.250Z',
    }));
    const summary = { shape: 'texts', exclusive: false, count: 2, latest };
    const result = { totalVotes: 2, summary } as unknown as Result;
    expect(timeless(result)).toEqual({
      totalVotes: 2,
      summary: {
        shape: 'texts',
        exclusive: false,
        count: 2,
        latest: [{ text: 'a' }, { text: 'b' }],
      },
    });
  });

  it('stays as it is where it has none', () => {
    const result = { summary: { shape: 'bars', exclusive: true } } as unknown as Result;
    expect(timeless(result)).toBe(result);
  });
});
