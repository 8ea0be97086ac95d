import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { QaPage, Question, Session } from '../../src/contract/index.js';
import {
  aModeratorLink,
  aParticipant,
  aSingleChoice,
  closeQuestion,
  expectStatus,
  openQuestion,
  vote,
} from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { logIn } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

const anOpenText = (prompt = 'What is missing?', settings: object = {}) => ({
  kind: 'open_text',
  prompt,
  settings,
});

describe('the moderator’s page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  /** A poll that somebody moderates with a phone, by its link. */
  async function aModerator(given: Parameters<typeof aPoll>[1] = {}) {
    const questions = [anOpenText('What is missing?', { moderated: true })];
    const poll = await aPoll(stage, { questions, ...given });
    const { url } = await aModeratorLink(stage.api, poll.session, poll.organizer.token);
    const phone = await stage.aPhone();
    await phone.goto(url);
    return { ...poll, question: poll.questions[0]!, url, phone };
  }

  async function write(session: Session, { id }: Question, ...all: string[]) {
    for (const text of all) {
      const { token } = await aParticipant(stage.api, session);
      await vote(stage.api, id, { texts: [text] }, token);
    }
  }

  const isTooWide = (page: Page) =>
    page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

  it('shows what waits, lets it through and takes it away from the screen again', async () => {
    const { session, question, organizer, phone } = await aModerator();
    await sees(phone, 'What is missing?');
    expect(phone.url()).not.toContain('token'); // a photo of the phone shows no key to it
    const screen = await aScreen(stage, session, organizer.token);
    await write(session, question, 'More coffee', 'Something rude');
    await sees(phone, 'Waiting (2)');
    await expectAccessibleInBoth(phone);
    await button(phone, 'Show “Something rude”').tap();
    await sees(screen, 'Something rude');
    await sees(phone, 'Waiting (1)');
    await button(phone, 'Show “More coffee”').tap();
    await sees(screen, 'More coffee');
    await sees(phone, 'Nothing waits.');

    await phone.getByRole('button', { name: 'Shown', exact: true }).tap();
    await button(phone, 'Hide “Something rude”').tap();
    await seesNo(screen, 'Something rude');
    await sees(screen, 'More coffee');
    await sees(phone, 'All see what is shown');
    expect(await isTooWide(phone)).toBe(false);
    await phone.reload();
    await sees(phone, 'What is missing?');
    await phone.getByRole('button', { name: 'Hidden', exact: true }).tap();
    await sees(phone, 'Something rude');
  });

  it('hides, merges and splits words', async () => {
    const { session, question, organizer, phone } = await aModerator({
      questions: [{ kind: 'word_cloud', prompt: 'One word?' }],
    });
    await write(session, question, 'Trust', 'Zeit', 'Cake', 'Kuchen');
    const screen = await aScreen(stage, session, organizer.token);
    const cloud = screen.locator('.cloud');
    await sees(cloud, 'Zeit');
    await phone.getByLabel('Pick “Zeit”').check();
    await button(phone, 'Hide those picked').tap();
    await seesNo(cloud, 'Zeit');
    for (const word of ['Cake', 'Kuchen']) await phone.getByLabel(`Pick “${word}”`).check();
    await phone.getByLabel('Tell those picked as').fill('Cake');
    await button(phone, 'Merge').tap();
    await seesNo(cloud, 'Kuchen');
    await phone.getByText('What was decided on').tap();
    await expectAccessibleInBoth(phone);
    await button(phone, 'Split “Cake”').tap();
    await sees(cloud, 'Kuchen');
    expect(await isTooWide(phone)).toBe(false);
  });

  it('says so when its link is revoked, also after a reload, and takes the next one', async () => {
    const { session, question, organizer, phone } = await aModerator();
    await write(session, question, 'More coffee');
    await sees(phone, 'More coffee');
    const path = `/v1/sessions/${session.id}/moderator-link`;
    expectStatus(await stage.api.delete(path, organizer.token), 204);
    await sees(phone, 'This link is not valid any more');
    await seesNo(phone, 'More coffee');
    await phone.reload();
    await sees(phone, 'This link is not valid any more');
    await expectAccessibleInBoth(phone);

    const next = await aModeratorLink(stage.api, session, organizer.token);
    await phone.goto(next.url); // the same address, but for what is behind its #
    await sees(phone, 'More coffee');
  });

  it('asks who has no link for one', async () => {
    const { session } = await aPoll(stage);
    const page = await stage.aDesktop();
    await page.goto(`/moderate/${session.id}`);
    await sees(page, 'This page needs a link');
    await expectAccessibleInBoth(page);
  });

  it('shows the question that is open, and each that one picks, but none without texts', async () => {
    const questions = [anOpenText('First?'), aSingleChoice(), anOpenText('Second?')];
    const {
      session,
      questions: drafts,
      organizer,
      url,
    } = await aModerator({
      questions,
      open: false,
    });
    const [first, choice, second] = drafts;
    const page = await stage.aDesktop();
    await page.goto(url);
    await sees(page, 'Nothing to look at yet');
    await expectAccessibleInBoth(page);
    const { token } = organizer;
    const heading = (name: string) => page.getByRole('heading', { name }).waitFor();
    await openQuestion(stage.api, choice!.id, token);
    await openQuestion(stage.api, first!.id, token);
    await heading('First?');
    await closeQuestion(stage.api, first!.id, token);
    await openQuestion(stage.api, second!.id, token);
    await heading('Second?');
    await seesNo(page, 'Shall we?');
    await write(session, second!, 'For the second');
    await sees(page, 'For the second');
    await button(page, 'First?').click();
    await heading('First?');
    await sees(page, 'Closed');
    await seesNo(page, 'For the second');
    await expectAccessibleInBoth(page);
    expect(await isTooWide(page)).toBe(false);
    const path = `/v1/questions/${second!.id}`;
    expectStatus(await stage.api.delete(path, token), 204);
    await until(
      async () => (await page.getByRole('navigation').count()) === 0,
      'there is still a choice',
    );
  });

  describe('of questions from the audience', () => {
    const part = (page: Page, section: string) => page.locator(`.qa-part[data-section=${section}]`);
    const row = (page: Page, text: string) => page.locator('.qa-row').filter({ hasText: text });
    const act = (page: Page, name: string, text: string) =>
      button(page, `${name}: “${text}”`).tap();

    /** Each asked by a participant of its own. */
    async function ask(session: Session, ...all: string[]) {
      for (const [nth, text] of all.entries()) {
        const { token } = await aParticipant(stage.api, session);
        const body = { text, key: `key-of-a-question-${nth}` };
        expectStatus(await stage.api.post('/v1/qa', body, token), 201);
      }
    }

    it('decides on them as the host does, for all at once', async () => {
      const { session, organizer, phone } = await aModerator({
        questions: [],
        settings: { qa: 'moderated' },
      });
      await sees(phone, 'Nothing waits.');
      await ask(session, 'When is lunch?', 'Something rude', 'Lunch: when?', 'Who pays?');
      await sees(part(phone, 'pending'), 'Who pays?');
      await expectAccessibleInBoth(phone);
      expect(await isTooWide(phone)).toBe(false);

      const screen = await aScreen(stage, session, organizer.token);
      await act(phone, 'Pin', 'When is lunch?');
      await sees(screen.locator('.stage-prompt'), 'When is lunch?');
      await act(phone, 'Hide', 'Something rude');
      await sees(part(phone, 'hidden'), 'Something rude');
      await act(phone, 'Show', 'Who pays?');
      await sees(part(phone, 'shown'), 'Who pays?');

      await act(phone, 'More', 'Lunch: when?');
      await act(phone, 'Merge into another', 'Lunch: when?');
      await phone.getByRole('radio', { name: /When is lunch\?/ }).check();
      await expectAccessibleInBoth(phone);
      await phone.getByRole('button', { name: 'Merge', exact: true }).tap();
      await row(phone, 'Lunch: when?').waitFor({ state: 'detached' });

      await act(phone, 'Answer in writing', 'When is lunch?');
      await phone.getByLabel('Your answer').fill('At noon.');
      await button(phone, 'Save').tap();
      await sees(part(phone, 'answered'), 'At noon.');
      await act(phone, 'More', 'Something rude');
      await act(phone, 'Delete', 'Something rude');
      await phone.getByRole('button', { name: 'Delete', exact: true }).tap();
      await row(phone, 'Something rude').waitFor({ state: 'detached' });
      expect(await isTooWide(phone)).toBe(false);

      const path = `/v1/sessions/${session.id}/qa?sort=new`;
      const { items } = expectStatus(await stage.api.get<QaPage>(path, organizer.token), 200);
      expect(items).toMatchObject([
        { text: 'Who pays?', status: 'shown' },
        { text: 'When is lunch?', status: 'answered', reply: 'At noon.' },
      ]);
    });

    it('has them beside the questions that people write in, in step with the host', async () => {
      const { session, organizer, url } = await aModerator({ settings: { qa: 'open' } });
      const page = await stage.aDesktop();
      await page.goto(url);
      await page.getByRole('heading', { name: 'What is missing?' }).waitFor();
      await ask(session, 'Why?');
      await button(page, 'Q&A').click();
      await sees(part(page, 'shown'), 'Why?');
      await expectAccessibleInBoth(page);
      expect(await isTooWide(page)).toBe(false);
      const host = await stage.aDesktop();
      await logIn(host, organizer.email);
      await host.goto(`/host/sessions/${session.id}/qa`);
      await host.getByRole('button', { name: 'Hide: “Why?”' }).click();
      await sees(part(page, 'hidden'), 'Why?');
      await page.getByRole('button', { name: 'Show: “Why?”' }).click();
      await sees(row(host, 'Why?'), 'Shown'); // at its place, as the pointer is there

      const off = { settings: { qa: 'off' } };
      const { token } = organizer;
      expectStatus(await stage.api.patch(`/v1/sessions/${session.id}`, off, token), 200);
      await page.getByRole('heading', { name: 'What is missing?' }).waitFor();
      await seesNo(page, 'Q&A');
    });
  });

  it('is opened by the link that the host makes, copies and revokes', async () => {
    const { session, organizer } = await aPoll(stage, { questions: [anOpenText()] });
    const host = await stage.aDesktop();
    await logIn(host, organizer.email);
    await host.goto(`/host/sessions/${session.id}`);
    await button(host, 'Share').click();
    const part = host.getByRole('region', { name: 'Moderator link' });
    await part.getByRole('button', { name: 'Make a link' }).click();
    const url = await part.getByRole('textbox', { name: 'Moderator link' }).inputValue();
    expect(url).toMatch(`/moderate/${session.id}#token=`);
    await expectAccessibleInBoth(host);
    const phone = await stage.aPhone();
    await phone.goto(url);
    await sees(phone, 'What is missing?');
    await part.getByRole('button', { name: 'Revoke the link' }).click();
    await sees(part, 'The link was revoked.');
    await sees(phone, 'This link is not valid any more');
  });
});
