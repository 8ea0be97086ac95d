import type { Result } from '../contract/index.js';
import { kindOf } from '../sessions/index.js';
import type { Asked, CountedVotes, StoredResult } from './tallies.repository.js';

export function toResult(questionId: string, stored: StoredResult): Result {
  const { totalVotes, asked } = stored;
  const kind = kindOf(asked);
  return {
    questionId,
    kind: kind.name,
    version: stored.version,
    totalVotes,
    ...kind.summarize(stored.counts, totalVotes, asked),
    updatedAt: stored.updatedAt.toISOString(),
    final: stored.final,
  };
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
