/** Until something is sent again that nobody answered: doubled at each try, up to the last. Milliseconds. */
export const RETRY = { first: 500, last: 10_000 };

/** Half to one and a half times as long, so that a hall does not come back all at once. */
export function jittered(milliseconds: number): number {
  return milliseconds * (0.5 + Math.random());
}
