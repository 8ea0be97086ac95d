import type { shared as en } from '../en/shared.js';
import { counted, formatMean, formatNumber, formatPercent } from '../locale.js';

export const shared: typeof en = {
  votes: (votes) => counted(votes, { one: 'Stimme', other: 'Stimmen' }),
  mean: (mean) => `Durchschnitt ${formatMean(mean)}`,
  percent: (share) => formatPercent(share),
  bucket: (label, share, votes) =>
    `${label}: ${formatPercent(share)}, ${counted(votes, { one: 'Stimme', other: 'Stimmen' })}`,
  voted: (people) => `${formatNumber(people)} abgestimmt`,
  secondsLeft: (seconds) => `noch ${counted(seconds, { one: 'Sekunde', other: 'Sekunden' })}`,
  timeIsUp: 'Die Zeit ist um',
  offline: 'Keine Verbindung. Neuer Versuch läuft …',
  retry: 'Noch einmal versuchen',
  result: 'Ergebnis',
  addressNotes: {
    moved:
      'Telefone können „localhost“ nicht öffnen. Dies ist die Adresse dieses Computers in seinem Netz.',
    alone: 'Telefone können diese Adresse nicht öffnen: Sie meint nur diesen Computer.',
  },
  loading: 'Lädt …',
};
