import { counted, formatNumber } from '../locale.js';
import type { moderate as en } from '../en/moderate.js';

export const moderate: typeof en = {
  loading: 'Lädt …',
  moderation: 'Moderation',
  questions: 'Fragen',
  qa: 'Q&A',
  fromAudience: 'Fragen aus dem Publikum',
  nothing: 'Noch nichts anzusehen',
  nothingHint: 'Fragen, zu denen geschrieben wird, erscheinen hier, sobald sie geöffnet sind.',
  open: 'Offen',
  closed: 'Geschlossen',
  ended: 'Beendet',
  wrote: (people) =>
    counted(people, { one: 'Person hat geschrieben', other: 'Personen haben geschrieben' }),
  waiting: (texts) => counted(texts, { one: 'Text wartet', other: 'Texte warten' }),
  waitingHere: (texts) => `${formatNumber(texts)} wartend`,
  seenBy: {
    everyone: 'Was gezeigt wird, sehen alle',
    voters: 'Was gezeigt wird, sieht, wer geschrieben hat, die Leinwand nicht',
    nobody: 'Noch sieht es niemand im Saal',
  },
  noAccess: 'Diese Seite braucht einen Link',
  noAccessHint: 'Lass dir einen geben und öffne ihn als Ganzes.',
  gone: 'Diese Sitzung gibt es nicht mehr',
};
