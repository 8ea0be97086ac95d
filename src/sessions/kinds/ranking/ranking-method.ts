import type { RankingMethodName } from '../../../contract/index.js';

/** What of the votes is kept: whole numbers by name, changed by adding and subtracting alone. */
export type Counters = ReadonlyMap<string, number>;

export type Increment = [key: string, amount: number];

/** An option in the order of an outcome; options are told by their index in the question. */
export interface Placed {
  readonly key: number;
  /** 1 is best; equal ranks are equal numbers: 1, 2, 2, 4. */
  readonly rank: number;
  /** What the method counts: each method says what it is. */
  readonly score: number;
}

/** One round of an instant runoff. */
export interface Round {
  /** Ballots for each continuing option. */
  readonly counts: readonly { readonly key: number; readonly count: number }[];
  /** Ballots that name no continuing option. */
  readonly exhausted: number;
  /**
   * Who is out after this round. Several where a tie is taken in every possible order, and all of them lead to
   * the same options that are left; none where the tie leads to several winners, or too many ways.
   */
  readonly eliminated: readonly number[];
  /** Who shares the last place; empty where one option is last alone. */
  readonly tied: readonly number[];
  /** Where the first place hangs on the tie: who can win if this one of the tied goes first. */
  readonly ways?: readonly { readonly eliminated: number; readonly winners: readonly number[] }[];
}

/** How the options stand to one another, two at a time. Rows and columns are options by index. */
export interface Pairwise {
  /** `counts[a][b]`: ballots that have a before b; the diagonal is 0. */
  readonly counts: readonly (readonly number[])[];
  /**
   * `paths[a][b]`: the weakest step of the strongest path from a to b, as ballots for and against it; null
   * where there is none.
   */
  readonly paths: readonly (readonly (Step | null)[])[];
}

/** A step from one option to another that loses to it: ballots for it, ballots against it. */
export type Step = readonly [votesFor: number, votesAgainst: number];

export interface Outcome {
  readonly method: MethodName;
  /** All options, best first; among equal ranks as in the question, which says nothing about them. */
  readonly order: readonly Placed[];
  /** `irv` alone. */
  readonly rounds?: readonly Round[];
  /**
   * `irv` alone: options whose rank is the best that is still possible, as the tie has more orders than are
   * tried. Absent where all ranks are certain.
   */
  readonly undecided?: readonly number[];
  /** `condorcet` alone. */
  readonly pairwise?: Pairwise;
}

export type MethodName = RankingMethodName;

/**
 * A way to count rankings. A ranking holds distinct indexes of options, best first; those that it does not
 * name stand together behind them. The empty ranking is no vote and adds nothing.
 */
export interface RankingMethod {
  readonly name: MethodName;

  /** What one vote adds to the counters, and takes away when it is withdrawn: distinct keys, amounts ≥ 1. */
  incrementsOf(ranking: readonly number[], options: number): Increment[];

  /**
   * A function of the counters' values alone. Counters that are not there are 0; those of other methods
   * may be among them.
   * @param options how many there are, 1 to 50
   * @throws RangeError where a counter is no whole number from 0 to 2^53 - 1
   */
  outcomeOf(counters: Counters, options: number): Outcome;

  /**
   * The counters that an outcome was made of, where they follow from it.
   * @param scores of each option by its index
   * @param pairs the outcome's `pairwise.counts`
   */
  countersOf?(scores: readonly number[], pairs: Pairwise['counts']): Counters;
}
