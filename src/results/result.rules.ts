import type { Result } from '../contract/index.js';
import { type Definition, kindOf } from '../sessions/index.js';
import type { StoredResult } from './tallies.repository.js';

export function toResult(
  question: Definition & { id: string; kind: string },
  stored: StoredResult,
): Result {
  const { totalVotes } = stored;
  const kind = kindOf(question);
  const buckets = kind.buckets(question).map(({ key, label }) => {
    const count = stored.counts[key] ?? 0;
    return { key, label, count, share: totalVotes === 0 ? 0 : count / totalVotes };
  });
  return {
    questionId: question.id,
    kind: question.kind,
    version: stored.version,
    totalVotes,
    buckets,
    stats: kind.stats(buckets),
    updatedAt: stored.updatedAt.toISOString(),
    final: stored.final,
  };
}
