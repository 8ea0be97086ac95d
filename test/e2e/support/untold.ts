import type { HallSettings } from '../../../src/contract/index.js';

/** Settings of which everybody may know, where a session says nothing of them. */
export const untold = {
  traceable: false,
  qa: 'off',
  qaAnonymous: false,
  qaDownvotes: false,
  reactions: 'off',
  leaderboard: 'off',
  teams: null,
  teamChoice: 'picked',
  pace: 'host',
  endsAt: null,
  motion: null,
} satisfies Partial<HallSettings>;
