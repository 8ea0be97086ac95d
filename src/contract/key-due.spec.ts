import { describe, expect, it } from '@jest/globals';
import { resultsVisibilities } from './index.js';
import { isKeyDue } from './key-due.js';

describe('isKeyDue', () => {
  // In the order always, after_vote, after_close, hidden.
  it.each([
    ['draft', false, [false, false, false, false]],
    ['open', false, [false, false, false, false]],
    ['closed', false, [true, false, true, false]],
    ['draft', true, [false, false, false, false]],
    ['open', true, [false, false, false, false]],
    ['closed', true, [true, true, true, true]],
  ] as const)('of a question that is %s, revealed %s', (status, resultsRevealed, expected) => {
    const due = resultsVisibilities.map((visibility) =>
      isKeyDue({ status, resultsRevealed, openedAt: new Date(0) }, visibility),
    );
    expect(due).toEqual(expected);
  });

  it.each([
    [false, [false, false, false, false]],
    [true, [true, true, true, true]],
  ])('of one that was reset when it was closed, revealed %s', (resultsRevealed, expected) => {
    const due = resultsVisibilities.map((visibility) =>
      isKeyDue({ status: 'closed', resultsRevealed, openedAt: null }, visibility),
    );
    expect(due).toEqual(expected);
  });
});
