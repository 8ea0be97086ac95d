import { clockTime, useSecondsUntil } from '../live/clock.js';
import { texts } from './texts.js';

/** Seconds that are read out, each once: who listens need not hear every one. */
const SPOKEN = new Set([60, 30, 10, 5, 0]);
/** From here on it looks urgent. Seconds. */
const LAST = 10;

/** The time until a question closes by itself. */
export function Countdown({ until, clockOffset }: { until: string; clockOffset: number }) {
  const seconds = useSecondsUntil(until, clockOffset) ?? 0;
  return (
    <p class="pill countdown numbers" data-last={seconds <= LAST}>
      <span aria-hidden="true">{clockTime(seconds)}</span>
      <span class="visually-hidden" role="timer" aria-live="polite">
        {SPOKEN.has(seconds) ? (seconds === 0 ? texts.timeIsUp : texts.secondsLeft(seconds)) : ''}
      </span>
    </p>
  );
}
