import type { scalesFields as en } from './texts.host.en.js';

export const scalesFields: typeof en = {
  name: 'Mehreres auf einer Skala',
};
