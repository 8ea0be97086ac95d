import type { ratingFields as en } from './texts.host.en.js';

export const ratingFields: typeof en = {
  name: 'Bewertung',
};
