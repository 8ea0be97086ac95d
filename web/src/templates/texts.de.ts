import { formatNumber } from '../texts/locale.js';
import type { templates as en } from './texts.en.js';

export const templates: typeof en = {
  title: 'Vorlagen',
  intro:
    'Fang mit Fragen an, die sich bewährt haben, und mach sie zu deinen. Beim Ausprobieren geht nichts verloren.',
  search: 'Vorlagen suchen',
  searchHint: 'Wörter aus Titel, Frage oder Schlagwort',
  own: 'Meine Vorlagen',
  noOwn:
    'Noch keine. In der Liste deiner Sitzungen hebt „Als Vorlage speichern“ eine auf, die du immer wieder verwenden kannst.',
  gallery: 'Galerie',
  inLanguage: 'In welcher Sprache',
  languages: { en: 'English', de: 'Deutsch' },
  noneFound: 'Keine Vorlage hat diese Wörter.',
  look: 'Ansehen',
  edit: 'Bearbeiten',
  use: 'Diese Vorlage verwenden',
  useHint: 'Macht daraus eine Sitzung im Entwurf: Ändere, was du willst.',
  back: 'Alle Vorlagen',
  asSeen: 'Das wird gefragt, und so sieht es auf den Telefonen aus.',
  noQuestions: 'Sie hat noch keine Fragen.',
  notFound: 'Diese Vorlage gibt es nicht.',
  right: 'richtig',
  rightAnswer: 'Richtig:',
  about: (value, tolerance) => `${value} (± ${tolerance})`,
  nearest: (value) => `wer am nächsten an ${value} liegt`,
  seconds: (seconds) => `${formatNumber(seconds)} s`,
  points: (points) => `${formatNumber(points)} Punkte`,
  deleteTitle: 'Diese Vorlage löschen?',
  deleteHint: (title) =>
    `„${title}“ wird gelöscht. Sitzungen, die daraus entstanden sind, bleiben. Das lässt sich nicht rückgängig machen.`,
  facts: {
    named: 'Mit Namen',
    roster: 'Mit Namensliste',
    codes: 'Mit Stimmcodes',
    self: 'Im eigenen Tempo',
    leaderboard: 'Rangliste',
    qa: 'Fragen aus dem Saal',
    reactions: 'Reaktionen',
  },
};
