import { formatNumber } from '../../texts/locale.js';
import type { texts as en } from './texts.audience.en.js';

export const texts: typeof en = {
  left: (left) => `noch ${left} Zeichen`,
  tooMany: (excess) => `${formatNumber(excess)} Zeichen zu viel`,
  shorten: (excess) => `Kürze zuerst um ${formatNumber(excess)} Zeichen.`,
  others: 'Was geschrieben wurde',
  none: 'Noch wird nichts gezeigt.',
};
