import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import jwt from 'jsonwebtoken';
import type { Page } from 'playwright-core';
import {
  aMultipleChoice,
  aRating,
  aSingleChoice,
  closeQuestion,
  openQuestion,
  resultWhen,
} from '../e2e/support/api.js';
import { expectAccessible, expectAccessibleInBoth, sees, until } from './support/expectations.js';
import { cast, join } from './support/people.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

/** What a thumb meets: sizes, what is missing, what comes too late. */
describe('the audience’s page in a hand', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterEach(() => stage.wire.reset());
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const vote = (page: Page) => page.locator('.question-foot button.primary');
  /** A tap also on what says that it is not ready. */
  const tap = (page: Page) => vote(page).click({ force: true });

  describe.each([
    ['a small phone', 320, 568],
    ['a phone with its bars shown', 390, 664],
    ['a phone', 390, 844],
    ['a phone on its side', 740, 300],
    ['a large phone on its side', 932, 430],
    ['a phone with all twice as large', 195, 422],
  ])('on %s', (_, width, height) => {
    it.each([
      ['two options', ['Lisbon', 'Oslo']],
      ['six options', 'abcdef'.split('')],
      ['twenty long options', Array.from({ length: 20 }, (_, at) => `${at} ${'word '.repeat(18)}`)],
    ])('has %s in reach, and none hidden without a sign', async (_, labels) => {
      const { session } = await aPoll(stage, { questions: [aSingleChoice({}, labels)] });
      const page = await stage.aPhone();
      await page.setViewportSize({ width, height });
      await join(page, session.code);
      const options = page.locator('.option');
      await options.first().waitFor();

      const look = () =>
        page.evaluate<{ hidden: number; said: number; isStuck: boolean; head: number }>(`(() => {
          const foot = document.querySelector('.question-foot');
          const isStuck = getComputedStyle(foot).position === 'sticky';
          const edge = isStuck ? foot.getBoundingClientRect().top : innerHeight;
          const hidden = [...document.querySelectorAll('.option')]
            .filter((one) => one.getBoundingClientRect().bottom > edge + 1).length;
          const said = Number(/\\d+/.exec(document.querySelector('.more-below button')?.textContent ?? '0'));
          const header = document.querySelector('.poll-header');
          const isHeadStuck = getComputedStyle(header).position === 'sticky';
          return { hidden, said, isStuck, head: isHeadStuck ? header.offsetHeight : 0 };
        })()`);
      const { isStuck, head } = await look();
      expect(isStuck).toBe(height >= 480);
      if (isStuck) {
        await until(async () => {
          const { hidden, said } = await look();
          return hidden === said;
        }, 'options are hidden, and nothing says so');
      }
      for (let at = 0; at < labels.length; at += 1) {
        await options.nth(at).locator('input').focus();
        const seen = await page.evaluate<{ top: number; bottom: number; edge: number }>(`(() => {
          const { top, bottom } = document.activeElement.getBoundingClientRect();
          const foot = document.querySelector('.question-foot');
          const isStuck = getComputedStyle(foot).position === 'sticky';
          return { top, bottom, edge: isStuck ? foot.getBoundingClientRect().top : innerHeight };
        })()`);
        expect(seen.top).toBeGreaterThanOrEqual(head);
        expect(seen.bottom).toBeLessThanOrEqual(seen.edge);
      }
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      await until(async () => (await look()).said === 0, 'it says that more is below the end');
      const last = await options.last().boundingBox();
      const button = await vote(page).boundingBox();
      expect(last!.y + last!.height).toBeLessThanOrEqual(button!.y);
      expect(button!.y + button!.height).toBeLessThanOrEqual(height);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(width);
      await page.context().close();
    });
  });

  it('leads to the options below', async () => {
    const labels = Array.from({ length: 20 }, (_, at) => `Option ${at + 1}`);
    const { session } = await aPoll(stage, { questions: [aSingleChoice({}, labels)] });
    const page = await stage.aPhone();
    await join(page, session.code);
    const more = page.locator('.more-below button');
    await more.waitFor();
    const scrolled = () => page.evaluate<number>('scrollY');
    expect(await scrolled()).toBe(0);
    await more.click();
    await until(async () => (await scrolled()) > 0, 'it does not scroll');
    await expectAccessible(page);
  });

  describe('a tap on a button that is not ready says what is missing', () => {
    it.each([
      ['one of several', aSingleChoice(), 'Choose an option first.'],
      ['any of several', aMultipleChoice(), 'Choose an option first.'],
      ['exactly two', aMultipleChoice({ minChoices: 2, maxChoices: 2 }), /exactly 2: 2 more to go/],
      ['at least two', aMultipleChoice({ minChoices: 2 }), /at least 2: 2 more to go/],
      ['a rating', aRating(), 'Choose a number from 1 to 5 first.'],
      ['a long scale', aRating({ min: 0, max: 100 }), 'Choose a number from 0 to 100 first.'],
    ])('%s', async (_, question, says) => {
      const { session } = await aPoll(stage, { questions: [question] });
      const page = await stage.aPhone();
      await join(page, session.code);
      await tap(page);
      await sees(page.locator('.vote-missing'), says);
      const focused = await page.evaluate('document.activeElement.matches("fieldset input")');
      expect(focused).toBe(true);
      await expectAccessible(page);
      await page.context().close();
    });

    it('counts down what is missing, and stops saying so when something is picked', async () => {
      const question = aMultipleChoice({ minChoices: 3, maxChoices: 3 });
      const { session } = await aPoll(stage, { questions: [question] });
      const page = await stage.aPhone();
      await join(page, session.code);
      await page.locator('.option').nth(0).click();
      await tap(page);
      await sees(page.locator('.vote-missing'), 'Choose exactly 3: 2 more to go.');
      await page.locator('.option').nth(1).click();
      expect(await page.locator('.vote-missing').textContent()).toBe('');
    });
  });

  it('says why no further option can be picked', async () => {
    const question = aMultipleChoice({ maxChoices: 2 }, ['Red', 'Green', 'Blue']);
    const { session } = await aPoll(stage, { questions: [question] });
    const page = await stage.aPhone();
    await join(page, session.code);
    const options = page.locator('.option');
    await options.nth(0).click();
    await options.nth(1).click();
    await options.nth(2).click({ force: true });
    await sees(page, 'You can choose at most 2. Take another one away first.');
    expect(await options.nth(2).locator('input').isChecked()).toBe(false);
    await options.nth(0).click();
    await options.nth(2).click();
    expect(await options.nth(2).locator('input').isChecked()).toBe(true);
  });

  it('says what was picked and not sent when voting closes, on top, with the result', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [
        { ...aSingleChoice({}, ['Lisbon', 'Oslo']), prompt: 'Where next?' },
        { ...aSingleChoice(), prompt: 'An earlier one?' },
      ],
      settings: { resultsVisibility: 'always' },
    });
    const [where, earlier] = questions;
    await closeQuestion(stage.api, earlier!.id, organizer.token);
    const page = await stage.aPhone();
    await join(page, session.code);
    await page.locator('.option', { hasText: 'Oslo' }).first().click();
    await closeQuestion(stage.api, where!.id, organizer.token);
    const card = page.locator('form.question').first();
    await sees(card, 'Where next?');
    await sees(card, 'Voting closed before you sent your choice. It was not counted.');
    await sees(card.locator('.missed'), 'Oslo');
    await sees(card.locator('.option').first(), '0%');
    const top = async (text: string) => (await page.getByText(text).first().boundingBox())!.y;
    expect(await top('Where next?')).toBeLessThan(await top('Waiting for the next question'));
    expect(await top('Waiting for the next question')).toBeLessThan(await top('An earlier one?'));
    await expectAccessibleInBoth(page);
  });

  it('says so, too, where the result is hidden, until another question is opened', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [
        { ...aMultipleChoice(), prompt: 'Which ones?' },
        { ...aSingleChoice(), prompt: 'And now?' },
      ],
      settings: { resultsVisibility: 'hidden' },
      open: false,
    });
    const [which, next] = questions;
    await openQuestion(stage.api, which!.id, organizer.token);
    const page = await stage.aPhone();
    await join(page, session.code);
    await page.locator('.option').nth(0).click();
    await page.locator('.option').nth(2).click();
    await closeQuestion(stage.api, which!.id, organizer.token);
    const missed = page.locator('.missed');
    await sees(missed, 'Voting closed before you sent your choice. It was not counted.');
    expect(await missed.locator('li').allTextContents()).toEqual(['Red', 'Blue']);
    await sees(page, 'Which ones?');
    await openQuestion(stage.api, next!.id, organizer.token);
    await sees(page, 'And now?');
    await until(async () => (await missed.count()) === 0, 'it is still told');
  });

  it('says that the earlier vote counts, where a change was not sent', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [aSingleChoice({ allowChange: true }, ['Lisbon', 'Oslo'])],
      settings: { resultsVisibility: 'always' },
    });
    const page = await stage.aPhone();
    await join(page, session.code);
    await cast(page, ['Lisbon']);
    await page.locator('[data-status=counted]').waitFor();
    await page.locator('.option').nth(1).click();
    await closeQuestion(stage.api, questions[0]!.id, organizer.token);
    await sees(page, 'Voting closed before you sent your change. Your earlier vote counts.');
    expect(await page.locator('.option').nth(0).locator('input').isChecked()).toBe(true);
  });

  it('keeps the lines of a question, and its way of reading', async () => {
    const arabic = {
      ...aMultipleChoice({}, ['الأولى', 'الثانية']),
      prompt: 'إلى أين؟\nفي العام القادم',
    };
    const { session } = await aPoll(stage, {
      questions: [arabic],
      settings: { resultsVisibility: 'always' },
    });
    const page = await stage.aPhone();
    await join(page, session.code);
    await cast(page, ['الأولى']);
    await sees(page.locator('.option').first(), /100/);
    const { lines, radio, share } = await page.evaluate<Record<string, number>>(`(() => {
      const prompt = document.querySelector('.question-prompt');
      const range = document.createRange();
      range.selectNodeContents(prompt);
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      const left = (selector) => document.querySelector(selector).getBoundingClientRect().left;
      return { lines: tops.size, radio: left('.option input'), share: left('.option-share') };
    })()`);
    expect(lines).toBe(2);
    expect(radio).toBeGreaterThan(share!);
    await expectAccessible(page);
  });

  describe('the field for the code', () => {
    let page: Page;
    beforeEach(async () => {
      page = await stage.aPhone();
      await page.goto('/');
    });
    afterEach(() => page.context().close());
    const field = () => page.getByLabel('Code');

    it.each([
      ['Arabic digits', (code: string) => digitsFrom(code, '٠')],
      ['Persian digits', (code: string) => digitsFrom(code, '۰')],
      ['Devanagari digits', (code: string) => digitsFrom(code, '०')],
      ['full-width digits', (code: string) => digitsFrom(code, '０')],
      ['a whole link', (code: string) => `http://10.20.30.40:30001/j/${code}?from=12345678`],
      ['a sentence', (code: string) => `Join with ${code.slice(0, 4)}-${code.slice(4)}!`],
    ])('takes %s', async (_, given) => {
      const { session } = await aPoll(stage);
      await field().focus();
      await page.keyboard.insertText(given(session.code));
      expect(await field().inputValue()).toBe(session.code.replace(/(.{4})/, '$1 '));
      await page.keyboard.press('Enter');
      await page.locator('.poll').waitFor();
    });

    it('leaves the caret where one types', async () => {
      await field().focus();
      await page.keyboard.type('4652611');
      for (let back = 0; back < 6; back += 1) await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('98');
      expect(await field().inputValue()).toBe('4698 5261');
      await page.keyboard.press('Backspace');
      expect(await field().inputValue()).toBe('4695 261');
    });

    it('does not touch what an input method composes', async () => {
      const devtools = await page.context().newCDPSession(page);
      await field().focus();
      const compose = (text: string) =>
        devtools.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
      await compose('４');
      await compose('４６５２６');
      expect(await field().inputValue()).toBe('４６５２６');
      await devtools.send('Input.insertText', { text: '４６５２６' });
      await until(async () => (await field().inputValue()) === '4652 6', 'it is not tidied');
    });

    it('says what is wrong with what holds no code, and leaves it there', async () => {
      await field().fill('http://10.20.30.40:30000/');
      await page.getByRole('button', { name: 'Join' }).click();
      await sees(page, 'A code has eight digits.');
      expect(await field().inputValue()).toBe('http://10.20.30.40:30000/');
    });
  });

  it('votes by a plain request while Socket.IO is still on its way, and hears of the result', async () => {
    const { session, questions, organizer } = await aPoll(stage);
    const page = await stage.aPhone();
    await page.route(/socket-io/, () => undefined); // never answered
    await join(page, session.code);
    await cast(page, ['Oslo']);
    await page.locator('[data-status=counted]').waitFor();
    await resultWhen(stage.api, questions[0]!.id, organizer.token, (it) => it.totalVotes === 1);
  });

  it('asks for the news where a network lets neither WebSockets nor long-polling through', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      settings: { resultsVisibility: 'always' },
      open: false,
    });
    const { id } = questions[0]!;
    stage.wire.webSockets = 'refuse';
    const page = await stage.aPhone();
    await page.route(/\/socket\.io\//, (route) => route.abort());
    await join(page, session.code);
    await openQuestion(stage.api, id, organizer.token);
    await page.locator('.option').first().waitFor();
    expect(await page.getByText('You are offline').count()).toBe(0);
    await cast(page, ['Oslo']);
    await page.locator('[data-status=counted]').waitFor();
    await sees(page.locator('.option').nth(1), '100%');
    await closeQuestion(stage.api, id, organizer.token);
    await sees(page, 'Voting is closed');
  });

  it('comes back to the line where Socket.IO could not be loaded at first', async () => {
    const { session } = await aPoll(stage);
    const page = await stage.aPhone();
    let isBroken = true;
    await page.route(/socket-io/, (route) => (isBroken ? route.abort() : route.continue()));
    await join(page, session.code);
    await sees(page, /You are offline/);
    isBroken = false;
    await sees(page, '1 person is here');
  });
});

/** A phone whose page was open, or kept, for longer than its token is good for. */
describe('the audience’s page after more than a week', () => {
  const secret = 'a secret of which the test knows as much as the server does';
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set({ JWT_SECRET: secret });
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  it('is the same participant, whose vote stands', async () => {
    const { session, questions, organizer } = await aPoll(stage);
    const page = await stage.aPhone();
    await join(page, session.code);
    await cast(page, ['Oslo']);
    await page.locator('[data-status=counted]').waitFor();
    await page.context().clearCookies();
    const storage = await page.evaluate<Record<string, string>>('({ ...localStorage })');
    const [key, kept] = Object.entries(storage).find(([name]) => name.endsWith(session.code))!;
    const memory = JSON.parse(kept) as { participantToken: string; votes: unknown[] };
    const { iat, exp, ...claims } = jwt.decode(memory.participantToken) as jwt.JwtPayload;
    const longAgo = 8 * 24 * 3600;
    const token = jwt.sign({ ...claims, iat: iat! - longAgo, exp: exp! - longAgo }, secret);
    // Nothing of the vote is left on the phone: that it was cast is for the server to say.
    const old = JSON.stringify({ ...memory, participantToken: token, votes: [] });
    const again = await stage.aPhone({
      storageState: {
        cookies: [],
        origins: [{ origin: stage.url, localStorage: [{ name: key, value: old }] }],
      },
    });
    await join(again, session.code);
    await sees(again, 'Vote received');
    expect(await again.locator('.option').nth(1).locator('input').isChecked()).toBe(true);
    expect(await again.locator('.question-foot button.primary').count()).toBe(0);
    const { id } = questions[0]!;
    await resultWhen(stage.api, id, organizer.token, ({ totalVotes }) => totalVotes === 1);
  });
});

/** The code in the digits of a script, by its zero. */
function digitsFrom(code: string, zero: string): string {
  return code.replace(/\d/g, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit)));
}
