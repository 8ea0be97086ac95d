import type { ScalesSummary } from '../../../contract/index.js';
import type { KindForm } from '../kind-form.js';
import { namedStep, scaleOf, stepsOf } from '../scale.rules.js';

const texts = {
  en: {
    rate: (min: string, max: string) =>
      `Rate from ${min} to ${max}; what you leave out is not rated`,
    buckets: 'ratings',
    ratings: (count: string) => (count === '1' ? '1 rating' : `${count} ratings`),
    average: (mean: string) => `average ${mean}`,
    median: (median: string) => `median ${median}`,
  },
  de: {
    rate: (min: string, max: string) =>
      `Bewerte von ${min} bis ${max}; was du auslässt, wird nicht bewertet`,
    buckets: 'Bewertungen',
    ratings: (count: string) => (count === '1' ? '1 Bewertung' : `${count} Bewertungen`),
    average: (mean: string) => `Durchschnitt ${mean}`,
    median: (median: string) => `Median ${median}`,
  },
};

/** Names of fields: an item's id behind this. */
const PREFIX = 'values.';

/** A list of steps for each item. */
export const scalesForm: KindForm = {
  instruction(definition, language) {
    const { min, max } = scaleOf(definition);
    return texts[language].rate(namedStep(min, definition), namedStep(max, definition));
  },

  fields(definition, choice) {
    const values = (choice?.values ?? {}) as Readonly<Record<string, number>>;
    const steps = stepsOf(definition).map((step) => ({
      value: `${step}`,
      label: namedStep(step, definition),
    }));
    return definition.options.map((option) => ({
      type: 'select',
      name: PREFIX + option.id,
      label: option.label,
      picture: option,
      options: steps,
      value: `${values[option.id] ?? ''}`,
    }));
  },

  choiceIn(sent, { options }) {
    const picked = options.map(({ id }) => [id, sent.get(PREFIX + id) ?? ''] as const);
    const given = picked.filter(([, text]) => text !== '');
    return { values: Object.fromEntries(given.map(([id, text]) => [id, Number(text)])) };
  },

  wordsOf(choice, definition) {
    const values = choice.values as Readonly<Record<string, number>>;
    return definition.options
      .filter(({ id }) => values[id] !== undefined)
      .map(({ id, label }) => `${label}: ${values[id]}`);
  },

  bucketsAre: (language) => texts[language].buckets,

  linesOf(result, language) {
    const { ratings, average, median: middle } = texts[language];
    const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    const { items } = result.summary as ScalesSummary;
    return items.map(({ key, label, mean, median }, at) => {
      const count = ratings(numbers.format(result.buckets[at]!.count));
      if (mean === null || median === null) return { key, label, text: count };
      return {
        key,
        label,
        text: average(numbers.format(mean)),
        more: `${middle(numbers.format(median))}, ${count}`,
      };
    });
  },
};
