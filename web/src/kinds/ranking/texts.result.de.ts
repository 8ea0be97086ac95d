import { counted } from '../../texts/locale.js';
import type { rankingScores as en } from './texts.result.en.js';

export const rankingScores: typeof en = {
  borda: (score) => counted(score, { one: 'Punkt', other: 'Punkte' }),
  irv: (score) =>
    counted(score, { one: 'Stimme in der letzten Runde', other: 'Stimmen in der letzten Runde' }),
  irvShort: (score) => `zuletzt ${counted(score, { one: 'Stimme', other: 'Stimmen' })}`,
  condorcet: (score) => `vor ${counted(score, { one: 'anderen', other: 'anderen' })}`,
};
