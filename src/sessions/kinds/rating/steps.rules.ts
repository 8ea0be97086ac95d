import type { BucketName } from '../buckets.rules.js';
import type { Definition } from '../question-kind.js';

/** The buckets of a rating: each step of its scale. */
export function steps(definition: Definition): BucketName[] {
  const { min, max } = scaleOf(definition);
  return Array.from({ length: max - min + 1 }, (_, step) => {
    const key = String(min + step);
    return { key, label: key };
  });
}

export function scaleOf({ settings }: Definition) {
  return { min: settings.min ?? 1, max: settings.max ?? 5 };
}
