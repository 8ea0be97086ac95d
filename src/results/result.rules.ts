import type { Result } from '../contract/index.js';
import { type Counts, kindOf, type Summarized, type ToldTexts } from '../sessions/index.js';
import type { Asked, CountedVotes, StoredResult } from './results.repository.js';

/** @param summarized what its counts add up to, where that is known */
export function toResult(
  questionId: string,
  stored: StoredResult,
  summarized = summarize(stored),
): Result {
  return {
    questionId,
    kind: stored.asked.kind,
    version: stored.version,
    totalVotes: stored.totalVotes,
    ...summarized,
    updatedAt: stored.updatedAt.toISOString(),
    final: stored.final,
  };
}

/** @param told what it tells of texts, where its kind has them */
export function summarize(
  { asked, counts, totalVotes }: StoredResult,
  told?: ToldTexts,
): Summarized {
  return kindOf(asked).summarize(JSON.parse(counts) as Counts, totalVotes, asked, told);
}

/**
 * The result after just these votes were added to it.
 * @param asked the question as they were counted
 * @param added what they add to its buckets
 * @returns undefined where the result does not tell all that its kind counts
 */
export function withCounted(
  before: Result,
  { version, totalVotes, final, updatedAt }: CountedVotes,
  asked: Asked,
  added: ReadonlyMap<string, number>,
): Result | undefined {
  const kind = kindOf(asked);
  const known = kind.countsOf?.(before);
  if (!known) return undefined;
  const counts = { ...known };
  for (const [key, amount] of added) counts[key] = (counts[key] ?? 0) + amount;
  return {
    ...before,
    version,
    totalVotes,
    ...kind.summarize(counts, totalVotes, asked),
    updatedAt: updatedAt.toISOString(),
    final,
  };
}

/** For whom a result is: some of it is for the organizer alone, and for who moderates. */
export type Eyes = 'organizer' | 'audience';

const ofAudience = new WeakMap<Result, Result>();

/** The result as these may see it; nearly always itself, and always the same for the same. */
export function asSeenBy(eyes: Eyes, result: Result): Result {
  if (eyes === 'organizer' || !('pending' in result.summary)) return result;
  const known = ofAudience.get(result);
  if (known) return known;
  const { pending: _, ...summary } = result.summary;
  const seen = { ...result, summary };
  ofAudience.set(result, seen);
  return seen;
}
