import type { textFields as en } from './texts.host.en.js';

export const textFields: typeof en = {
  maxAnswers: 'Antworten je Person',
  maxLength: 'Zeichen je Antwort',
  moderated: 'Nur zeigen, was ich angesehen habe',
  profanity: 'Schimpfwörter verbergen',
  profanityHint:
    'Nach einer Liste der Sprache und einer englischen. Was verborgen ist, kannst du wieder zeigen.',
  language: 'Sprache',
  noLanguage: 'keine Angabe',
  languageHint:
    'Sagt, welche Akzente einen anderen Buchstaben machen und welche Schimpfwörter es gibt.',
  yes: 'ja',
  no: 'nein',
};
