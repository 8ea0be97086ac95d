import type { Choice, ToldAnswer } from '../../../../src/contract/index.js';
import type { KindTally } from './kind-tally.js';

/** Texts, all of which are shown; who wrote first, and when, nobody knows here. */
export const texts: KindTally = {
  unpack: (packed) => ({ texts: packed }),

  ordered: (choice) => choice,

  tally(_, choices) {
    const latest: ToldAnswer[] = [];
    const count = choices.flatMap(textsOf).length;
    const summary = { shape: 'texts', exclusive: false, count, pending: 0, latest };
    return { buckets: [], stats: {}, summary };
  },

  certain({ buckets, stats, summary }) {
    return { buckets, stats, summary: { ...summary, latest: [] } };
  },
};

/** Words that are written in one way each. */
export const words: KindTally = {
  unpack: (packed) => ({ texts: packed }),

  ordered: (choice) => choice,

  tally(_, choices) {
    const named = choices.flatMap(textsOf);
    const buckets = [...new Set(named)].map((label) => {
      const count = named.filter((one) => one === label).length;
      return { key: label.toLowerCase(), label, count, share: count / choices.length };
    });
    const summary = {
      ...{ shape: 'words', exclusive: false },
      words: buckets.map(({ label, count }) => ({ text: label, count })),
      distinct: buckets.length,
      pending: 0,
    };
    return { buckets, stats: {}, summary };
  },

  certain({ buckets, stats, summary }) {
    const inOrder = buckets.toSorted(
      (one, other) => other.count - one.count || (one.key < other.key ? -1 : 1),
    );
    const told = inOrder.map(({ label, count }) => ({ text: label, count }));
    return { buckets: inOrder, stats, summary: { ...summary, words: told } };
  },
};

function textsOf({ texts: written }: Choice): readonly string[] {
  return (written ?? []) as readonly string[];
}
