/**
 * How a question is laid out so that all of it is on the screen, with type as large as there is room
 * for. Pure rules over what a measurer says; use-fit.ts measures.
 */

/** How options are drawn: label above its bar; label, bar and number in one line; labels alone. */
export type RowStyle = 'stacked' | 'inline' | 'list';

export interface Layout {
  /** `scale` is columns of a rating; everything else is rows. */
  readonly style: RowStyle | 'scale';
  readonly columns: number;
  /** How much larger the prompt is than the options. */
  readonly lead: number;
}

/** What may be given up, one after the other, so that it fits. */
export interface Tier {
  /** Whether a word that is too long for its line may be broken. */
  readonly breaksWords: boolean;
  /** Whether line breaks in the prompt become spaces. */
  readonly foldsLines: boolean;
}

export interface Fit extends Layout, Tier {
  /** Of the options' type, in pixels. */
  readonly size: number;
  /** How many options each page has; one page has them all. */
  readonly pages: readonly number[];
}

/** Says whether all is to be seen at once, in this layout and size. */
export type Fits = (layout: Layout, tier: Tier, size: number) => boolean;

/** What rows need and have, in pixels, where they may go on over several pages. */
export interface Rows {
  readonly heights: readonly number[];
  /** Of one column. */
  readonly room: number;
}

export type MeasureRows = (layout: Layout, tier: Tier, size: number) => Rows;

export interface Bounds {
  /** Smaller cannot be read from the last row. */
  readonly least: number;
  readonly most: number;
}

/**
 * Below the least size, where nothing else is left: a single option that fills a page, on a display
 * that is no projector's.
 */
const TINIEST = 6;

/** Pixels between two sizes that are told apart. */
const STEP = 0.5;

/** The prompt may take this much of the height where there are pages; the rest is for options. */
export const PROMPT_SHARE = 0.5;

const tiers: readonly Tier[] = [
  { breaksWords: false, foldsLines: false },
  { breaksWords: true, foldsLines: false },
  { breaksWords: false, foldsLines: true },
  { breaksWords: true, foldsLines: true },
];

/** Layouts with what their size counts for: a larger prompt and one column are easier to take in. */
type Candidate = readonly [layout: Layout, worth: number];

const leads: readonly (readonly [lead: number, worth: number])[] = [
  [1.5, 1],
  [1.25, 0.9],
  [1, 0.8],
];

const rowStyles = {
  bars: [
    ['stacked', 1, 1],
    ['inline', 1, 0.95],
    ['stacked', 2, 0.85],
    ['inline', 2, 0.8],
    ['inline', 3, 0.7],
  ],
  labels: [
    ['list', 1, 1],
    ['list', 2, 0.85],
    ['list', 3, 0.7],
  ],
  scale: [
    ['scale', 1, 1],
    ['inline', 1, 0.5],
    ['inline', 2, 0.4],
  ],
} as const;

/** What is to be laid out: options with bars, options whose result is hidden, a rating. */
export type Matter = keyof typeof rowStyles;

/**
 * The best fit: on one page where that can be read from the last row, else on as few as it takes.
 * Words and line breaks are kept whole as long as that costs no page.
 */
export function findFit(
  matter: Matter,
  count: number,
  bounds: Bounds,
  fits: Fits,
  measureRows: MeasureRows,
): Fit {
  const candidates = candidatesFor(matter);
  for (const tier of tiers) {
    const found = largest(candidates, tier, bounds, fits);
    if (found) return { ...found, ...tier, pages: [count] };
  }
  const paged = candidates.filter(([{ style, lead }]) => style !== 'scale' && lead === 1);
  return inPages(paged, bounds, measureRows) ?? tooSmall(paged[0]![0], count, bounds, measureRows);
}

/** Where a single option is more than a page even so: as large as it fits on one. */
function tooSmall(layout: Layout, count: number, { least }: Bounds, measureRows: MeasureRows): Fit {
  const tier = tiers[tiers.length - 1]!;
  const paginate = (size: number) => {
    const { heights, room } = measureRows(layout, tier, size);
    return pagesOf(heights, room, layout.columns);
  };
  const size = greatest(TINIEST, least, (some) => paginate(some) !== undefined) ?? TINIEST;
  const pages = paginate(size) ?? Array.from({ length: count }, () => 1);
  return { ...layout, ...tier, size, pages };
}

function candidatesFor(matter: Matter): Candidate[] {
  return rowStyles[matter].flatMap(([style, columns, styleWorth]) =>
    leads.map(([lead, worth]): Candidate => [{ style, columns, lead }, styleWorth * worth]),
  );
}

/** Of one page: the layout whose size, times its worth, is greatest. */
function largest(
  candidates: readonly Candidate[],
  tier: Tier,
  { least, most }: Bounds,
  fits: Fits,
): (Layout & { size: number }) | undefined {
  let best: (Layout & { size: number }) | undefined;
  let bestWorth = 0;
  for (const [layout, worth] of candidates) {
    const from = Math.max(least, bestWorth / worth + STEP);
    if (from > most) continue;
    const size = greatest(from, most, (some) => fits(layout, tier, some));
    if (size === undefined) continue;
    best = { ...layout, size };
    bestWorth = size * worth;
  }
  return best;
}

/** The fewest pages there are at the least size, and the greatest size that takes no more. */
function inPages(
  candidates: readonly Candidate[],
  { least, most }: Bounds,
  measureRows: MeasureRows,
): Fit | undefined {
  const paginate = (layout: Layout, tier: Tier, size: number) => {
    const { heights, room } = measureRows(layout, tier, size);
    return pagesOf(heights, room, layout.columns);
  };
  for (const tier of tiers) {
    const choices = candidates.flatMap(([layout]) => {
      const pages = paginate(layout, tier, least);
      return pages ? [{ layout, pages: pages.length }] : [];
    });
    if (choices.length === 0) continue;
    // The sort is stable: among equals the simpler layout.
    const { layout, pages } = choices.sort((a, b) => a.pages - b.pages)[0]!;
    const size = greatest(least, most, (some) => {
      const needed = paginate(layout, tier, some);
      return needed !== undefined && needed.length <= pages;
    })!;
    return { ...layout, ...tier, size, pages: paginate(layout, tier, size)! };
  }
  return undefined;
}

/**
 * The greatest size at which it is so, to half a pixel.
 * @returns undefined where it is not so even at `from`
 */
export function greatest(
  from: number,
  to: number,
  isSo: (size: number) => boolean,
): number | undefined {
  if (!isSo(from)) return undefined;
  if (isSo(to)) return to;
  let [good, bad] = [from, to];
  while (bad - good > STEP) {
    const middle = (good + bad) / 2;
    if (isSo(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/**
 * How many rows each page takes, column by column in reading order, on as few pages as there can
 * be, and these about equally full.
 * @returns undefined where a row alone is higher than a page
 */
export function pagesOf(
  heights: readonly number[],
  room: number,
  columns: number,
): number[] | undefined {
  const highest = Math.max(...heights);
  if (highest > room) return undefined;
  const fewest = fill(heights, room, columns);
  const equal = greatest(0, room - highest, (spared) => {
    return fill(heights, room - spared, columns).length <= fewest.length;
  })!;
  return fill(heights, room - equal, columns);
}

/** Row after row, to the end of a column, of a page. */
function fill(heights: readonly number[], room: number, columns: number): number[] {
  const pages = [0];
  let column = 1;
  let used = 0;
  for (const height of heights) {
    if (used + height > room) {
      used = 0;
      column += 1;
      if (column > columns) {
        pages.push(0);
        column = 1;
      }
    }
    used += height;
    pages[pages.length - 1]! += 1;
  }
  return pages;
}
