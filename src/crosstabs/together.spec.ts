import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CrossTab } from '../contract/index.js';
import { FEWEST } from './hiding.rules.js';
import { nextTable, tellWithout } from './left-out.rules.js';
import { type Both, PairSums } from './pairs.rules.js';
import { tell, type Told, toCrossTab, type ToldQuestion } from './told.rules.js';

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
  const isIn = (at: number) =>
    which === 'last' ? at < before.length : !picked.some((one) => one.at === at);
  const version = 1;
  return {
    pair,
    told: toCrossTab({ question: a, by: b, isFirst: true, version, told, waiting: 0 }),
    isLeftOut: people.map((person, at) => has(person) && !isIn(at)),
  };
}

/** A sum of some of the unknowns, which are how many people have answered in each possible way. */
type Sum = readonly number[];
/** What is known: a sum, and the number that it comes to. */
type Known = readonly [sum: Sum, value: number];

/** All that somebody can have chosen, and whether tables that leave out some leave out who did. */
function waysOf(tables: readonly Table[]) {
  const choices = [undefined, ...OPTIONS.keys()];
  const flags = tables.reduce<boolean[][]>(
    (all, { told }) => {
      const each = told.hidden.leftOut > 0 ? [false, true] : [false];
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
      [sum((way) => isBoth(way) && way.leftOut[nth]!), told.hidden.leftOut],
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
  readonly #rows: { row: number[]; value: number; lead: number }[] = [];

  constructor(known: readonly Known[]) {
    const width = known[0]![0].length;
    for (const [sum, value] of known) this.#add(sum, value);
    for (let before = -1; before !== this.#rows.length;) {
      before = this.#rows.length;
      for (const [sum, value] of known) {
        if (value !== 0) continue;
        sum.forEach((one, at) => {
          if (one > 0) this.#add(unit(width, at), 0);
        });
      }
      for (const { row, value } of [...this.#rows]) {
        if (Math.abs(value) > 1e-9 || row.some((one) => one < -1e-9)) continue;
        row.forEach((one, at) => {
          if (one > 1e-9) this.#add(unit(width, at), 0);
        });
      }
    }
  }

  /** @returns what the sum is, undefined where that is not known */
  valueOf(sum: Sum): number | undefined {
    const { row, value } = this.#reduced(sum, 0);
    return row.some((one) => Math.abs(one) > 1e-6) ? undefined : Math.round(-value);
  }

  #add(sum: Sum, sumValue: number): void {
    const { row, value } = this.#reduced(sum, sumValue);
    const lead = row.findIndex((one) => Math.abs(one) > 1e-6);
    if (lead < 0) return;
    const factor = row[lead]!;
    const made = { row: row.map((one) => one / factor), value: value / factor, lead };
    for (const other of this.#rows) {
      const times = other.row[lead]!;
      if (Math.abs(times) < 1e-9) continue;
      other.row = other.row.map((one, at) => one - times * made.row[at]!);
      other.value -= times * made.value;
    }
    this.#rows.push(made);
  }

  #reduced(sum: Sum, sumValue: number) {
    let row = [...sum];
    let value = sumValue;
    for (const { row: other, value: otherValue, lead } of this.#rows) {
      const times = row[lead]!;
      if (Math.abs(times) < 1e-9) continue;
      row = row.map((one, at) => one - times * other[at]!);
      value -= times * otherValue;
    }
    return { row, value };
  }
}

const unit = (width: number, at: number): Sum =>
  Array.from({ length: width }, (_, nth) => Number(nth === at));

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
        if (all.valueOf(cell) === undefined) return [];
        byTotals ??= new Solved(knownOf(people, tables, false));
        return byTotals.valueOf(cell) === undefined ? [`${a}=${row}, ${b}=${column}`] : [];
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
  .array(fc.tuple(aChoice, aChoice, fc.option(aChoice, { freq: 5, nil: -1 })), {
    minLength: 6,
    maxLength: 30,
  })
  .map((people) => people.map(([a, b, again]): Person => [a, b, again === -1 ? a : again]));

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
    const found = fc.check(
      fc.property(aHallAskedTwice, (people) => {
        const whole = people.filter((person) => !person.includes(undefined));
        const pairs: Pair[] = [
          [0, 1],
          [1, 2],
          [2, 0],
        ];
        const tables = pairs.map((pair) => tableOf(whole, pair));
        return foundOut(whole, tables).length === 0;
      }),
      { numRuns: 200, seed: 1 },
    );
    expect(found.failed).toBe(true);
    console.log(JSON.stringify(found.counterexample), found.numRuns);
  });
});
