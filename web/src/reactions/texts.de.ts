import type { reactionNames as en } from './texts.en.js';

export const reactionNames: typeof en = {
  cheers: { like: 'Gefällt mir', love: 'Herz', clap: 'Applaus', laugh: 'Lachen', wow: 'Wow' },
};
