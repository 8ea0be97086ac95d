import type { motionFields as en } from './texts.host.en.js';

export const motionFields: typeof en = {
  name: 'Antrag',
  options: 'Antworten',
  optionsHint: 'Gezählt wird nach ihren Plätzen, wie immer sie heißen.',
  roles: ['Für den Antrag', 'Dagegen', 'Weder noch'],
  words: ['Ja', 'Nein', 'Enthaltung'],
  mayAbstain: 'Enthaltung ist möglich',
  majority: 'Angenommen mit',
  majorities: {
    session: 'Wie in den Einstellungen der Sitzung',
    simple: 'Einfacher Mehrheit',
    absolute: 'Absoluter Mehrheit',
    two_thirds: 'Zweidrittelmehrheit',
  },
  majorityHints: {
    session: 'Mit einfacher Mehrheit, wo dort nichts steht.',
    simple: 'Mehr Stimmen dafür als dagegen. Enthaltungen zählen nicht.',
    absolute: 'Mehr als die Hälfte.',
    two_thirds: 'Mindestens zwei Drittel.',
  },
  base: 'Wovon',
  bases: {
    session: 'Wie in den Einstellungen der Sitzung',
    yes_no: 'Ja- und Nein-Stimmen',
    cast: 'Alle abgegebenen Stimmen, auch Enthaltungen',
    entitled: 'Alle Stimmen, die abgegeben werden können',
  },
};
