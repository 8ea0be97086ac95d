import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../../src/contract/index.js';
import type { ChartingKind } from '../kinds/charting-kind.js';

/**
 * The result that is to be shown now: one whose kind wants it to be read first gives way to the next a
 * little later. What is final, hidden or another question's is so at once.
 */
export function useSteady(result: Result | undefined, { staysFor }: ChartingKind) {
  const shown = useRef(result);
  const since = useRef(0);
  const [, look] = useState(0);
  const wait = waitFor(shown.current, result, staysFor) + since.current - performance.now();
  if (wait <= 0 && shown.current !== result) {
    shown.current = result;
    since.current = performance.now();
  }
  const isWaiting = shown.current !== result;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => look((times) => times + 1), wait);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- how long is known when the waiting begins
  }, [isWaiting]);
  return shown.current;
}

/** Since the one that is shown came. Milliseconds; less than any where there is nothing to wait for. */
function waitFor(
  shown: Result | undefined,
  next: Result | undefined,
  staysFor: ChartingKind['staysFor'],
): number {
  if (!shown || !next || !staysFor || next.final) return -Infinity;
  return shown.questionId === next.questionId ? staysFor(shown, next) || -Infinity : -Infinity;
}
