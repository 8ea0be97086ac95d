import type { HistogramSummary, Language, Result } from '../../../contract/index.js';
import { limits } from '../../../contract/index.js';
import { bucketRows, type Figure, type NamedFigure } from '../figure.js';
import type { Definition } from '../question-kind.js';
import { unitOf } from './number-definition.js';

const texts = {
  en: { mean: 'Average', median: 'Median', half: 'Half of them', all: 'All of them' },
  de: { mean: 'Durchschnitt', median: 'Median', half: 'Die Hälfte', all: 'Alle' },
};

/** What was worked out, as the pages write it: about four digits that count. */
function figureText(value: number, language: Language): string {
  const before = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const digits = Math.min(limits.decimalsMax, Math.max(0, 3 - before));
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

export function numericFigure(result: Result, definition: Definition, language: Language): Figure {
  const { min, max, mean, median, quartiles } = result.summary as HistogramSummary;
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: limits.decimalsMax });
  const unit = unitOf(definition);
  const behind = unit === undefined ? '' : ` ${unit}`;
  const amount = (value: number) => `${figureText(value, language)}${behind}`;
  const named = texts[language];
  const figures: NamedFigure[] = [];
  if (mean !== null) figures.push({ name: named.mean, text: amount(mean) });
  if (median !== null) figures.push({ name: named.median, text: amount(median) });
  if (quartiles) {
    const [from, to] = quartiles;
    figures.push({ name: named.half, text: `${figureText(from, language)} – ${amount(to)}` });
  }
  if (min !== null && max !== null) {
    const text = `${exact.format(min)} – ${exact.format(max)}${behind}`;
    figures.push({ name: named.all, text });
  }
  return { figures, rows: bucketRows(result, language), rowsAre: 'columns' };
}
