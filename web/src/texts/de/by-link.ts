import type { byLink as en } from '../en/by-link.js';

export const byLink: typeof en = {
  revoked: 'Dieser Link gilt nicht mehr',
  revokedHint: 'Die Leitung der Umfrage kann einen neuen geben.',
};
