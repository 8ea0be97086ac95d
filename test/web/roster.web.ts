import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expectStatus, resultWhen } from '../e2e/support/api.js';
import { entryOf, joinBy, makeCodes, putNames, release } from '../e2e/support/rosters.js';
import { expectAccessibleInBoth, sees, until } from './support/expectations.js';
import { hold } from './support/held.js';
import { addQuestion, cast, register } from './support/people.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

describe('who may join, on the pages', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterEach(() => stage.wire.reset());
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const submit = (page: Page) => page.getByRole('button', { name: 'Join' }).click();
  const status = (page: Page, is: string) => page.locator(`[data-status=${is}]`).waitFor();

  async function aPhoneAt(path: string): Promise<Page> {
    const page = await stage.aPhone();
    await page.goto(path);
    return page;
  }

  describe('the audience', () => {
    async function aPollOf(settings: object, codes = 0) {
      const poll = await aPoll(stage, { settings });
      const { session, organizer } = poll;
      return {
        ...poll,
        codes: codes ? await makeCodes(stage.api, session, codes, organizer.token) : [],
      };
    }

    it('is asked at once for all that is missing, and told what is wrong', async () => {
      const settings = { passcode: 'sesame', roster: 'codes', identity: 'named' };
      const { session, codes } = await aPollOf(settings, 1);
      const page = await aPhoneAt(`/j/${session.code}`);
      await page.getByLabel('Passcode').waitFor();
      await expectAccessibleInBoth(page);
      await submit(page);
      for (const text of ['Type the passcode.', 'Type your voter code.', 'Type your name.']) {
        await sees(page, text);
      }
      await page.getByLabel('Passcode').fill('wrong');
      await page.getByLabel('Your voter code').fill('wrong');
      await page.getByLabel('Your name').fill('Grace');
      await submit(page);
      await sees(page, 'This passcode is not right.');
      await page.getByLabel('Passcode').fill('sesame');
      await submit(page);
      await sees(page, /This code is not good for this poll/);
      expect(await page.getByLabel('Passcode').inputValue()).toBe('sesame');
      await expectAccessibleInBoth(page);
      await page.getByLabel('Your voter code').fill(codes[0]!.toLowerCase().replaceAll('-', ' '));
      await submit(page);
      await sees(page, 'Shall we?');
      await page.reload();
      await sees(page, 'Shall we?');
    });

    it('comes by a personal link, which the address forgets; another device has no second vote', async () => {
      const { session, questions, organizer, codes } = await aPollOf({ roster: 'codes' }, 1);
      const link = `/j/${session.code}#voter=${codes[0]}`;
      const one = await aPhoneAt(link);
      await sees(one, 'Shall we?');
      expect(one.url()).toBe(`${stage.url}/j/${session.code}`);
      await cast(one, ['Oslo']);
      await status(one, 'counted');

      const other = await aPhoneAt(link);
      await other.locator('.option:has(input:checked)').filter({ hasText: 'Oslo' }).waitFor();
      expect(await other.locator('.question-foot button').count()).toBe(0);
      const result = await resultWhen(
        stage.api,
        questions[0]!.id,
        organizer.token,
        ({ totalVotes }) => totalVotes > 0,
      );
      expect(result.totalVotes).toBe(1);
    });

    it('is told in words what is wrong with a name', async () => {
      const { session, organizer } = await aPollOf({ roster: 'names' });
      await putNames(stage.api, session, ['Ada', 'Grace'], organizer.token);
      expectStatus(await joinBy(stage.api, session, { name: 'Ada' }), 200);
      const page = await aPhoneAt(`/j/${session.code}`);
      await page.getByLabel('Your name').fill('Eve');
      await submit(page);
      await sees(page, /This name is not on the list/);
      await page.getByLabel('Your name').fill('ada');
      await submit(page);
      await sees(page, /Somebody has joined by this name/);
      await page.getByLabel('Your name').fill('grace');
      await submit(page);
      await sees(page, 'Shall we?');
    });

    it('is told that no more can come from its network', async () => {
      const { session } = await aPollOf({ maxParticipantsPerAddress: 1 });
      const page = await aPhoneAt(`/j/${session.code}`);
      await sees(page, 'Shall we?');
      const other = await aPhoneAt(`/j/${session.code}`);
      await sees(other, 'No more people can join from your network.');
      await expectAccessibleInBoth(other);
      await page.reload();
      await sees(page, 'Shall we?');
    });

    it('is in, where the answer to its join was lost', async () => {
      const { session, organizer } = await aPollOf({ roster: 'names' });
      await putNames(stage.api, session, ['Ada'], organizer.token);
      const page = await aPhoneAt(`/j/${session.code}`);
      await page.getByLabel('Your name').fill('Ada');
      let lost = 0;
      await page.route('**/v1/join', async (route) => {
        if (lost > 0) return route.continue();
        lost += 1;
        await route.fetch(); // it arrives, and nobody hears of it
        await route.abort();
      });
      await submit(page);
      await sees(page, 'Shall we?');
      expect(lost).toBe(1);
    });

    it('is asked for a code when the roster is turned on while it is there', async () => {
      const { session, questions, organizer } = await aPollOf({});
      const [voterCode] = await makeCodes(stage.api, session, 1, organizer.token);
      const page = await aPhoneAt(`/j/${session.code}`);
      await sees(page, 'Shall we?');
      const settings = { roster: 'codes' };
      const path = `/v1/sessions/${session.id}`;
      expectStatus(await stage.api.patch(path, { settings }, organizer.token), 200);
      await page.getByLabel('Your voter code').fill(voterCode!);
      await submit(page);
      await sees(page, 'Shall we?');
      await cast(page, ['Oslo']);
      await status(page, 'counted');
      const isThere = ({ totalVotes }: { totalVotes: number }) => totalVotes === 1;
      await resultWhen(stage.api, questions[0]!.id, organizer.token, isThere);
    });

    describe('whose code is released', () => {
      /** A phone that came by the link with its code. */
      async function aPhoneWithCode() {
        const { session, organizer, codes } = await aPollOf({ roster: 'codes' }, 1);
        const code = codes[0]!;
        const page = await aPhoneAt(`/j/${session.code}#voter=${code}`);
        await sees(page, 'Shall we?');
        const entry = await entryOf(stage.api, session, code, organizer.token);
        const joinAgain = async () => {
          await page.getByLabel('Your voter code').fill(code);
          await submit(page);
        };
        const releaseIt = () => release(stage.api, session, entry, organizer.token);
        return { page, joinAgain, releaseIt };
      }

      it('is asked for it at once', async () => {
        const { page, joinAgain, releaseIt } = await aPhoneWithCode();
        await releaseIt();
        await joinAgain();
        await cast(page, ['Oslo']);
        await status(page, 'counted');
      });

      it('keeps what it chose without a connection', async () => {
        const { page, joinAgain, releaseIt } = await aPhoneWithCode();
        await page.route('**/votes', (route) => route.abort()); // the line is to hear of it first
        stage.wire.cut();
        await cast(page, ['Oslo']);
        await status(page, 'unsent');
        await releaseIt();
        stage.wire.mend();
        await joinAgain();
        await status(page, 'counted');
      });

      it('is told to send its vote once more where that was refused', async () => {
        const { page, joinAgain, releaseIt } = await aPhoneWithCode();
        stage.wire.cut();
        await page.route('**/socket.io/**', (route) => route.abort()); // no line comes back
        stage.wire.webSockets = 'refuse';
        await releaseIt();
        stage.wire.mend();
        await cast(page, ['Oslo']);
        await joinAgain();
        await sees(page, 'You had to join again. Send your vote once more.');
        await page.locator('.question-foot button').click();
        await status(page, 'counted');
      });
    });
  });

  describe('the host', () => {
    /** A live session with a question, made by hand. */
    async function aHost(): Promise<{ page: Page; code: string }> {
      const page = await stage.aDesktop();
      await register(page, 'Ada');
      await page.getByLabel('New session').fill('Assembly');
      await page.getByRole('button', { name: 'Create' }).click();
      await page.getByRole('heading', { name: 'New question' }).waitFor();
      await page.getByRole('heading', { name: 'Assembly' }).waitFor();
      const code = (await page.locator('.session-code').textContent())!.replaceAll(/\D/g, '');
      return { page, code };
    }

    async function set(
      page: Page,
      fill: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown>,
    ) {
      await page.getByRole('button', { name: 'Settings' }).click();
      const dialog = page.getByRole('dialog');
      await fill(dialog);
      await dialog.getByRole('button', { name: 'Save' }).click();
    }

    it('sets passcode and limit, hears what is wrong with them, and can tell the passcode', async () => {
      const { page, code } = await aHost();
      const dialog = page.getByRole('dialog');
      await set(page, (settings) => settings.getByLabel('Passcode').fill('abc'));
      await sees(page, 'Passcode needs at least 4 characters.');
      await dialog.getByLabel('Participants from one address').fill('0');
      await dialog.getByLabel('Passcode').fill('sesame');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await sees(page, 'Participants from one address must be 1 or more.');
      await dialog.getByLabel('Participants from one address').fill('12');
      await expectAccessibleInBoth(page);
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Share' }).click();
      await sees(page, 'sesame');
      const answer = await joinBy(stage.api, { code }, { passcode: 'sesame' });
      expectStatus(answer, 200);
    });

    it('keeps a list of names, sees who has joined, releases and removes', async () => {
      const { page, code } = await aHost();
      await set(page, (settings) => settings.getByLabel('Roster').selectOption('List of names'));
      await page.getByRole('button', { name: 'List of names' }).click();
      const names = page.getByLabel('Names', { exact: true });
      await names.fill('Ada\nGrace\n\nADA\n');
      await page.getByRole('button', { name: 'Save the list (3 names)' }).click();
      await sees(page, '“ADA” stands on the list twice.');
      await names.fill('Ada\nGrace\n');
      await page.getByRole('button', { name: 'Save the list (2 names)' }).click();
      await sees(page, '0 of 2 have joined');
      await expectAccessibleInBoth(page);
      expectStatus(await joinBy(stage.api, { code }, { name: 'Ada' }), 200);
      await sees(page, '1 of 2 have joined');
      await page.getByRole('button', { name: 'Release Ada' }).click();
      await page.getByRole('button', { name: 'Release', exact: true }).click();
      await sees(page, '0 of 2 have joined');
      expectStatus(await joinBy(stage.api, { code }, { name: 'Ada' }), 200);
      await page.getByRole('button', { name: 'Remove Grace' }).click();
      await page.getByRole('button', { name: 'Remove', exact: true }).click();
      await sees(page, '1 of 1 have joined');
      expect(await names.inputValue()).toBe('Ada');
    });

    it('keeps a name that is typed while the list is being saved', async () => {
      const { page, code } = await aHost();
      await set(page, (settings) => settings.getByLabel('Roster').selectOption('List of names'));
      await page.getByRole('button', { name: 'List of names' }).click();
      const names = page.getByLabel('Names', { exact: true });
      const { isSent, letGo } = await hold(page, '**/roster', 'PUT');
      await names.fill('Ada');
      await page.getByRole('button', { name: 'Save the list (1 name)' }).click();
      await isSent;
      await names.fill('Ada\nGrace');
      letGo();
      await sees(page, '0 of 1 have joined');
      expect(await names.inputValue()).toBe('Ada\nGrace');
      await page.getByRole('button', { name: 'Save the list (2 names)' }).click();
      await sees(page, '0 of 2 have joined');
      expect(await names.inputValue()).toBe('Ada\nGrace');
      expectStatus(await joinBy(stage.api, { code }, { name: 'Grace' }), 200);
    });

    it('makes voter codes once, to be saved and printed', async () => {
      const { page, code } = await aHost();
      await addQuestion(page, { prompt: 'Shall we?', options: ['Lisbon', 'Oslo'] });
      await set(page, (settings) => settings.getByLabel('Roster').selectOption('Voter codes'));
      await page.getByRole('button', { name: 'Voter codes' }).click();
      await page.getByLabel('How many codes').fill('3');
      await page.getByRole('button', { name: 'Make codes' }).click();
      await sees(page, /3 codes made\. Save or print them now/);
      await sees(page, '0 of 3 have joined');
      const codes = await page.locator('.code-sheet .voter-code').allTextContents();
      await expectAccessibleInBoth(page);

      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download as CSV' }).click(),
      ]);
      const text = await readFile(await file.path(), 'utf8');
      const links = codes.map((one) => `${one},${stage.url}/j/${code}#voter=${one}`);
      expect(text.trim().split('\r\n')).toEqual(['code,link', ...links]);

      await page.evaluate('globalThis.print = () => { document.title = "printed"; }');
      await page.getByRole('button', { name: 'Print' }).click();
      await until(async () => (await page.title()) === 'printed', 'nothing was printed');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.code-sheet svg:visible').count()).toBe(3);
      expect(await page.getByRole('button').count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });

      await page.reload();
      await page.getByRole('button', { name: 'Voter codes' }).click();
      await sees(page, '0 of 3 have joined');
      await page
        .getByRole('button', { name: /^Votes/ })
        .first()
        .click();
      const votes = page.getByRole('textbox', { name: 'Votes', exact: true });
      const save = page
        .locator('form')
        .filter({ has: votes })
        .getByRole('button', { name: 'Save' });
      await votes.fill('0');
      await save.click();
      await sees(page, 'Votes must be 1 or more.');
      await expectAccessibleInBoth(page);
      await votes.fill('4');
      await save.click();
      await sees(page, '0 of 3 have joined · 6 votes in all');
      const shown = await page.content();
      for (const one of codes) expect(shown).not.toContain(one.slice(5));
    });
  });
});
