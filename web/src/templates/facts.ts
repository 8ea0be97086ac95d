import type { SessionSettings } from '../../../src/contract/index.js';
import { texts } from './texts.js';

/** What is special about a template's settings, in few words each. */
export function factsOf(settings: SessionSettings): string[] {
  const { identity, roster, pace, leaderboard, qa, reactions } = settings;
  const { facts } = texts;
  return [
    roster === 'names' ? facts.roster : roster === 'codes' ? facts.codes : undefined,
    identity === 'named' && roster !== 'names' ? facts.named : undefined,
    pace === 'self' ? facts.self : undefined,
    leaderboard !== 'off' ? facts.leaderboard : undefined,
    qa !== 'off' ? facts.qa : undefined,
    reactions !== 'off' ? facts.reactions : undefined,
  ].filter((fact) => fact !== undefined);
}
