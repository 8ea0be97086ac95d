import { type OptionSet, has } from './option-set.js';
import { allOf } from './ranks.rules.js';

/** Ballots that are alike. */
export interface Ballots {
  readonly ranking: readonly number[];
  readonly count: number;
}

/**
 * Ballots in a pile by the option that they name first; a pile is sorted further, by what comes next, when
 * its option is out. So a count looks at the piles of those that are out, not at every ballot.
 */
export class BallotPiles {
  /** How many ballots there are. */
  readonly total: number;

  /** How many distinct rankings there are. */
  readonly rankings: number;

  /** How many piles all counts so far have looked at: their work. */
  looked = 0;

  readonly #all: Pile;
  readonly #options: readonly number[];

  constructor(ballots: readonly Ballots[], options: number) {
    this.#all = new Pile(ballots, 0);
    this.#options = allOf(options);
    this.total = this.#all.count;
    this.rankings = ballots.length;
  }

  /** For each continuing option, ascending, the ballots that name it before the other ones. */
  countsOf(continuing: OptionSet): { key: number; count: number }[] {
    const continues = this.#options.map((option) => has(continuing, option));
    const counts = continues.map(() => 0);
    this.#add(this.#all, continues, counts);
    return counts.map((count, key) => ({ key, count })).filter(({ key }) => continues[key]);
  }

  #add(pile: Pile, continues: readonly boolean[], counts: number[]): void {
    for (const [option, next] of pile.next) {
      this.looked++;
      if (continues[option]) counts[option]! += next.count;
      else this.#add(next, continues, counts);
    }
  }
}

/** Ballots whose rankings begin with the same options. */
class Pile {
  readonly count: number;

  #next: ReadonlyMap<number, Pile> | undefined;

  /** @param depth how many options they have in common */
  constructor(
    private readonly ballots: readonly Ballots[],
    private readonly depth: number,
  ) {
    this.count = ballots.reduce((sum, { count }) => sum + count, 0);
  }

  /** The piles by the option that is named next; ballots that name no more are in none. */
  get next(): ReadonlyMap<number, Pile> {
    return (this.#next ??= this.#sorted());
  }

  #sorted(): ReadonlyMap<number, Pile> {
    const byOption = new Map<number, Ballots[]>();
    for (const ballots of this.ballots) {
      const option = ballots.ranking[this.depth];
      if (option === undefined) continue;
      const pile = byOption.get(option);
      if (pile) pile.push(ballots);
      else byOption.set(option, [ballots]);
    }
    return new Map([...byOption].map(([option, pile]) => [option, new Pile(pile, this.depth + 1)]));
  }
}
