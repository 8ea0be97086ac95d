import { formatNumber } from '../../texts/locale.js';
import type { wordCloud as en } from './texts.audience.en.js';

export const wordCloud: typeof en = {
  write: 'Ein Wort schreiben',
  writeMany: (most) => `Bis zu ${formatNumber(most)} Wörter schreiben`,
  nth: (number) => `Wort ${formatNumber(number)}`,
  missing: 'Schreibe zuerst ein Wort.',
  words: (distinct) => (distinct === 1 ? '1 Wort' : `${formatNumber(distinct)} Wörter`),
};
