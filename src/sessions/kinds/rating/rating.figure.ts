import type { Language, Result } from '../../../contract/index.js';
import { bucketRows, type Figure } from '../figure.js';
import type { Definition } from '../question-kind.js';
import { namedStep } from '../scale.rules.js';

const texts = {
  en: { mean: 'Average', median: 'Median' },
  de: { mean: 'Durchschnitt', median: 'Median' },
};

export function ratingFigure(result: Result, definition: Definition, language: Language): Figure {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const { mean, median } = result.stats;
  const named = texts[language];
  return {
    figures: [
      ...(mean === undefined ? [] : [{ name: named.mean, text: numbers.format(mean) }]),
      ...(median === undefined ? [] : [{ name: named.median, text: numbers.format(median) }]),
    ],
    rows: bucketRows(result, language).map((row) => ({
      ...row,
      label: namedStep(Number(row.key), definition),
    })),
    rowsAre: 'columns',
  };
}
