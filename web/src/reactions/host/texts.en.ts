import { formatNumber } from '../../texts/locale.js';

/** What hosts and moderators read of reactions and tempo. */
export const reactionsHost = {
  title: 'Tempo and reactions',
  ways: { rising: 'rising', falling: 'falling' },
  slower: (some: number, all: number) =>
    `${formatNumber(some)} of ${formatNumber(all)} say too fast`,
  faster: (some: number, all: number) =>
    `${formatNumber(some)} of ${formatNumber(all)} say too slow`,
  nobody: 'Nobody says anything about the tempo.',
  many: {
    slower: 'A quarter or more say too fast.',
    faster: 'A quarter or more say too slow.',
  },
  picture: 'The last ten minutes: above the line too fast, below it too slow',
  above: 'too fast',
  below: 'too slow',
  lastMinute: 'In the last minute',
};
