import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds between two announcements of what keeps changing. */
const QUIET = 15_000;

/**
 * Tells who cannot see it. What replaces itself all the time (a live result) is told at most every
 * 15 seconds; what matters now (urgent) is told at once.
 */
export function Announcer({ text, urgent = false }: { text: string; urgent?: boolean }) {
  const [said, setSaid] = useState('');
  const saidAt = useRef(-Infinity);
  useEffect(() => {
    if (text === said) return;
    const wait = urgent ? 0 : Math.max(0, saidAt.current + QUIET - performance.now());
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, urgent, said]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
