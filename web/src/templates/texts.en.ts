import { formatNumber } from '../texts/locale.js';

/** What the host reads where there are templates. */
export const templates = {
  title: 'Templates',
  intro: 'Begin with questions that work, and make them yours. Nothing here is lost when you try.',
  search: 'Search templates',
  searchHint: 'Words of a title, a question or a tag',
  own: 'My templates',
  noOwn:
    'None yet. In the list of your sessions, “Save as template” keeps one to use again and again.',
  gallery: 'Gallery',
  inLanguage: 'In which language',
  languages: { en: 'English', de: 'Deutsch' },
  noneFound: 'No template has these words.',
  look: 'Look',
  edit: 'Edit',
  use: 'Use this template',
  useHint: 'Makes a session of it, in draft: change whatever you like.',
  back: 'All templates',
  asSeen: 'This is what people will be asked, and how it looks on their phones.',
  noQuestions: 'It has no questions yet.',
  notFound: 'There is no such template.',
  right: 'right',
  rightAnswer: 'Right:',
  about: (value: string, tolerance: string) => `${value} (± ${tolerance})`,
  nearest: (value: string) => `who is nearest to ${value}`,
  seconds: (seconds: number) => `${formatNumber(seconds)} s`,
  points: (points: number) => `${formatNumber(points)} points`,
  deleteTitle: 'Delete this template?',
  deleteHint: (title: string) =>
    `“${title}” goes. Sessions that were made of it stay. This cannot be undone.`,
  facts: {
    named: 'With names',
    roster: 'By a list of names',
    codes: 'By voter codes',
    self: 'At one’s own pace',
    leaderboard: 'Leaderboard',
    qa: 'Questions from the hall',
    reactions: 'Reactions',
  },
};
