import { isDeepStrictEqual } from 'node:util';
import type { Bucket, Result } from '../../contract/index.js';
import type { Counts, Definition } from './question-kind.js';

/** What a bucket is called. */
export type BucketName = Pick<Bucket, 'key' | 'label'>;

/** The buckets of a kind whose counts are just those, each with its share of the participants. */
export function countedBuckets(
  names: readonly BucketName[],
  counts: Counts,
  totalVotes: number,
): Bucket[] {
  return names.map(({ key, label }) => {
    const count = counts[key] ?? 0;
    return { key, label, count, share: totalVotes === 0 ? 0 : count / totalVotes };
  });
}

/** The reverse of {@link countedBuckets}. */
export function countsIn({ buckets }: Pick<Result, 'buckets'>): Counts {
  return Object.fromEntries(buckets.map(({ key, count }) => [key, count]));
}

/** @returns whether two definitions have the same buckets in the same order, whatever their labels */
export function sameBuckets(namesOf: (definition: Definition) => readonly BucketName[]) {
  const keysOf = (definition: Definition) => namesOf(definition).map(({ key }) => key);
  return (one: Definition, other: Definition) => isDeepStrictEqual(keysOf(one), keysOf(other));
}
