import type { Result } from '../contract/index.js';
import { kindOf } from '../sessions/index.js';
import type { CountedVotes, StoredResult } from './tallies.repository.js';

export function toResult(questionId: string, stored: StoredResult): Result {
  const { totalVotes, asked } = stored;
  const kind = kindOf(asked);
  const buckets = kind.buckets(asked).map(({ key, label }) => {
    const count = stored.counts[key] ?? 0;
    return { key, label, count, share: totalVotes === 0 ? 0 : count / totalVotes };
  });
  return {
    questionId,
    kind: kind.name,
    version: stored.version,
    totalVotes,
    buckets,
    stats: kind.stats(buckets),
    updatedAt: stored.updatedAt.toISOString(),
    final: stored.final,
  };
}

/** The result after just these votes were added to it. @param buckets what they have added */
export function withCounted(
  before: Result,
  { version, totalVotes, final, updatedAt }: CountedVotes,
  added: ReadonlyMap<string, number>,
): Result {
  const buckets = before.buckets.map(({ key, label, count: known }) => {
    const count = known + (added.get(key) ?? 0);
    return { key, label, count, share: totalVotes === 0 ? 0 : count / totalVotes };
  });
  return {
    ...before,
    version,
    totalVotes,
    buckets,
    stats: kindOf({ kind: before.kind }).stats(buckets),
    updatedAt: updatedAt.toISOString(),
    final,
  };
}
