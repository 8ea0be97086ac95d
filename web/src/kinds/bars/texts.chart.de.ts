import type { bars as en } from './texts.chart.en.js';

export const bars: typeof en = {
  mostVotes: 'die meisten Stimmen',
  isRight: 'richtig',
};
