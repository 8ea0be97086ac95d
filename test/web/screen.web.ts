import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Question, Session } from '../../src/contract/index.js';
import { directionOfText } from '../../src/contract/direction.js';
import {
  aDraftSession,
  anOrganizer,
  aRating,
  aSingleChoice,
  castVote,
  aParticipant,
  closeQuestion,
  expectStatus,
  openQuestion,
} from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, until } from './support/expectations.js';
import { PASSWORD } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

describe('the big screen', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const figure = (page: Page, label: string) => page.locator('.figure').filter({ hasText: label });

  /** Logs in by the door that the screen shows who has no link. */
  async function logInFrom(page: Page, email: string) {
    await page.getByRole('link', { name: 'Log in' }).click();
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Log in' }).click();
  }

  it('shows how to join, counts who is there and who has voted, and the time that is left', async () => {
    const { session, questions, organizer } = await aPoll(stage, { open: false });
    const page = await aScreen(stage, session, organizer.token);
    await sees(page, 'The next question comes up soon');
    await page.locator('.qr-code img').waitFor();
    await stage.api.post(
      `/v1/questions/${questions[0]!.id}/open`,
      { durationSeconds: 600 },
      organizer.token,
    );
    await sees(figure(page, 'time left'), /^(10:00|9:\d\d)$/);
    const phone = await stage.aPhone();
    await phone.goto(`/j/${session.code}`);
    await sees(figure(page, 'connected'), '1');
    const { token } = await aParticipant(stage.api, session);
    const [lisbon] = questions[0]!.options;
    await castVote(stage.api, questions[0]!.id, { optionIds: [lisbon!.id] }, token);
    await sees(figure(page, 'voted'), '1');
    await sees(page.locator('.chart-row').first(), '100%');
  });

  it('closes when its link is revoked, also after a reload', async () => {
    const { session, organizer } = await aPoll(stage);
    const page = await aScreen(stage, session, organizer.token);
    await sees(page, 'Shall we?');
    await page.reload();
    await sees(page, 'Shall we?');
    const path = `/v1/sessions/${session.id}/screen-link`;
    expectStatus(await stage.api.delete(path, organizer.token), 204);
    await sees(page, 'This link is not valid any more');
    await page.reload();
    await sees(page, 'This link is not valid any more');
    await expectAccessibleInBoth(page);
  });

  it('asks who has no link to log in, and comes back then', async () => {
    const { session, organizer } = await aPoll(stage);
    const page = await stage.aDesktop();
    await page.goto(`/screen/${session.id}`);
    await sees(page, 'This screen needs a link');
    await expectAccessibleInBoth(page);
    await logInFrom(page, organizer.email);
    await sees(page, 'Shall we?');
    expect(new URL(page.url()).pathname).toBe(`/screen/${session.id}`);
  });

  it('shows another organizer nothing', async () => {
    const { session } = await aPoll(stage);
    const stranger = await anOrganizer(stage.api);
    const page = await stage.aDesktop();
    await page.goto(`/screen/${session.id}`);
    await logInFrom(page, stranger.email);
    await sees(page, 'This poll is not there any more');
  });

  it('obeys the keys of its host', async () => {
    const organizer = await anOrganizer(stage.api);
    const { session } = await aDraftSession(stage.api, {
      token: organizer.token,
      settings: { resultsVisibility: 'hidden' },
      questions: [aSingleChoice({}, ['Lisbon', 'Oslo']), aRating()],
    });
    const page = await stage.aDesktop();
    await page.goto(`/screen/${session.id}`);
    await logInFrom(page, organizer.email);
    await sees(page, 'It starts soon');
    await page.keyboard.press('n');
    await sees(page, 'Shall we?');
    await sees(page, 'Votes are coming in. The result is shown later.');
    await page.keyboard.press('c');
    await sees(page, 'Voting is closed');
    await sees(page, 'The result is shown later');
    await page.keyboard.press('r');
    await sees(page.locator('.chart-row').first(), '0 votes');
    await page.keyboard.press('o');
    await page.getByRole('button', { name: /^Close/ }).waitFor();
    await page.keyboard.press('PageDown');
    await sees(page, 'How was it?');
    await until(async () => {
      const { body } = await stage.api.get<typeof session>(
        `/v1/sessions/${session.id}`,
        organizer.token,
      );
      return body.questions.map(({ status }) => status).join() === 'closed,open';
    }, 'the first one is still open');
    const hasNone = page.getByText('There is no next question.');
    await until(async () => {
      await page.keyboard.press('n'); // not heard until what was pressed before is done
      return hasNone.waitFor({ timeout: 1_000 }).then(
        () => true,
        () => false,
      );
    }, 'there is a next question');
    await expectAccessibleInBoth(page);

    await page.keyboard.press('?');
    await page.getByLabel('Keys').uncheck();
    await page.locator('kbd').first().waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Close' }).click();
    await sees(page, 'Voting is closed');
  });

  it('offers nobody a control who came by the link', async () => {
    const { session, questions, organizer } = await aPoll(stage);
    const page = await aScreen(stage, session, organizer.token);
    await sees(page, 'Shall we?');
    expect(await page.getByRole('region', { name: 'What the host can do' }).count()).toBe(0);
    await page.keyboard.press('c');
    await closeQuestion(stage.api, questions[0]!.id, organizer.token); // it was still open
    await sees(page, 'Voting is closed');
  });

  /** So many votes for each option, or each value from the first on. */
  async function castVotes(session: Session, question: Question, counts: number[]) {
    for (const [at, count] of counts.entries()) {
      for (let votes = 0; votes < count; votes += 1) {
        const { token } = await aParticipant(stage.api, session);
        const option = question.options[at];
        const value = (question.settings.min ?? 0) + at;
        const choice = option ? { optionIds: [option.id] } : { value };
        expectStatus(await castVote(stage.api, question.id, choice, token), 202);
      }
    }
  }

  const boxOf = async (page: Page, selector: string) =>
    (await page.locator(selector).first().boundingBox())!;
  const numbersOf = (page: Page) => page.locator('.chart-row .chart-number b').allTextContents();
  const labelsOf = (page: Page) => page.locator('.chart-row .chart-label bdi').allTextContents();

  it('has percentages that sum to 100, in the order of the options', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [aSingleChoice({}, ['Lisbon', 'Oslo', 'Bern'])],
      settings: { resultsVisibility: 'always' },
    });
    const page = await aScreen(stage, session, organizer.token);
    await castVotes(session, questions[0]!, [4, 4, 6]);
    await sees(figure(page, 'voted'), '14');
    expect(await numbersOf(page)).toEqual(['29%', '28%', '43%']);
  });

  it('runs from right to left where the question does', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [
        { ...aSingleChoice({}, ['لشبونة', 'Plenum']), prompt: 'إلى أين؟' },
        { ...aRating(), prompt: 'كيف كان؟' },
      ],
      settings: { resultsVisibility: 'always' },
      open: false,
    });
    const page = await aScreen(stage, session, organizer.token);
    await openQuestion(stage.api, questions[0]!.id, organizer.token);
    await sees(page, 'إلى أين؟');
    await castVotes(session, questions[0]!, [1, 1]);
    await sees(page.locator('.chart-row').first(), '50%');
    const label = await boxOf(page, '.chart-label bdi');
    expect((await boxOf(page, '.chart-number b')).x).toBeLessThan(label.x);
    const track = await boxOf(page, '.chart-track');
    await until(async () => {
      const bar = await boxOf(page, '.chart-track i'); // half of it has moved out at its end
      return Math.abs(bar.x - (track.x + track.width / 2)) < 2;
    }, 'the bar does not begin at the right');
    const latin = page.locator('.chart-row').nth(1).locator('bdi').first();
    expect((await latin.boundingBox())!.x).toBeGreaterThan(track.x + track.width / 2);
    expect((await boxOf(page, '.stage-join')).x).toBeLessThan(track.x);

    await openQuestion(stage.api, questions[1]!.id, organizer.token);
    await sees(page, 'كيف كان؟');
    const first = await boxOf(page, '.chart-column');
    const last = (await page.locator('.chart-column').last().boundingBox())!;
    expect(first.x).toBeGreaterThan(last.x);
  });

  it('looks hidden where the result is, and closed where the voting is', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      settings: { resultsVisibility: 'after_close' },
    });
    const page = await aScreen(stage, session, organizer.token);
    await page.locator('[data-state=open]').waitFor();
    await page.locator('[data-state=hidden]').waitFor();
    expect(await labelsOf(page)).toEqual(['Lisbon', 'Oslo']);
    expect(await page.locator('.chart-track').filter({ visible: true }).count()).toBe(0);
    const large = await boxOf(page, '.figure[data-large=true] b');
    expect(large.height).toBeGreaterThan(1.7 * (await boxOf(page, '.figure b')).height);
    await expectAccessibleInBoth(page);

    await closeQuestion(stage.api, questions[0]!.id, organizer.token);
    await page.locator('[data-state=closed]').waitFor();
    await page.locator('.chart-track').first().waitFor();
    expect(await page.locator('[data-state=hidden], [data-state=open]').count()).toBe(0);
    expect(await page.locator('.figure[data-large=true]').count()).toBe(0);
  });

  it('has the mean of a rating in large, and a long scale in a few columns', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [aRating(), { ...aRating({ min: 0, max: 100 }), prompt: 'In percent?' }],
      settings: { resultsVisibility: 'always' },
      open: false,
    });
    const page = await aScreen(stage, session, organizer.token);
    await openQuestion(stage.api, questions[0]!.id, organizer.token);
    await castVotes(session, questions[0]!, [0, 0, 1, 1, 2]);
    await sees(page.locator('.chart-mean'), '4.3');
    const mean = await boxOf(page, '.chart-mean dd');
    expect(mean.height).toBeGreaterThan(1.8 * (await boxOf(page, '.chart-column-label')).height);
    const columns = page.locator('.chart-column');
    expect(await columns.locator('b').allTextContents()).toEqual(['0%', '0%', '25%', '25%', '50%']);
    const mark = await boxOf(page, '.chart-mark[data-kind=mean]');
    const fourth = (await columns.nth(3).boundingBox())!;
    expect(mark.x).toBeGreaterThan(fourth.x + fourth.width / 2);
    expect(mark.x).toBeLessThan(fourth.x + fourth.width + mark.width);

    await openQuestion(stage.api, questions[1]!.id, organizer.token);
    await sees(page, 'In percent?');
    await castVotes(session, questions[1]!, [1, 0, 1, ...Array.from({ length: 97 }, () => 0), 1]);
    await sees(page.locator('.chart-mean[data-kind=mean]'), '34.0');
    await sees(page.locator('.chart-mean[data-kind=median]'), '2.0');
    expect(await columns.count()).toBe(10);
    expect(await columns.first().locator('b').textContent()).toBe('67%');
    expect(await columns.last().locator('b').textContent()).toBe('33%');
    // In columns, or in rows where the font leaves no width for ten of them.
    await sees(page.locator(':is(.chart-column, .chart-row):last-child'), /(?:^|–)100$/);
    await expectAccessibleInBoth(page);
  });

  it('keeps the lines of a question', async () => {
    const { session, organizer } = await aPoll(stage, {
      questions: [{ ...aSingleChoice(), prompt: 'One line\n\nand another' }],
    });
    const page = await aScreen(stage, session, organizer.token);
    const prompt = page.locator('.stage-prompt');
    await prompt.waitFor();
    expect(await prompt.innerText()).toBe('One line\n\nand another');
  });

  it('shows a large QR code, none, and what was shown before, by keys', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [aSingleChoice(), aRating()],
      open: false,
    });
    const page = await aScreen(stage, session, organizer.token);
    await openQuestion(stage.api, questions[0]!.id, organizer.token);
    await sees(page, 'Shall we?');
    const beside = await boxOf(page, '.qr-code');
    await page.keyboard.press('q');
    await sees(page, 'Join now');
    expect((await boxOf(page, '.qr-code')).width).toBeGreaterThan(1.5 * beside.width);
    await sees(page.locator('.figure').nth(1), 'voted');
    await expectAccessibleInBoth(page);
    await page.keyboard.press('q');
    await sees(page, 'Shall we?');

    await page.keyboard.press('j');
    await page.locator('.qr-code').waitFor({ state: 'detached' });
    await sees(page.locator('.stage-head .join-code'), /\d{4} \d{4}/);
    await page.keyboard.press('q');
    await openQuestion(stage.api, questions[1]!.id, organizer.token);
    await sees(page, 'How was it?'); // whatever else was shown
    await page.keyboard.press('PageUp');
    await sees(page, 'Shall we?');
    await sees(page, 'Earlier question');
    await page.keyboard.press('PageDown');
    await sees(page, 'How was it?');
    await page.reload();
    await sees(page, 'How was it?');
    expect(await page.locator('.qr-code').count()).toBe(0); // as this device was told
  });

  it('marks, sorts and colours what the host asks for, and nothing before the result is final', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [aSingleChoice({}, ['Lisbon', 'Oslo', 'Bern'])],
      settings: { resultsVisibility: 'always' },
    });
    const page = await aScreen(stage, session, organizer.token);
    await sees(page, 'Shall we?');
    for (const key of ['w', 's', 'k']) await page.keyboard.press(key);
    await castVotes(session, questions[0]!, [1, 2, 2]);
    await sees(figure(page, 'voted'), '5');
    expect(await labelsOf(page)).toEqual(['Lisbon', 'Oslo', 'Bern']);
    expect(await page.locator('.chart-letter').allTextContents()).toEqual(['A', 'B', 'C']);
    expect(await page.locator('.chart-winner').count()).toBe(0);
    await closeQuestion(stage.api, questions[0]!.id, organizer.token);
    await page.locator('.chart-winner').first().waitFor();
    expect(await labelsOf(page)).toEqual(['Oslo', 'Bern', 'Lisbon']);
    expect(await page.locator('.chart-letter').allTextContents()).toEqual(['B', 'C', 'A']);
    expect(await page.locator('.chart-winner').count()).toBe(2);
    await expectAccessibleInBoth(page);
  });

  it('is told by its link how to show it', async () => {
    const { session, organizer } = await aPoll(stage);
    const path = `/v1/sessions/${session.id}/screen-link`;
    const link = await stage.api.post<{ url: string }>(path, undefined, organizer.token);
    const page = await stage.aDesktop();
    await page.goto(`${expectStatus(link, 201).url}&show=colours,no-qr`);
    await sees(page.locator('.chart-letter').first(), 'A');
    expect(await page.locator('.qr-code').count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('');
  });

  it('turns the pages of options by itself, until they are held', async () => {
    const labels = [...'abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψω'];
    const { session, organizer } = await aPoll(stage, { questions: [aSingleChoice({}, labels)] });
    const page = await aScreen(stage, session, organizer.token);
    await page.setViewportSize({ width: 1280, height: 720 });
    const number = page.locator('[data-state=page]');
    await sees(number, /^1\//);
    const first = await labelsShown(page);
    await sees(number, /^2\//);
    expect(await labelsShown(page)).not.toContain(first[0]);
    await page.keyboard.press('?');
    await page.getByLabel('Hold the page').check();
    await page.keyboard.press('ArrowDown');
    await sees(number, /^1\//);
  });

  const labelsShown = (page: Page) =>
    page.locator('.chart-row .chart-label bdi').filter({ visible: true }).allTextContents();

  it('keeps the display on, again after it was away', async () => {
    const { session, organizer } = await aPoll(stage);
    const page = await aScreen(stage, session, organizer.token);
    await page.addInitScript(`
      globalThis.locks = [];
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: (type) => {
            const lock = { type, released: false, release: () => Promise.resolve() };
            locks.push(lock);
            return Promise.resolve(lock);
          },
        },
      });
    `);
    await page.reload();
    await until(async () => (await page.evaluate('locks.length')) === 1, 'no lock');
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    expect(await page.evaluate('locks.length')).toBe(1); // it is still held
    await page.evaluate(`
      locks[0].released = true;
      document.dispatchEvent(new Event('visibilitychange'));
    `);
    await until(async () => (await page.evaluate('locks.length')) === 2, 'not asked for anew');
  });

  it('knows the direction of each letter as the browser does', async () => {
    const page = await stage.aDesktop();
    await page.goto('/');
    const points = Array.from({ length: 0x1f000 }, (_, point) => point).filter((point) =>
      /\p{L}/u.test(String.fromCodePoint(point)),
    );
    const theirs = await page.evaluate<number[]>(`{
      const probe = document.createElement('bdi');
      document.body.append(probe);
      ${JSON.stringify(points)}.filter((point) => {
        probe.textContent = String.fromCodePoint(point);
        return probe.matches(':dir(rtl)');
      });
    }`);
    const ours = points.filter((point) => directionOfText(String.fromCodePoint(point)) === 'rtl');
    const differ = (a: number[], b: number[]) => {
      const others = new Set(b);
      return a.filter((point) => !others.has(point)).map((point) => point.toString(16));
    };
    expect({ more: differ(ours, theirs), less: differ(theirs, ours) }).toEqual({
      more: [],
      less: [],
    });
  });
});
