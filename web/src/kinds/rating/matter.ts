import type { Matter } from '../charting-kind.js';

/** A mean and columns; or rows, where columns are too narrow. */
export const scale: Matter = {
  layouts: [
    ['scale', 1, 1],
    ['inline', 1, 0.5],
    ['inline', 2, 0.4],
  ],
  blocks: ['scale'],
};

/** The values alone, side by side. */
export const steps: Matter = { layouts: [['list', 1, 1]], blocks: ['list'] };
