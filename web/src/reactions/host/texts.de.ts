import { formatNumber } from '../../texts/locale.js';
import type { reactionsHost as en } from './texts.en.js';

export const reactionsHost: typeof en = {
  title: 'Tempo und Reaktionen',
  ways: { rising: 'Tendenz steigend', falling: 'Tendenz fallend' },
  slower: (some, all) => `${formatNumber(some)} von ${formatNumber(all)} sagen „zu schnell“`,
  faster: (some, all) => `${formatNumber(some)} von ${formatNumber(all)} sagen „zu langsam“`,
  nobody: 'Niemand sagt etwas zum Tempo.',
  many: {
    slower: 'Ein Viertel oder mehr sagen „zu schnell“.',
    faster: 'Ein Viertel oder mehr sagen „zu langsam“.',
  },
  picture: 'Die letzten zehn Minuten: über der Linie zu schnell, darunter zu langsam',
  above: 'zu schnell',
  below: 'zu langsam',
  lastMinute: 'In der letzten Minute',
};
