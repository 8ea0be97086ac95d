import type { IndexedNumber } from './numbers-by-option.js';
import type { BallotOfKind, Definition } from './question-kind.js';

/** `Option 2: Beach`: the number tells options of equal labels apart, the word that it is no number. */
export function optionCell(index: number, { options }: Definition): string {
  return `Option ${index + 1}: ${options[index]!.label}`;
}

/** A column an option. */
export function optionColumns(definition: Definition): string[] {
  return definition.options.map((_, index) => optionCell(index, definition));
}

/** A column an option, with its number; empty where it has none. @param unit what stands before a number */
export function numbersOnBallot(unit: string): BallotOfKind {
  return {
    columns: optionColumns,
    cells(packed, { options }) {
      const numbers = new Map(packed as readonly IndexedNumber[]);
      return options.map((_, index) => {
        const number = numbers.get(index);
        return number === undefined ? '' : `${unit} ${number}`;
      });
    },
  };
}
