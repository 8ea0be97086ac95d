/**
 * As `AbortSignal.timeout`, which Chrome has only since 103 and Safari since 16.
 * @param milliseconds until it aborts
 */
export function timeoutSignal(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}
