import { describe, expect, it } from '@jest/globals';
import { kindOf } from '../index.js';

const kind = kindOf({ kind: 'scales' });
const options = ['a', 'b'].map((id) => ({ id, label: id.toUpperCase() }));
const scale = { options, settings: { min: -1, max: 2 } };

describe('scales', () => {
  it('are the same in any order, and items may be left out', () => {
    const packed = kind.pack({ values: { b: 2, a: -0 } }, scale);
    expect(JSON.stringify(packed)).toBe('[[0,0],[1,2]]');
    expect(kind.unpack(packed, scale)).toEqual({ values: { a: 0, b: 2 } });
    expect(kind.pack({ values: { b: -1 } }, scale)).toEqual([[1, -1]]);
  });

  it.each([
    [{}, 'Rate at least one item.'],
    [{ a: 3 }, '"values" must hold whole numbers from -1 to 2.'],
    [{ a: 0.5 }, '"values" must hold whole numbers from -1 to 2.'],
    [{ a: 1, z: 1 }, '"values" holds an id that is no option of this question.'],
  ])('%j are refused', (values, why) => {
    expect(() => kind.pack({ values }, scale)).toThrow(why);
  });

  it('have a mean of those that rated, and give their counts back', () => {
    const votes = [{ a: 2, b: -1 }, { a: 1 }, { a: 2 }];
    const counts: Record<string, number> = {};
    for (const values of votes) {
      for (const [key, by] of kind.increments(kind.pack({ values }, scale), scale)) {
        counts[key] = (counts[key] ?? 0) + by;
      }
    }
    const result = kind.summarize(counts, 3, scale);
    expect(result).toEqual({
      buckets: [
        { key: 'a', label: 'A', count: 3, share: 1 },
        { key: 'b', label: 'B', count: 1, share: 1 / 3 },
      ],
      stats: {},
      summary: {
        shape: 'scales',
        exclusive: false,
        items: [
          { key: 'a', label: 'A', mean: 5 / 3, median: 2, counts: [0, 0, 1, 2] },
          { key: 'b', label: 'B', mean: -1, median: -1, counts: [1, 0, 0, 0] },
        ],
      },
    });
    expect(kind.summarize(kind.countsOf!(result)!, 3, scale)).toEqual(result);
  });

  it('have neither mean nor median without votes', () => {
    const { summary } = kind.summarize({}, 0, scale);
    expect(summary).toMatchObject({
      items: [{ mean: null, median: null, counts: [0, 0, 0, 0] }, {}],
    });
  });
});
