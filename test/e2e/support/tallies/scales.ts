import type { ScalesSummary } from '../../../../src/contract/index.js';
import type { KindTally } from './kind-tally.js';
import { meanOf, medianOf } from './numbers.js';
import { byOption, inOrder } from './numbers-by-option.js';

/** Items that are rated on one scale. */
export const scales: KindTally = {
  unpack: (packed, { options }) => ({ values: byOption(packed, options) }),

  ordered: (choice) => ({ values: inOrder(choice.values, () => false) }),

  tally({ options, settings }, choices) {
    const { min, max } = settings;
    const ratingsOf = (id: string) =>
      choices.flatMap((choice) => (choice.values as Record<string, number>)[id] ?? []);
    const summary: ScalesSummary = {
      shape: 'scales',
      exclusive: false,
      items: options.map(({ id, label }) => {
        const ratings = ratingsOf(id);
        const isRated = ratings.length > 0;
        return {
          key: id,
          label,
          mean: isRated ? meanOf(ratings) : null,
          median: isRated ? medianOf(ratings) : null,
          counts: Array.from({ length: max! - min! + 1 }, (_, step) => {
            return ratings.filter((one) => one === min! + step).length;
          }),
        };
      }),
    };
    const buckets = options.map(({ id, label }) => {
      const count = ratingsOf(id).length;
      const share = choices.length === 0 ? 0 : count / choices.length;
      return { key: id, label, count, share };
    });
    return { buckets, stats: {}, summary };
  },
};
