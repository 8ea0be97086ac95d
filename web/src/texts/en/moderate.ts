import { counted, formatNumber } from '../locale.js';

export const moderate = {
  loading: 'Loading …',
  moderation: 'Moderation',
  questions: 'Questions',
  qa: 'Q&A',
  fromAudience: 'Questions from the audience',
  nothing: 'Nothing to look at yet',
  nothingHint: 'Questions that people write in come up here once they are opened.',
  open: 'Open',
  closed: 'Closed',
  ended: 'Ended',
  wrote: (people: number) =>
    counted(people, { one: 'person has written', other: 'people have written' }),
  waiting: (texts: number) => counted(texts, { one: 'text waits', other: 'texts wait' }),
  waitingHere: (texts: number) => `${formatNumber(texts)} waiting`,
  seenBy: {
    everyone: 'All see what is shown',
    voters: 'Who has written sees what is shown, the big screen does not',
    nobody: 'Nobody in the hall sees it yet',
  },
  noAccess: 'This page needs a link',
  noAccessHint: 'Ask the organizer for one, and open it as a whole.',
  gone: 'This session is not there any more',
};
