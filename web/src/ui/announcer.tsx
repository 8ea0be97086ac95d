import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds between two announcements of what keeps changing. */
const QUIET = 15_000;

/**
 * Tells who cannot see it what changes; what is there from the start is read as the page is. What replaces itself all the time (a live result) is told at most every
 * 15 seconds; what matters now (urgent) is told at once.
 */
export function Announcer({ text, urgent = false }: { text: string; urgent?: boolean }) {
  const [said, setSaid] = useState(text);
  const saidAt = useRef(-Infinity);
  const first = useRef(text);
  useEffect(() => {
    if (text === said) return;
    // What is not to be known any more, such as a result that is hidden again, goes at once.
    const isGone = text === '';
    const wait = urgent || isGone ? 0 : Math.max(0, saidAt.current + QUIET - performance.now());
    const timer = setTimeout(() => {
      if (!isGone) saidAt.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, urgent, said]);
  return (
    <p class="visually-hidden" role="status">
      {said === first.current ? '' : said}
    </p>
  );
}
