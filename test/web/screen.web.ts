import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  aDraftSession,
  anOrganizer,
  aRating,
  aSingleChoice,
  castVote,
  aParticipant,
  closeQuestion,
  expectStatus,
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
    await sees(page, 'Voting is closed. The result is shown later.');
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
    await page.keyboard.press('n');
    await sees(page, 'There is no next question.');
    await expectAccessibleInBoth(page);

    await page.getByLabel('Keys').uncheck();
    await page.locator('kbd').first().waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Close' }).click();
    await sees(page, 'Voting is closed.');
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
});
