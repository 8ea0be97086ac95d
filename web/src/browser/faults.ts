import { type ReadonlySignal, signal } from '@preact/signals';

/**
 * Errors of the page's own code. They are told as such, and never as a lost connection: whoever
 * looks for the Wi-Fi then looks in the wrong place.
 */
const hasFault = signal(false);
const told = new WeakSet();

/** Whether the page has failed somewhere since it was loaded. */
export const pageHasFault: ReadonlySignal<boolean> = hasFault;

/** Writes the error to the console, once, and has the page say that something went wrong. */
export function reportFault(error: unknown): void {
  if (typeof error === 'object' && error !== null) {
    if (told.has(error)) return;
    told.add(error);
  }
  console.error(error);
  hasFault.value = true;
}

/** Out of sight until the next fault. */
export function dismissFault(): void {
  hasFault.value = false;
}
