/** A word with how large it is drawn. */
export interface SizedWord {
  readonly key: string;
  readonly text: string;
  /** From 0 to 4. */
  readonly step: number;
}

/** Words in the rows that they are drawn in, by their keys. */
export type Rows = readonly (readonly string[])[];

/** How large a word of a step is, in the size of the smallest. */
export const weights = [1, 1.3, 1.65, 2.1, 2.6];

/** How many rows' heights a row is long, on a screen that is wider than it is high. */
const LENGTH = 9;
/** What lies between two words, in letters. */
const GAP = 1.5;
/** How much longer than the others a row may become before a word of it moves. */
const TOO_LONG = 1.7;

/**
 * How large a word is, by how often it was named: steps, so that one more of it changes nothing that
 * all look at.
 */
export function stepOf(count: number, most: number): number {
  return most <= 1 ? 0 : Math.round((4 * Math.log(Math.max(1, count))) / Math.log(most));
}

/**
 * Words in rows: those named most in the middle, at first. From then on each stays in its row and among
 * its neighbours, whatever comes and grows; a new one goes where there is most room.
 * @param before the rows as they were drawn last
 * @param words those named most first
 */
export function place(before: Rows, words: readonly SizedWord[]): Rows {
  const widths = new Map(words.map((word) => [word.key, widthOf(word)]));
  const rows = before
    .map((row) => row.filter((key) => widths.has(key)))
    .filter(({ length }) => length > 0);
  const total = [...widths.values()].reduce((sum, width) => sum + width, 0);
  const wanted = Math.max(1, Math.round(Math.sqrt(total / LENGTH / meanWeight(words))));
  // Above and below in turns: what came first stays in the middle.
  while (rows.length < wanted) {
    if (rows.length % 2 === 0) rows.push([]);
    else rows.unshift([]);
  }
  const placed = new Set(rows.flat());
  const lengthOf = (row: readonly string[]) =>
    row.reduce((sum, key) => sum + (widths.get(key) ?? 0), 0);
  for (const { key } of words) if (!placed.has(key)) add(shortest(rows, lengthOf), key);
  settle(rows, lengthOf);
  return rows.filter(({ length }) => length > 0);
}

/** At either end in turns, so that what came first stays in the middle. */
function add(row: string[], key: string): void {
  if (row.length % 2 === 0) row.push(key);
  else row.unshift(key);
}

/** Of equal ones the one nearest to the middle. */
function shortest(rows: string[][], lengthOf: (row: readonly string[]) => number): string[] {
  const middle = (rows.length - 1) / 2;
  const distance = (row: string[]) => Math.abs(rows.indexOf(row) - middle);
  return [...rows].sort(
    (one, other) => lengthOf(one) - lengthOf(other) || distance(one) - distance(other),
  )[0]!;
}

/** Nothing moves but from a row that is much too long. */
function settle(rows: string[][], lengthOf: (row: readonly string[]) => number): void {
  const mean = rows.reduce((sum, row) => sum + lengthOf(row), 0) / rows.length;
  for (const row of rows) {
    while (row.length > 1 && lengthOf(row) > mean * TOO_LONG) {
      const target = shortest(rows, lengthOf);
      if (target === row) break;
      add(target, row.pop()!);
    }
  }
}

/** In letters of the smallest size; ideographs and the like take two. */
function widthOf({ text, step }: SizedWord): number {
  const letters = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
  return letters * weights[step]! + GAP;
}

function meanWeight(words: readonly SizedWord[]): number {
  const sum = words.reduce((all, { step }) => all + weights[step]!, 0);
  return words.length === 0 ? 1 : sum / words.length;
}
