import type { Percentage } from '../../../src/contract/index.js';
import { formatPercent } from '../texts/locale.js';
import { texts } from './texts.js';

/** For who hears it: `less than 1%`. What is seen is `formatPercent`. */
export function spokenPercent(percentage: Percentage): string {
  const percent = formatPercent({ ...percentage, sign: '' });
  switch (percentage.sign) {
    case '<':
      return texts.lessThan(percent);
    case '>':
      return texts.moreThan(percent);
    case '':
      return percent;
  }
}
