import type { pointsFields as en } from './texts.host.en.js';

export const pointsFields: typeof en = {
  name: 'Punkte',
  total: 'Punkte je Person',
};
