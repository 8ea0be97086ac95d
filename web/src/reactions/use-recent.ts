import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheerCounts } from '../../../src/contract/index.js';
import { type Recent, since, sumOf, withTold } from './recent.rules.js';

/** How often what has faded is looked for, at the most. Milliseconds. */
const PACE = 250;

/**
 * How often each reaction was sent lately.
 * @param span how long one counts, in milliseconds
 * @returns the sums, and what takes the counts that were just told
 */
export function useRecent(span: number) {
  const [recent, setRecent] = useState<Recent>([]);
  useEffect(() => {
    const [first] = recent;
    if (!first) return;
    const fade = () => setRecent(since(recent, performance.now(), span));
    const timer = setTimeout(fade, Math.max(PACE, first.at + span - performance.now()));
    return () => clearTimeout(timer);
  }, [recent, span]);
  const take = useRef((counts: CheerCounts) =>
    setRecent((known) => withTold(known, counts, performance.now(), span)),
  );
  return { counts: sumOf(recent), take: take.current };
}
