import { counted } from '../../texts/locale.js';

/** What the big screen says of what the audience asks. */
export const qaScreen = {
  title: 'Questions from the audience',
  pinned: 'Question from the audience',
  none: 'Nobody has asked anything yet.',
  upvotes: (votes: number) => counted(votes, { one: 'vote', other: 'votes' }),
  now: (text: string) => `Question from the audience: ${text}`,
};
