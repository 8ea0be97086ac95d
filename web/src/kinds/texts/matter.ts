import type { Matter } from '../charting-kind.js';

/** Texts on cards. Lines of a single column are long ones where texts are short. */
export const cards: Matter = {
  layouts: [
    ['list', 1, 1],
    ['list', 2, 0.95],
    ['list', 3, 0.8],
  ],
  blocks: [],
};

/** How many words a cloud has at the most, in each of its styles: those named most. */
export const cloudSizes = [60, 40, 26, 16, 10];

/** As many words as can be read from the last row: of two styles the one with more, where both fit. */
export const cloud: Matter = {
  layouts: cloudSizes.map((size, nth) => [styleOf(size), 1, 0.25 ** nth] as const),
  blocks: cloudSizes.map(styleOf),
};

function styleOf(size: number): string {
  return `cloud-${size}`;
}
