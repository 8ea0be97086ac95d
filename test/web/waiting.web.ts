import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { errorCodes, type ErrorCode } from '../../src/contract/index.js';
import { expectAccessibleInBoth, sees, until } from './support/expectations.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

/** What a phone says that is not let in at the moment, and that it goes on by itself. */
describe('a phone that has to wait', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const refuse = (route: Route, code: ErrorCode, retryAfter?: number) =>
    route.fulfill({
      status: errorCodes[code].status,
      contentType: 'application/problem+json',
      headers: retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` },
      body: JSON.stringify({ type: 'about:blank', ...errorCodes[code], detail: '', code }),
    });

  /** How its joins are answered, until the test lets them through. */
  async function aPhoneThatIs(answered: (route: Route) => Promise<void>) {
    const page = await stage.aPhone();
    const joins = { count: 0, isOpen: false };
    await page.route(/\/v1\/join$/, (route) => {
      joins.count += 1;
      return joins.isOpen ? route.continue() : answered(route);
    });
    return { page, joins };
  }
  const timeIn = (page: Page) => page.locator('.next-try .pill').textContent();

  it('says that too many tries came, when the next one is, and makes it', async () => {
    const { session } = await aPoll(stage);
    const { page, joins } = await aPhoneThatIs((route) => refuse(route, 'too_many_requests', 312));
    await page.clock.install({ time: new Date('2026-01-01T14:00:00Z') });
    await page.goto(`/j/${session.code}`);
    await sees(page, 'Too many tries to join came from your network');
    await sees(page, /The next try is at \d\d:05\./);
    expect(await timeIn(page)).toMatch(/^5:1[0-5]$/);
    await expectAccessibleInBoth(page);
    joins.isOpen = true;
    await page.clock.fastForward(200_000);
    await until(async () => /^1:5\d$/.test((await timeIn(page)) ?? ''), 'no time runs');
    expect(joins.count).toBe(1);
    await page.clock.fastForward(120_000);
    await page.locator('.poll').waitFor();
  });

  it.each([
    ['is very busy', 'overloaded', 'The server is very busy', 'You are waiting for your turn.'],
    ['is not ready', 'unavailable', 'The server cannot answer at the moment', 'by itself'],
    ['has failed', 'internal_error', 'The server cannot answer at the moment', 'by itself'],
  ] as const)('says that the server %s, and is let in when it is not', async (_, code, ...says) => {
    const { session } = await aPoll(stage);
    const { page, joins } = await aPhoneThatIs((route) => refuse(route, code, 1));
    await page.goto(`/j/${session.code}`);
    for (const text of says) await sees(page, new RegExp(text));
    joins.isOpen = true;
    await page.locator('.poll').waitFor();
  });

  it('says so, too, where a proxy answers in place of the server', async () => {
    const { session } = await aPoll(stage);
    const { page } = await aPhoneThatIs((route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
    );
    await page.goto(`/j/${session.code}`);
    await sees(page, 'The server cannot answer at the moment');
  });

  it('says that nobody answers, and tries when it is told to', async () => {
    const { session } = await aPoll(stage);
    const { page, joins } = await aPhoneThatIs((route) => route.abort());
    await page.clock.install();
    await page.goto(`/j/${session.code}`);
    await sees(page, 'The server cannot be reached');
    joins.isOpen = true;
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.locator('.poll').waitFor();
  });

  it('keeps an answer that cannot be heard now, and lets another be given', async () => {
    const { session } = await aPoll(stage, { settings: { passcode: 'sesame' } });
    const { page, joins } = await aPhoneThatIs((route) =>
      (route.request().postData() ?? '').includes('passcode')
        ? refuse(route, 'too_many_requests', 60)
        : route.continue(),
    );
    await page.clock.install();
    await page.goto(`/j/${session.code}`);
    await page.getByLabel('Passcode').fill('sesam');
    await page.getByRole('button', { name: 'Join' }).click();
    await sees(page, 'Too many tries to join came from your network');
    await expectAccessibleInBoth(page);
    expect(await page.getByLabel('Passcode').inputValue()).toBe('sesam');
    joins.isOpen = true;
    await page.getByLabel('Passcode').fill('sesame');
    const tries = joins.count;
    await page.clock.fastForward(70_000);
    expect(joins.count).toBe(tries); // what is being typed is not overtaken by the answer of before
    await page.getByRole('button', { name: 'Join' }).click();
    await page.locator('.poll').waitFor();
  });

  it.each([
    ['overloaded', 'Not sent yet: the server is very busy.'],
    ['unavailable', 'Not sent yet: the server cannot answer at the moment.'],
    ['too_many_requests', 'Not sent yet: that was too often.'],
  ] as const)('says of a vote that is answered with %s what is so', async (code, says) => {
    const { session } = await aPoll(stage);
    const page = await stage.aPhone();
    await page.route(/socket-io/, (route) => route.abort()); // so that it goes as a request
    let isOpen = false;
    await page.route(/\/votes$/, (route) => (isOpen ? route.continue() : refuse(route, code, 1)));
    await page.goto(`/j/${session.code}`);
    await page.locator('.option').first().click();
    await page.getByRole('button', { name: 'Vote' }).click();
    await sees(page, new RegExp(says));
    isOpen = true;
    await page.locator('[data-status=counted]').waitFor();
  });
});
