import { bars } from './bars.js';
import type { KindTally } from './kind-tally.js';

/** Participants by option; what they weigh, and with that their shares, the roster decides, too. */
export const motion: KindTally = {
  ...bars(true),

  certain: ({ buckets, ...told }) => ({
    ...told,
    buckets: buckets.map(({ key, label, count }) => ({ key, label, count, share: 0 })),
  }),
};
