import type { KindTally } from './kind-tally.js';

/** Options that are counted. @param exclusive whether one has a single one */
export const bars = (exclusive: boolean): KindTally => ({
  unpack: (packed, { options }) => ({
    optionIds: [packed].flat().map((index) => options[index as number]!.id),
  }),

  ordered: ({ optionIds }) => ({ optionIds: optionIds!.toSorted() }),

  tally(question, choices) {
    const picks = choices.flatMap(({ optionIds }) => optionIds ?? []);
    const buckets = question.options.map(({ id, label }) => {
      const count = picks.filter((pick) => pick === id).length;
      return { key: id, label, count, share: choices.length === 0 ? 0 : count / choices.length };
    });
    return { buckets, stats: {}, summary: { shape: 'bars', exclusive } };
  },
});
