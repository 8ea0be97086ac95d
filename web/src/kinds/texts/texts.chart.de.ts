import { formatNumber } from '../../texts/locale.js';
import type { textsChart as en } from './texts.chart.en.js';

export const textsChart: typeof en = {
  notShown: 'Was geschrieben wird, wird gerade nicht gezeigt',
  noTexts: 'Noch keine Antworten',
  noWords: 'Noch keine Wörter',
  shown: (shown, count) =>
    `Die neuesten ${formatNumber(shown)} von ${formatNumber(count)} Antworten`,
  shownWords: (shown, distinct) =>
    `Die ${formatNumber(shown)} meistgenannten von ${formatNumber(distinct)} Wörtern`,
  named: (text, count) => `${text}: ${count === 1 ? 'einmal' : `${formatNumber(count)}-mal`}`,
};
