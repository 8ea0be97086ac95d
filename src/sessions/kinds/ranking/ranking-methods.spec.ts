import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { add, type Box, countersOf } from '../../../../test/oracles/ranking/boxes.js';
import { type Outcome, rankingMethods } from './index.js';

/** Up to 7 options, up to 12 distinct rankings, short ones too. */
const boxes: fc.Arbitrary<Box> = fc.integer({ min: 2, max: 7 }).chain((options) => {
  const all = Array.from({ length: options }, (_, option) => option);
  const ranking = fc.shuffledSubarray(all, { minLength: 1 });
  const ballots = fc.array(fc.record({ ranking, count: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
    maxLength: 12,
  });
  return fc.record({ options: fc.constant(options), ballots });
});

/** The box, and its options under other numbers: option `i` becomes `names[i]`. */
const renamed = boxes.chain((box) => {
  const all = Array.from({ length: box.options }, (_, option) => option);
  return fc.record({
    box: fc.constant(box),
    names: fc.shuffledSubarray(all, { minLength: box.options }),
  });
});

describe.each(Object.values(rankingMethods))('$name', (method) => {
  it('adds one or more to distinct counters, and nothing for the empty ranking', () => {
    fc.assert(
      fc.property(boxes, ({ options, ballots }) => {
        for (const { ranking } of ballots) {
          const increments = method.incrementsOf(ranking, options);
          expect(new Set(increments.map(([key]) => key)).size).toBe(increments.length);
          expect(increments.every(([, amount]) => Number.isInteger(amount) && amount >= 1)).toBe(
            true,
          );
        }
        expect(method.incrementsOf([], options)).toEqual([]);
      }),
    );
  });

  it('has no counter left when every vote is taken back', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const counters = countersOf(method, box);
        for (const { ranking, count } of box.ballots) {
          add(counters, method.incrementsOf(ranking, box.options), -count);
        }
        expect([...counters]).toEqual([]);
      }),
    );
  });

  it('has an outcome that hangs on the counters alone, not on their order', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const counters = countersOf(method, box);
        const others = [['first:0', 7] as const, ...[...counters].reverse(), ['x', -1] as const];
        expect(method.outcomeOf(new Map(others), box.options)).toEqual(
          method.outcomeOf(counters, box.options),
        );
      }),
    );
  });

  it('knows nothing of which option is which', () => {
    fc.assert(
      fc.property(renamed, ({ box, names }) => {
        const outcome = method.outcomeOf(countersOf(method, box), box.options);
        const ballots = box.ballots.map(({ ranking, count }) => ({
          ranking: ranking.map((option) => names[option]!),
          count,
        }));
        const other = method.outcomeOf(countersOf(method, { ...box, ballots }), box.options);
        expect(sorted(other)).toEqual(sorted(withNames(outcome, names)));
      }),
    );
  });

  it('ranks as 1, 2, 2, 4', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const { order } = method.outcomeOf(countersOf(method, box), box.options);
        expect(order.map(({ key }) => key).toSorted((a, b) => a - b)).toEqual(
          order.map((_, option) => option),
        );
        for (const { rank } of order) {
          expect(rank).toBe(1 + order.filter((other) => other.rank < rank).length);
        }
      }),
    );
  });

  it('puts the option first that is first on every ballot', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const ballots = box.ballots.map(({ ranking, count }) => ({
          ranking: [0, ...ranking.filter((option) => option !== 0)],
          count,
        }));
        const { order } = method.outcomeOf(countersOf(method, { ...box, ballots }), box.options);
        expect(order.filter(({ rank }) => rank === 1).map(({ key }) => key)).toEqual([0]);
      }),
    );
  });

  it('has all options first where there is no vote', () => {
    const { order } = method.outcomeOf(new Map(), 3);
    expect(order).toEqual([0, 1, 2].map((key) => ({ key, rank: 1, score: 0 })));
  });

  it('refuses a counter that is no count', () => {
    const [[key]] = method.incrementsOf([0], 2) as [[string, number]];
    expect(() => method.outcomeOf(new Map([[key, -1]]), 2)).toThrow(RangeError);
    expect(() => method.outcomeOf(new Map([[key, 0.5]]), 2)).toThrow(RangeError);
  });
});

function withNames(outcome: Outcome, names: readonly number[]): Outcome {
  const matrix = <Cell>(rows: readonly (readonly Cell[])[]) => {
    const cells: Cell[][] = rows.map(() => []);
    for (const [one, row] of rows.entries()) {
      for (const [other, cell] of row.entries()) cells[names[one]!]![names[other]!] = cell;
    }
    return cells;
  };
  const name = (options: readonly number[]) => options.map((option) => names[option]!);
  return {
    method: outcome.method,
    order: outcome.order.map((placed) => ({ ...placed, key: names[placed.key]! })),
    ...(outcome.rounds && {
      rounds: outcome.rounds.map(({ counts, exhausted, eliminated, tied, ways }) => ({
        counts: counts.map(({ key, count }) => ({ key: names[key]!, count })),
        exhausted,
        eliminated: name(eliminated),
        tied: name(tied),
        ...(ways && {
          ways: ways.map((way) => ({
            eliminated: names[way.eliminated]!,
            winners: name(way.winners),
          })),
        }),
      })),
    }),
    ...(outcome.pairwise && {
      pairwise: {
        counts: matrix(outcome.pairwise.counts),
        paths: matrix(outcome.pairwise.paths),
      },
    }),
  };
}

/** Where options stand in no order that says something, the one of their numbers. */
function sorted(outcome: Outcome): Outcome {
  const ascending = (options: readonly number[]) => options.toSorted((a, b) => a - b);
  return {
    ...outcome,
    order: outcome.order.toSorted((a, b) => a.rank - b.rank || a.key - b.key),
    ...(outcome.rounds && {
      rounds: outcome.rounds.map((round) => ({
        ...round,
        counts: round.counts.toSorted((a, b) => a.key - b.key),
        eliminated: ascending(round.eliminated),
        tied: ascending(round.tied),
        ...(round.ways && {
          ways: round.ways
            .map((way) => ({ ...way, winners: ascending(way.winners) }))
            .sort((a, b) => a.eliminated - b.eliminated),
        }),
      })),
    }),
  };
}
