import type { Matter, Staged } from '../charting-kind.js';

/*
 * With what a size counts for: one column is easier to take in, a bar below its label longer.
 */

/** Options with their bars. */
export const bars: Matter = {
  layouts: [
    ['stacked', 1, 1],
    ['inline', 1, 0.78],
    ['stacked', 2, 0.75],
    ['inline', 2, 0.68],
    ['inline', 3, 0.6],
  ],
  blocks: [],
};

/** Options alone. */
export const labels: Matter = {
  layouts: [
    ['list', 1, 1],
    ['list', 2, 0.7],
    ['list', 3, 0.55],
  ],
  blocks: [],
};

/** What the big screen has to know of options with their bars. @param isKnown as of `onStage` */
export function stagedBars(
  rows: readonly { readonly label: string; readonly isWinner: boolean }[],
  isKnown: boolean,
): Staged {
  return {
    matter: isKnown ? bars : labels,
    labels: rows.map(({ label }) => label),
    marks: rows.map(({ isWinner }) => isWinner),
  };
}
