import type { AnswerKey, Pace, Scoring } from '../contract/index.js';

/** Of a swiftness of 1: a vote in the moment of the opening. */
export const SWIFTEST = 1_000_000;
/** How long a question counts as open that closes by no timer. Milliseconds. */
export const UNTIMED = 30_000;

/** What of a question decides its points. */
export interface Quizzed {
  readonly id: string;
  readonly answerKey: AnswerKey | null;
  readonly scoring: Scoring | null;
}

/** What one answer has earned. */
export interface Score {
  /** How right it is: `got` of `outOf`. */
  readonly got: number;
  readonly outOf: number;
  /** Of the time there was, how much was left: whole, 0 to {@link SWIFTEST}. */
  readonly swiftness: number;
}

/** What an answer to a question can be worth. */
export interface Worth {
  /** Of one that is right. */
  readonly points: number;
  /** At most, for being fast. */
  readonly bonus: number;
}

/** Whether its answers can be worth something. */
export function isScored<One extends Quizzed>(
  question: One,
): question is One & { answerKey: AnswerKey; scoring: Scoring } {
  return question.answerKey !== null && question.scoring !== null;
}

/**
 * What answers to each scored question of a session can be worth, by its id.
 *
 * All bonuses that one player can have are less than the least right answer: each is at most
 * floor((least points − 1) / questions with speed). So one more right answer always beats speed.
 * @param questions all of the session, whatever their status
 */
export function worths(questions: readonly Quizzed[], pace: Pace): ReadonlyMap<string, Worth> {
  const scored = questions.filter(isScored);
  const fast = scored.filter(({ scoring }) => scoring.mode === 'speed');
  const least = Math.min(...scored.map(({ scoring }) => scoring.points));
  const most =
    pace === 'self' || fast.length === 0 ? 0 : Math.max(0, Math.floor((least - 1) / fast.length));
  return new Map(
    scored.map(({ id, scoring: { mode, points } }) => [
      id,
      { points, bonus: mode === 'speed' ? most : 0 },
    ]),
  );
}

/** What the database adds up, by the same formula: see `leaderboards.repository.ts`. */
export function pointsOf({ got, outOf, swiftness }: Score, { points, bonus }: Worth): number {
  // Whole numbers below 2^53, so that no division is off by one.
  return (
    Math.floor((points * got) / outOf) + Math.floor((got * swiftness * bonus) / (outOf * SWIFTEST))
  );
}

/**
 * How much of the time was left: by the server's clock, from the opening in which the vote came.
 * @param castAt milliseconds since 1970, as those of the opening
 */
export function swiftnessOf(
  castAt: number,
  { openedAt, endsAt }: { readonly openedAt: number; readonly endsAt: number | null },
): number {
  const time = Math.max(1, endsAt === null ? UNTIMED : endsAt - openedAt);
  const left = Math.max(0, time - Math.max(0, castAt - openedAt));
  return Math.floor((SWIFTEST * left) / time);
}
