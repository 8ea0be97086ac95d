import type { Choice, Option } from './shapes.js';

/*
 * Not in index.ts: only who counts anew, and the server, have a use for it.
 */

export const ballotFormats = ['json', 'csv', 'blt', 'preflib'] as const;
export type BallotFormat = (typeof ballotFormats)[number];

/**
 * What files of orders say of options that a ballot does not name. `classical`: nothing, the ballot ends before
 * them. `completed`: they share the last place, `2=4` in BLT as OpaVote has it, `{2,4}` in PrefLib.
 */
export const ballotReadings = ['classical', 'completed'] as const;
export type BallotReading = (typeof ballotReadings)[number];

/** All ballots of a question whose result is final, as JSON. */
export interface BallotFile {
  /** The version of this shape. */
  readonly format: 'plenum-ballots-1';
  readonly question: {
    readonly id: string;
    readonly kind: string;
    readonly prompt: string;
    readonly options: readonly Pick<Option, 'id' | 'label'>[];
    /** Those of its kind, with what counts where one is left out. */
    readonly settings: Readonly<Record<string, string | number | boolean>>;
  };
  /** By which rankings are counted, see docs/methods.md; null of other kinds. */
  readonly method: string | null;
  /** In a random order. Of a motion by weight, in a session that asks for names, each has its `weight`. */
  readonly ballots: readonly Choice[];
}
