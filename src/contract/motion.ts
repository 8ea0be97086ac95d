/*
 * Not in index.ts, but for its types: what a part of a page that is loaded later uses would be loaded by all.
 */

/** How many votes for a motion are enough: see docs/methods.md. */
export const majorities = ['simple', 'absolute', 'two_thirds'] as const;
export type Majority = (typeof majorities)[number];

/** Of what: votes for and against; all that were cast, abstentions too; all that could be cast. */
export const majorityBases = ['yes_no', 'cast', 'entitled'] as const;
export type MajorityBase = (typeof majorityBases)[number];

/** What its options say, in their order. The third may be missing. */
export const motionRoles = ['yes', 'no', 'abstain'] as const;
export type MotionRole = (typeof motionRoles)[number];

/** How many votes must be cast, abstentions too: a number, or of all that could be. */
export type Quorum =
  | { votes: number }
  /** At least so many percent: half of the seats is 50. */
  | { percent: number }
  /** More than so many percent: more than half of the seats is 50. */
  | { moreThanPercent: number };

/** When a motion is adopted. */
export interface MotionTerms {
  /** Null: none. */
  quorum: Quorum | null;
  majority: Majority;
  /** Of `simple` always `yes_no`. */
  base: MajorityBase;
}

/** Where a session says nothing. */
export const defaultTerms: MotionTerms = { quorum: null, majority: 'simple', base: 'yes_no' };

export const motionOutcomes = ['open', 'adopted', 'rejected', 'no_quorum'] as const;
export type MotionOutcome = (typeof motionOutcomes)[number];

/**
 * What has become of a motion. Where seats of its roster have weights, a vote is so many votes, and these are
 * counted when no vote can come any more: until then they are null.
 */
export interface MotionResult {
  /** `open` until every accepted vote is counted. */
  outcome: MotionOutcome;
  terms: MotionTerms;
  /** Whether votes are counted by weight. */
  weighted: boolean;
  yes: number | null;
  no: number | null;
  abstain: number | null;
  /** Votes that were cast, abstentions too. */
  present: number | null;
  /** What the majority is of. */
  base: number | null;
  /** The least number of votes for it that adopts it, of that base. */
  needed: number | null;
  /** Votes that must be cast; null: as few as come. */
  quorum: number | null;
  /** Votes that could be cast; null without a roster. */
  entitled: number | null;
}
