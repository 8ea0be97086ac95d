import type { Choice } from '../../contract/index.js';
import { plainLabel } from '../../contract/markup.js';
import type { CellOfKind } from './question-kind.js';

/** Between the parts of one answer: no spreadsheet of any language takes what it joins for a number. */
const PART = '; ';

/** The labels of what was chosen, in the order of the choice. */
export const labelsCell: CellOfKind = {
  type: 'text',
  of: ({ optionIds = [] }, { options }) =>
    optionIds.map((id) => plainLabel(options.find((option) => option.id === id)!.label)).join(PART),
};

/** The same of several options that results count one by one. */
export const joinedLabelsCell: CellOfKind = { ...labelsCell, joins: true };

/** `Talks: 4; Food: 2` of a choice that gives numbers to options in this field. */
export const numbersCell = (field: string): CellOfKind => ({
  type: 'text',
  joins: true,
  of(choice: Choice, { options }) {
    const numbers = choice[field] as Readonly<Record<string, number>>;
    return options
      .filter(({ id }) => numbers[id] !== undefined)
      .map(({ id, label }) => `${plainLabel(label)}: ${numbers[id]}`)
      .join(PART);
  },
});

export const valueCell: CellOfKind = { type: 'number', of: ({ value }) => value! };

/** Texts as they were written. */
export const textsCell: CellOfKind = {
  type: 'text',
  of: ({ texts }) => (texts as readonly string[]).join(PART),
};
