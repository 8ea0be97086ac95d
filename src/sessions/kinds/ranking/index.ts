import { borda } from './borda.rules.js';
import { instantRunoff } from './instant-runoff.rules.js';
import type { MethodName, RankingMethod } from './ranking-method.js';
import { schulze } from './schulze.rules.js';

export type * from './ranking-method.js';

/** Every way to count rankings, by its name in the contract; docs/methods.md tells them to people. */
export const rankingMethods: Readonly<Record<MethodName, RankingMethod>> = {
  borda,
  irv: instantRunoff,
  condorcet: schulze,
};
