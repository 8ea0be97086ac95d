import type { KindTally } from './kind-tally.js';
import { meanOf, medianOf } from './numbers.js';

/** Steps that are counted. */
export const scale: KindTally = {
  unpack: (packed) => ({ value: packed as number }),

  ordered: (choice) => choice,

  tally({ settings }, choices) {
    const { min, max } = settings;
    const values = choices.flatMap(({ value }) => value ?? []);
    const buckets = Array.from({ length: max! - min! + 1 }, (_, step) => {
      const count = values.filter((value) => value === min! + step).length;
      const key = String(min! + step);
      return { key, label: key, count, share: values.length === 0 ? 0 : count / values.length };
    });
    return {
      buckets,
      stats: values.length > 0 ? { mean: meanOf(values), median: medianOf(values) } : {},
      summary: { shape: 'scale', exclusive: true },
    };
  },
};
