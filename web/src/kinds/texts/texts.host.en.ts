export const textFields = {
  maxAnswers: 'Answers a person',
  maxLength: 'Characters each',
  moderated: 'Show only what I have looked at',
  profanity: 'Hide rude words',
  profanityHint: 'By a list of the language and of English. You can show again what is hidden.',
  language: 'Language',
  noLanguage: 'not said',
  languageHint: 'Says which accents make another letter, and which rude words there are.',
  yes: 'yes',
  no: 'no',
};
