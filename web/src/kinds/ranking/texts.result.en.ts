import { counted } from '../../texts/locale.js';

/** What the score of an option is, by the method. */
export const rankingScores = {
  borda: (score: number) => counted(score, { one: 'point', other: 'points' }),
  irv: (score: number) =>
    counted(score, { one: 'vote in its last round', other: 'votes in its last round' }),
  /** Where there is room for no more. */
  irvShort: (score: number) => counted(score, { one: 'vote at last', other: 'votes at last' }),
  condorcet: (score: number) => `ahead of ${counted(score, { one: 'other', other: 'others' })}`,
};
