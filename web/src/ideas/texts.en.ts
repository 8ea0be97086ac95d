import { counted } from '../texts/locale.js';

/** What the host reads where ideas are put to the vote. */
export const ideas = {
  pick: (text: string) => `Choose “${text}”`,
  chosen: (ideas: number) => `${counted(ideas, { one: 'idea', other: 'ideas' })} chosen`,
  make: 'Make a question of these',
  clear: 'Choose none',
  hint: 'Choose two ideas at least.',
};
