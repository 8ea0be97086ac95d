import { formatNumber } from '../../texts/locale.js';
import type { openText as en } from './texts.audience.en.js';

export const openText: typeof en = {
  write: 'Eine Antwort schreiben',
  writeMany: (most) => `Bis zu ${formatNumber(most)} Antworten schreiben`,
  nth: (number) => `Antwort ${formatNumber(number)}`,
  missing: 'Schreibe zuerst etwas.',
  answers: (count) => (count === 1 ? '1 Antwort' : `${formatNumber(count)} Antworten`),
};
