import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aParticipant, choose, closeQuestion, openQuestion, vote } from '../e2e/support/api.js';
import { sees, until } from './support/expectations.js';
import { join } from './support/people.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

describe('a phone whose network lets no line through', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterEach(() => stage.wire.reset());
  afterAll(() => stage.strike());

  /** In a poll that everybody sees the result of, whose question is open. */
  async function aPhoneWithoutLine(prepare: (page: Page) => Promise<void>) {
    const scene = await aPoll(stage, { settings: { resultsVisibility: 'always' } });
    stage.wire.webSockets = 'refuse';
    const page = await stage.aPhone();
    await page.route(/\/socket\.io\//, (route) => route.abort());
    await prepare(page);
    await join(page, scene.session.code);
    await page.locator('.option').first().waitFor();
    return { ...scene, page, question: scene.questions[0]! };
  }
  const somebodyVotes = async ({
    session,
    question,
  }: Awaited<ReturnType<typeof aPhoneWithoutLine>>) =>
    vote(
      stage.api,
      question.id,
      choose(question, 'Oslo'),
      (await aParticipant(stage.api, session)).token,
    );

  it('follows the results by a stream, and is told by it of what changes', async () => {
    let streams = 0;
    let isAnswered = true;
    const scene = await aPhoneWithoutLine(async (page) => {
      page.on('response', (answer) => {
        if (answer.url().includes('/results/stream') && answer.status() === 200) streams += 1;
      });
      // What is asked for now and then comes to nothing: only the stream tells of results.
      await page.route(/\/v1\/sessions\/[^/]*\/results$/, (route) =>
        isAnswered ? route.continue() : route.abort(),
      );
    });
    const { page, question, organizer } = scene;
    await until(() => streams === 1, 'no stream was opened');
    isAnswered = false;
    await somebodyVotes(scene);
    await sees(page.locator('.option').nth(1), '100%');
    isAnswered = true;
    await closeQuestion(stage.api, question.id, organizer.token);
    await page.locator('.option input:disabled').first().waitFor({ state: 'attached' });
  });

  it('asks now and then where no stream comes through either', async () => {
    const scene = await aPhoneWithoutLine(async (page) => {
      await page.route(/\/results\/stream/, (route) => route.abort());
    });
    await somebodyVotes(scene);
    await sees(scene.page.locator('.option').nth(1), '100%');
    await closeQuestion(stage.api, scene.question.id, scene.organizer.token);
    await openQuestion(stage.api, scene.question.id, scene.organizer.token);
    await scene.page.locator('.option input:enabled').first().waitFor({ state: 'attached' });
  });
});
