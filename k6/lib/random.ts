import { sleep } from 'k6';
import { numberOf } from './settings.ts';

/** How long a person takes between two taps. Seconds. */
const THINK_MIN = numberOf('THINK_MIN', 1);
const THINK_MAX = numberOf('THINK_MAX', 3);

/**
 * Without it a virtual user would be a loop that sends as fast as it is answered: any server is
 * then as busy as it can be, and the response time says no more than users divided by throughput.
 */
export function think(): void {
  sleep(between(THINK_MIN, THINK_MAX));
}

export function between(low: number, high: number): number {
  return low + Math.random() * (high - low);
}

export function pickOne<T>(things: T[]): T {
  return things[Math.floor(Math.random() * things.length)]!;
}

/** A word that nobody else has. */
export function randomWord(): string {
  return Date.now().toString(36) + Math.random().toString(36).slice(2);
}
