import { describe, expect, it } from '@jest/globals';
import type { MotionTerms } from '../contract/index.js';
import { checkTerms, needsRoster } from './motion.rules.js';

const terms = (given: Partial<MotionTerms>): MotionTerms => ({
  ...{ quorum: null, majority: 'absolute', base: 'cast' },
  ...given,
});

describe('terms', () => {
  it.each([
    [{ base: 'entitled' }, ['base']],
    [{ quorum: { percent: 50 } }, ['quorum']],
    [{ quorum: { moreThanPercent: 50 }, base: 'entitled' }, ['base', 'quorum']],
    [{ quorum: { votes: 50 } }, []],
  ] as const)('%j need a roster for %j', (given, paths) => {
    const needed = checkTerms(terms(given), { roster: 'none' });
    expect(needed.map(({ path }) => path)).toEqual(paths.map((one) => `settings.motion.${one}`));
    expect(checkTerms(terms(given), { roster: 'names' })).toEqual([]);
    expect(needsRoster(terms(given))).toBe(paths.length > 0);
  });

  it('of a simple majority are of votes for and against', () => {
    expect(checkTerms(terms({ majority: 'simple' }), { roster: 'codes' })).toHaveLength(1);
    const simple = terms({ majority: 'simple', base: 'yes_no' });
    expect(checkTerms(simple, { roster: 'none' })).toEqual([]);
    expect(checkTerms(null, { roster: 'none' })).toEqual([]);
  });
});
