import type { Matter } from '../charting-kind.js';

/** Figures and columns; or rows, where columns are too narrow. */
export const columns: Matter = {
  layouts: [
    ['scale', 1, 1],
    ['inline', 1, 0.5],
    ['inline', 2, 0.4],
  ],
  blocks: ['scale'],
};

/** The values alone, side by side. */
export const values: Matter = { layouts: [['list', 1, 1]], blocks: ['list'] };
