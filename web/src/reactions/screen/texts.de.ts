import type { reactionsScreen as en } from './texts.en.js';

export const reactionsScreen: typeof en = {
  title: 'Reaktionen aus dem Publikum',
};
