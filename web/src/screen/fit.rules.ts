/**
 * How a question is laid out so that all of it is on the screen, with type as large as there is room
 * for. Pure rules over what a measurer says; use-fit.ts measures.
 */
import type { Matter, RowStyle } from '../kinds/charting-kind.js';

export interface Layout {
  readonly style: string;
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

/** What the rows need and what there is, in pixels. */
export interface Rows {
  /** Of each row, with the gap behind it; of a chart that is one block, the block's. */
  readonly heights: readonly number[];
  /** Of one column. */
  readonly room: number;
}

/** @returns undefined where something is too wide, or the prompt leaves no room */
export type Measure = (layout: Layout, tier: Tier, size: number) => Rows | undefined;

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
const STEP = 1;

/** A prompt that takes more of the height than this loses its line breaks before options get pages. */
export const PROMPT_SHARE = 0.5;

/** What may be given up where there is something to give: in this order. */
export function tiersFor(given: { hasLongWords: boolean; hasLines: boolean }): Tier[] {
  const words = given.hasLongWords ? [false, true] : [false];
  const lines = given.hasLines ? [false, true] : [false];
  return lines.flatMap((foldsLines) => words.map((breaksWords) => ({ breaksWords, foldsLines })));
}

/** How much larger a prompt may be, and what a size counts for with it: the smallest first. */
const leads = [
  [1, 0.8],
  [1.25, 0.9],
  [1.5, 1],
] as const;

export interface Asked {
  readonly matter: Matter;
  /** How many options there are. */
  readonly count: number;
  readonly tiers: readonly Tier[];
  readonly bounds: Bounds;
}

/**
 * The best fit: on one page where that can be read from the last row, else on as few as it takes.
 * Words and line breaks are kept whole as long as that costs no page.
 */
export function findFit(asked: Asked, measure: Measure): Fit {
  const { tiers, count, bounds } = asked;
  for (const tier of tiers) {
    const found = onOnePage(asked, tier, measure);
    if (found) return { ...found, ...tier, pages: [count] };
  }
  return onPages(asked, measure) ?? tooSmall(tiers[tiers.length - 1]!, count, bounds, measure);
}

/** The layout whose size, times its worth, is greatest. */
function onOnePage({ matter, bounds }: Asked, tier: Tier, measure: Measure) {
  let best: (Layout & { size: number }) | undefined;
  let bestWorth = 0;
  for (const [style, columns, styleWorth] of matter.layouts) {
    for (const [lead, leadWorth] of leads) {
      const layout = { style, columns, lead };
      const worth = styleWorth * leadWorth;
      const from = Math.max(bounds.least, bestWorth / worth + STEP);
      if (from > bounds.most) continue;
      const size = greatest(from, bounds.most, (some) => {
        return paginate(layout, tier, some, measure)?.length === 1;
      });
      if (size !== undefined) {
        best = { ...layout, size };
        bestWorth = size * worth;
      } else if (from === bounds.least) break; // a larger prompt leaves less
    }
  }
  return best;
}

/** The fewest pages there are at the least size, and the greatest size that takes no more. */
function onPages({ matter, bounds, tiers }: Asked, measure: Measure): Fit | undefined {
  for (const tier of tiers) {
    const choices = matter.layouts
      .filter(([style]) => !matter.blocks.includes(style))
      .map(([style, columns]) => ({ style, columns, lead: 1 }))
      .map((layout) => ({ layout, pages: paginate(layout, tier, bounds.least, measure) }))
      .filter(({ pages }) => pages !== undefined)
      // Stable: among equals the simpler layout.
      .sort((a, b) => a.pages!.length - b.pages!.length);
    const [choice] = choices;
    if (!choice) continue;
    const { layout, pages } = choice;
    const size = greatest(bounds.least, bounds.most, (some) => {
      const needed = paginate(layout, tier, some, measure);
      return needed !== undefined && needed.length <= pages!.length;
    })!;
    return { ...layout, ...tier, size, pages: paginate(layout, tier, size, measure)! };
  }
  return undefined;
}

/** Where a single option is more than a page even so: as large as it fits on one. */
function tooSmall(tier: Tier, count: number, { least }: Bounds, measure: Measure): Fit {
  const layout = { style: 'list' satisfies RowStyle, columns: 1, lead: 1 };
  const fits = (some: number) => paginate(layout, tier, some, measure);
  const size = greatest(TINIEST, least, (some) => fits(some) !== undefined) ?? TINIEST;
  const pages = fits(size) ?? Array.from({ length: count }, () => 1);
  return { ...layout, ...tier, size, pages };
}

function paginate(layout: Layout, tier: Tier, size: number, measure: Measure) {
  const rows = measure(layout, tier, size);
  return rows && pagesOf(rows.heights, rows.room, layout.columns);
}

/**
 * The greatest size at which it is so, to a pixel.
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
  if (fewest.length === 1) return fewest;
  const spared = greatest(0, room - highest, (some) => {
    return fill(heights, room - some, columns).length <= fewest.length;
  })!;
  return fill(heights, room - spared, columns);
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
