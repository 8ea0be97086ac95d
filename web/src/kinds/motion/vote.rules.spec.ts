import { describe, expect, it } from '@jest/globals';
import type { Result } from '../../../../src/contract/index.js';
import { byWeight } from '../../../../src/contract/weights.js';

// The texts look at the browser's languages as soon as they are loaded.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] } });
const { motionRules } = await import('./vote.rules.js');
const { votedByOption } = await import('../options/vote.rules.js');

const votingRules = motionRules({
  ...votedByOption,
  instructionOf: () => 'Choose one',
  missingIn: () => undefined,
});

const options = ['Yes', 'No', 'Abstention'].map((label) => ({ id: label, label }));
const bucket = (at: number, count: number, weight?: number) => ({
  ...{ key: options[at]!.id, label: options[at]!.label, count, share: 0 },
  ...(weight !== undefined && { weight }),
});
const result = {
  totalVotes: 3,
  buckets: [bucket(0, 1), bucket(1, 1), bucket(2, 1)],
  summary: { shape: 'bars', exclusive: true },
  motion: {
    ...{ outcome: 'adopted', weighted: false, yes: 57, no: 21, abstain: 6, present: 84, base: 78 },
    ...{ needed: 40, quorum: 50, entitled: 99 },
    terms: { quorum: { votes: 50 }, majority: 'simple', base: 'yes_no' },
  },
} as unknown as Result;

describe('a motion on a phone', () => {
  it('says what has become of it', () => {
    expect(votingRules.figureOf!(result)).toBe('Adopted: 57 of 78 · quorum 50 reached with 84');
    const { motion, ...plain } = result;
    expect(motion).toBeDefined();
    expect(votingRules.figureOf!(plain)).toBeUndefined();
  });

  it('is read out by weight', () => {
    const buckets = [bucket(0, 1, 57), bucket(1, 1, 21), bucket(2, 1, 6)];
    const weighed = { ...result, buckets, totalWeight: 84 };
    expect(byWeight(weighed)).toMatchObject({ totalVotes: 84, buckets: [{ count: 57 }, {}, {}] });
    expect(votingRules.spoken(weighed)).toMatch(/^Adopted: .*Yes.*68.*57/);
    expect(byWeight(result)).toBe(result);
  });
});
