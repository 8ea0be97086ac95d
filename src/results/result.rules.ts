import type { Result } from '../contract/index.js';
import { type Counts, kindOf, type Summarized } from '../sessions/index.js';
import type { Asked, CountedVotes, StoredResult } from './tallies.repository.js';

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

function summarize({ asked, counts, totalVotes }: StoredResult): Summarized {
  return kindOf(asked).summarize(JSON.parse(counts) as Counts, totalVotes, asked);
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
