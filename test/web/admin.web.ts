import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { anAdmin, promote } from '../e2e/support/admins.js';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  aParticipant,
  aSingleChoice,
  choose,
  expectProblem,
  expectStatus,
  resultWhen,
  unique,
  vote,
} from '../e2e/support/api.js';
import { aPoll } from '../e2e/support/polls.js';
import { VoteQueue } from '../e2e/support/vote-queue.js';
import {
  expectAccessible,
  expectAccessibleInBoth,
  sees,
  seesNo,
  until,
} from './support/expectations.js';
import { PASSWORD } from './support/people.js';
import { focused } from './support/presses.js';
import { type Look, Stage } from './support/stage.js';

const sizes = ['phone', 'desktop'] as const;
type Size = (typeof sizes)[number];

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const ARABIC = 'محمد عبد الرحمن الخوارزمي';

describe('the back office', () => {
  let stage: Stage;
  let chief: Awaited<ReturnType<typeof anAdmin>>;
  beforeAll(async () => {
    stage = await Stage.set();
    chief = await anAdmin(stage.api, stage.plenum.variables);
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const open = (size: Size, look: Look = {}) =>
    size === 'phone' ? stage.aPhone(look) : stage.aDesktop(look);

  /** Whoever is not logged in is asked to, and then is where they wanted to be. */
  async function enter(page: Page, path = '/admin', { email } = chief): Promise<Page> {
    await page.goto(path);
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('main h1').waitFor();
    return page;
  }
  const anArea = async (size: Size, path: string, look?: Look) =>
    enter(await open(size, look), `/admin${path}`);

  const manage = async (page: Page, name: string) => {
    await page.getByRole('button', { name: `Manage ${name}` }).click();
    return page.getByRole('dialog').first();
  };
  /** Answers the question that is in front of the rest. */
  const confirm = async (page: Page, title: string | RegExp, action: string) => {
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: action, exact: true }).click();
  };
  const search = async (page: Page, label: string, text: string) => {
    await page.getByLabel(label).fill(text);
    await page.keyboard.press('Enter');
  };
  const expectNoSidewaysScrolling = async (page: Page) => {
    const over = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(over).toBe(0);
  };

  it('is for admins: others are told so, and see no way to it', async () => {
    const organizer = await anOrganizer(stage.api);
    const page = await enter(await open('phone'), '/admin/accounts', organizer);
    await sees(page, 'This page is for admins');
    await sees(page, organizer.email);
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: 'My sessions' }).click();
    await page.getByRole('heading', { name: 'My sessions' }).waitFor();
    expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0);

    // Who becomes an admin meanwhile need not log in again.
    await promote(organizer, stage.plenum.variables);
    await page.goto('/admin');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
  });

  it('is a link away from an admin’s sessions, and back', async () => {
    const page = await enter(await open('desktop'), '/host');
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/admin');
    await page.getByRole('link', { name: 'Plenum' }).click();
    await page.getByRole('heading', { name: 'My sessions' }).waitFor();
  });

  describe.each(sizes)('on a %s', (size) => {
    it('finds an account, disables it and enables it again, by keys alone', async () => {
      const organizer = await anOrganizer(stage.api);
      const { token } = organizer;
      expectStatus(await stage.api.patch('/v1/accounts/me', { name: ARABIC }, token), 200);
      const page = await anArea(size, '/accounts');
      await search(page, 'Name or email', organizer.email);
      await until(
        async () => (await page.locator('.admin-row').count()) === 1,
        'others are listed, too',
      );
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: `Manage ${organizer.email}` }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: ARABIC });
      await dialog.waitFor();
      await expectAccessibleInBoth(page);
      await dialog.getByRole('button', { name: 'Disable' }).focus();
      await page.keyboard.press('Shift'); // else this and the key before might be one that was pressed twice
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: `Disable ${organizer.email}?` }).waitFor();
      await expectAccessible(page);
      expect(await focused(page)).toBe('Cancel');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const pill = dialog.getByText('Disabled', { exact: true });
      await pill.waitFor();
      expectProblem(await stage.api.get('/v1/accounts/me', token), 401, 'unauthorized');
      await dialog.getByRole('button', { name: 'Enable' }).click();
      await confirm(page, /^Enable/, 'Enable');
      await pill.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await until(async () => (await page.getByRole('dialog').count()) === 0, 'it is still there');
    });

    it('makes a link for a new password that is shown once, and an invitation', async () => {
      const organizer = await anOrganizer(stage.api);
      const page = await anArea(size, '/accounts');
      await search(page, 'Name or email', organizer.email);
      const dialog = await manage(page, organizer.email);
      await dialog.getByRole('button', { name: 'Link for a new password' }).click();
      await confirm(page, 'Link for a new password', 'Make the link');
      const link = page.getByRole('textbox', { name: 'Link', exact: true });
      const url = new URL(await link.inputValue());
      expect(url.hash).toMatch(/^#token=[\w-]{43}$/);
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: 'Copy Link' }).waitFor();
      await link
        .locator('xpath=ancestor::dialog[1]')
        .getByRole('button', { name: 'Close' })
        .click();
      await until(async () => (await link.count()) === 0, 'it is still shown');
      const body = { token: url.hash.slice('#token='.length), password: 'battery staple' };
      expectStatus(await stage.api.post('/v1/auth/password-reset/confirm', body), 204);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Invite somebody' }).click();
      const field = page.getByLabel('For this address only');
      await field.fill('nobody');
      await page.keyboard.press('Enter');
      await sees(page, 'This is no email address.');
      await field.fill('');
      await page.getByRole('button', { name: 'Make the link' }).click();
      expect(await link.inputValue()).toContain('/host/register#invite=');
    });

    it('deletes an account, and says before what it takes along', async () => {
      const organizer = await anOrganizer(stage.api);
      const { token, email } = organizer;
      const { session, questions } = await aLiveSession(stage.api, { token });
      const [question] = questions;
      const phone = await aParticipant(stage.api, session);
      await vote(stage.api, question!.id, choose(question!, 'Yes'), phone.token);
      await resultWhen(stage.api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
      const hold = `/v1/admin/sessions/${session.id}/legal-hold`;
      expectStatus(await stage.api.request('PUT', hold, { token: chief.token }), 200);
      const page = await anArea(size, '/accounts');
      await search(page, 'Name or email', email);
      const dialog = await manage(page, email);
      await dialog.getByRole('button', { name: 'Delete' }).click();
      await sees(page, 'The account goes with 1 session and 1 vote in them');
      await confirm(page, `Delete ${email}?`, 'Delete');
      await sees(page, 'There is a legal hold on it');
      await expectAccessible(page);
      expectStatus(await stage.api.delete(hold, chief.token), 200);
      await confirm(page, `Delete ${email}?`, 'Delete');
      await sees(page, 'Nothing was found.');
      expectProblem(
        await stage.api.post('/v1/auth/login', { email, password: PASSWORD }),
        401,
        'invalid_credentials',
      );
    });

    it('makes an admin of an account, and lets nobody change their own', async () => {
      const { email, token } = await anOrganizer(stage.api);
      const page = await anArea(size, '/accounts');
      await search(page, 'Name or email', email);
      const dialog = await manage(page, email);
      await dialog.getByRole('button', { name: 'Make admin' }).click();
      await confirm(page, `Make ${email} an admin?`, 'Make admin');
      await dialog.getByRole('button', { name: 'Take away admin' }).waitFor();
      expectStatus(await stage.api.get('/v1/admin/numbers', token), 200);
      await dialog.getByRole('button', { name: 'Take away admin' }).click();
      await confirm(page, `Take away admin from ${email}?`, 'Take away admin');
      await dialog.getByRole('button', { name: 'Make admin' }).waitFor();
      await page.keyboard.press('Escape');
      await search(page, 'Name or email', chief.email);
      const own = await manage(page, chief.email);
      await sees(own, 'This is your own account');
      expect(await own.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    });

    it('tells polls from sessions, finds them by what they ask, and shows them', async () => {
      const { token, email } = await anOrganizer(stage.api);
      const mark = `Whither${unique()}`;
      await aPoll(stage.api, token, { question: `${mark} next, ${ARABIC}?` });
      const prompt = `${mark}, ${LONG}?`;
      const questions = [{ ...aSingleChoice(), prompt }];
      const { session } = await aLiveSession(stage.api, { token, questions });
      const page = await anArea(size, '/sessions');
      await search(page, 'Title, question, code', mark);
      const rows = page.locator('.admin-row');
      await until(async () => (await rows.count()) === 2, 'not both, or others, too');
      await sees(rows.filter({ hasText: 'next' }), 'Poll');
      await expectNoSidewaysScrolling(page);
      await page.getByLabel('Which').selectOption({ label: 'Sessions' });
      await until(async () => (await rows.count()) === 1, 'the poll is still there');
      await expectAccessibleInBoth(page);

      const dialog = await manage(page, session.title);
      await sees(dialog, `of ${email}`);
      await dialog.getByRole('link', { name: 'Look at it' }).click();
      await sees(page, 'That you looked is in the audit log.');
      await sees(page, prompt);
      await expectAccessibleInBoth(page);
      await expectNoSidewaysScrolling(page);
    });

    it('ends a session, keeps it from being deleted, and deletes it', async () => {
      const { session } = await aLiveSession(stage.api);
      const { id, title, code } = session;
      const page = await anArea(size, '/sessions');
      await search(page, 'Title, question, code', code);
      const dialog = await manage(page, title);
      await dialog.getByRole('button', { name: 'End' }).click();
      await confirm(page, `End “${title}”?`, 'End');
      await sees(dialog, 'Ended');
      await dialog.getByRole('button', { name: 'Legal hold' }).click();
      await confirm(page, `Put “${title}” under a legal hold?`, 'Legal hold');
      await sees(dialog, 'It is under a legal hold: lift that first.');
      expect(await dialog.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
      await expectAccessibleInBoth(page);
      await dialog.getByRole('button', { name: 'Lift the hold' }).click();
      await confirm(page, `Lift the legal hold on “${title}”?`, 'Lift the hold');
      await dialog.getByRole('button', { name: 'Delete' }).click();
      await sees(page, 'It goes with 1 question and 0 votes.');
      await confirm(page, `Delete “${title}”?`, 'Delete');
      await sees(page, 'Nothing was found.');
      const gone = await stage.api.get(`/v1/admin/sessions/${id}`, chief.token);
      expectProblem(gone, 404, 'session_not_found');
    });

    it('shows how much there is, and has failed jobs tried again or discarded', async () => {
      const queue = VoteQueue.open(stage.plenum);
      try {
        const id = await queue.add('tally', {});
        await queue.failed(id);
        const page = await anArea(size, '');
        await sees(page, 'Live sessions and polls');
        const jobs = page.getByRole('region', { name: 'Failed jobs' });
        await sees(jobs, 'Votes: tally');
        await expectAccessibleInBoth(page);
        await expectNoSidewaysScrolling(page);
        await jobs.getByRole('button', { name: `Try again ${id}` }).click();
        await sees(jobs, 'The job is back in its queue.');
        await queue.failed(id); // nothing has been mended
        await page.reload();
        await jobs.getByRole('button', { name: `Discard ${id}` }).click();
        await sees(page, 'The votes in it are lost.');
        await confirm(page, 'Discard this job?', 'Discard');
        await sees(jobs, 'No job has failed.');
      } finally {
        await queue.close();
      }
    });

    it('says what would go before it is said how long sessions are kept', async () => {
      const { session } = await aDraftSession(stage.api);
      await stage.plenum.query(
        `update sessions set status = 'ended', ended_at = now() - interval '500 days'
         where id = '${session.id}'`,
      );
      const page = await anArea(size, '/settings');
      const form = page.getByRole('region', { name: 'How long sessions are kept' });
      await form.getByText('For so many days').click();
      await form.getByLabel('Days', { exact: true }).fill('0');
      await sees(form, 'A whole number from 1 to 3,650.');
      await form.getByLabel('Days', { exact: true }).fill('400');
      await expectAccessibleInBoth(page);
      await form.getByRole('button', { name: 'Save' }).click();
      await sees(page, 'The next run deletes 1 session and 0 polls with 0 votes, of 1 account.');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await sees(form, 'Unsaved changes');
      await form.getByRole('button', { name: 'Save' }).click();
      await confirm(page, 'Keep sessions for 400 days?', 'Save');
      await form.getByText('Saved', { exact: true }).waitFor();
      const settings = await stage.api.get('/v1/admin/settings', chief.token);
      expect(settings.body).toMatchObject({ retentionDays: 400 });
      await form.getByText('For ever').click();
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Saved', { exact: true }).waitFor();
      await stage.plenum.query(`delete from sessions where id = '${session.id}'`);
    });

    it('says who may register', async () => {
      const page = await anArea(size, '/settings');
      const form = page.getByRole('region', { name: 'Who may register' });
      await form.getByText('Nobody').click();
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Saved', { exact: true }).waitFor();
      const newcomer = await open(size);
      await newcomer.goto('/host');
      await newcomer.getByRole('button', { name: 'Log in' }).waitFor();
      await seesNo(newcomer, 'No account yet?');
      await form.getByText('Anybody').click();
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Saved', { exact: true }).waitFor();
    });

    it('announces a text on the front page and the organizers’ pages', async () => {
      const text = `<i>Soon</i> ${LONG} ${unique()}`;
      const page = await anArea(size, '/settings');
      const form = page.getByRole('region', { name: 'Announcement' });
      await form.getByLabel('Text').fill(text);
      await form.getByLabel('What it is').selectOption({ label: 'A warning' });
      await form.getByLabel('Shown until').fill('2020-01-01T10:00');
      await form.getByRole('button', { name: 'Announce' }).click();
      await sees(form, 'This time is over.');
      await form.getByLabel('Shown until').fill('2099-01-01T10:00');
      await form.getByRole('button', { name: 'Announce' }).click();
      await sees(form, 'It is announced.');
      const notice = (where: Page) => where.locator('aside').filter({ hasText: text });
      await notice(page).waitFor();
      const visitor = await open(size);
      for (const path of ['/', '/host']) {
        await visitor.goto(path);
        await visitor.getByRole('heading', { level: 1 }).waitFor();
        await notice(visitor).waitFor();
        await expectAccessibleInBoth(visitor);
        await expectNoSidewaysScrolling(visitor);
      }
      await form.getByRole('button', { name: 'Take it away' }).click();
      await sees(form, 'Nothing is announced.');
      await until(async () => (await notice(page).count()) === 0, 'it is still shown');
      await visitor.goto('/');
      await visitor.getByRole('heading', { level: 1 }).waitFor();
      expect(await notice(visitor).count()).toBe(0);
    });

    it('lists who did what, a part of it, and gives it as a file', async () => {
      const { account, email } = await anOrganizer(stage.api);
      const path = `/v1/admin/accounts/${account.id}`;
      for (const disabled of [true, false]) {
        expectStatus(await stage.api.patch(path, { disabled }, chief.token), 200);
      }
      await stage.plenum.query(
        `insert into audit_entries (id, action, target_kind, target_name)
         select gen_random_uuid(), 'session.viewed', 'session', '=${LONG}'
         from generate_series(1, 60)`,
      );
      const page = await anArea(size, '/audit');
      const rows = page.locator('.admin-entry');
      await until(async () => (await rows.count()) === 50, 'not a page of it');
      await page.getByRole('button', { name: 'Show older ones' }).click();
      await until(async () => (await rows.count()) > 50, 'nothing older has come');
      await expectAccessibleInBoth(page);
      await expectNoSidewaysScrolling(page);
      await page.getByLabel('To whom or what').fill(email);
      await page.getByLabel('What', { exact: true }).selectOption({ label: 'disabled an account' });
      await page.getByLabel('From').fill('2020-01-01T00:00');
      await page.keyboard.press('Enter');
      await until(async () => (await rows.count()) === 1, 'not just that one');
      await sees(rows, `${chief.email} disabled an account: ${email}`);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export as CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('plenum-audit.csv');
      const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain(`account.disabled,account,${account.id},${email}`);
    });

    it('reads in German, in each of its areas', async () => {
      const page = await anArea(size, '', { locale: 'de-DE' });
      for (const area of ['Konten', 'Sitzungen und Umfragen', 'Einstellungen', 'Protokoll']) {
        await page.getByRole('link', { name: area, exact: true }).click();
        await page.getByRole('heading', { level: 1, name: area, exact: true }).waitFor();
        await expectAccessible(page);
        await expectNoSidewaysScrolling(page);
      }
    });
  });

  it('fits on the narrowest of phones', async () => {
    const { token } = await anOrganizer(stage.api);
    expectStatus(await stage.api.patch('/v1/accounts/me', { name: LONG.slice(0, 80) }, token), 200);
    const page = await open('phone', { locale: 'de-DE' });
    await page.setViewportSize({ width: 320, height: 640 });
    await enter(page);
    for (const path of ['', '/accounts', '/sessions', '/settings', '/audit']) {
      await page.goto(`/admin${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await until(async () => (await page.locator('[aria-busy=true]').count()) === 0, 'it loads');
      await expectNoSidewaysScrolling(page);
    }
  });

  it('asks for its figures only while somebody looks', async () => {
    const page = await open('desktop');
    await page.clock.install();
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/v1/admin/numbers')) asked += 1;
    });
    await enter(page);
    await sees(page, 'Live sessions and polls');
    await page.clock.fastForward(11_000);
    await until(() => asked === 2, 'it is not asked again');
    await show(page, 'hidden');
    await page.clock.runFor(60_000);
    expect(asked).toBe(2);
    await show(page, 'visible');
    await page.clock.runFor(11_000);
    await until(() => asked > 2, 'it is not asked any more');
  });

  /** Has the page believe so: no tab of a browser without a screen is ever hidden. */
  const show = (page: Page, state: 'hidden' | 'visible') =>
    page.evaluate(`
      Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    `);
});

describe('the back office where the environment says who may register', () => {
  it('says so', async () => {
    const stage = await Stage.set({ REGISTRATION: 'open' });
    try {
      const { email, token } = await anAdmin(stage.api, stage.plenum.variables);
      expectStatus(await stage.api.get('/v1/admin/settings', token), 200);
      const page = await stage.aPhone();
      await page.goto('/admin/settings');
      await page.getByLabel('Email').fill(email);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.keyboard.press('Enter');
      const form = page.getByRole('region', { name: 'Who may register' });
      await sees(form, 'The environment variable REGISTRATION decides this.');
      expect(await form.getByRole('radio', { name: 'Nobody' }).isDisabled()).toBe(true);
      await expectAccessibleInBoth(page);
    } finally {
      await stage.strike();
    }
  });
});
