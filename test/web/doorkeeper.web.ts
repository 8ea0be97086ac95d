import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sees } from './support/expectations.js';
import { cast } from './support/people.js';
import { Doorkeeper, PORTAL, REFUSAL, SIGN_IN } from './support/doorkeeper.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

/** What is kept on the phone, in words: the body of each answer. */
const KEPT = `(async () => {
  const kept = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const answer of await cache.matchAll()) kept.push(await answer.text());
  }
  return kept;
})()`;

describe('something that answers in the server’s place', () => {
  let stage: Stage;
  let door: Doorkeeper;
  let code: string;
  beforeAll(async () => {
    stage = await Stage.set();
    door = await Doorkeeper.start(Number(new URL(stage.plenum.url).port));
    stage.wire.port = door.port;
    ({ code } = (await aPoll(stage)).session);
  });
  afterEach(() => {
    stage.wire.reset();
    door.become('pass');
  });
  afterAll(async () => {
    await stage.strike();
    await door.stop();
  });

  const question = (page: Page) => page.locator('.option').first().waitFor();

  /** A phone that keeps the page: a worker has installed itself, and seen to a reload. */
  async function aPhoneThatKeepsIt(): Promise<Page> {
    const page = await stage.aPhone();
    await page.goto(`/j/${code}`);
    await question(page);
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.reload();
    await question(page);
    return page;
  }

  async function keepsNothingOf(page: Page, text: string): Promise<void> {
    await page.goto(`/j/${code}`);
    await question(page);
    const kept: string[] = await page.evaluate(KEPT);
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter((body) => body.includes(text))).toEqual([]);
    stage.wire.cut();
    await page.reload();
    await question(page);
  }

  it('is got past by signing in, at the first visit', async () => {
    door.become('sign-in');
    const page = await stage.aPhone();
    await page.goto(`/j/${code}`);
    await sees(page, new RegExp(SIGN_IN));
    await page.getByRole('link', { name: 'Go' }).click();
    await question(page);
    expect(page.url()).toBe(`${stage.url}/j/${code}`);
    await cast(page, ['Oslo']);
    await page.locator('[data-status=counted]').waitFor();
  });

  it('is got past by signing in where the page is kept, too', async () => {
    const page = await aPhoneThatKeepsIt();
    door.become('sign-in');
    for (const address of [`/j/${code}`, '/', `/j/${code}`]) {
      await page.goto(address);
      await sees(page, new RegExp(SIGN_IN));
    }
    await page.goto(`/j/${code}`);
    await page.getByRole('link', { name: 'Go' }).click();
    await question(page);
    expect(page.url()).toBe(`${stage.url}/j/${code}`);
    await keepsNothingOf(page, SIGN_IN);
  });

  it('is shown and never kept, where it answers as if it were the page', async () => {
    const page = await aPhoneThatKeepsIt();
    door.become('portal');
    await page.goto(`/j/${code}`);
    await sees(page, new RegExp(PORTAL));
    // A file that is not kept yet, of a newer page.
    await page.evaluate(`fetch('/assets/newer-00000000.js').then((answer) => answer.text())`);
    await page.evaluate(`fetch('/brand.css?v=newer').then((answer) => answer.text())`);
    door.become('pass');
    await keepsNothingOf(page, PORTAL);
  });

  it.each([401, 403, 502] as const)('is shown and never kept, where it says %d', async (status) => {
    const page = await aPhoneThatKeepsIt();
    door.become(status);
    await page.goto(`/j/${code}`);
    await sees(page, new RegExp(REFUSAL));
    door.become('pass');
    await keepsNothingOf(page, REFUSAL);
  });
});
