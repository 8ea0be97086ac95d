import type { dialogs as en } from '../en/dialogs.js';

export const dialogs: typeof en = {
  cancel: 'Abbrechen',
};
