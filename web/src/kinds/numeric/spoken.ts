import type { HistogramSummary, Result } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { formatExact, formatFigure } from './number-text.js';
import { numericChart as de } from './texts.chart.de.js';
import { numericChart as en } from './texts.chart.en.js';

export const texts = inLanguage({ en, de });

/** The result in one sentence, for who hears it. */
export function spokenNumbers(result: Result): string {
  const { mean, median, quartiles, min, max } = result.summary as HistogramSummary;
  if (mean === null || median === null || quartiles === null) return texts.nobody;
  return [
    texts.spoken(formatFigure(mean), formatFigure(median)),
    texts.halfBetween(formatFigure(quartiles[0]), formatFigure(quartiles[1])),
    texts.allBetween(formatExact(min!), formatExact(max!)),
  ].join('; ');
}
