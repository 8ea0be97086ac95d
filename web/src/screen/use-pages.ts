import { useCallback, useEffect, useState } from 'preact/hooks';

/** Turns so many pages on, or back. */
export type Turn = (by: number) => void;

export interface Pages {
  /** From 0 on. */
  page: number;
  turn: Turn;
}

/**
 * Pages that turn by themselves, from the last one to the first. Who turns one by hand starts the
 * time anew.
 * @param dwell how long the page that is shown stays, in milliseconds
 * @param isHeld whether they stay until they are turned by hand
 */
export function usePages(
  key: string,
  count: number,
  dwell: (page: number) => number,
  isHeld: boolean,
): Pages {
  const [at, setAt] = useState({ key, page: 0 });
  const page = at.key === key && at.page < count ? at.page : 0;
  const wait = dwell(page);
  useEffect(() => {
    if (count < 2 || isHeld) return;
    const timer = setTimeout(() => setAt({ key, page: (page + 1) % count }), wait);
    return () => clearTimeout(timer);
  }, [key, page, count, wait, isHeld]);
  const turn = useCallback(
    (by: number) =>
      setAt((before) => {
        const from = before.key === key && before.page < count ? before.page : 0;
        return { key, page: (from + by + count) % count };
      }),
    [key, count],
  );
  return { page, turn };
}
