import type { shared as en } from '../en/shared.js';
import { counted } from '../locale.js';

export const shared: typeof en = {
  votes: (votes) => counted(votes, { one: 'Stimme', other: 'Stimmen' }),
  lessThan: (percent) => `weniger als ${percent}`,
  moreThan: (percent) => `mehr als ${percent}`,
  bucket: (label, percent, votes) =>
    `${label}: ${percent}, ${counted(votes, { one: 'Stimme', other: 'Stimmen' })}`,
  undescribed: 'Bild ohne Beschreibung',
  secondsLeft: (seconds) => `noch ${counted(seconds, { one: 'Sekunde', other: 'Sekunden' })}`,
  timeIsUp: 'Die Zeit ist um',
  offline: 'Keine Verbindung. Neuer Versuch läuft …',
  fault: 'Auf dieser Seite ist etwas schiefgegangen.',
  faultHint:
    'Eingaben und Stimmen bleiben erhalten. Lade die Seite neu; passiert es wieder, sag es dem Betreiber dieses Servers.',
  reload: 'Neu laden',
  dismiss: 'Ausblenden',
  theme: 'Farben',
  themeOfDevice: 'Farben: wie das Gerät',
  light: 'Hell',
  dark: 'Dunkel',
  language: 'Sprache',
  languageOfBrowser: 'Sprache: wie der Browser',
};
