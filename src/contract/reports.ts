/*
 * Not in index.ts: what is there, and used by a part of a page that is loaded later, is loaded by all pages.
 */
import type { Percentage } from './percentages.js';
import type { CrossTab } from './shapes.js';

export const reportLimits = {
  /** Of fewer participants nobody is told when they voted, nor how fast. */
  timesShownFrom: 3,
  slotsMax: 60,
  /** Sessions that are compared, the latest. */
  termsMax: 12,
  /** Answers of a question that are compared. */
  answersMax: 20,
} as const;

/** What a report says beside results, points and what was asked. Votes that were withdrawn are in none of it. */
export interface SessionReport {
  sessionId: string;
  /** Participants with a vote. */
  voters: number;
  votes: number;
  /** Null where too few have voted. */
  turnout: Turnout | null;
  /** Those with votes, in their order. */
  questions: ReportedQuestion[];
  /** Those that were asked for, of questions whose votes are all counted. */
  crosstabs: CrossTab[];
  /** Sessions that it can be compared with, itself among them if it was started. */
  terms: number;
  /** When it is deleted by itself, by the next night; null: it is not, as things are. */
  deletesAt: string | null;
}

/** When votes came. Of one that was changed the last counts. */
export interface Turnout {
  from: string;
  slotSeconds: number;
  /** One after the other, without gaps. */
  slots: TurnoutSlot[];
}

export interface TurnoutSlot {
  votes: number;
  /** Participants whose first vote it was. */
  newVoters: number;
}

export interface ReportedQuestion {
  questionId: string;
  votes: number;
  /** From an opening to the vote; null where too few have voted, and in a session at one's own pace. */
  responseTime: ResponseTime | null;
}

/** Seconds, interpolated as `percentile_cont` of SQL does. */
export interface ResponseTime {
  median: number;
  quartiles: [q1: number, q3: number];
}

/** The same session over its terms: a session and its copies, and theirs. */
export interface SessionComparison {
  sessionId: string;
  /** In the order in which they began. */
  terms: ComparedTerm[];
  /** Those of the session that were asked in any of the terms. */
  questions: ComparedQuestion[];
}

export interface ComparedTerm {
  sessionId: string;
  title: string;
  startedAt: string;
  endedAt: string | null;
}

export interface ComparedQuestion {
  questionId: string;
  kind: string;
  prompt: string;
  /** By term; null where it was not asked then. */
  results: (ComparedResult | null)[];
  answers: ComparedAnswer[];
  /** Answers that are not told. */
  answersLeftOut: number;
}

export interface ComparedResult {
  questionId: string;
  totalVotes: number;
  mean: number | null;
  median: number | null;
}

export interface ComparedAnswer {
  label: string;
  /** By term; null where there was no such answer then. */
  values: (ComparedValue | null)[];
}

export interface ComparedValue {
  count: number;
  share: number;
  /** As the screen has it. */
  percent: Percentage;
  /** Of an item that is rated, or given points. */
  mean: number | null;
}
