import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Poll } from '../../src/contract/index.js';
import { anOrganizer, expectStatus, resultWhen } from '../e2e/support/api.js';
import { aPicture } from '../e2e/support/images.js';
import { aPoll, voteInPoll } from '../e2e/support/polls.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { logIn } from './support/people.js';
import { focused, Presses } from './support/presses.js';
import { qrIn } from './support/qr.js';
import { Stage } from './support/stage.js';

describe('the page of a poll', () => {
  let stage: Stage;
  let token: string;
  beforeAll(async () => {
    stage = await Stage.set();
    ({ token } = await anOrganizer(stage.api));
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const make = (given: object = {}) => aPoll(stage.api, token, given);
  const close = async ({ id }: Poll) =>
    expectStatus(await stage.api.post(`/v1/polls/${id}/close`, undefined, token), 200);
  const counted = ({ id }: Poll, votes: number) =>
    resultWhen(stage.api, id, token, ({ totalVotes }) => totalVotes === votes);
  const pick = (page: Page, label: string) =>
    page.locator('.option').filter({ hasText: label }).click();
  const vote = (page: Page) => page.getByRole('button', { name: 'Vote', exact: true }).click();
  /** What stands behind the options, in their order. */
  const shares = (page: Page) => page.locator('.option-share').allTextContents();
  const showsShares = (page: Page, ...wanted: string[]) =>
    until(
      async () => (await shares(page)).join() === wanted.join(),
      `the shares are not ${wanted.join()}`,
    );

  it.each(['aPhone', 'aDesktop'] as const)(
    'takes a vote and shows the result, on %s',
    async (on) => {
      const poll = await make({ resultsVisibility: 'after_vote' });
      const page = await stage[on]();
      await page.goto(`/p/${poll.id}`);
      await page.getByRole('heading', { name: 'Where next?' }).waitFor();
      expect(await page.title()).toBe('Where next? · Plenum');
      await sees(page, 'The result is shown to who has voted.');
      await expectAccessibleInBoth(page);
      await vote(page);
      await sees(page, 'Choose an option first.');
      await pick(page, 'Oslo');
      await vote(page);
      await sees(page, 'Your vote is in.');
      await showsShares(page, '0%', '100%', '0%');
      await voteInPoll(stage.api, poll, ['Rome']);
      await showsShares(page, '0%', '50%', '50%');
      await sees(page, '2 people voted');
      await expectAccessibleInBoth(page);
      await page.reload();
      await sees(page, 'Your vote is in.');
      await showsShares(page, '0%', '50%', '50%');
      expect(await page.locator('.option[data-mine=true]').textContent()).toContain('Oslo');
      await close(poll);
      await sees(page, 'This poll is closed.');
      await expectAccessibleInBoth(page);
      const width = await page.evaluate<number>(
        'document.documentElement.scrollWidth - innerWidth',
      );
      expect(width).toBeLessThanOrEqual(0);
    },
  );

  it('computes before a vote where the poll asks for that, and can be used meanwhile', async () => {
    const poll = await make({ proofOfWork: true });
    const page = await stage.aPhone();
    await page.goto(`/p/${poll.id}`);
    await pick(page, 'Oslo');
    await vote(page);
    await page.getByText('Share this poll').click();
    await sees(page, 'Your vote is in.');
    await counted(poll, 1);
  });

  it('counts a vote once whose answer was lost', async () => {
    const poll = await make();
    const page = await stage.aPhone();
    await page.goto(`/p/${poll.id}`);
    await pick(page, 'Oslo');
    let isLost = true;
    await page.route('**/v1/votes', async (route) => {
      if (!isLost) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await vote(page);
    await sees(page, 'There is no connection. Try again: your vote counts once.');
    isLost = false;
    await vote(page);
    await sees(page, 'Your vote is in.');
    expect((await counted(poll, 1)).totalVotes).toBe(1);
  });

  it('lets one change a vote where the poll says so, and choose several', async () => {
    const poll = await make({ allowChange: true, multiple: true });
    const page = await stage.aDesktop();
    await page.goto(`/p/${poll.id}`);
    await sees(page, 'Choose one or more.');
    await pick(page, 'Oslo');
    await pick(page, 'Rome');
    await vote(page);
    await showsShares(page, '0%', '100%', '100%');
    await pick(page, 'Rome');
    await page.getByRole('button', { name: 'Change my vote' }).click();
    await showsShares(page, '0%', '100%', '0%');
  });

  it('goes on by asking where no stream comes through', async () => {
    const poll = await make();
    const page = await stage.aPhone();
    await page.route('**/results/stream', (route) => route.abort());
    await page.goto(`/p/${poll.id}`);
    await page.getByRole('heading', { name: 'Where next?' }).waitFor();
    await voteInPoll(stage.api, poll, ['Lisbon']);
    await showsShares(page, '100%', '0%', '0%');
  });

  it('says so where the vote came too late, and where there is no poll', async () => {
    const poll = await make({ resultsVisibility: 'hidden' });
    const page = await stage.aPhone();
    await page.goto(`/p/${poll.id}`);
    await pick(page, 'Oslo');
    await close(poll);
    await vote(page);
    await sees(page, 'The poll was closed before your vote arrived. It does not count.');
    await sees(page, 'This poll is closed.');
    await page.goto('/p/01890a5d-ac96-774b-bcce-b302099a8057');
    await page.getByRole('heading', { name: 'There is no such poll' }).waitFor();
    await expectAccessibleInBoth(page);
  });

  it('is handed on by its link and its QR code', async () => {
    const poll = await make();
    const page = await stage.aPhone();
    await page.goto(`/p/${poll.id}`);
    await page.getByText('Share this poll').click();
    expect(await page.getByLabel('Link').inputValue()).toBe(poll.url);
    await page.getByAltText('QR code of the link').waitFor();
    expect(await qrIn(page, '.poll-qr')).toBe(poll.url);
    await expectAccessibleInBoth(page);
  });

  it('is there in German, and says on its face what it asks', async () => {
    const poll = await make({
      question: 'Wohin <b>als Nächstes</b>?',
      closesAt: '2027-03-01T12:00Z',
    });
    const page = await stage.aPhone({ locale: 'de-DE' });
    const answer = await page.goto(`/p/${poll.id}`);
    const source = await answer!.text();
    expect(source).toContain(
      '<meta property="og:title" content="Wohin &lt;b&gt;als Nächstes&lt;/b&gt;?" />',
    );
    expect(source).toContain('<meta property="og:description" content="Lisbon · Oslo · Rome" />');
    expect(source).toContain(`<meta property="og:url" content="${poll.url}" />`);
    await page.getByRole('heading', { name: 'Wohin <b>als Nächstes</b>?' }).waitFor();
    await sees(page, /Offen bis 0?1\.0?3\.2027/);
    await pick(page, 'Oslo');
    await page.getByRole('button', { name: 'Abstimmen' }).click();
    await sees(page, 'Deine Stimme ist da.');
    await sees(page, '1 Person hat abgestimmt');
  });

  it.each(['aPhone', 'aDesktop'] as const)('is found in the list, on %s', async (on) => {
    const polls: Poll[] = [];
    for (let index = 0; index < 22; index += 1) {
      polls.push(await make({ question: `${on}: number ${index}?`, listed: true }));
    }
    await voteInPoll(stage.api, polls[3]!, ['Oslo']);
    await counted(polls[3]!, 1);
    const page = await stage[on]();
    await page.goto('/polls');
    await page.getByRole('link', { name: `${on}: number 21?` }).waitFor();
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByRole('link', { name: `${on}: number 0?` }).waitFor();
    await page.getByRole('link', { name: 'Popular' }).click();
    await page.getByRole('link', { name: `${on}: number 3?` }).waitFor();
    await page.getByLabel('Search in questions').fill(`${on}: number 1?`.toUpperCase());
    await page.keyboard.press('Enter');
    await seesNo(page, `${on}: number 3?`);
    await page.getByRole('link', { name: `${on}: number 1?` }).click();
    await page.getByRole('heading', { name: `${on}: number 1?` }).waitFor();
    await page.goto('/polls?search=nothing+like+it');
    await sees(page, 'No poll has that in its question.');
    await expectAccessibleInBoth(page);
  });

  describe('made in a hurry', () => {
    const aHost = async (look = {}) => {
      const organizer = await anOrganizer(stage.api);
      const page = await stage.aDesktop(look);
      await logIn(page, organizer.email);
      return { page, organizer, keys: new Presses(page) };
    };

    it('takes three presses, from the list of sessions to the link', async () => {
      const { page, keys } = await aHost();
      await page.getByRole('link', { name: 'Quick poll' }).click();
      await until(
        async () => (await focused(page)) === 'Question and options',
        'the focus is elsewhere',
      );
      await expectAccessibleInBoth(page);
      await keys.paste('Where next?\n- Lisbon\n- Oslo\n- Rome');
      await keys.press('Control+Enter');
      await sees(page, '“Where next?” is open');
      expect(1 + keys.all.length).toBe(3);
      await expectAccessibleInBoth(page);
      const url = await page.getByRole('link', { name: '/p/' }).getAttribute('href');
      expect(await qrIn(page, '.share-qr img')).toBe(url);
      const phone = await stage.aPhone();
      await phone.goto(url!);
      await pick(phone, 'Rome');
      await vote(phone);
      await sees(phone, 'Your vote is in.');
      await page.getByRole('link', { name: 'To its results' }).click();
      await sees(page, 'Close voting');
    });

    it('has a picture of its question', async () => {
      const { page } = await aHost();
      await page.goto('/host/poll');
      await page.getByLabel('Question and options').fill('Where next?\nLisbon\nOslo');
      const buffer = await aPicture();
      const file = { name: 'map.png', mimeType: 'image/png', buffer };
      await page.locator('.prompt-picture input[type=file]').setInputFiles(file);
      await page.getByLabel('What does the picture show?').fill('A map');
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: 'Make the poll' }).click();
      await sees(page, '“Where next?” is open');
      const phone = await stage.aPhone();
      await phone.goto((await page.getByRole('link', { name: '/p/' }).getAttribute('href'))!);
      await phone.getByRole('img', { name: 'A map' }).waitFor();
      await expectAccessibleInBoth(phone);
    });

    it('says what is missing, and keeps what was typed', async () => {
      const { page } = await aHost();
      await page.goto('/host/poll');
      const text = page.getByLabel('Question and options');
      await text.fill('Where next?');
      const make = page.getByRole('button', { name: 'Make the poll' });
      await make.click();
      await sees(page, 'Write the question in the first line, and two options or more below it.');
      await text.fill('Where next?\nLisbon\nlisbon');
      await make.click();
      await sees(page, 'Option 2 looks like option 1.');
      await expectAccessibleInBoth(page);
      await page.getByLabel('Closes by itself at').fill('2020-01-01T12:00');
      await text.fill('Where next?\nLisbon\nOslo');
      await make.click();
      await sees(page, 'This time is over.');
      await page.reload();
      expect(await text.inputValue()).toBe('Where next?\nLisbon\nOslo');
      await page.getByLabel('Closes by itself at').fill('');
      await page.getByLabel('Everybody finds it in the list of polls').check();
      await make.click();
      await sees(page, '“Where next?” is open');
      await page.goto('/polls?search=where+next');
      await page.getByRole('link', { name: 'Where next?' }).first().waitFor();
    });
  });
});
