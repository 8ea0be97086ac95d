import { counted } from '../../texts/locale.js';
import type { qaScreen as en } from './texts.en.js';

export const qaScreen: typeof en = {
  title: 'Fragen aus dem Publikum',
  pinned: 'Frage aus dem Publikum',
  none: 'Noch hat niemand etwas gefragt.',
  upvotes: (votes) => counted(votes, { one: 'Stimme', other: 'Stimmen' }),
  now: (text) => `Frage aus dem Publikum: ${text}`,
};
