import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Result } from '../../src/contract/index.js';
import {
  aDraftSession,
  anOrganizer,
  closeQuestion,
  expectStatus,
  openQuestion,
  resultWhen,
} from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees } from './support/expectations.js';
import { addQuestion, join, logIn } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

/** Numbers, points and scales: from the host's form over the phone to the screen. */
describe('questions with amounts', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  /** A tap also on what says that it is not ready. */
  const tapVote = (page: Page) =>
    page.locator('.question-foot button.primary').first().click({ force: true });

  /** The page of an empty draft, and what is stored of its only question in the end. */
  async function aHost() {
    const organizer = await anOrganizer(stage.api);
    const { session } = await aDraftSession(stage.api, { token: organizer.token, questions: [] });
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}`);
    await page.getByRole('link', { name: 'Add question' }).waitFor();
    const open = async () => {
      const path = `/v1/sessions/${session.id}`;
      expectStatus(await stage.api.post(`${path}/start`, undefined, organizer.token), 200);
      const { questions } = expectStatus(
        await stage.api.get<typeof session>(path, organizer.token),
        200,
      );
      return openQuestion(stage.api, questions[0]!.id, organizer.token);
    };
    /** The final result, which all see. */
    const closed = async (id: string): Promise<Result> => {
      await closeQuestion(stage.api, id, organizer.token);
      const path = `/v1/questions/${id}/reveal`;
      expectStatus(await stage.api.post(path, undefined, organizer.token), 200);
      return resultWhen(stage.api, id, organizer.token, ({ final }) => final);
    };
    return { page, session, organizer, open, closed };
  }

  const boxes = (page: Page, selector: string) =>
    page.evaluate<string[]>(`
      [...document.querySelectorAll(${JSON.stringify(selector)})]
        .map((one) => one.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x, y + scrollY, width, height].map(Math.round).join())
    `);

  it('asks for a number, takes it as people type it, and shows where the others are', async () => {
    const { page, session, organizer, open, closed } = await aHost();
    await addQuestion(page, {
      kind: 'Number',
      prompt: 'How long is it?',
      change: true,
      visibility: 'Who has voted',
      fill: { 'At least': '0', 'At most': '20.5', Unit: 'm' },
      select: { Decimals: 'up to 1' },
    });
    const question = await open();
    expect(question.settings).toMatchObject({ min: 0, max: 20.5, decimals: 1, unit: 'm' });

    const phone = await stage.aPhone();
    await join(phone, session.code);
    await sees(phone, 'A number from 0 to 20.5 m');
    const field = phone.getByRole('textbox', { name: 'How long is it?' });
    const before = await boxes(phone, '.amount-line, .question-total');
    await tapVote(phone);
    await sees(phone, 'Type a number first.');
    for (const [typed, says] of [
      ['twelve', 'That is not a number.'],
      ['1.25', 'It can have at most 1 decimal.'],
      ['21', 'It can be at most 20.5 m.'],
    ] as const) {
      await field.fill(typed);
      await tapVote(phone);
      await sees(phone, says);
    }
    await expectAccessibleInBoth(phone);
    await field.fill('12,5');
    await sees(phone, '= 12.5 m');
    await field.press('Enter');
    await sees(phone, /1 vote · Average 12.5/);
    expect(await boxes(phone, '.amount-line, .question-total')).toEqual(before);
    await field.fill('0.1');
    await phone.getByRole('button', { name: 'Change my vote' }).click();
    await sees(phone, /1 vote · Average 0.1/);

    const screen = await aScreen(stage, session, organizer.token);
    await page.goto(`/host/sessions/${session.id}`);
    await sees(page.locator('.chart-mean').first(), '0.1');
    const { summary } = await closed(question.id);
    expect(summary).toMatchObject({ mean: 0.1, bins: [{ from: 0.1, to: 0.1, count: 1 }] });
    await sees(screen, '0.1');
    await expectAccessibleInBoth(screen);
    await expectAccessibleInBoth(page);
  });

  it('has points shared out by thumb and by keys, and none sent before all are', async () => {
    const { page, session, organizer, open, closed } = await aHost();
    await addQuestion(page, {
      kind: 'Points',
      prompt: 'What matters?',
      options: ['Speed', 'Safety', 'Price'],
      visibility: 'Who has voted',
      fill: { 'Points for each to allot': '50' },
    });
    const question = await open();
    const phone = await stage.aPhone();
    await join(phone, session.code);
    const rows = phone.locator('.points-row');
    await sees(phone, '50 points left to allot');
    const more = (nth: number) => rows.nth(nth).getByRole('button').last();
    expect(await more(0).getAttribute('aria-label')).toBe('5 more for Speed');
    expect((await more(0).boundingBox())!.height).toBeGreaterThanOrEqual(44);
    for (let times = 0; times < 3; times += 1) await more(0).tap();
    await sees(phone, '35 points left to allot');
    await tapVote(phone);
    await sees(phone, 'Allot all of them: 35 points left.');
    await rows.nth(1).getByRole('textbox').fill('40');
    await sees(phone, '5 points too many');
    await tapVote(phone);
    await sees(phone, 'Take 5 points away first.');
    await rows.nth(1).getByRole('textbox').press('ArrowUp');
    await rows.nth(0).getByRole('button').first().focus();
    await phone.keyboard.press('Enter');
    await sees(phone, 'All allotted');
    await expectAccessibleInBoth(phone);
    const before = await boxes(phone, 'form.question, .points-row, .points-line, .question-total');
    await tapVote(phone);
    await sees(phone, '1 vote');
    expect(await boxes(phone, 'form.question, .points-row, .points-line, .question-total')).toEqual(
      before,
    );

    const screen = await aScreen(stage, session, organizer.token);
    const { summary } = await closed(question.id);
    expect(summary).toMatchObject({ items: [{ points: 10 }, { points: 40 }, { points: 0 }] });
    await sees(screen.locator('.chart-row').nth(1), 'Ø 40.0');
    await expectAccessibleInBoth(screen);
    await page.goto(`/host/sessions/${session.id}`);
    await sees(page.locator('.chart-row').nth(1), '40 points');
    await expectAccessibleInBoth(page);
  });

  it('has several rated on one scale, and any of them left out', async () => {
    const { page, session, organizer, open, closed } = await aHost();
    await addQuestion(page, {
      kind: 'Several on one scale',
      prompt: 'How was it?',
      options: ['Talks', 'Food'],
      visibility: 'Who has voted',
      fill: { 'The lowest means (may be left out)': 'poor' },
    });
    const question = await open();
    const phone = await stage.aPhone();
    await join(phone, session.code);
    await sees(phone, '1: poor');
    await tapVote(phone);
    await sees(phone, 'Rate at least one first.');
    const items = phone.locator('.item');
    await items.nth(0).locator('.step').nth(3).tap();
    await phone.keyboard.press('ArrowRight');
    await items.nth(1).locator('.step').nth(0).tap();
    await sees(phone, '2 of 2 rated');
    await items.nth(1).getByRole('button', { name: 'Leave out: Food' }).tap();
    await sees(phone, '1 of 2 rated');
    await expectAccessibleInBoth(phone);
    const before = await boxes(phone, 'form.question, .item, .question-total');
    await tapVote(phone);
    await sees(items.nth(0), 'Ø 5.0');
    expect(await boxes(phone, 'form.question, .item, .question-total')).toEqual(before);

    const screen = await aScreen(stage, session, organizer.token);
    const { summary } = await closed(question.id);
    expect(summary).toMatchObject({
      items: [
        { mean: 5, counts: [0, 0, 0, 0, 1] },
        { mean: null, counts: [0, 0, 0, 0, 0] },
      ],
    });
    await sees(screen.locator('.chart-row').nth(0), 'Ø 5.0');
    await expectAccessibleInBoth(screen);
    await page.goto(`/host/sessions/${session.id}`);
    await sees(page.locator('.chart-row').nth(0), '1 rating');
    await expectAccessibleInBoth(page);
  });

  it('stays usable with twenty long options on a small phone', async () => {
    const options = Array.from({ length: 20 }, (_, at) => ({
      label: `${at + 1} ${'Donaudampfschifffahrtsgesellschaft '.repeat(6)}`.slice(0, 199).trim(),
    }));
    const { session } = await aPoll(stage, {
      questions: [
        { kind: 'points', prompt: 'Points', options },
        { kind: 'scales', prompt: 'Scales', options, settings: { min: 0, max: 100 } },
        { kind: 'scales', prompt: 'Steps', options, settings: { min: 0, max: 10 } },
        { kind: 'numeric', prompt: 'Number', settings: { unit: 'kilometres by car' } },
      ],
    });
    const phone = await stage.aPhone();
    await phone.setViewportSize({ width: 320, height: 568 });
    await join(phone, session.code);
    await phone.locator('.points-row').nth(19).waitFor();
    await phone.locator('.item').nth(19).waitFor();
    await phone.locator('.amount').waitFor();
    for (const width of [195, 320]) {
      await phone.setViewportSize({ width, height: 568 });
      const wide = await phone.evaluate(`
        [...document.querySelectorAll('form.question fieldset :not(.visually-hidden)')]
          .filter((one) => one.closest('.visually-hidden') === null)
          .filter((one) => one.getBoundingClientRect().right > innerWidth)
          .map((one) => one.outerHTML)
      `);
      expect(wide).toEqual([]);
    }
    const points = phone.locator('form.question').filter({ has: phone.locator('.points-row') });
    const last = points.locator('.points-row').nth(19);
    await last.getByRole('textbox').fill('100');
    // Neither the rest nor the button lies on what is focused.
    const [field, rest, foot] = await Promise.all([
      last.getByRole('textbox').boundingBox(),
      points.locator('.points-rest').boundingBox(),
      points.locator('.question-foot').boundingBox(),
    ]);
    expect(field!.y).toBeGreaterThanOrEqual(rest!.y + rest!.height);
    expect(field!.y + field!.height).toBeLessThanOrEqual(foot!.y);
    await points.getByRole('button', { name: 'Vote' }).click();
    await sees(points, /1 vote/);
  });
});
