import { expect } from '@jest/globals';
import axeCore from 'axe-core';
import type { Locator, Page } from 'playwright-core';

/** Waits until there is an element with this text to be seen. */
export async function sees(page: Page | Locator, text: string | RegExp): Promise<void> {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Waits until no such text is to be seen. */
export async function seesNo(page: Page | Locator, text: string | RegExp): Promise<void> {
  const shown = page.getByText(text).filter({ visible: true });
  await until(async () => (await shown.count()) === 0, `"${text}" is still there`);
}

/** Asks again until it is so; fails with these words after a while. */
export async function until(
  isSo: () => Promise<boolean> | boolean,
  complaint: string,
  limit = 15_000,
): Promise<void> {
  const deadline = Date.now() + limit;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(complaint);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** That axe-core finds nothing to complain of, in WCAG 2.2 AA and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor(); // a page that still loads is not what is meant
  // Colours glide from one scheme to the other: what is meant is where they come to rest.
  await page.evaluate(`
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))).then(() =>
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
    ).then(() => true)
  `);
  // Evaluated and not added as a script, which the page's policy refuses, rightly.
  await page.evaluate(axeCore.source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const found = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    }));
  });
  expect(violations).toEqual([]);
}

/** The same in light and dark. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}
