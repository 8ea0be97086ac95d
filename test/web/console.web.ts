import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Question, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  anOrganizer,
  aParticipant,
  aRating,
  aSingleChoice,
  castVote,
  closeQuestion,
  expectStatus,
  openQuestion,
} from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { logIn, PASSWORD, turnTo, turnToEdit } from './support/people.js';
import { Stage } from './support/stage.js';

describe('the host’s console', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const asked = (prompt: string, more: object = {}) => ({
    ...aSingleChoice({}, ['Lisbon', 'Oslo']),
    prompt,
    ...more,
  });
  const three = [asked('One?'), asked('Two?'), { ...aRating(), prompt: 'Three?' }];
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const hasFocus = (page: Page, name: string) =>
    page.evaluate(`document.activeElement.classList.contains('${name}')`);
  const shows = (page: Page, prompt: string) =>
    page.locator('.console-prompt').filter({ hasText: prompt }).waitFor();

  /** The page of a session with these questions, live unless `start` is false. */
  async function aHost(given: { questions?: object[]; start?: boolean; phone?: boolean } = {}) {
    const organizer = await anOrganizer(stage.api);
    const { token } = organizer;
    const { questions = three, start = true } = given;
    const { session } = await aDraftSession(stage.api, { token, questions });
    const path = `/v1/sessions/${session.id}`;
    if (start) expectStatus(await stage.api.post(`${path}/start`, undefined, token), 200);
    const page = await (given.phone ? stage.aPhone() : stage.aDesktop());
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}`);
    await page
      .locator(start ? '.console' : '.question-item')
      .first()
      .waitFor();
    const read = async () => expectStatus(await stage.api.get<Session>(path, token), 200);
    /** Waits until the questions are in these states on the server, and the page has its answer. */
    const are = async (...wanted: Question['status'][]) => {
      await until(
        async () => (await read()).questions.map(({ status }) => status).join() === wanted.join(),
        `not ${wanted.join()}`,
      );
      await page.locator('.console-bar[aria-busy=true]').waitFor({ state: 'detached' });
    };
    return { page, session, questions: session.questions, token, organizer, read, are };
  }

  /** All that the page sends from now on to change something, as `POST /open`. */
  function callsOf(page: Page): string[] {
    const calls: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.method() === 'GET' || !pathname.startsWith('/v1/')) return;
      calls.push(`${request.method()} ${pathname.split('/').at(-1)}`);
    });
    return calls;
  }

  /** That what was asked for has been answered, and nothing else was asked for meanwhile. */
  async function settled(page: Page, calls: string[], ...wanted: string[]) {
    await until(() => calls.length >= wanted.length, 'not asked for');
    // Whatever a second press had asked for would be on its way before the page has drawn twice.
    await page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
    await page.evaluate("fetch('/health/live').then(() => true)");
    expect(calls).toEqual(wanted);
  }

  describe('acts once', () => {
    it('on a double click on “Start”, and ends nothing', async () => {
      const { page, read } = await aHost({ start: false });
      const calls = callsOf(page);
      await button(page, 'Start session').dblclick();
      await shows(page, 'One?');
      await settled(page, calls, 'POST start');
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(page.context().pages()).toHaveLength(1); // no big screen either
      expect((await read()).status).toBe('live');
    });

    it('on double clicks on Open, Close, Next, and on what shows the result', async () => {
      const { page, are } = await aHost();
      const calls = callsOf(page);
      await button(page, 'Open voting').dblclick();
      await are('open', 'draft', 'draft');
      await settled(page, calls, 'POST open');
      await button(page, 'Show result to all').dblclick();
      await sees(page, /shown to all/);
      await are('open', 'draft', 'draft');
      await settled(page, calls, 'POST open', 'POST reveal');
      await button(page, 'Close voting').dblclick();
      await are('closed', 'draft', 'draft');
      await settled(page, calls, 'POST open', 'POST reveal', 'POST close');
      await button(page, 'Next').dblclick();
      await shows(page, 'Two?');
      await are('closed', 'open', 'draft');
      await settled(page, calls, 'POST open', 'POST reveal', 'POST close', 'POST open');
    });

    it('on Enter pressed twice, and held down', async () => {
      const { page, are } = await aHost();
      const calls = callsOf(page);
      const open = button(page, 'Open voting');
      await open.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await are('open', 'draft', 'draft');
      await settled(page, calls, 'POST open');
      // The focus stays, so the next Tab goes on from there.
      expect(await hasFocus(page, 'console-open')).toBe(true);
      for (let times = 0; times < 3; times += 1) await page.keyboard.press('Tab');
      expect(await hasFocus(page, 'console-next')).toBe(true);
      await page.keyboard.down('Enter');
      for (let repeated = 0; repeated < 5; repeated += 1) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      await are('closed', 'open', 'draft');
      await settled(page, calls, 'POST open', 'POST close', 'POST open');
    });

    it('while an answer is awaited, however it is asked for again', async () => {
      const { page, are } = await aHost();
      const calls = callsOf(page);
      let answer = () => undefined as void;
      const isLate = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/open', async (route) => {
        await isLate;
        await route.continue();
      });
      await button(page, 'Open voting').click();
      await until(() => calls.length === 1, 'not asked for');
      await page.keyboard.press('o');
      await page.keyboard.press('n');
      await page.mouse.click(5, 5); // as after a while: this is no double click
      await page.locator('.console-open').click({ force: true });
      answer();
      await are('open', 'draft', 'draft');
      await settled(page, calls, 'POST open');
    });

    it('on a double click on what asks first: the question stays', async () => {
      const { page, questions } = await aHost();
      const calls = callsOf(page);
      await button(page, 'End session').dblclick();
      await sees(page, 'End this session?');
      await settled(page, calls);
      await page.keyboard.press('Escape');
      await turnToEdit(page, 'One?');
      await button(page, 'Delete').dblclick();
      await sees(page, 'Delete this question?');
      const confirm = page.getByRole('dialog').getByRole('button', { name: 'Delete' });
      await confirm.dblclick();
      await settled(page, calls, `DELETE ${questions[0]!.id}`);
    });

    it('in the list of sessions: one duplicate, one new session', async () => {
      const { page, session } = await aHost({ start: false });
      await page.getByRole('link', { name: 'All sessions' }).click();
      await button(page, `Duplicate: ${session.title}`).waitFor();
      const calls = callsOf(page);
      await button(page, `Duplicate: ${session.title}`).dblclick();
      const cards = page.locator('.session-card');
      await until(async () => (await cards.count()) === 2, 'no duplicate');
      await settled(page, calls, 'POST duplicate');
      await page.getByLabel('New session').fill('Mine');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Mine' }).waitFor();
      await settled(page, calls, 'POST duplicate', 'POST sessions');
    });

    it('with links: one is made, one is revoked', async () => {
      const { page } = await aHost({ start: false });
      await button(page, 'Share').dblclick();
      const calls = callsOf(page);
      const sent: string[] = [];
      for (const [name, path] of [
        ['Link to the big screen', 'screen-link'],
        ['Moderator link', 'moderator-link'],
      ] as const) {
        const part = page.getByRole('region', { name });
        await part.getByRole('button', { name: 'Make a link' }).dblclick();
        await part.getByRole('button', { name: 'Revoke the link' }).waitFor();
        await settled(page, calls, ...sent, `POST ${path}`);
        await part.getByRole('button', { name: 'Revoke the link' }).dblclick();
        await sees(part, 'The link was revoked.');
        sent.push(`POST ${path}`, `DELETE ${path}`);
        await settled(page, calls, ...sent);
      }
    });

    it('on the big screen, by its buttons and its keys', async () => {
      const { session, organizer, are } = await aHost();
      const page = await stage.aDesktop();
      await page.goto(`/screen/${session.id}`);
      await page.getByRole('link', { name: 'Log in' }).click();
      await page.getByLabel('Email').fill(organizer.email);
      await page.getByLabel('Password').fill(PASSWORD);
      await button(page, 'Log in').click();
      await sees(page, 'The next question comes up soon');
      const calls = callsOf(page);
      await button(page, /^Next/).dblclick();
      await are('open', 'draft', 'draft');
      await settled(page, calls, 'POST open');
      await button(page, /^Close/).dblclick();
      await are('closed', 'draft', 'draft');
      await settled(page, calls, 'POST open', 'POST close');
      await page.keyboard.press('n');
      await page.keyboard.press('n');
      await are('closed', 'open', 'draft');
      await settled(page, calls, 'POST open', 'POST close', 'POST open');
      await page.keyboard.down('c');
      for (let repeated = 0; repeated < 5; repeated += 1) await page.keyboard.down('c');
      await page.keyboard.up('c');
      await are('closed', 'closed', 'draft');
      await settled(page, calls, 'POST open', 'POST close', 'POST open', 'POST close');
    });
  });

  it('shows what is going on: state, result, turnout, what comes next', async () => {
    const { page, session, questions } = await aHost();
    await page.locator('.up-next').filter({ hasText: 'begins with this question' }).waitFor();
    await expectAccessibleInBoth(page);
    await button(page, 'Open voting').click();
    const phone = await stage.aPhone();
    await phone.goto(`/j/${session.code}`);
    await sees(page, '0 of 1 voted');
    await phone.locator('.option').first().click();
    await phone.getByRole('button', { name: 'Vote' }).click();
    await sees(page, '1 of 1 voted');
    const [one] = questions;
    const other = await aParticipant(stage.api, session); // votes, and has no line
    const choice = { optionIds: [one!.options[1]!.id] };
    await castVote(stage.api, one!.id, choice, other.token);
    await sees(page, '2 voted');
    await sees(page.locator('.console-turnout'), /1 connected/);
    await sees(page.locator('.console .chart-row').first(), '50%');
    const upNext = page.locator('.up-next');
    await sees(upNext, 'Two?');
    await sees(upNext, 'Single choice');
    await sees(upNext, 'Lisbon');
    await expectAccessibleInBoth(page);
    await button(page, 'Close voting').click();
    await sees(page, /Final result/);
    await sees(page.locator('.console-state'), 'Closed');
    await phone.context().close();
  });

  it('follows what the screen or another host does, and comes back to it', async () => {
    const { page, questions, token, session } = await aHost();
    const [one, two, third] = questions;
    await openQuestion(stage.api, two!.id, token);
    await shows(page, 'Two?');
    await sees(page.locator('.console-state'), 'Open');
    await turnTo(page, 'One?');
    await sees(page, 'The hall looks at “Two?”.');
    await button(page, /^Next/).click(); // forward, and opens nothing
    await shows(page, 'Two?');
    await turnTo(page, 'One?');
    await closeQuestion(stage.api, two!.id, token);
    await seesNo(page, 'The hall looks at');
    await shows(page, 'One?'); // a close moves nothing
    await openQuestion(stage.api, third!.id, token);
    await shows(page, 'Three?');
    await page.reload();
    await shows(page, 'Three?');
    await page.goto('/host');
    await page.getByRole('link', { name: `Back to “${session.title}”` }).click();
    await shows(page, 'Three?');
    expect(one!.status).toBe('draft');
  });

  it('asks, before a second question opens, whether to close the first', async () => {
    const { page, are } = await aHost();
    await button(page, 'Open voting').click();
    await are('open', 'draft', 'draft');
    await turnTo(page, 'Two?');
    await button(page, 'Open voting').dblclick();
    await sees(page, '“One?” is still open');
    await expectAccessibleInBoth(page);
    await page.keyboard.press('Escape');
    await are('open', 'draft', 'draft');
    await button(page, 'Open voting').click();
    await button(page, 'Close “One?” and open').click();
    await are('closed', 'open', 'draft');
    await seesNo(page, 'is still open');
    await turnTo(page, 'Three?');
    await page.keyboard.press('o');
    await button(page, 'Keep both open').click();
    await are('closed', 'open', 'open');
    await shows(page, 'Three?');
    await sees(page, '“Two?” is open, too.');
    await button(page, 'Go there Two?').click();
    await shows(page, 'Two?');
    await turnTo(page, 'One?');
    await button(page, 'Open again').click();
    await sees(page, '2 questions are still open');
    await button(page, 'Close them and open').click();
    await are('open', 'closed', 'closed');
  });

  it('closes what is open and opens the next, by “Next”; before the first there is none', async () => {
    const { page, are } = await aHost();
    expect(await button(page, 'Previous').getAttribute('aria-disabled')).toBe('true');
    for (const wanted of [
      ['open', 'draft', 'draft'],
      ['closed', 'open', 'draft'],
      ['closed', 'closed', 'open'],
    ] as const) {
      await page.mouse.click(5, 5);
      await button(page, 'Next').click();
      await are(...wanted);
      await shows(page, ['One?', 'Two?', 'Three?'][wanted.indexOf('open')]!);
    }
    await sees(page, 'This was the last question.');
    expect(await button(page, 'Next').getAttribute('aria-disabled')).toBe('true');
    await button(page, 'Previous').click();
    await shows(page, 'Two?');
    await are('closed', 'closed', 'open');
  });

  it('takes it as done where another host was faster', async () => {
    const { page, questions, token, are } = await aHost();
    await page.route('**/open', async (route) => {
      await openQuestion(stage.api, questions[0]!.id, token);
      await route.continue();
    });
    await button(page, 'Open voting').click();
    await are('open', 'draft', 'draft');
    await sees(page.locator('.console-state'), 'Open');
    await page.evaluate("fetch('/health/live').then(() => true)");
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('obeys keys where no field has the focus, until they are switched off', async () => {
    const { page, are } = await aHost();
    await page.keyboard.press('o');
    await are('open', 'draft', 'draft');
    await page.keyboard.press('r');
    await sees(page, /shown to all/);
    await are('open', 'draft', 'draft'); // and its answer has come: screens may hear of it before
    await page.keyboard.press('c');
    await are('closed', 'draft', 'draft');
    await page.keyboard.press('PageDown');
    await are('closed', 'open', 'draft');
    await shows(page, 'Two?');
    await page.keyboard.press('ArrowLeft');
    await shows(page, 'One?');
    await page.keyboard.press('ArrowRight');
    await shows(page, 'Two?');
    await page.keyboard.press('PageUp');
    await shows(page, 'One?');
    await button(page, 'Settings').click(); // a dialog waits: keys are not for what is behind it
    await page.getByLabel('Title').press('n');
    await page.keyboard.press('Escape');
    await button(page, 'Share').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await page.getByLabel('Timer').focus();
    await page.keyboard.press('n');
    await are('closed', 'open', 'draft');
    await shows(page, 'One?');

    await page.getByLabel('Keys').uncheck();
    await page.reload();
    await shows(page, 'Two?');
    expect(await page.getByLabel('Keys').isChecked()).toBe(false);
    expect(await page.locator('.console kbd').count()).toBe(0);
    const calls = callsOf(page);
    await page.keyboard.press('c');
    await settled(page, calls);
  });

  describe('times', () => {
    const left = async (page: Page) => {
      const [minutes, seconds] = (await page
        .locator('.console .countdown > span')
        .first()
        .textContent())!
        .split(':')
        .map(Number);
      return minutes! * 60 + seconds!;
    };

    it('a question as it says, or as it is chosen for this opening', async () => {
      const questions = [asked('One?', { durationSeconds: 60 }), asked('Two?')];
      const { page, read } = await aHost({ questions });
      const lasts = async () => {
        const { openedAt, closesAt } = (await read()).questions[0]!;
        return closesAt === null ? null : (Date.parse(closesAt) - Date.parse(openedAt!)) / 1000;
      };
      await button(page, 'Open for 60 s').click();
      await page.locator('.countdown').waitFor();
      expect(await lasts()).toBe(60);
      await button(page, 'Close voting').click();
      await page.getByLabel('Timer').selectOption({ label: '5 minutes' });
      await button(page, 'Open again for 5 min').click();
      await page.locator('.countdown').waitFor();
      expect(await lasts()).toBe(300);
      await button(page, 'Close voting').click();
      await button(page, 'Open again for 60 s').waitFor(); // the next time, as it says again
      await page.getByLabel('Timer').selectOption({ label: 'No timer' });
      await page.getByRole('button', { name: 'Open again', exact: true }).click();
      await page.locator('.console-state .live').waitFor();
      expect(await lasts()).toBeNull();
      expect(await button(page, '+30 s').count()).toBe(0);
    });

    it('and gives it more while it runs', async () => {
      const questions = [asked('One?', { durationSeconds: 600 })];
      const { page } = await aHost({ questions });
      const calls = callsOf(page);
      await button(page, 'Open for 10 min').click();
      await page.locator('.countdown').waitFor();
      await expectAccessibleInBoth(page);
      expect(await left(page)).toBeLessThanOrEqual(600);
      await button(page, '+30 s').dblclick();
      await until(async () => (await left(page)) > 600, 'no more time');
      expect(await left(page)).toBeLessThanOrEqual(630);
      await settled(page, calls, 'POST open', 'POST extend');
    });
  });

  it('is in one hand on a phone: what is pressed stays below, large enough, in every state', async () => {
    const long = 'Where shall all of us meet? '.repeat(12);
    const options = Array.from({ length: 12 }, (_, at) => ({ label: `Place number ${at + 1}` }));
    const questions = [asked(long, { options, durationSeconds: 600 }), asked('Two?')];
    const { page, are } = await aHost({ questions, phone: true });
    const inReach = async () => {
      for (const name of [/^Open/, /^Close voting/, /^Previous/, /^Next/]) {
        const box = (await page
          .locator('.console-bar')
          .getByRole('button', { name })
          .boundingBox())!;
        expect(box.height).toBeGreaterThanOrEqual(44);
        expect(box.y).toBeGreaterThan(500);
        expect(box.y + box.height).toBeLessThanOrEqual(844);
      }
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(390);
    };
    await inReach();
    await button(page, 'Open for 10 min').click();
    await are('open', 'draft');
    await page.locator('.countdown').waitFor();
    await inReach();
    await expectAccessibleInBoth(page);
    await page.locator('.agenda').scrollIntoViewIfNeeded();
    await inReach();
  });

  it('keeps the lines of a question, and tells voices what has changed', async () => {
    const { page, questions, token } = await aHost({ questions: [asked('One line\nand another')] });
    const lines = (selector: string) =>
      page.evaluate<number>(`
        (({ lineHeight }, { height }) => Math.round(height / parseFloat(lineHeight)))(
          getComputedStyle(document.querySelector('${selector}')),
          document.querySelector('${selector}').getBoundingClientRect(),
        )
      `);
    expect(await lines('.console-prompt')).toBe(2);
    await openQuestion(stage.api, questions[0]!.id, token);
    await page.getByRole('status').filter({ hasText: 'Voting is open: One line' }).waitFor();
    await closeQuestion(stage.api, questions[0]!.id, token);
    await page.getByRole('status').filter({ hasText: 'Voting is closed: One line' }).waitFor();
    await page.getByRole('link', { name: 'Questions', exact: true }).click();
    expect(await lines('.question-text .written')).toBe(2);
    await page.locator('.question-link').click();
    await page.locator('.panel h2').waitFor();
    expect(await lines('.panel h2')).toBe(2);
  });

  it('says so where all phones look like one address, behind a proxy that is not trusted', async () => {
    const { page } = await aHost();
    expect(await page.locator('.proxy-notice').count()).toBe(0);
    await page.setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.7' }); // as a proxy does
    await page.reload();
    await sees(page, 'All phones look like one address');
    await expectAccessibleInBoth(page);
  });

  it('has editing one step away, and turns to a question from there', async () => {
    const { page } = await aHost();
    const tab = (name: string) => page.getByRole('link', { name, exact: true });
    expect(await tab('Console').getAttribute('aria-current')).toBe('page');
    await turnToEdit(page, 'Three?');
    expect(await tab('Questions').getAttribute('aria-current')).toBe('page');
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: 'Show in the console' }).click();
    await shows(page, 'Three?');
    expect(await button(page, 'Reset').count()).toBe(0); // away from what one reads
    await tab('Console').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.question-list').waitFor();
  });
});
