import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { countsByLabel, resultWhen } from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, until } from './support/expectations.js';
import { cast, join, logIn, register } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

const script = (name: string) =>
  fileURLToPath(new URL(`circumstances/${name}.js`, import.meta.url));

describe('browsers and rooms of all kinds', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  describe('without TLS, by a name that is not localhost', () => {
    /** Has the access token of this tab run out. */
    const runOut = (page: Page) =>
      page.evaluate(`sessionStorage.setItem('plenum:login',
        JSON.stringify({ ...JSON.parse(sessionStorage.getItem('plenum:login')), expiresAt: 0 }))`);

    it.each([
      ['that hear each other', undefined],
      ['that do not hear each other', script('no-broadcast')],
    ])('two tabs %s refresh at the same moment, and stay logged in', async (_, before) => {
      const one = await stage.aDesktop({ baseURL: stage.hallUrl, ...(before && { before }) });
      expect(await register(one, 'Ada')).toBeTruthy();
      expect(await one.evaluate('isSecureContext || "locks" in navigator')).toBe(false);
      const other = await stage.anotherTab(one);
      await other.goto('/host');
      await other.getByRole('heading', { name: 'My sessions' }).waitFor();

      const context = one.context();
      const atOnce = new Set<Request>();
      let most = 0;
      context.on('request', (request) => {
        if (request.url().endsWith('/v1/auth/refresh')) atOnce.add(request);
        most = Math.max(most, atOnce.size);
      });
      context.on('requestfinished', (request) => atOnce.delete(request));
      let release: () => void;
      const both = new Promise<void>((resolve) => (release = resolve));
      await context.route('**/v1/auth/refresh', async (route) => {
        await both; // the first one is on its way until the other tab wants one, too
        await route.continue();
      });
      for (const page of [one, other]) await runOut(page);
      const reloads = [one, other].map((page) => page.reload({ waitUntil: 'load' }));
      await Promise.all(reloads);
      // Each has come to ask by now, or waits for its turn.
      for (const page of [one, other]) {
        await page.evaluate('new Promise((done) => setTimeout(done, 300))');
      }
      release!();
      for (const page of [one, other]) {
        await page.getByRole('heading', { name: 'My sessions' }).waitFor();
      }
      expect(most).toBe(1);
      await runOut(one);
      await one.reload();
      await one.getByRole('heading', { name: 'My sessions' }).waitFor();
      expect(await one.getByLabel('Password').count()).toBe(0);
    });

    it('a page that goes in the middle of a refresh keeps no other one waiting', async () => {
      const page = await stage.aDesktop({ baseURL: stage.hallUrl });
      let isAsked = false;
      await page.route('**/v1/auth/refresh', () => (isAsked = true), { times: 1 }); // no answer, ever
      await page.goto('/host');
      await until(() => isAsked, 'not asked for');
      await page.reload();
      await page.getByLabel('Email').waitFor(); // sooner than the turn of a page that is gone ends
    });

    it('copies the code, to be pasted elsewhere', async () => {
      const { session, organizer } = await aPoll(stage);
      const host = await stage.aDesktop({ baseURL: stage.hallUrl });
      await logIn(host, organizer.email);
      await host.goto(`/host/sessions/${session.id}`);
      await host.getByRole('button', { name: 'Share' }).click();
      const copy = host.getByRole('dialog').getByRole('button', { name: 'Copy' }).first();
      await copy.click();
      await sees(host.getByRole('dialog'), 'Copied');
      const paste = await stage.anotherTab(host);
      await paste.goto('/');
      await paste.getByLabel('Code').focus();
      await paste.keyboard.press('Control+V');
      await until(
        async () => /\d{4} \d{4}/.test(await paste.getByLabel('Code').inputValue()),
        'nothing was pasted',
      );
    });
  });

  it('tell a mistake of the page as what it is, and not as a lost connection', async () => {
    const page = await stage.aDesktop({ before: script('own-fault') });
    await page.goto('/host');
    await sees(page, 'Something went wrong on this page.');
    await page.getByRole('button', { name: 'Load again' }).waitFor();
    expect(await page.getByText('no connection').count()).toBe(0);
    const told = stage.complaints.splice(0);
    expect(told).toEqual([expect.stringContaining('a mistake of ours')]);
  });

  it('vote where nothing can be stored', async () => {
    const { session, questions, organizer } = await aPoll(stage);
    const page = await stage.aPhone({ before: script('no-storage') });
    await join(page, session.code);
    await cast(page, ['Lisbon']);
    await resultWhen(stage.api, questions[0]!.id, organizer.token, (one) => one.totalVotes === 1);
  });

  describe('that cannot run the pages', () => {
    async function votesPlainly(page: Page) {
      const { session, questions, organizer } = await aPoll(stage);
      await page.goto(`/j/${session.code}`);
      await page.waitForURL(/\/plain\/\d{8}/);
      await page.getByRole('button', { name: 'Join' }).click();
      await page.getByLabel('Oslo').check();
      await page.getByRole('button', { name: 'Vote' }).click();
      await sees(page, 'Your vote was received');
      const result = await resultWhen(
        stage.api,
        questions[0]!.id,
        organizer.token,
        ({ totalVotes }) => totalVotes === 1,
      );
      expect(countsByLabel(result)).toMatchObject({ Oslo: 1 });
      await page.getByRole('link', { name: 'Show what is new' }).click();
      await sees(page, /Oslo: 100\s%/);
    }

    it('vote by the plain page, without JavaScript', async () => {
      await votesPlainly(await stage.aPhone({ javaScriptEnabled: false }));
    });

    it('vote by the plain page, without JavaScript and TLS', async () => {
      const look = { javaScriptEnabled: false, baseURL: stage.hallUrl };
      await votesPlainly(await stage.aPhone(look));
    });

    it('vote by the plain page, where they are too old', async () => {
      const page = await stage.aPhone({ before: script('too-old') });
      await votesPlainly(page);
      await expectAccessibleInBoth(page);
    });

    it('say which browsers organizers and screens need', async () => {
      const page = await stage.aDesktop({ before: script('too-old') });
      for (const path of ['/host', '/screen/x', '/moderate/x']) {
        await page.goto(path);
        await sees(page, 'This page needs a newer browser');
      }
      await expectAccessibleInBoth(page);
    });
  });

  describe('colours and language', () => {
    const theme = (page: Page) => page.evaluate('document.documentElement.dataset.theme');
    const background = (page: Page) =>
      page.evaluate('getComputedStyle(document.body.parentElement).backgroundColor');

    it('are chosen on any page, for all of them on this device', async () => {
      const page = await stage.aPhone({ colorScheme: 'light' });
      await page.goto('/');
      const light = await background(page);
      await page.getByLabel('Colours').selectOption({ label: 'Dark' });
      expect(await background(page)).not.toBe(light);
      await page.getByLabel('Language').selectOption('de');
      await page.getByLabel('Sprache').waitFor();
      await page.goto('/host');
      await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
      expect(await theme(page)).toBe('dark');
      await expectAccessibleInBoth(page);
      await page.getByLabel('Sprache').selectOption('');
      await page.getByRole('heading', { name: 'Log in' }).waitFor();
      await page.getByLabel('Colours').selectOption('');
      expect(await theme(page)).toBeUndefined();
    });

    it('show from the first paint on: before any of the page’s own scripts', async () => {
      const page = await stage.aPhone({ colorScheme: 'light' });
      await page.goto('/');
      await page.getByLabel('Colours').selectOption('dark');
      await page.route(/\/assets\/(?!first)[^/]*\.js/, (route) => route.abort());
      await page.reload();
      expect(await theme(page)).toBe('dark');
    });

    it('are chosen on the big screen by its host alone', async () => {
      const { session, organizer } = await aPoll(stage);
      const hall = await aScreen(stage, session, organizer.token);
      await sees(hall, 'Shall we?');
      expect(await hall.getByLabel('Colours').count()).toBe(0);
      const host = await stage.aDesktop({ colorScheme: 'light' });
      await logIn(host, organizer.email);
      await host.goto(`/screen/${session.id}`);
      await host.locator('.controls-more summary').click();
      await host.getByLabel('Colours').selectOption('dark');
      expect(await theme(host)).toBe('dark');
      await expectAccessibleInBoth(host);
    });
  });
});
