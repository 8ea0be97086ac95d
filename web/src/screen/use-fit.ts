import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import {
  type Fit,
  type Fits,
  findFit,
  type Layout,
  type Matter,
  type MeasureRows,
  PROMPT_SHARE,
  type Tier,
} from './fit.rules.js';

/** The largest type of options, in least sizes: from there on larger is only louder. */
const MOST = 2.7;

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

/** Changes with the size of the room, and when fonts have come. */
function useRoom(main: RefObject<HTMLElement>): string {
  const [size, setSize] = useState('');
  const [fonts, setFonts] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      setSize(`${width}×${height}`);
    });
    observer.observe(main.current!);
    const loaded = () => setFonts((times) => times + 1);
    document.fonts.addEventListener('loadingdone', loaded);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', loaded);
    };
  }, [main]);
  return `${size} ${fonts}`;
}

function isSame(a: Fitted, b: Fitted): boolean {
  return a.isSmall === b.isSmall && a.pages.join() === b.pages.join();
}

function fit(main: HTMLElement, matter: Matter, count: number): Fitted {
  const prompt = main.querySelector<HTMLElement>('.stage-prompt')!;
  const chart = main.querySelector<HTMLElement>('.stage-chart')!;
  const least = parseFloat(getComputedStyle(main).fontSize);

  const apply = ({ style, columns, lead }: Layout, tier: Tier, size: number) => {
    chart.dataset.rows = style;
    chart.dataset.columns = `${columns}`;
    main.dataset.words = tier.breaksWords ? 'break' : 'whole';
    main.dataset.lines = tier.foldsLines ? 'fold' : 'keep';
    main.style.setProperty('--fit', `${size}px`);
    main.style.setProperty('--lead', `${lead}`);
  };
  const fits: Fits = (layout, tier, size) => {
    apply(layout, tier, size);
    return !isTooHigh(main) && !isTooHigh(chart) && isWideEnough(prompt, chart);
  };
  const measureRows: MeasureRows = (layout, tier, size) => {
    apply(layout, tier, size);
    const isTooMuch =
      prompt.offsetHeight > main.clientHeight * PROMPT_SHARE || !isWideEnough(prompt, chart);
    const heights = rowsIn(chart).map((row) => row.getBoundingClientRect().height);
    return { heights: isTooMuch ? [Infinity] : heights, room: chart.clientHeight };
  };

  main.dataset.measuring = 'true';
  const found: Fit = findFit(matter, count, { least, most: least * MOST }, fits, measureRows);
  apply(found, found, found.size);
  delete main.dataset.measuring;
  return { pages: found.pages, isSmall: found.size < least };
}

const isTooHigh = (element: HTMLElement) => element.scrollHeight > element.clientHeight;
const isTooWide = (element: HTMLElement) => element.scrollWidth > element.clientWidth;

function isWideEnough(prompt: HTMLElement, chart: HTMLElement): boolean {
  if (isTooWide(prompt) || isTooWide(chart)) return false;
  return ![...chart.querySelectorAll<HTMLElement>('.chart-row, .chart-label')].some(isTooWide);
}

function rowsIn(chart: HTMLElement): HTMLElement[] {
  return [...chart.querySelectorAll<HTMLElement>('.chart-row')];
}
