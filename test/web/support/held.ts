import type { Page } from 'playwright-core';

export interface Held {
  /** Resolves when the first one is on its way. */
  isSent: Promise<void>;
  /** Sends on what was held, and all that follows. */
  letGo: () => void;
}

/** Holds what the page sends there by this method, until it is let go. */
export async function hold(page: Page, address: string, method: string): Promise<Held> {
  const [isSent, sent] = promised();
  const [isFree, letGo] = promised();
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    sent();
    await isFree;
    await route.continue();
  });
  return { isSent, letGo };
}

/** A promise, and what keeps it. */
function promised(): [promise: Promise<void>, keep: () => void] {
  let keep: () => void;
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return [promise, () => keep()];
}
