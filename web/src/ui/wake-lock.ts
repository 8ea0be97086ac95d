import { useEffect } from 'preact/hooks';

/**
 * Keeps the display on while the page is to be seen. Browsers take the lock away whenever it is
 * hidden, so it is asked for anew. Without it (an old browser, an address that is not secure, a
 * device that saves power) the display goes dark as it always did: nothing fails.
 * @returns what lets the display go
 */
export function keepAwake(): () => void {
  // Undefined where the page is no secure context, whatever the types say.
  const wakeLock = (navigator as Partial<Navigator>).wakeLock;
  if (!wakeLock) return () => undefined;
  let held: WakeLockSentinel | undefined;
  let isAsked = false;
  let isOver = false;

  const release = () => void held?.release().catch(() => undefined);
  const acquire = async () => {
    const isHeld = held !== undefined && !held.released;
    if (isOver || isAsked || isHeld || document.hidden) return;
    isAsked = true;
    held = await wakeLock.request('screen').catch(() => undefined);
    isAsked = false;
    if (isOver) release();
  };
  const look = () => void acquire();

  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', look);
    release();
  };
}

/** The same while a part is shown, and while it is wanted. */
export function useWakeLock(isWanted = true): void {
  useEffect(() => (isWanted ? keepAwake() : undefined), [isWanted]);
}
