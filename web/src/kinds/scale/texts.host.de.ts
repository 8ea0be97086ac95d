import type { scaleFields as en } from './texts.host.en.js';

export const scaleFields: typeof en = {
  min: 'Von',
  max: 'Bis',
  lowLabel: 'Das untere Ende heißt (darf leer bleiben)',
  highLabel: 'Das obere Ende heißt (darf leer bleiben)',
};
