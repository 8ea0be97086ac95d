import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankingMethodNames, type RankingSummary } from '../../../contract/index.js';
import { type Counts, type Definition, type GivenSettings, kindOf } from '../index.js';

const kind = kindOf({ kind: 'ranking' });

function define(settings: GivenSettings = {}, ids = 'abc'): Definition {
  return { options: [...ids].map((id) => ({ id, label: id.toUpperCase() })), settings };
}

/** What votes add up to; a vote is its options' ids, best first. */
function countsOf(votes: readonly string[], definition: Definition): Counts {
  const counts: Record<string, number> = {};
  for (const vote of votes) {
    for (const [bucket, amount] of kind.increments(
      kind.pack({ optionIds: [...vote] }, definition),
      definition,
    )) {
      counts[bucket] = (counts[bucket] ?? 0) + amount;
    }
  }
  return counts;
}

function summarize(votes: readonly string[], definition: Definition) {
  const { buckets, summary } = kind.summarize(
    countsOf(votes, definition),
    votes.length,
    definition,
  );
  return { buckets, summary: summary as RankingSummary };
}

describe('ranking', () => {
  it('packs a choice in its order and gives it back', () => {
    const definition = define();
    const packed = kind.pack({ optionIds: ['c', 'a'] }, definition);
    expect(packed).not.toEqual(kind.pack({ optionIds: ['a', 'c'] }, definition));
    expect(kind.unpack(packed, definition)).toEqual({ optionIds: ['c', 'a'] });
  });

  it.each([
    [{ optionIds: ['a'] }],
    [{ optionIds: ['a', 'a'] }],
    [{ optionIds: ['a', 'z'] }],
    [{ optionIds: ['a', 'b', 'c'] }],
    [{ value: 1 }],
  ])('refuses %j where two are asked for', (choice) => {
    expect(() => kind.pack(choice, define({ minChoices: 2, maxChoices: 2 }))).toThrow(
      expect.objectContaining({ code: 'invalid_choice' }),
    );
  });

  it.each([[{ minChoices: 0 }], [{ maxChoices: 4 }], [{ minChoices: 3, maxChoices: 2 }]])(
    'cannot be defined with %j',
    (settings) => expect(kind.check(define(settings))).not.toEqual([]),
  );

  it('is counted by Borda where nothing else is said', () => {
    expect(kind.resolveSettings(define())).toEqual({
      minChoices: 1,
      maxChoices: 3,
      method: 'borda',
    });
  });

  it('asks something else where it is counted otherwise', () => {
    expect(kind.asksTheSame(define(), define({ method: 'borda', minChoices: 2 }))).toBe(true);
    expect(kind.asksTheSame(define(), define({ method: 'irv' }))).toBe(false);
  });

  it('has first places as its buckets, and the order of its method', () => {
    const votes = ['ab', 'ab', 'cb', 'b'];
    expect(summarize(votes, define()).buckets.map(({ count, share }) => [count, share])).toEqual([
      [2, 0.5],
      [1, 0.25],
      [1, 0.25],
    ]);
    const orderOf = (method: string) =>
      summarize(votes, define({ method })).summary.order.map(({ key, rank, score }) => [
        key,
        rank,
        score,
      ]);
    expect(orderOf('borda')).toEqual([
      ['b', 1, 5],
      ['a', 2, 4.5],
      ['c', 3, 2.5],
    ]);
    expect(orderOf('irv')).toEqual([
      ['a', 1, 2],
      ['b', 1, 1],
      ['c', 3, 1],
    ]);
    expect(orderOf('condorcet')).toEqual([
      ['a', 1, 1],
      ['b', 1, 1],
      ['c', 3, 0],
    ]);
  });

  it('tells rounds as rows of numbers, and what hangs on a tie', () => {
    const votes = ['a', 'a', 'a', 'a', 'bc', 'bc', 'bc', 'ca', 'ca', 'ca'];
    const { summary } = summarize(votes, define({ method: 'irv' }));
    expect(summary.rounds).toEqual([
      {
        counts: [4, 3, 3],
        exhausted: 0,
        eliminated: [],
        tied: ['b', 'c'],
        ways: [
          { eliminated: 'b', winners: ['c'] },
          { eliminated: 'c', winners: ['a'] },
        ],
      },
    ]);
    const { rounds } = summarize([...'aaabbc'], define({ method: 'irv' })).summary;
    expect(rounds?.at(-1)).toMatchObject({ counts: [3, 2, null], exhausted: 1 });
  });

  it('tells who is before whom on how many votes', () => {
    const { summary } = summarize(['ab', 'b', 'cb'], define({ method: 'condorcet' }));
    expect(summary.pairwise).toEqual([
      [0, 1, 1],
      [2, 0, 2],
      [1, 1, 0],
    ]);
  });

  it('tells by its result what it was counted from, but for an instant runoff', () => {
    const vote = fc.shuffledSubarray([...'abcd'], { minLength: 1 }).map((ids) => ids.join(''));
    const method = fc.constantFrom(...rankingMethodNames);
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 9 }), method, (votes, method) => {
        const definition = define({ method }, 'abcd');
        const counts = countsOf(votes, definition);
        const told = kind.countsOf!(kind.summarize(counts, votes.length, definition));
        if (method === 'irv') return expect(told).toBeUndefined();
        const some = Object.entries(told!).filter(([, count]) => count !== 0);
        expect(Object.fromEntries(some)).toEqual(counts);
      }),
    );
  });

  it('has a thread count what can take long', () => {
    const many = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at)).join('');
    expect(kind.apart!.isNeeded(3, define({ method: 'irv' }, many))).toBe(true);
    expect(kind.apart!.isNeeded(5_000, define({ method: 'irv' }))).toBe(true);
    expect(kind.apart!.isNeeded(300, define({ method: 'irv' }))).toBe(false);
    expect(kind.apart!.isNeeded(5_000, define({ method: 'borda' }, many))).toBe(false);
  });
});
