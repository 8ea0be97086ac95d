import { type RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Matter } from '../kinds/charting-kind.js';
import {
  findFit,
  type Layout,
  type Measure,
  PROMPT_SHARE,
  type Tier,
  tiersFor,
} from './fit.rules.js';
import { useRoom } from './use-room.js';

/** The largest type of options, in least sizes: from there on larger is only louder. */
const MOST = 3.4;
/** Words of more letters may need to be broken in a narrow column. */
const LONG_WORD = 12;

/** What of a fit the page has to know; all else is on the elements already. */
export interface Fitted {
  /** How many options each page has. */
  pages: readonly number[];
  /** Whether the type is smaller than can be read from the last row. */
  isSmall: boolean;
}

interface Given {
  matter: Matter;
  /** How many options there are. */
  count: number;
  /** All that what is measured follows from, except the room for it. Votes are not in it. */
  key: string;
}

/**
 * Fits a question into its room, before it is painted: again for another question, text, room or
 * font, and never for a vote. `main` has `.stage-prompt` and `.stage-chart` in it; its own font is
 * of the least size.
 */
export function useFit(main: RefObject<HTMLElement>, { matter, count, key }: Given): Fitted {
  const [fitted, setFitted] = useState<Fitted>({ pages: [count], isSmall: false });
  const room = useRoom(main);
  useLayoutEffect(() => {
    const found = fit(main.current!, matter, count);
    setFitted((before) => (isSame(before, found) ? before : found));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for what is in the page
  }, [key, room]);
  return fitted;
}

function isSame(a: Fitted, b: Fitted): boolean {
  return a.isSmall === b.isSmall && a.pages.join() === b.pages.join();
}

function fit(main: HTMLElement, matter: Matter, count: number): Fitted {
  const prompt = main.querySelector<HTMLElement>('.stage-prompt')!;
  const chart = main.querySelector<HTMLElement>('.stage-chart')!;
  const labels = [...chart.querySelectorAll<HTMLElement>('.chart-label')];
  const rows = [...chart.querySelectorAll<HTMLElement>('.chart-row')];
  const least = parseFloat(getComputedStyle(main).fontSize);
  const texts = [prompt, ...labels].map(({ textContent }) => textContent ?? '');
  const hasLines = texts.some((text) => text.includes('\n'));

  const apply = ({ style, columns, lead }: Layout, tier: Tier, size: number) => {
    chart.dataset.rows = style;
    chart.dataset.columns = `${columns}`;
    main.dataset.words = tier.breaksWords ? 'break' : 'whole';
    main.dataset.lines = tier.foldsLines ? 'fold' : 'keep';
    main.style.setProperty('--fit', `${size}px`);
    main.style.setProperty('--lead', `${lead}`);
  };
  const measure: Measure = (layout, tier, size) => {
    apply(layout, tier, size);
    if ([prompt, chart, ...rows, ...labels].some(isTooWide)) return undefined;
    const room = chart.clientHeight;
    if (matter.blocks.includes(layout.style)) {
      return { heights: [chart.scrollHeight], room };
    }
    const heights = evened(
      layout,
      rows.map((row) => row.getBoundingClientRect().height),
    );
    const isAlone = heights.reduce((sum, height) => sum + height, 0) <= room * layout.columns;
    const mayFold = hasLines && !tier.foldsLines;
    if (mayFold && !isAlone && prompt.offsetHeight > main.clientHeight * PROMPT_SHARE) {
      return undefined;
    }
    return { heights, room: room - heightAbove(chart) };
  };

  main.dataset.measuring = 'true';
  const tiers = tiersFor({
    hasLongWords: texts.some((text) => text.split(/\s/).some(({ length }) => length > LONG_WORD)),
    hasLines,
  });
  const bounds = { least, most: least * MOST };
  const found = findFit({ matter, count, tiers, bounds }, measure);
  apply(found, found, found.size);
  delete main.dataset.measuring;
  main.dataset.fitted = `${main.clientWidth}×${main.clientHeight}`; // what it is fitted into
  return { pages: found.pages, isSmall: found.size < least };
}

/** Tiles that stand in one line are as high as the highest of them. */
function evened({ style }: Layout, heights: number[]): number[] {
  return style === 'tiles' ? heights.map(() => Math.max(...heights)) : heights;
}

const isTooWide = (element: HTMLElement) => element.scrollWidth > element.clientWidth;

/** Of what stands above the rows of a chart on an upright screen. */
function heightAbove(chart: HTMLElement): number {
  const above = chart.querySelector<HTMLElement>('[data-above]');
  if (!above) return 0;
  const { flexDirection, rowGap } = getComputedStyle(above.parentElement!);
  return flexDirection === 'column' ? above.offsetHeight + parseFloat(rowGap) : 0;
}
