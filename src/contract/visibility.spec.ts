import { describe, expect, it } from '@jest/globals';
import { resultsVisibilities } from './index.js';
import { maySeeResult, resultAudience } from './visibility.js';

describe('resultAudience', () => {
  const audiences = (status: 'draft' | 'open' | 'closed', resultsRevealed = false) =>
    resultsVisibilities.map((visibility) =>
      resultAudience({ status, resultsRevealed }, visibility),
    );

  // In the order always, after_vote, after_close, hidden.
  it.each([
    ['draft', false, ['nobody', 'nobody', 'nobody', 'nobody']],
    ['open', false, ['everyone', 'voters', 'nobody', 'nobody']],
    ['closed', false, ['everyone', 'voters', 'everyone', 'nobody']],
    ['draft', true, ['nobody', 'nobody', 'nobody', 'nobody']],
    ['open', true, ['everyone', 'everyone', 'everyone', 'everyone']],
    ['closed', true, ['everyone', 'everyone', 'everyone', 'everyone']],
  ] as const)('of a question that is %s, revealed %s', (status, revealed, expected) => {
    expect(audiences(status, revealed)).toEqual(expected);
  });
});

describe('maySeeResult', () => {
  it('asks for a vote only where voters alone see it', () => {
    expect(maySeeResult('everyone', false)).toBe(true);
    expect(maySeeResult('voters', false)).toBe(false);
    expect(maySeeResult('voters', true)).toBe(true);
    expect(maySeeResult('nobody', true)).toBe(false);
  });
});
