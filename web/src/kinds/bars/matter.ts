import type { Question } from '../../../../src/contract/index.js';
import { hasPictures } from '../../ui/picture.rules.js';
import type { Row } from './bars.rules.js';
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

/** Pictures above their labels, as a grid. */
const tiles: Matter['layouts'] = [
  ['tiles', 2, 1],
  ['tiles', 3, 1],
  ['tiles', 4, 1],
  ['tiles', 5, 0.95],
  ['tiles', 6, 0.9],
];

/** Options with pictures, in a grid or small beside the labels. */
const pictures: Matter = {
  layouts: [...tiles, ['inline', 1, 0.5], ['inline', 2, 0.45], ['inline', 3, 0.4]],
  blocks: [],
};

/** The same without bars. */
const picturedLabels: Matter = {
  layouts: [...tiles, ['list', 2, 0.5]],
  blocks: [],
};

/** Of a question whose result the hall does not see. */
export function labelsOf(question: Question): Matter {
  return hasPictures(question) ? picturedLabels : labels;
}

/** What the big screen has to know of options with their bars. @param isKnown as of `onStage` */
export function stagedBars(
  question: Question,
  rows: readonly (Pick<Row, 'label' | 'isWinner'> & Partial<Pick<Row, 'isRight'>>)[],
  isKnown: boolean,
): Staged {
  return {
    matter: isKnown ? (hasPictures(question) ? pictures : bars) : labelsOf(question),
    labels: rows.map(({ label }) => label),
    marks: rows.map(({ isWinner, isRight = false }) => isWinner || isRight),
  };
}
