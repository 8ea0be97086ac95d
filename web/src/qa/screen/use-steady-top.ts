import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { QaItem } from '../../../../src/contract/index.js';
import { topOf } from './stage.rules.js';

/** How long the hall reads an order before there is another one. Milliseconds. */
const READING_TIME = 5_000;

/** The list as it is to be shown now: its votes at once, another order a little later; what is hidden goes at once. */
export function useSteadyTop(items: readonly QaItem[]): QaItem[] {
  const shown = useRef<readonly string[]>([]);
  const since = useRef(-Infinity);
  const [, look] = useReducer((times: number, _: void) => times + 1, 0);
  const top = topOf(items);
  const ids = top.map(({ id }) => id);
  const known = new Map(items.map((item) => [item.id, item]));
  const isGone = shown.current.some((id) => known.get(id)?.status !== 'shown');
  const wait = since.current + READING_TIME - performance.now();
  const isOther = ids.join() !== shown.current.join();
  if (isOther && (isGone || wait <= 0 || shown.current.length === 0)) {
    shown.current = ids;
    since.current = performance.now();
  }
  const isWaiting = ids.join() !== shown.current.join();
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(look, since.current + READING_TIME - performance.now());
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return shown.current.flatMap((id) => known.get(id) ?? []);
}
