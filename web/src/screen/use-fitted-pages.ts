import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Matter } from '../kinds/charting-kind.js';
import { dwellOf, rowsOfPage } from './stage.rules.js';
import { useFit } from './use-fit.js';
import { type Turn, usePages } from './use-pages.js';

interface Given {
  matter: Matter;
  /** What stands in the rows. */
  labels: readonly string[];
  /** As for {@link useFit}. */
  key: string;
  isHeld: boolean;
  /** Told how to turn pages while there are some. */
  onPages: (turn: Turn | undefined) => void;
}

export interface FittedPages {
  isSmall: boolean;
  /** From 0 on. */
  page: number;
  /** How many there are. */
  pages: number;
  /** Of the page that is shown: its first row, and the one behind its last. */
  rows: readonly [from: number, to: number];
}

/** Rows that are fitted into their room, on as many pages as they need, which turn by themselves. */
export function useFittedPages(
  main: RefObject<HTMLElement>,
  { matter, labels, key, isHeld, onPages }: Given,
): FittedPages {
  const { pages, isSmall } = useFit(main, { matter, count: labels.length, key });
  const dwell = (page: number) => dwellOf(labels.slice(...rowsOfPage(pages, page)));
  const { page, turn } = usePages(key, pages.length, dwell, isHeld);
  const hasPages = pages.length > 1;
  // Before anything is pressed: pages that were fitted anew are turned by another function.
  useLayoutEffect(() => {
    if (!hasPages) return;
    onPages(turn);
    return () => onPages(undefined);
  }, [onPages, hasPages, turn]);
  return { isSmall, page, pages: pages.length, rows: rowsOfPage(pages, page) };
}
