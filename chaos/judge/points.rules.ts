import type { Choice, LeaderboardState, Question } from '../../src/contract/index.js';
import type { Ballot } from '../../test/e2e/support/ballots.js';
import { heldBallot } from './judge.rules.js';
import type { Casting } from './record.js';

/** What the database holds of what one answer has earned. */
export interface StoredScore {
  readonly questionId: string;
  readonly participantId: string;
  readonly got: number;
  readonly outOf: number;
  readonly swiftness: number;
}

/** All that is known of the points of a session when the dust has settled. */
export interface PointsEvidence {
  /** All of the session. */
  readonly questions: readonly Question[];
  readonly castings: readonly Casting[];
  readonly scores: readonly StoredScore[];
  /** The organizer's; undefined where it could not be had. */
  readonly leaderboard: LeaderboardState | undefined;
}

/** Swiftness is told in millionths, by a timer of half a minute where there was none. */
const MILLION = 1_000_000;
const UNTIMED = 30_000;

/**
 * Every point that is missing, given twice or to the wrong one: against what is reckoned here, and
 * nowhere in the application, of the votes that clients hold a receipt for.
 */
export function wrongPointsIn({
  questions,
  castings,
  scores,
  leaderboard,
}: PointsEvidence): string[] {
  const scored = questions.filter(({ settings }) => settings.scoring !== null);
  const byKey = new Map<string, StoredScore>();
  const violations: string[] = [];
  for (const score of scores) {
    if (byKey.has(keyOf(score))) violations.push(`points twice: ${keyOf(score)}`);
    byKey.set(keyOf(score), score);
  }
  const totals = new Map<string, number>();
  for (const question of scored) {
    for (const casting of castings.filter(({ questionId }) => questionId === question.id)) {
      const held = heldBallot(casting);
      const key = keyOf(casting);
      const found = byKey.get(key);
      byKey.delete(key);
      if (!held) {
        if (found) violations.push(`points for no vote: ${key}`);
        continue;
      }
      const wanted = scoreOf(held, question);
      if (!found) violations.push(`a vote without points: ${key}`);
      else if (!isSame(found, wanted)) {
        const [is, ought] = [found, wanted].map((one) => JSON.stringify(one));
        violations.push(`other points than earned: ${key} has ${is}, not ${ought}`);
      }
      const before = totals.get(casting.participantId) ?? 0;
      totals.set(casting.participantId, before + pointsFor(wanted, question, scored));
    }
  }
  violations.push(...[...byKey.keys()].map((key) => `points, never cast: ${key}`));
  return [...violations, ...wrongPlacesIn(leaderboard, [...totals.values()])];
}

function wrongPlacesIn(
  leaderboard: LeaderboardState | undefined,
  totals: readonly number[],
): string[] {
  if (!leaderboard) return ['there is no leaderboard'];
  const wanted = totals.toSorted((one, other) => other - one);
  const shown = leaderboard.entries.map(({ rank, points }) => `${rank}: ${points}`);
  const first = wanted
    .slice(0, shown.length)
    .map((points) => `${wanted.indexOf(points) + 1}: ${points}`);
  return [
    ...(leaderboard.players === totals.length
      ? []
      : [`${leaderboard.players} are on the leaderboard, ${totals.length} have points`]),
    ...(shown.join() === first.join()
      ? []
      : [`the leaderboard has ${shown.slice(0, 5).join()}, not ${first.slice(0, 5).join()}`]),
  ];
}

type Earned = Omit<StoredScore, 'questionId' | 'participantId'>;

function scoreOf({ choice, receiptId }: Ballot, question: Question): Earned {
  const openedAt = Date.parse(question.openedAt!);
  const time = question.closesAt === null ? UNTIMED : Date.parse(question.closesAt) - openedAt;
  const elapsed = Math.max(
    0,
    Number.parseInt(receiptId.replace('-', '').slice(0, 12), 16) - openedAt,
  );
  const swiftness = Math.floor((Math.max(0, time - elapsed) * MILLION) / time);
  return { ...creditOf(choice, question), swiftness };
}

/** Of questions with options: all right ones, less each that is wrong, where several may be chosen. */
function creditOf({ optionIds = [] }: Choice, { kind, answerKey }: Question) {
  const right = answerKey && 'optionIds' in answerKey ? answerKey.optionIds : [];
  const hits = optionIds.filter((id) => right.includes(id)).length;
  if (kind === 'single_choice') return { got: hits, outOf: 1 };
  return { got: Math.max(0, 2 * hits - optionIds.length), outOf: right.length };
}

function pointsFor(
  { got, outOf, swiftness }: Earned,
  { settings: { scoring } }: Question,
  scored: readonly Question[],
): number {
  const all = scored.map((one) => one.settings.scoring!);
  const fast = all.filter(({ mode }) => mode === 'speed').length;
  const least = Math.min(...all.map(({ points }) => points));
  const bonus = scoring!.mode === 'speed' ? BigInt(Math.floor((least - 1) / fast)) : 0n;
  const base = (BigInt(scoring!.points) * BigInt(got)) / BigInt(outOf);
  return Number(base + (BigInt(got) * BigInt(swiftness) * bonus) / BigInt(outOf * MILLION));
}

function isSame(one: Earned, other: Earned): boolean {
  return one.got === other.got && one.outOf === other.outOf && one.swiftness === other.swiftness;
}

function keyOf({ questionId, participantId }: { questionId: string; participantId: string }) {
  return `${participantId} on ${questionId}`;
}
