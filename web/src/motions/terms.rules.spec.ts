import { describe, expect, it } from '@jest/globals';
import type { MotionTerms } from '../../../src/contract/motion.js';
import { needRoster, toTerms, toTypedTerms } from './terms.rules.js';

describe('typed terms', () => {
  it.each([
    [null, false],
    [{ quorum: { votes: 50 }, majority: 'simple', base: 'yes_no' }, false],
    [{ quorum: { percent: 50 }, majority: 'simple', base: 'yes_no' }, true],
    [{ quorum: { moreThanPercent: 50 }, majority: 'absolute', base: 'cast' }, true],
    [{ quorum: null, majority: 'two_thirds', base: 'entitled' }, true],
  ] as [MotionTerms | null, boolean][])(
    '%j are sent as they were, roster needed: %j',
    (terms, needs) => {
      expect(toTerms(toTypedTerms(terms))).toEqual(terms);
      expect(needRoster(toTypedTerms(terms))).toBe(needs);
    },
  );

  it('of a simple majority are of votes for and against, whatever was chosen before', () => {
    const typed = {
      ...toTypedTerms(null),
      quorum: 'votes',
      quorumNumber: '5',
      base: 'cast',
    } as const;
    expect(toTerms(typed)).toEqual({ quorum: { votes: 5 }, majority: 'simple', base: 'yes_no' });
  });
});
