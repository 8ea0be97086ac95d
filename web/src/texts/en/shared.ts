import { counted } from '../locale.js';

/** What more than one page says. */
export const shared = {
  votes: (votes: number) => counted(votes, { one: 'vote', other: 'votes' }),
  /** To be heard: with words, as a voice may leave out a sign. */
  lessThan: (percent: string) => `less than ${percent}`,
  moreThan: (percent: string) => `more than ${percent}`,
  bucket: (label: string, percent: string, votes: number) =>
    `${label}: ${percent}, ${counted(votes, { one: 'vote', other: 'votes' })}`,
  /** Of a question's picture, to be heard where its host has written nothing. */
  undescribed: 'Picture without a description',
  secondsLeft: (seconds: number) => counted(seconds, { one: 'second left', other: 'seconds left' }),
  timeIsUp: 'Time is up',
  offline: 'No connection. Trying again …',
  fault: 'Something went wrong on this page.',
  faultHint:
    'What you typed and voted is kept. Load the page again; if it happens again, tell whoever runs this server.',
  reload: 'Load again',
  dismiss: 'Dismiss',
  theme: 'Colours',
  themeOfDevice: 'Colours: as the device',
  light: 'Light',
  dark: 'Dark',
  language: 'Language',
  languageOfBrowser: 'Language: as the browser',
};
