import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CrossTab } from '../contract/index.js';
import { FEWEST } from './hiding.rules.js';
import { nextTable, tellWithout } from './left-out.rules.js';
import { type Both, PairSums } from './pairs.rules.js';
import { tell, type Told, toCrossTab, type ToldQuestion, totalOf } from './told.rules.js';

const OPTIONS = ['x', 'y', 'z'];
const options = OPTIONS.map((id) => ({ id, label: id }));
const questions = ['1', '2', '3'].map((id): ToldQuestion => ({
  ...{ id, kind: 'single_choice', options, settings: {}, repeatsId: null },
}));

/** What somebody has chosen on each of the three questions, by place; undefined where nothing. */
type Person = readonly (number | undefined)[];
/** Two of the questions, by place. */
type Pair = readonly [a: number, b: number];

/** A table as it is told once voting has ended, and whether each of the people is in it. */
interface Table {
  readonly pair: Pair;
  readonly told: CrossTab;
  readonly isLeftOut: readonly boolean[];
}

/** @param before who had voted when the table was looked at while votes came; none: nobody has */
function tableOf(people: readonly Person[], pair: Pair, before: readonly Person[] = []): Table {
  const [a, b] = pair.map((at) => questions[at]!) as [ToldQuestion, ToldQuestion];
  const bothOf = (person: Person): Both => [person[pair[0]], person[pair[1]]];
  const has = (person: Person) => bothOf(person).every((choice) => choice !== undefined);
  const state = (of: readonly Person[], told: Told | null, changed: string[], isFinal: boolean) => {
    const sums = new PairSums(a, b);
    for (const person of of) sums.add(bothOf(person), 1);
    const counted = pair.map((at) => ({
      ...{ isFinal, voters: of.filter((person) => person[at] !== undefined).length },
    }));
    return { counts: sums.all(), told, changed, questions: counted };
  };
  const live = state(before, null, [], false);
  const first = nextTable(live) === 'all' ? tell(a, b, live.counts, null) : null;
  const newcomers = people.slice(before.length).filter(has);
  const changed = first ? newcomers.slice(0, FEWEST).map((_, nth) => `new ${nth}`) : [];
  const over = state(people, first, changed, true);
  const which = nextTable(over);
  const old = people.map((person, at) => ({ id: `${at}`, both: bothOf(person), person, at }));
  const mayGo = old.filter(({ person, at }) => has(person) && (!first || at < before.length));
  const picked = which === 'without' ? mayGo.slice(0, FEWEST) : [];
  const told =
    which === 'last'
      ? first
      : which === 'all'
        ? tell(a, b, over.counts, first)
        : tellWithout(over, a, b, picked);
  const isNothing = told === null || totalOf(told.counts) === 0;
  const isIn = (at: number) => {
    if (isNothing) return false;
    return which === 'last' ? at < before.length : !picked.some((one) => one.at === at);
  };
  const isLeftOut = people.map((person, at) => has(person) && !isIn(at));
  const out = isLeftOut.filter(Boolean).length;
  const waiting = which === 'last' ? out : 0;
  return {
    pair,
    told: toCrossTab({ question: a, by: b, isFirst: true, version: 1, told, waiting }),
    isLeftOut,
  };
}

const outOf = ({ hidden }: CrossTab) => hidden.leftOut + hidden.participants;

/** A sum of some of the unknowns, which are how many people have answered in each possible way. */
type Sum = readonly number[];
/** What is known: a sum, and the number that it comes to. */
type Known = readonly [sum: Sum, value: number];

/** All that somebody can have chosen, and whether tables that leave out some leave out who did. */
function waysOf(tables: readonly Table[]) {
  const choices = [undefined, ...OPTIONS.keys()];
  const flags = tables.reduce<boolean[][]>(
    (all, { told }) => {
      const each = outOf(told) > 0 ? [false, true] : [false];
      return all.flatMap((before) => each.map((flag) => [...before, flag]));
    },
    [[]],
  );
  return choices.flatMap((a) =>
    choices.flatMap((b) =>
      choices.flatMap((c) => flags.map((leftOut) => ({ person: [a, b, c] as Person, leftOut }))),
    ),
  );
}

/** Everything that is told: results, and of tables cells, groups, columns and how many are in it. */
function knownOf(people: readonly Person[], tables: readonly Table[], withCells = true): Known[] {
  const ways = waysOf(tables);
  type Way = (typeof ways)[number];
  const sum = (isIn: (way: Way) => boolean) => ways.map((way) => Number(isIn(way)));
  const results = questions.flatMap((_, at) =>
    [...OPTIONS.keys()].map((choice): Known => {
      const value = people.filter((person) => person[at] === choice).length;
      return [sum(({ person }) => person[at] === choice), value];
    }),
  );
  const told = tables.flatMap(({ pair: [a, b], told }, nth): Known[] => {
    const isBoth = ({ person }: Way) => person[a] !== undefined && person[b] !== undefined;
    const isIn = (way: Way) => isBoth(way) && !way.leftOut[nth];
    const place = (key: string) => OPTIONS.indexOf(key);
    return [
      // Who has not answered both is not left out.
      [sum((way) => !isBoth(way) && way.leftOut[nth]!), 0],
      [sum((way) => isBoth(way) && way.leftOut[nth]!), outOf(told)],
      [sum(isIn), told.totalVotes],
      ...told.buckets.map(({ key, count }): Known => {
        return [sum((way) => isIn(way) && way.person[a] === place(key)), count];
      }),
      ...told.groups.flatMap((group): Known[] => [
        [sum((way) => isIn(way) && way.person[b] === place(group.key)), group.totalVotes],
        ...group.buckets.flatMap(({ key, count }): Known[] =>
          count === null || !withCells
            ? []
            : [
                [
                  sum(
                    (way) =>
                      isIn(way) &&
                      way.person[a] === place(key) &&
                      way.person[b] === place(group.key),
                  ),
                  count,
                ],
              ],
        ),
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

  #noteNobody(sum: ArrayLike<number> & Iterable<number>): boolean {
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
function foundOut(people: readonly Person[], tables: readonly Table[]): string[] {
  const all = new Solved(knownOf(people, tables));
  let byTotals: Solved | undefined;
  return tables.flatMap(({ pair: [a, b], isLeftOut }, nth) =>
    [...OPTIONS.keys()].flatMap((row) =>
      [...OPTIONS.keys()].flatMap((column) => {
        const isIn = (person: Person) => person[a] === row && person[b] === column;
        const count = people.filter((person, at) => isIn(person) && !isLeftOut[at]).length;
        if (count === 0 || count >= FEWEST) return [];
        const cell = waysOf(tables).map(({ person, leftOut }) =>
          Number(isIn(person) && !leftOut[nth]),
        );
        if (!all.knows(cell)) return [];
        byTotals ??= new Solved(knownOf(people, tables, false));
        return byTotals.knows(cell) ? [] : [`${a}=${row}, ${b}=${column}`];
      }),
    ),
  );
}

const aChoice = fc.oneof(
  { weight: 9, arbitrary: fc.nat({ max: OPTIONS.length - 1 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const aHall = fc.array(fc.tuple(aChoice, aChoice, aChoice), { minLength: 6, maxLength: 30 });
/** On the third question most say what they said on the first. */
const aHallAskedTwice = fc
  .array(fc.tuple(aChoice, aChoice, fc.nat({ max: 15 })), { minLength: 6, maxLength: 30 })
  .map((people) => people.map(([a, b, again]): Person => [a, b, again in OPTIONS ? again : a]));

describe('tables of one session together', () => {
  it.each([
    ['any answers', aHall],
    ['nearly the same question twice', aHallAskedTwice],
  ])('tell nothing that each hides, where no pairs make a circle: %s', (_, halls) => {
    fc.assert(
      fc.property(halls, fc.nat({ max: 2 }), fc.nat({ max: 30 }), (people, middle, live) => {
        const [one, other] = [0, 1, 2].filter((at) => at !== middle);
        const before = people.slice(0, live);
        const tables = [
          tableOf(people, [middle, one!], before),
          tableOf(people, [middle, other!], before),
        ];
        expect(foundOut(people, tables)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('and the results never differ from one by one or two people', () => {
    fc.assert(
      fc.property(aHall, fc.nat({ max: 30 }), (people, live) => {
        const { told, pair } = tableOf(people, [0, 1], people.slice(0, live));
        if (told.totalVotes === 0) return;
        for (const at of pair) {
          const voters = people.filter((person) => person[at] !== undefined).length;
          expect([1, 2]).not.toContain(voters - told.totalVotes);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('would tell it where they make a circle', () => {
    // Asked again, one of the second group has come to the first, where two of them said x and are now three.
    const people = [
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
    ].flatMap(([count, person]) => Array.from({ length: count as number }, () => person as Person));
    const [first, again, moved] = [
      tableOf(people, [0, 1]),
      tableOf(people, [1, 2]),
      tableOf(people, [2, 0]),
    ];
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
