/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl';

/** Blocks whose letters are of the bidirectional classes R and AL, and the two marks of these. */
const rightToLeft =
  /[\u200f\u061c\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Letters, spacing marks and the left-to-right mark; digits and punctuation say nothing. */
const strong = /[\p{L}\p{Mc}\u200e\u200f\u061c]/u;

/** The way of the first character that has one (UAX #9, P2); undefined where none has. */
export function directionOfText(text: string): Direction | undefined {
  let isolated = 0;
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) isolated += 1;
    else if (character === '\u2069') isolated = Math.max(0, isolated - 1);
    else if (isolated === 0 && strong.test(character)) {
      return rightToLeft.test(character) ? 'rtl' : 'ltr';
    }
  }
  return undefined;
}

/** What runs from left to right in any text, near enough: formulas and code (markup.ts). */
const technical = /\$[^$]*\$|`[^`]*`/g;

/**
 * Which way all of a question runs: its rows, bars, numbers and scale. As its prompt does; where
 * that has no letters ("2 + 2 = ?") or none but in formulas and code, as the first option that has.
 */
export function directionOf(question: {
  prompt: string;
  options: readonly { label: string }[];
}): Direction {
  for (const text of [question.prompt, ...question.options.map(({ label }) => label)]) {
    const direction = directionOfText(text.replace(technical, ''));
    if (direction) return direction;
  }
  return 'ltr';
}
