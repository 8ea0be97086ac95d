/** Out of sight for longer than this, a line may be dead without knowing it. Milliseconds. */
const NAP = 10_000;

/**
 * Calls back when the device comes back: from a pocket, from another application, from a place
 * without a network.
 * @returns what ends that
 */
export function whenAwake(work: () => void): () => void {
  let hiddenAt = Infinity;
  const visible = () => {
    if (document.hidden) hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > NAP) work();
  };
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) work(); // out of the browser's memory of pages, with its line cut
  };
  document.addEventListener('visibilitychange', visible);
  addEventListener('online', work);
  addEventListener('pageshow', shown);
  return () => {
    document.removeEventListener('visibilitychange', visible);
    removeEventListener('online', work);
    removeEventListener('pageshow', shown);
  };
}
