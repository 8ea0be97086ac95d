import type { Share } from './shares.js';

/** How much of the whole: grows behind what is written, so it needs no place of its own. */
export function Fill({ of }: { of: Share | undefined }) {
  return <span class="fill" style={{ '--share': of?.share ?? 0 }} aria-hidden="true" />;
}
