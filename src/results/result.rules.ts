import type { Result } from '../contract/index.js';
import { kindOf } from '../sessions/index.js';
import type { StoredResult } from './tallies.repository.js';

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
