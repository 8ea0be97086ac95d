import type { reactionsAudience as en } from './texts.en.js';

export const reactionsAudience: typeof en = {
  title: 'Reagieren',
  tempoTitle: 'Tempo',
  tempos: { slower: 'Zu schnell', faster: 'Zu langsam' },
  sent: (name) => `Gesendet: ${name}`,
  said: (words) => `Du sagst: ${words}. Das zählt drei Minuten lang.`,
  takenBack: 'Du sagst nichts mehr zum Tempo.',
};
