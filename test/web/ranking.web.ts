import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  anOrganizer,
  aParticipant,
  choose,
  closeQuestion,
  expectStatus,
  openQuestion,
  resultWhen,
  vote,
} from '../e2e/support/api.js';
import { expectAccessible, expectAccessibleInBoth, sees, until } from './support/expectations.js';
import { lookAtStage, settled } from './support/layout.js';
import { addQuestion, join, logIn } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

const labels = ['Aquarium', 'Beach', 'Castle', 'Dunes'];
const aRanking = (settings: object = {}) => ({
  kind: 'ranking',
  prompt: 'Where do we go?',
  options: labels.map((label) => ({ label })),
  settings,
});

describe('a ranking', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const row = (page: Page, label: string) => page.locator('.ranked').filter({ hasText: label });
  const main = (page: Page, label: string) => row(page, label).locator('.ranked-main');
  const ranked = (page: Page) =>
    page.locator('.ranked[data-in=true] .ranked-text > span:first-child > bdi').allTextContents();
  const isOrder = (page: Page, ...order: string[]) =>
    until(
      async () => JSON.stringify(await ranked(page)) === JSON.stringify(order),
      `not in the order ${order.join()}`,
    );

  /** From the middle of one to the middle of the other, by a finger. */
  async function drag(page: Page, from: string, to: string): Promise<void> {
    const handle = (await row(page, from).locator('.ranked-handle').boundingBox())!;
    const target = (await row(page, to).boundingBox())!;
    const x = handle.x + handle.width / 2;
    const start = handle.y + handle.height / 2;
    const end = target.y + target.height / 2 + (target.y > handle.y ? 6 : -6);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x, y }],
      });
    await touch('touchStart', start);
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await touch('touchMove', start + (end - start) * part);
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => done(0)))');
    }
    // It rests: what is let go while it moves is a fling to Chromium, which takes the next tap for itself.
    await page.evaluate('new Promise((done) => setTimeout(() => done(0), 200))');
    await touch('touchMove', end);
    await touch('touchEnd');
    await finger.detach();
  }

  it('is written, put in order by thumb and by keys, and shown with how it came about', async () => {
    const organizer = await anOrganizer(stage.api);
    const { token } = organizer;
    const { session } = await aDraftSession(stage.api, { token, questions: [] });
    const host = await stage.aDesktop();
    await logIn(host, organizer.email);
    await host.goto(`/host/sessions/${session.id}`);
    const prompt = 'Where do we go?';
    await addQuestion(host, { kind: 'Ranking', prompt, options: labels, change: true });
    await host.locator('.question-link').filter({ hasText: prompt }).click();
    await host.getByLabel('Counted by').selectOption({ label: 'Rounds (instant runoff)' });
    await sees(host, 'The weakest goes out');
    await expectAccessibleInBoth(host);
    await host.getByRole('button', { name: 'Save', exact: true }).click();
    const path = `/v1/sessions/${session.id}`;
    const read = async () => expectStatus(await stage.api.get<Session>(path, token), 200);
    await until(
      async () => (await read()).questions[0]?.settings.method === 'irv',
      'the method is not saved',
    );
    expectStatus(await stage.api.post(`${path}/start`, undefined, token), 200);
    const question = await openQuestion(stage.api, (await read()).questions[0]!.id, token);

    const phone = await stage.aPhone();
    await join(phone, session.code);
    await main(phone, 'Castle').waitFor();
    const height = async () => (await phone.locator('.ranking').boundingBox())!.height;
    const before = await height();
    for (const label of ['Castle', 'Dunes', 'Beach']) await main(phone, label).tap();
    await isOrder(phone, 'Castle', 'Dunes', 'Beach');
    expect(await height()).toBe(before); // nothing below it has moved
    await drag(phone, 'Castle', 'Beach');
    await isOrder(phone, 'Dunes', 'Beach', 'Castle');
    await drag(phone, 'Castle', 'Beach');
    await isOrder(phone, 'Dunes', 'Castle', 'Beach');
    await drag(phone, 'Aquarium', 'Dunes');
    await isOrder(phone, 'Aquarium', 'Dunes', 'Castle', 'Beach');

    await main(phone, 'Beach').tap();
    await phone.getByRole('button', { name: 'To the top' }).tap();
    await isOrder(phone, 'Beach', 'Aquarium', 'Dunes', 'Castle');
    await expectAccessibleInBoth(phone);
    await main(phone, 'Dunes').focus();
    await phone.keyboard.press('ArrowUp');
    await isOrder(phone, 'Beach', 'Dunes', 'Aquarium', 'Castle');
    const said = phone.locator('.ranking [role=status]');
    expect(await said.textContent()).toBe('Dunes, position 2 of 4');
    expect(await phone.locator('.ranked-main:focus').textContent()).toContain('Dunes');
    await phone.keyboard.press('End');
    await phone.keyboard.press('Delete');
    await isOrder(phone, 'Beach', 'Aquarium', 'Castle');
    expect(await said.textContent()).toBe('Dunes is not ranked any more');

    await phone.locator('.question-foot button.primary').tap();
    await phone.locator('[data-status=counted]').waitFor();
    await sees(phone, 'Overall no. 1');

    for (const order of [['Castle'], ['Castle'], ['Beach', 'Castle'], ['Dunes', 'Castle']]) {
      const { token: own } = await aParticipant(stage.api, session);
      await vote(stage.api, question.id, choose(question, ...order), own);
    }
    const isIn = ({ totalVotes }: { totalVotes: number }) => totalVotes === 5;
    await resultWhen(stage.api, question.id, token, isIn);
    const screen = await aScreen(stage, session, token);
    await stage.api.post(`/v1/questions/${question.id}/reveal`, undefined, token);
    // While votes come in each stays at its place.
    await until(
      async () => (await namesOn(screen)).join() === labels.join(),
      'the options moved before the result is final',
    );
    await closeQuestion(stage.api, question.id, token);
    await until(
      async () => (await namesOn(screen)).join() === 'Castle,Beach,Dunes,Aquarium',
      'the screen does not show the order',
    );
    await sees(screen, 'Round 2');
    await expectAccessibleInBoth(screen);
    await expectAccessible(phone);
  });

  const namesOn = (page: Page) =>
    page
      .locator('.chart-row:not(.rank-note, .rank-exhausted) .chart-label > bdi')
      .allTextContents();

  it('says which rounds the screen has no room for, and what happened in them', async () => {
    const names = [...'ABCDEFGH'].map((letter) => `Town ${letter}`);
    const { session, token, questions } = await aPoll(stage, {
      questions: [{ ...aRanking({ method: 'irv' }), options: names.map((label) => ({ label })) }],
    });
    const [question] = questions as [(typeof questions)[number]];
    // As many for each as it has towns before it.
    const orders = names.flatMap((name, at) => Array.from({ length: at }, () => name));
    for (const name of orders) {
      const { token: own } = await aParticipant(stage.api, session);
      await vote(stage.api, question.id, choose(question, name), own);
    }
    await closeQuestion(stage.api, question.id, token);
    await resultWhen(stage.api, question.id, token, ({ final }) => final);
    const screen = await aScreen(stage, session, token);
    await sees(screen, 'Counted in rounds (instant runoff): the last 6 of 7');
    await sees(screen, 'Round 1: with the fewest votes, Town A went out.');
    for (const [width, height] of [
      [1280, 720],
      [1080, 1920],
    ] as const) {
      await screen.setViewportSize({ width, height });
      await settled(screen);
      expect((await lookAtStage(screen)).faults).toEqual([]);
    }
    await expectAccessibleInBoth(screen);
  });

  it('takes no more than it asks for, and says so', async () => {
    const { session } = await aPoll(stage, {
      questions: [aRanking({ minChoices: 2, maxChoices: 2 })],
    });
    const phone = await stage.aPhone();
    await join(phone, session.code);
    await main(phone, 'Dunes').tap();
    await phone.locator('.question-foot button.primary').tap({ force: true });
    await sees(phone, 'Not done yet: 1 more to go.');
    await main(phone, 'Castle').tap();
    await main(phone, 'Beach').tap();
    await sees(phone, 'You can rank at most 2.');
    await isOrder(phone, 'Dunes', 'Castle');
  });

  it('shows who beats whom', async () => {
    const { session, token, questions } = await aPoll(stage, {
      questions: [aRanking({ method: 'condorcet' })],
    });
    const [question] = questions as [(typeof questions)[number]];
    for (const order of [['Castle', 'Dunes'], ['Dunes'], ['Castle', 'Beach']]) {
      const { token: own } = await aParticipant(stage.api, session);
      await vote(stage.api, question.id, choose(question, ...order), own);
    }
    await closeQuestion(stage.api, question.id, token);
    await resultWhen(stage.api, question.id, token, ({ final }) => final);
    const screen = await aScreen(stage, session, token);
    await sees(screen, '2 : 1');
    await sees(screen, 'Ahead of');
    await expectAccessibleInBoth(screen);
  });
});
