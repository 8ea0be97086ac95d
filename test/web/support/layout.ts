import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const read = (name: string) => readFileSync(join(import.meta.dirname, 'in-page', name), 'utf8');
const stageFaults = read('stage-faults.js');

/**
 * What of a big screen is not as it must be, on any of its pages of options, in words; and the
 * options that were to be seen, page after page. Its pages must not turn by themselves meanwhile.
 */
export function lookAtStage(page: Page): Promise<{ faults: string[]; labels: string[] }> {
  return page.evaluate(stageFaults);
}

/** Where all that must not move is: the prompt, labels, tracks and the names of figures. */
export function placesOnStage(page: Page): Promise<string[]> {
  return page.evaluate(`
    [...document.querySelectorAll('.stage-prompt, .chart-label, .chart-track, .figure > span')]
      .map((element) => element.getBoundingClientRect())
      .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join())
  `);
}

/** Waits until the page has its fonts, and has drawn what it knows. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(`
    document.fonts.ready
      .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
      .then(() => true)
  `);
}
