import { percentagesOf, type PointsSummary } from '../../../contract/index.js';
import { percentText } from '../figure.js';
import type { KindForm } from '../kind-form.js';
import { totalOf } from './points-definition.js';

const texts = {
  en: {
    allot: (total: string) => `Allot ${total} points, all of them`,
    points: (points: string) => (points === '1' ? '1 point' : `${points} points`),
    mean: (mean: string) => `${mean} on average`,
  },
  de: {
    allot: (total: string) => `Verteile ${total} Punkte, und zwar alle`,
    points: (points: string) => (points === '1' ? '1 Punkt' : `${points} Punkte`),
    mean: (mean: string) => `im Durchschnitt ${mean}`,
  },
};

/** Names of fields: an option's id behind this. */
const PREFIX = 'points.';

/** A field for each option; one that is left empty gets none. */
export const pointsForm: KindForm = {
  instruction: (definition, language) =>
    texts[language].allot(new Intl.NumberFormat(language).format(totalOf(definition))),

  fields(definition, choice) {
    const points = (choice?.points ?? {}) as Readonly<Record<string, number>>;
    return definition.options.map((option) => ({
      type: 'number',
      name: PREFIX + option.id,
      label: option.label,
      picture: option,
      min: 0,
      max: totalOf(definition),
      step: '1',
      value: `${points[option.id] ?? ''}`,
    }));
  },

  choiceIn(sent, { options }) {
    const typed = options.map(({ id }) => [id, (sent.get(PREFIX + id) ?? '').trim()] as const);
    const given = typed.filter(([, text]) => text !== '');
    return { points: Object.fromEntries(given.map(([id, text]) => [id, Number(text)])) };
  },

  wordsOf(choice, { options }, language) {
    const points = choice.points as Readonly<Record<string, number>>;
    const numbers = new Intl.NumberFormat(language);
    return options
      .filter(({ id }) => points[id])
      .map(({ id, label }) => `${label}: ${texts[language].points(numbers.format(points[id]!))}`);
  },

  linesOf(result, language) {
    const { points, mean: onAverage } = texts[language];
    const numbers = new Intl.NumberFormat(language);
    const means = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
    const percentages = percentagesOf(result);
    return (result.summary as PointsSummary).items.map(
      ({ key, label, points: count, mean }, at) => {
        const share = percentText(percentages[at]!);
        const average = mean === null ? [] : [onAverage(means.format(mean))];
        return {
          key,
          label,
          text: points(numbers.format(count)),
          more: [share, ...average].join(', '),
        };
      },
    );
  },
};
