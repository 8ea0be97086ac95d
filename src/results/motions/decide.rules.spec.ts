import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { majorities, majorityBases, type MotionTerms, type Quorum } from '../../contract/motion.js';
import { decide, quorumOf } from './decide.rules.js';

type Votes = [yes: number, no: number, abstain: number, entitled: number | null];
const votesOf = ([yes, no, abstain, entitled]: Votes) => ({ yes, no, abstain, entitled });

/** Of the same votes: base, votes needed, and whether that is adopted. */
const table: [Votes, MotionTerms['majority'], MotionTerms['base'], number, number, boolean][] = [
  // The example of docs/methods.md: 84 of 99 have voted.
  [[57, 21, 6, 99], 'simple', 'yes_no', 78, 40, true],
  [[57, 21, 6, 99], 'absolute', 'yes_no', 78, 40, true],
  [[57, 21, 6, 99], 'absolute', 'cast', 84, 43, true],
  [[57, 21, 6, 99], 'absolute', 'entitled', 99, 50, true],
  [[57, 21, 6, 99], 'two_thirds', 'yes_no', 78, 52, true],
  [[57, 21, 6, 99], 'two_thirds', 'cast', 84, 56, true],
  [[57, 21, 6, 99], 'two_thirds', 'entitled', 99, 66, false],
  // A tie is no majority.
  [[5, 5, 0, 12], 'simple', 'yes_no', 10, 6, false],
  [[5, 5, 0, 12], 'absolute', 'cast', 10, 6, false],
  [[6, 6, 0, 12], 'absolute', 'entitled', 12, 7, false],
  [[6, 5, 0, 12], 'simple', 'yes_no', 11, 6, true],
  // Abstentions are no votes against, unless the base has them.
  [[2, 1, 97, 100], 'simple', 'yes_no', 3, 2, true],
  [[2, 1, 97, 100], 'absolute', 'cast', 100, 51, false],
  [[2, 1, 97, 100], 'two_thirds', 'yes_no', 3, 2, true],
  [[50, 49, 1, 100], 'absolute', 'cast', 100, 51, false],
  // Two thirds exactly are enough; a vote less is not.
  [[2, 1, 0, 3], 'two_thirds', 'entitled', 3, 2, true],
  [[66, 33, 0, 99], 'two_thirds', 'cast', 99, 66, true],
  [[66, 34, 0, 100], 'two_thirds', 'cast', 100, 67, false],
  [[67, 33, 0, 100], 'two_thirds', 'cast', 100, 67, true],
  // Nobody, or nobody for it.
  [[0, 0, 0, 10], 'simple', 'yes_no', 0, 1, false],
  [[0, 0, 0, 10], 'two_thirds', 'yes_no', 0, 1, false],
  [[0, 0, 9, 10], 'two_thirds', 'yes_no', 0, 1, false],
  [[0, 0, 0, 0], 'two_thirds', 'entitled', 0, 1, false],
  [[1, 0, 0, 1], 'two_thirds', 'entitled', 1, 1, true],
  [[1, 0, 0, null], 'simple', 'yes_no', 1, 1, true],
  // As many as there can be: 10,000 seats of 1,000,000 votes.
  [[5e9, 5e9, 0, 1e10], 'absolute', 'entitled', 1e10, 5e9 + 1, false],
  [[5e9 + 1, 5e9 - 1, 0, 1e10], 'absolute', 'entitled', 1e10, 5e9 + 1, true],
  [[6_666_666_666, 3_333_333_334, 0, 1e10], 'two_thirds', 'cast', 1e10, 6_666_666_667, false],
  [[6_666_666_667, 3_333_333_333, 0, 1e10], 'two_thirds', 'cast', 1e10, 6_666_666_667, true],
];

describe('a motion', () => {
  it.each(table)(
    'with %j, %s of %s: of %d are %d needed',
    (votes, majority, base, of, needed, is) => {
      expect(decide({ quorum: null, majority, base }, votesOf(votes))).toEqual({
        outcome: is ? 'adopted' : 'rejected',
        present: votes[0] + votes[1] + votes[2],
        ...{ base: of, needed, quorum: null },
      });
    },
  );

  it.each([
    [{ votes: 84 }, 84, 'adopted'],
    [{ votes: 85 }, 85, 'no_quorum'],
    [{ percent: 84 }, 84, 'adopted'], // 83.16 of 99
    [{ percent: 85 }, 85, 'no_quorum'], // 84.15
    [{ percent: 50 }, 50, 'adopted'], // 49.5
    [{ moreThanPercent: 50 }, 50, 'adopted'],
    [{ percent: 100 }, 99, 'no_quorum'],
    [{ moreThanPercent: 0 }, 1, 'adopted'],
  ] as [Quorum, number, string][])(
    'with the quorum %j needs %d votes, and is %s',
    (quorum, needed, outcome) => {
      const terms = { quorum, majority: 'simple', base: 'yes_no' } as const;
      expect(decide(terms, votesOf([57, 21, 6, 99]))).toMatchObject({ quorum: needed, outcome });
    },
  );

  it('of an even number of seats has half of them, or more than half', () => {
    expect(quorumOf({ percent: 50 }, 100)).toBe(50);
    expect(quorumOf({ moreThanPercent: 50 }, 100)).toBe(51);
  });

  it('is not adopted by a share of what nobody knows', () => {
    const votes = votesOf([9, 0, 0, null]);
    const entitled = decide({ quorum: null, majority: 'absolute', base: 'entitled' }, votes);
    expect(entitled).toMatchObject({ outcome: 'rejected', base: null, needed: null });
    const quorum = { percent: 1 };
    const share = decide({ quorum, majority: 'simple', base: 'yes_no' }, votes);
    expect(share).toMatchObject({ outcome: 'no_quorum', quorum: null });
  });

  const some = fc.integer({ min: 0, max: 3_000_000_000 });
  const few = fc.integer({ min: 0, max: 7 });
  const votes = fc
    .tuple(fc.oneof(some, few), fc.oneof(some, few), fc.oneof(some, few), fc.oneof(some, few))
    .map(([yes, no, abstain, absent]) => ({
      ...{ yes, no, abstain },
      entitled: yes + no + abstain + absent,
    }));
  const percent = fc.integer({ min: 1, max: 99 });
  const quorum = fc.oneof(
    fc.constant(null),
    some.map((votes) => ({ votes: votes + 1 })),
    percent.map((percent) => ({ percent })),
    percent.map((moreThanPercent) => ({ moreThanPercent })),
  );
  const terms = fc.record({
    quorum,
    majority: fc.constantFrom(...majorities),
    base: fc.constantFrom(...majorityBases),
  });

  it('is decided as whole numbers of any size decide it', () => {
    fc.assert(
      fc.property(terms, votes, (terms, votes) => {
        const { outcome, needed } = decide(terms, votes);
        const [yes, no, abstain, entitled] = [
          ...[BigInt(votes.yes), BigInt(votes.no), BigInt(votes.abstain), BigInt(votes.entitled)],
        ] as const;
        const base = { yes_no: yes + no, cast: yes + no + abstain, entitled }[terms.base];
        const is = {
          simple: 2n * yes > base,
          absolute: 2n * yes > base,
          two_thirds: 3n * yes >= 2n * base,
        };
        const expected = yes > 0n && is[terms.majority];
        const cast = yes + no + abstain;
        const reached = (given: Quorum) => {
          if ('votes' in given) return cast >= BigInt(given.votes);
          if ('percent' in given) return 100n * cast >= BigInt(given.percent) * entitled;
          return 100n * cast > BigInt(given.moreThanPercent) * entitled;
        };
        if (terms.quorum && !reached(terms.quorum)) expect(outcome).toBe('no_quorum');
        else expect(outcome).toBe(expected ? 'adopted' : 'rejected');
        expect(Number.isSafeInteger(needed)).toBe(true);
        expect(votes.yes >= needed!).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never hangs on who abstains, where the base is of votes for and against', () => {
    fc.assert(
      fc.property(votes, fc.constantFrom(...majorities), some, (votes, majority, more) => {
        const terms = { quorum: null, majority, base: 'yes_no' } as const;
        const other = { ...votes, abstain: votes.abstain + more };
        expect(decide(terms, other).outcome).toBe(decide(terms, votes).outcome);
      }),
    );
  });
});
