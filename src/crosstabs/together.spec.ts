import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CrossTab } from '../contract/index.js';
import { FEWEST } from './hiding.rules.js';
import { PairSums } from './pairs.rules.js';
import { mayBeTold, tell, toCrossTab, type ToldQuestion } from './told.rules.js';

const OPTIONS = ['x', 'y', 'z'];
const options = OPTIONS.map((id) => ({ id, label: id }));
const questions = ['1', '2', '3'].map((id): ToldQuestion => ({
  ...{ id, kind: 'single_choice', options, settings: {}, repeatsId: null },
}));

/** What somebody has chosen on each of the three questions, by place. */
type Person = readonly [number, number, number];
/** Two of the questions, by place. */
type Pair = readonly [a: number, b: number];

interface Told {
  readonly pair: Pair;
  readonly told: CrossTab;
}

function tableOf(people: readonly Person[], pair: Pair): Told {
  const [a, b] = pair.map((at) => questions[at]!) as [ToldQuestion, ToldQuestion];
  const sums = new PairSums(a, b);
  for (const person of people) sums.add([person[pair[0]], person[pair[1]]], 1);
  const counts = sums.all();
  const told = mayBeTold(counts, null, 0) ? tell(a, b, counts, null) : null;
  return {
    pair,
    told: toCrossTab({ question: a, by: b, isFirst: true, version: 1, told, waiting: 0 }),
  };
}

/** A sum of some of the unknowns, which are how many people have answered in each possible way. */
type Sum = readonly number[];
/** What is known: a sum, and the number that it comes to. */
type Known = readonly [sum: Sum, value: number];

const places = [...OPTIONS.keys()];
const ways = places.flatMap((a) => places.flatMap((b) => places.map((c): Person => [a, b, c])));
const sumOf = (isIn: (way: Person) => boolean): Sum => ways.map((way) => Number(isIn(way)));

/** Everything that is told: results, and of tables cells, groups, columns and how many are in it. */
function knownOf(people: readonly Person[], tables: readonly Told[], withCells = true): Known[] {
  const results = questions.flatMap((_, at) =>
    places.map((choice): Known => {
      const isIn = (person: Person) => person[at] === choice;
      return [sumOf(isIn), people.filter(isIn).length];
    }),
  );
  const told = tables.flatMap(({ pair: [a, b], told }): Known[] => {
    const place = (key: string) => OPTIONS.indexOf(key);
    return [
      [sumOf(() => true), told.totalVotes],
      ...told.buckets.map(({ key, count }): Known => [
        sumOf((way) => way[a] === place(key)),
        count,
      ]),
      ...told.groups.flatMap((group): Known[] => [
        [sumOf((way) => way[b] === place(group.key)), group.totalVotes],
        ...group.buckets.flatMap(({ key, count }): Known[] => {
          if (count === null || !withCells) return [];
          const isIn = (way: Person) => way[a] === place(key) && way[b] === place(group.key);
          return [[sumOf(isIn), count]];
        }),
      ]),
    ];
  });
  return [...results, ...told];
}

/** Solves what is known, by Gauss; and of a sum that is nobody, each part is nobody. */
class Solved {
  #rows: { row: Float64Array; value: number; lead: number }[] = [];
  readonly #isNobody: boolean[];

  constructor(known: readonly Known[]) {
    this.#isNobody = known[0]![0].map(() => false);
    for (const [sum, value] of known) {
      if (value === 0) this.#noteNobody(sum);
      // As many as in a part of it: the rest is nobody.
      for (const [part, sameValue] of known) {
        if (value !== sameValue || part.some((one, at) => one > sum[at]!)) continue;
        this.#noteNobody(sum.map((one, at) => one - part[at]!));
      }
    }
    for (let isMore = true; isMore;) {
      this.#rows = [];
      for (const [sum, value] of known) this.#add(sum, value);
      const none = this.#rows.filter(({ row, value }) => {
        return Math.abs(value) < 1e-6 && row.every((one) => one > -1e-6);
      });
      isMore = none.map(({ row }) => this.#noteNobody(row)).includes(true);
    }
  }

  /** @returns whether the sum is known */
  knows(sum: Sum): boolean {
    return this.#reduced(sum, 0).row.every((one) => Math.abs(one) < 1e-6);
  }

  #noteNobody(sum: readonly number[] | Float64Array): boolean {
    const parts = [...sum.keys()].filter((at) => sum[at]! > 1e-6 && !this.#isNobody[at]);
    for (const at of parts) this.#isNobody[at] = true;
    return parts.length > 0;
  }

  #add(sum: Sum, sumValue: number): void {
    const { row, value } = this.#reduced(sum, sumValue);
    const lead = row.findIndex((one) => Math.abs(one) > 1e-6);
    if (lead < 0) return;
    const factor = row[lead]!;
    const made = { row: row.map((one) => one / factor), value: value / factor, lead };
    for (const other of this.#rows) {
      other.value -= other.row[lead]! * made.value;
      take(other.row, made.row, other.row[lead]!);
    }
    this.#rows.push(made);
  }

  #reduced(sum: Sum, sumValue: number): { row: Float64Array; value: number } {
    const row = Float64Array.from(sum, (one, at) => (this.#isNobody[at] ? 0 : one));
    let value = sumValue;
    for (const other of this.#rows) {
      value -= row[other.lead]! * other.value;
      take(row, other.row, row[other.lead]!);
    }
    return { row, value };
  }
}

/** Takes a row so many times from another one. */
function take(from: Float64Array, row: Float64Array, times: number): void {
  if (Math.abs(times) < 1e-9) return;
  for (let at = 0; at < row.length; at += 1) from[at]! -= times * row[at]!;
}

/** Cells of one or two that can be reckoned from all tables together, and not from a table's totals alone. */
function foundOut(people: readonly Person[], tables: readonly Told[]): string[] {
  const all = new Solved(knownOf(people, tables));
  const byTotals = new Solved(knownOf(people, tables, false));
  return tables.flatMap(({ pair: [a, b] }) =>
    places.flatMap((row) =>
      places.flatMap((column) => {
        const isIn = (person: Person) => person[a] === row && person[b] === column;
        const count = people.filter(isIn).length;
        if (count === 0 || count >= FEWEST) return [];
        const cell = sumOf(isIn);
        return all.knows(cell) && !byTotals.knows(cell) ? [`${a}=${row}, ${b}=${column}`] : [];
      }),
    ),
  );
}

const aPlace = fc.nat({ max: OPTIONS.length - 1 });
const aHall = fc.array(fc.tuple(aPlace, aPlace, aPlace), { minLength: 6, maxLength: 30 });
/** On the third question most say what they said on the first. */
const aHallAskedTwice = fc
  .array(fc.tuple(aPlace, aPlace, fc.nat({ max: 15 })), { minLength: 6, maxLength: 30 })
  .map((people) => people.map(([a, b, again]): Person => [a, b, again in OPTIONS ? again : a]));

describe('tables of one session together', () => {
  it.each([
    ['any answers', aHall],
    ['nearly the same question twice', aHallAskedTwice],
  ])('tell nothing that each hides, where two share one question: %s', (_, halls) => {
    fc.assert(
      fc.property(halls, fc.nat({ max: 2 }), (people, middle) => {
        const [one, other] = [0, 1, 2].filter((at) => at !== middle);
        const tables = [tableOf(people, [middle, one!]), tableOf(people, [middle, other!])];
        expect(foundOut(people, tables)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  // docs/decisions/0045 says so: the host is not refused the third table for that.
  it('may tell it where three make a circle, of nearly the same question asked twice', () => {
    // Asked again, one of the second group has come to the first, where two of them said x and are now three.
    const people = (
      [
        [2, [0, 0, 0]],
        [9, [0, 1, 0]],
        [9, [0, 2, 0]],
        [7, [1, 0, 1]],
        [1, [1, 0, 0]],
        [8, [1, 1, 1]],
        [8, [1, 2, 1]],
        [5, [2, 0, 2]],
        [5, [2, 1, 2]],
        [40, [2, 2, 2]],
      ] as const
    ).flatMap(([count, person]) => Array.from({ length: count }, (): Person => person));
    const [first, again, moved] = (
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ] as const
    ).map((pair) => tableOf(people, pair)) as [Told, Told, Told];
    expect(foundOut(people, [first, again, moved])).toContain('0=0, 1=0');
    for (const two of [
      [first, again],
      [again, moved],
      [moved, first],
    ]) {
      expect(foundOut(people, two)).toEqual([]);
    }
  });
});
