import type { PointsSummary } from '../../../../src/contract/index.js';
import type { KindTally } from './kind-tally.js';
import { byOption, inOrder } from './numbers-by-option.js';

/** Points that are added up. */
export const points: KindTally = {
  unpack: (packed, { options }) => ({ points: byOption(packed, options) }),

  ordered: (choice) => ({ points: inOrder(choice.points, (number) => number === 0) }),

  tally({ options, settings }, choices) {
    const all = choices.length * (settings.total as number);
    const buckets = options.map(({ id, label }) => {
      const given = choices.map((choice) => (choice.points as Record<string, number>)[id] ?? 0);
      const count = given.reduce((sum, one) => sum + one, 0);
      return { key: id, label, count, share: all === 0 ? 0 : count / all };
    });
    const summary: PointsSummary = {
      shape: 'points',
      exclusive: true,
      items: buckets.map(({ key, label, count }) => {
        return { key, label, points: count, mean: all === 0 ? null : count / choices.length };
      }),
    };
    return { buckets, stats: {}, summary };
  },
};
