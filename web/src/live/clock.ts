import { useEffect, useState } from 'preact/hooks';

/** Milliseconds between two looks at the clock: often enough for whole seconds to be on time. */
const TICK = 200;

/**
 * Whole seconds until a time of the server's, 0 when it is over; null where there is none.
 * @param clockOffset what to add to one's own clock, in milliseconds
 */
export function useSecondsUntil(time: string | null, clockOffset: number): number | null {
  const [now, setNow] = useState(Date.now);
  const end = time === null ? null : Date.parse(time) - clockOffset;
  const isOver = end === null || now >= end;
  useEffect(() => {
    if (end === null || Date.now() >= end) return;
    setNow(Date.now());
    const ticking = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(ticking);
  }, [end, isOver]);
  return end === null ? null : Math.max(0, Math.ceil((end - now) / 1000));
}

/** As on a clock: 0:07, 12:00, 1:02:03. */
export function clockTime(seconds: number): string {
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  if (hours > 0) parts.unshift(hours);
  return parts.map((part, at) => (at === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join(':');
}
