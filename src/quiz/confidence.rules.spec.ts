import { describe, expect, it } from '@jest/globals';
import { toMatrix } from './confidence.rules.js';

describe('toMatrix', () => {
  const counts = [
    { confidence: 1, right: 1, wrong: 1 },
    { confidence: 5, right: 2, wrong: 1 },
  ];

  it('has a cell for each step, whether anybody has said it or not', () => {
    expect(toMatrix('q', { total: 5, counts })).toEqual({
      questionId: 'q',
      total: 5,
      cells: [
        { confidence: 1, right: 1, wrong: 1 },
        { confidence: 2, right: 0, wrong: 0 },
        { confidence: 3, right: 0, wrong: 0 },
        { confidence: 4, right: 0, wrong: 0 },
        { confidence: 5, right: 2, wrong: 1 },
      ],
      hidden: false,
    });
  });

  it('tells nothing of fewer than five', () => {
    const few = toMatrix('q', { total: 4, counts });
    expect(few).toEqual({ questionId: 'q', total: 4, cells: null, hidden: true });
    expect(toMatrix('q', { total: 0, counts: [] })).toMatchObject({ cells: null, hidden: true });
  });

  it('is not there yet, and not hidden, as long as nobody knows what is right', () => {
    const early = toMatrix('q', { total: 9, counts: null });
    expect(early).toEqual({ questionId: 'q', total: 9, cells: null, hidden: false });
  });
});
