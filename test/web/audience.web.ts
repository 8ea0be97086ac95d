import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Session } from '../../src/contract/index.js';
import {
  aMultipleChoice,
  aRating,
  aSingleChoice,
  closeQuestion,
  expectStatus,
  openQuestion,
  resultWhen,
} from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { cast, join } from './support/people.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

describe('the audience’s page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterEach(() => stage.wire.reset());
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const picked = (page: Page) => page.locator('.option:has(input:checked)').textContent();
  const status = (page: Page, is: string) => page.locator(`[data-status=${is}]`).waitFor();
  const totalOf = async (questionId: string, token: string, votes: number) =>
    resultWhen(stage.api, questionId, token, ({ totalVotes }) => totalVotes === votes);

  /** A phone that is in the poll and has its question before it. */
  async function aPhoneAtQuestion(session: Session): Promise<Page> {
    const page = await stage.aPhone();
    await join(page, session.code);
    await page.locator('.option').first().waitFor();
    return page;
  }

  it('says in words what is wrong with a code', async () => {
    const page = await stage.aPhone();
    await page.goto('/');
    await page.getByLabel('Code').fill('1234');
    await page.getByRole('button', { name: 'Join' }).click();
    await sees(page, 'A code has eight digits.');
    await page.getByLabel('Code').fill('00000000');
    await page.getByRole('button', { name: 'Join' }).click();
    await sees(page, 'There is no poll with this code. Is every digit right?');
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: 'Type another code' }).click();
    await page.getByLabel('Code').waitFor();
  });

  it('asks for a name where the organizer wants one, once', async () => {
    const { session } = await aPoll(stage, { settings: { identity: 'named' } });
    const page = await stage.aPhone();
    await page.goto(`/j/${session.code}`);
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Join' }).click();
    await sees(page, 'Type your name.');
    await page.getByLabel('Your name').fill('Grace');
    await page.getByRole('button', { name: 'Join' }).click();
    await sees(page, 'Shall we?');
    await page.reload();
    await sees(page, 'Shall we?');
  });

  it('keeps a vote that was cast without a connection, and has it counted once', async () => {
    const { session, questions, organizer } = await aPoll(stage);
    const page = await aPhoneAtQuestion(session);
    stage.wire.cut();
    await sees(page, 'You are offline. Votes are kept, and sent later.');
    await cast(page, ['Oslo']);
    await sees(page, /Not sent yet: there is no connection/);
    await expectAccessibleInBoth(page);
    stage.wire.mend();
    await status(page, 'counted');
    const { buckets } = await totalOf(questions[0]!.id, organizer.token, 1);
    expect(buckets.map(({ count }) => count)).toEqual([0, 1]);
    await seesNo(page, 'You are offline. Votes are kept, and sent later.');
  });

  it('still knows it, where what it hears then was said before the vote came in', async () => {
    const { session, questions, organizer } = await aPoll(stage);
    const page = await aPhoneAtQuestion(session);
    stage.wire.webSockets = 'refuse'; // polls can be held back on their way
    stage.wire.cut();
    await cast(page, ['Oslo']);
    await status(page, 'unsent');
    const taken = page.waitForResponse((answer) => answer.url().endsWith('/votes') && answer.ok());
    let say!: () => void;
    const said = new Promise<void>((resolve) => (say = resolve));
    await page.route(/\/votes$/, async (route) => {
      await said;
      await route.continue();
    });
    await page.route(/transport=polling/, async (route) => {
      const answer = await route.fetch();
      if ((await answer.text()).includes('session:snapshot')) {
        say();
        await taken;
      }
      await route.fulfill({ response: answer });
    });
    stage.wire.mend();
    await status(page, 'counted');
    await page.unrouteAll({ behavior: 'ignoreErrors' }); // a poll is always on its way
    await totalOf(questions[0]!.id, organizer.token, 1);
  });

  it('keeps it over a reload, too, where the phone was closed meanwhile', async () => {
    const { session, questions, organizer } = await aPoll(stage);
    const page = await aPhoneAtQuestion(session);
    stage.wire.cut();
    await cast(page, ['Oslo']);
    await status(page, 'unsent');
    const kept = await page.context().storageState();
    await page.close();
    stage.wire.mend();
    const again = await stage.aPhone({ storageState: kept });
    await join(again, session.code);
    await status(again, 'counted');
    expect(await picked(again)).toContain('Oslo');
    await totalOf(questions[0]!.id, organizer.token, 1);
  });

  it('opens without a network, too, at the same question with the same vote', async () => {
    const { session, questions, organizer } = await aPoll(stage);
    const page = await aPhoneAtQuestion(session);
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    stage.wire.cut();
    await cast(page, ['Oslo']);
    await status(page, 'unsent');
    await page.reload();
    await sees(page, 'Shall we?');
    await sees(page, 'You are offline. Votes are kept, and sent later.');
    await sees(page, /Not sent yet: there is no connection/);
    expect(await picked(page)).toContain('Oslo');
    stage.wire.mend();
    await status(page, 'counted');
    await totalOf(questions[0]!.id, organizer.token, 1);
  });

  it('tells where voting closed before the vote arrived', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      settings: { resultsVisibility: 'hidden' },
    });
    const page = await aPhoneAtQuestion(session);
    stage.wire.cut();
    await cast(page, ['Oslo']);
    await status(page, 'unsent');
    await closeQuestion(stage.api, questions[0]!.id, organizer.token);
    stage.wire.mend();
    await sees(page, 'Voting closed before your vote arrived. It was not counted.');
    await totalOf(questions[0]!.id, organizer.token, 0);
  });

  it('asks again where the question was opened anew meanwhile', async () => {
    const { session, questions, organizer } = await aPoll(stage);
    const { id } = questions[0]!;
    const page = await aPhoneAtQuestion(session);
    stage.wire.cut();
    await cast(page, ['Oslo']);
    await status(page, 'unsent');
    // Before the phone hears of it, its next try would still be taken for the old opening.
    await closeQuestion(stage.api, id, organizer.token);
    const kept = await page.context().storageState();
    await page.close();
    await openQuestion(stage.api, id, organizer.token);
    stage.wire.mend();
    const again = await stage.aPhone({ storageState: kept });
    await join(again, session.code);
    await sees(again, /The question was opened again since you chose/);
    expect(await picked(again)).toContain('Oslo');
    await totalOf(id, organizer.token, 0);
    await again.getByRole('button', { name: 'Vote' }).click();
    await status(again, 'counted');
    await totalOf(id, organizer.token, 1);
  });

  it.each(['refuse', 'swallow'] as const)('works where a proxy %ss WebSockets', async (how) => {
    stage.wire.webSockets = how;
    const { session, questions, organizer } = await aPoll(stage, { open: false });
    const page = await stage.aPhone();
    await join(page, session.code);
    await sees(page, 'Waiting for the next question');
    await openQuestion(stage.api, questions[0]!.id, organizer.token);
    await cast(page, ['Lisbon']);
    await status(page, 'counted');
    await sees(page.locator('.option').first(), '100%');
  });

  it('counts down, and closes by itself when the time is up', async () => {
    const { session, questions, organizer } = await aPoll(stage, { open: false });
    const page = await stage.aPhone();
    await join(page, session.code);
    await openQuestion(stage.api, questions[0]!.id, organizer.token, 3);
    await sees(page.locator('.countdown'), /^0:0[0-3]$/);
    await sees(page, 'Voting is closed');
    expect(await page.locator('.countdown').count()).toBe(0);
  });

  it('says that a second vote of another tab does not count, and shows the first', async () => {
    const { session } = await aPoll(stage);
    const page = await stage.aPhone();
    await join(page, session.code);
    const other = await page.context().newPage();
    await join(other, session.code);
    await other.locator('.option').first().waitFor();
    await cast(page, ['Oslo']);
    await status(page, 'counted');
    await cast(other, ['Lisbon']);
    await sees(other, 'You have voted on this already; that vote counts.');
    await until(async () => (await picked(other))?.includes('Oslo') ?? false, 'not the first');
  });

  it('lets nothing move when a result arrives', async () => {
    const { session, questions } = await aPoll(stage, {
      questions: [
        aSingleChoice({}, ['Lisbon', 'Oslo']),
        aRating(),
        { ...aRating({ min: 0, max: 100 }), prompt: 'And the food?' },
      ],
      settings: { resultsVisibility: 'after_vote' },
    });
    const page = await stage.aPhone();
    await join(page, session.code);
    await page.locator('form.question').nth(2).waitFor();
    const boxes = () =>
      page.evaluate<string[]>(`
        [...document.querySelectorAll('form.question, .option, .step, .slider, .question-total')]
          .map((one) => one.getBoundingClientRect())
          .map(({ x, y, width, height }) => [x, y + scrollY, width, height].map(Math.round).join())
      `);
    const before = await boxes();
    const [choice, rating, scale] = questions.map(({ prompt }) =>
      page.locator('form.question').filter({ hasText: prompt }),
    );
    for (const [card, pick] of [
      [choice!, '.option'],
      [rating!, '.step'],
    ] as const) {
      await card.locator(pick).first().click();
      await card.getByRole('button', { name: 'Vote' }).click();
    }
    await scale!.getByRole('slider').press('ArrowRight');
    await scale!.getByRole('button', { name: 'Vote' }).click();
    await sees(choice!, '1 vote');
    await sees(rating!, /1 vote/);
    await sees(scale!, /1 vote/);
    expect(await boxes()).toEqual(before);
    await expectAccessibleInBoth(page);
  });

  it('sends no more options than the question takes', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [aMultipleChoice({ minChoices: 2, maxChoices: 2 })],
    });
    const page = await stage.aPhone();
    await join(page, session.code);
    await sees(page, 'Choose exactly 2');
    const vote = page.getByRole('button', { name: 'Vote' });
    await page.locator('.option').nth(0).click();
    expect(await vote.getAttribute('aria-disabled')).toBe('true');
    await page.locator('.option').nth(1).click();
    expect(await page.locator('.option input').nth(2).isDisabled()).toBe(true);
    await vote.click();
    await status(page, 'counted');
    const { buckets } = await totalOf(questions[0]!.id, organizer.token, 1);
    expect(buckets.map(({ count }) => count)).toEqual([1, 1, 0]);
  });

  it('can be used by the keyboard alone', async () => {
    const { session } = await aPoll(stage);
    const page = await stage.aPhone();
    await page.goto('/');
    await page.keyboard.press('Tab');
    await page.keyboard.type(session.code);
    await page.keyboard.press('Enter');
    await page.locator('.option').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.locator('.question button[aria-disabled=false]').waitFor();
    await page.keyboard.press('Enter');
    await status(page, 'counted');
  });

  it('never gets a hidden result, neither in the page nor over the network', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      settings: { resultsVisibility: 'hidden' },
    });
    const { id } = questions[0]!;
    const page = await stage.aPhone();
    const heard: string[] = [];
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => heard.push(payload.toString())),
    );
    page.on('response', (response) => {
      response.text().then(
        (text) => heard.push(text),
        () => undefined, // none is there to be read: a redirect, a stylesheet from the cache
      );
    });
    await join(page, session.code);
    await cast(page, ['Oslo']);
    await status(page, 'counted');
    await totalOf(id, organizer.token, 1);
    await page.reload();
    await page.locator('.option').first().waitFor();
    await closeQuestion(stage.api, id, organizer.token);
    await sees(page, 'Waiting for the next question');
    await openQuestion(stage.api, id, organizer.token);
    await page.locator('.option').first().waitFor();
    expect(heard.some((text) => text.includes('session:snapshot'))).toBe(true);
    // Its scripts speak of buckets; what tells a result is its question with a version.
    const isResult = (text: string) => /"buckets":|"totalVotes":|"version":\d/.test(text);
    expect(heard.filter(isResult)).toEqual([]);
    expect(await page.locator('.option-share').allTextContents()).toEqual(['', '']);
    expectStatus(
      await stage.api.post(`/v1/questions/${id}/reveal`, undefined, organizer.token),
      200,
    );
    await sees(page.locator('.option').nth(1), '100%');
    expect(heard.filter(isResult)).not.toEqual([]);
  });
});
