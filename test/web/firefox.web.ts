import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  aMultipleChoice,
  aRating,
  aSingleChoice,
  closeQuestion,
  countsByLabel,
  openQuestion,
  resultWhen,
} from '../e2e/support/api.js';
import { expectAccessible, sees, seesNo, until } from './support/expectations.js';
import { cast, join } from './support/people.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

/** The audience's way through a poll, in another engine than all other tests have. */
describe('the audience’s page in Firefox', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set({}, 'firefox');
  });
  afterEach(() => stage.wire.reset());
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const status = (page: Page, is: string) => page.locator(`[data-status=${is}]`).waitFor();
  const isPicked = (page: Page, label: string) =>
    page.locator('.option', { hasText: label }).locator('input').isChecked();

  it('joins by a code in other digits, votes, changes, takes it back, and sees the result', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [aSingleChoice({ allowChange: true }, ['Lisbon', 'Oslo'])],
    });
    const { id } = questions[0]!;
    const countsWhen = async (votes: number) =>
      countsByLabel(
        await resultWhen(stage.api, id, organizer.token, ({ totalVotes }) => totalVotes === votes),
      );
    const page = await stage.aPhone();
    await page.goto('/');
    const arabic = session.code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!);
    await page.getByLabel('Code').fill(arabic);
    expect(await page.getByLabel('Code').inputValue()).toBe(session.code.replace(/(.{4})/, '$1 '));
    await page.getByRole('button', { name: 'Join' }).click();
    await page.locator('.poll').waitFor();
    await cast(page, ['Oslo']);
    await status(page, 'counted');
    await sees(page.locator('.option').nth(1), '100%');
    expect(await countsWhen(1)).toEqual({ Lisbon: 0, Oslo: 1 });
    await expectAccessible(page);

    await cast(page, ['Lisbon']);
    await sees(page.locator('.option').nth(0), '100%');
    await page.reload();
    await sees(page.locator('.option').nth(0), '100%');
    expect(await isPicked(page, 'Lisbon')).toBe(true);

    await page.getByRole('button', { name: 'Take my vote back' }).click();
    await sees(page, 'Your vote was taken back.');
    expect(await countsWhen(0)).toEqual({ Lisbon: 0, Oslo: 0 });
    expect(await isPicked(page, 'Lisbon')).toBe(false);
  });

  it('keeps a vote through a cut line, and has it counted once', async () => {
    const { session, questions, organizer } = await aPoll(stage);
    const page = await stage.aPhone();
    await join(page, session.code);
    await sees(page, '1 person is here');
    stage.wire.cut();
    await sees(page, 'You are offline. Votes are kept, and sent later.');
    await cast(page, ['Oslo']);
    await sees(page, /Not sent yet: there is no connection/);
    stage.wire.mend();
    await status(page, 'counted');
    await resultWhen(stage.api, questions[0]!.id, organizer.token, (it) => it.totalVotes === 1);
    await seesNo(page, 'You are offline. Votes are kept, and sent later.');
  });

  it('works where a proxy refuses WebSockets', async () => {
    stage.wire.webSockets = 'refuse';
    const { session, questions, organizer } = await aPoll(stage, { open: false });
    const page = await stage.aPhone();
    await join(page, session.code);
    await sees(page, 'Waiting for the next question');
    await openQuestion(stage.api, questions[0]!.id, organizer.token);
    await cast(page, ['Lisbon']);
    await status(page, 'counted');
  });

  it('gets its line where Socket.IO could not be loaded at first', async () => {
    const { session } = await aPoll(stage);
    const page = await stage.aPhone();
    let isBroken = true;
    await page.route(/socket-io/, (route) => (isBroken ? route.abort() : route.continue()));
    await join(page, session.code);
    await sees(page, 'You are offline. Votes are kept, and sent later.');
    isBroken = false;
    await sees(page, '1 person is here');
  });

  it('reads from right to left where the question does', async () => {
    const arabic = { ...aMultipleChoice({}, ['الأولى', 'الثانية']), prompt: 'إلى أين؟' };
    const { session } = await aPoll(stage, { questions: [arabic] });
    const page = await stage.aPhone();
    await join(page, session.code);
    await cast(page, ['الأولى']);
    await sees(page.locator('.option').first(), /100/);
    const left = async (selector: string) =>
      (await page.locator(selector).first().boundingBox())!.x;
    expect(await left('.option input')).toBeGreaterThan(await left('.option-share'));
  });

  it.each([
    ['upright', 390, 664, true],
    ['on its side', 740, 300, false],
  ])('hides no option without a sign, held %s', async (_, width, height, isStuck) => {
    const labels = Array.from({ length: 12 }, (__, at) => `Option ${at + 1}`);
    const { session } = await aPoll(stage, { questions: [aSingleChoice({}, labels)] });
    const page = await stage.aPhone();
    await page.setViewportSize({ width, height });
    await join(page, session.code);
    await page.locator('.option').first().waitFor();
    const more = page.locator('.more-below button');
    if (isStuck) await sees(more, /more options below/);
    else expect(await more.count()).toBe(0);
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await until(async () => (await more.count()) === 0, 'it says that more is below the end');
    const last = await page.locator('.option').last().boundingBox();
    const button = await page.getByRole('button', { name: 'Vote' }).boundingBox();
    expect(last!.y + last!.height).toBeLessThanOrEqual(button!.y);
    expect(button!.y + button!.height).toBeLessThanOrEqual(height);
  });

  it('says what is missing, and what was not sent when voting closes', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [aMultipleChoice({ minChoices: 2 })],
      settings: { resultsVisibility: 'always' },
    });
    const page = await stage.aPhone();
    await join(page, session.code);
    await page.locator('.option').nth(2).click();
    await page.locator('.question-foot button.primary').click({ force: true });
    await sees(page, 'Choose at least 2: 1 more to go.');
    await closeQuestion(stage.api, questions[0]!.id, organizer.token);
    await sees(page.locator('.missed'), 'Blue');
  });

  it('rates on a scale', async () => {
    const { session } = await aPoll(stage, { questions: [aRating()] });
    const page = await stage.aPhone();
    await join(page, session.code);
    await page.locator('.step').nth(3).click();
    await page.getByRole('button', { name: 'Vote' }).click();
    await status(page, 'counted');
    await sees(page, /Average 4\.0/);
  });
});
