import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { QaItem, Session } from '../../src/contract/index.js';
import { aParticipant, expectStatus, openQuestion } from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { join, logIn } from './support/people.js';
import { Presses } from './support/presses.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

/** What the audience asks, on the phone, at the host's and on the big screen. */
describe('questions from the audience', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterEach(() => stage.wire.reset());
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const aQaPoll = (settings: object = {}) =>
    aPoll(stage, { settings: { qa: 'open', ...settings }, open: false });

  let asked = 0;

  /** Asked by a participant of its own, over the API. */
  async function anItem(session: Session, text: string, name?: string): Promise<QaItem> {
    const { token } = await aParticipant(stage.api, session, name);
    asked += 1;
    const body = { text, key: `test-key-of-item-${asked}` };
    return expectStatus(await stage.api.post<QaItem>('/v1/qa', body, token), 201);
  }

  /** @returns what the API says of all of them */
  async function items({ session, organizer }: Awaited<ReturnType<typeof aQaPoll>>) {
    const answer = await stage.api.get<{ items: QaItem[] }>(
      `/v1/sessions/${session.id}/qa?sort=top&limit=100`,
      organizer.token,
    );
    return expectStatus(answer, 200).items;
  }

  async function change(item: QaItem, body: object, token: string) {
    expectStatus(await stage.api.patch(`/v1/qa/${item.id}`, body, token), 200);
  }

  const entry = (page: Page) => page.locator('.qa-entry > .button');
  const sheet = (page: Page) => page.locator('.qa-sheet');
  const row = (page: Page, text: string) => page.locator('.qa-item').filter({ hasText: text });
  const upvote = (page: Page, text: string) => row(page, text).locator('.qa-upvote');
  const texts = (page: Page) => page.locator('.qa-section .qa-text').allTextContents();

  /** On a phone, in front of all that was asked. */
  async function aPhoneAt(session: Session): Promise<Page> {
    const page = await stage.aPhone();
    await join(page, session.code);
    await entry(page).click();
    await sheet(page).waitFor();
    return page;
  }

  async function ask(page: Page, text: string) {
    await page.getByRole('textbox', { name: 'Your question' }).fill(text);
    await page.getByRole('button', { name: 'Send question' }).click();
  }

  /** The host's page of them. */
  async function aHostAt(session: Session, email: string): Promise<Page> {
    const page = await stage.aDesktop();
    await logIn(page, email);
    await page.goto(`/host/sessions/${session.id}/qa`);
    await page.locator('.qa-panel').waitFor();
    return page;
  }

  const part = (page: Page, section: string) => page.locator(`.qa-part[data-section=${section}]`);
  const hostRow = (page: Page, text: string) => page.locator('.qa-row').filter({ hasText: text });

  describe('on the phone', () => {
    it('are not there where the session does not have them, and come when it does', async () => {
      const { session, organizer } = await aQaPoll({ qa: 'off' });
      const page = await stage.aPhone();
      await join(page, session.code);
      await page.locator('.pause').waitFor();
      expect(await entry(page).count()).toBe(0);
      const body = { settings: { qa: 'open' } };
      expectStatus(await stage.api.patch(`/v1/sessions/${session.id}`, body, organizer.token), 200);
      await entry(page).waitFor();
      await sees(entry(page), 'Ask a question');
    });

    it('are asked with one press, and seen by all', async () => {
      const { session } = await aQaPoll();
      const [phone, other] = [await aPhoneAt(session), await aPhoneAt(session)];
      await sees(phone, 'Nobody has asked anything yet.');
      await sees(phone, '300 characters left');
      await phone.getByRole('button', { name: 'Send question' }).click();
      await sees(phone, 'Write your question first.');
      await ask(phone, '  What is <b>next</b>?  ');
      await sees(row(phone, 'What is <b>next</b>?'), 'Yours');
      await sees(row(other, 'What is <b>next</b>?'), '0');
      expect(await row(other, 'What is').getByText('Yours').count()).toBe(0);
      expect(await phone.getByRole('textbox', { name: 'Your question' }).inputValue()).toBe('');
      await expectAccessibleInBoth(phone);
      await phone.goBack();
      await sheet(phone).waitFor({ state: 'detached' });
      await sees(entry(phone), '1 question');
      await expectAccessibleInBoth(phone);
    });

    it('that are too long are not sent, and say by how much', async () => {
      const { session } = await aQaPoll();
      const phone = await aPhoneAt(session);
      await ask(phone, 'x'.repeat(302));
      await sees(phone.locator('.qa-ask .qa-missing'), '2 characters too long');
      await phone.reload();
      expect(await phone.getByRole('textbox', { name: 'Your question' }).inputValue()).toHaveLength(
        302,
      );
    });

    it('wait for the host, and can be withdrawn meanwhile', async () => {
      const poll = await aQaPoll({ qa: 'moderated' });
      const { session, organizer } = poll;
      const [phone, other] = [await aPhoneAt(session), await aPhoneAt(session)];
      await sees(phone, 'The host looks at it before all can see it.');
      await ask(phone, 'May I?');
      await sees(row(phone, 'May I?'), 'Waits: the host looks at it first.');
      await expectAccessibleInBoth(phone);
      await phone.reload();
      await sees(row(phone, 'May I?'), 'Waits: the host looks at it first.');
      await phone.getByRole('button', { name: 'Withdraw “May I?”' }).click();
      await seesNo(phone, 'May I?');
      await until(async () => (await items(poll)).length === 0, 'it is still there');

      await ask(phone, 'And now?');
      await sees(phone, 'Waits: the host looks at it first.');
      expect(await row(other, 'And now?').count()).toBe(0);
      const [item] = await items(poll);
      await change(item!, { status: 'shown' }, organizer.token);
      await row(other, 'And now?').waitFor();
      await sees(row(phone, 'And now?'), 'Sent');
    });

    it('are voted for by a tap or a key, and the vote is taken back by another', async () => {
      const { session } = await aQaPoll();
      await anItem(session, 'Why so late?');
      const [phone, other] = [await aPhoneAt(session), await aPhoneAt(session)];
      const button = upvote(phone, 'Why so late?');
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await button.tap();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await sees(button, '1');
      await sees(upvote(other, 'Why so late?'), '1');
      expect(await upvote(other, 'Why so late?').getAttribute('aria-pressed')).toBe('false');
      await upvote(other, 'Why so late?').focus();
      await other.keyboard.press('Space');
      await sees(button, '2');
      await phone.reload();
      await sees(button, '2');
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await button.tap();
      await sees(upvote(other, 'Why so late?'), '1');
    });

    it('are voted against, in the place of a vote for them, where the session has that', async () => {
      const poll = await aQaPoll({ qaDownvotes: true });
      const { session, organizer } = poll;
      await anItem(session, 'All agreed?');
      await anItem(session, 'Divided?');
      const [phone, other] = [await aPhoneAt(session), await aPhoneAt(session)];
      const against = (page: Page) => row(page, 'Divided?').locator('.qa-downvote');
      const isPressed = (button: ReturnType<typeof against>) => button.getAttribute('aria-pressed');
      await upvote(phone, 'Divided?').tap();
      await against(phone).tap();
      expect(await isPressed(against(phone))).toBe('true');
      expect(await isPressed(upvote(phone, 'Divided?'))).toBe('false');
      await sees(upvote(phone, 'Divided?'), '0');
      await sees(against(other), '1');
      await upvote(other, 'Divided?').tap();
      await upvote(other, 'All agreed?').tap();
      await upvote(phone, 'All agreed?').tap();
      await expectAccessibleInBoth(phone);
      await phone.reload();
      await sees(upvote(phone, 'All agreed?'), '2');
      expect(await isPressed(against(phone))).toBe('true');

      const host = await aHostAt(session, organizer.email);
      await sees(hostRow(host, 'Divided?'), '1 against');
      const order = () => part(host, 'shown').locator('.qa-row-text').allTextContents();
      await until(async () => (await order())[0] === 'All agreed?', 'it is not on top');
      await host.getByLabel('Order').selectOption({ label: 'Most divided' });
      expect(await order()).toEqual(['Divided?', 'All agreed?']);
      await expectAccessibleInBoth(host);
      await against(phone).tap();
      await sees(hostRow(host, 'Divided?'), '0 against');

      await host.getByRole('button', { name: 'Settings' }).click();
      await host
        .getByLabel('Votes on questions from the audience')
        .selectOption({ label: 'For a question' });
      await expectAccessibleInBoth(host);
      await host.getByRole('button', { name: 'Save' }).click();
      await against(phone).waitFor({ state: 'detached' });
      await seesNo(host, '0 against');
      expect(await host.getByLabel('Order').locator('option').count()).toBe(2);
    });

    it('stay at their places until another order is asked for', async () => {
      const { session } = await aQaPoll();
      await anItem(session, 'First?');
      await anItem(session, 'Second?');
      const [phone, other] = [await aPhoneAt(session), await aPhoneAt(session)];
      await upvote(phone, 'Second?').waitFor();
      expect(await texts(phone)).toEqual(['First?', 'Second?']);
      await upvote(other, 'Second?').tap();
      await sees(upvote(phone, 'Second?'), '1');
      await anItem(session, 'Third?');
      await row(phone, 'Third?').waitFor();
      expect(await texts(phone)).toEqual(['First?', 'Second?', 'Third?']);
      await phone.getByRole('button', { name: 'Show new order' }).click();
      expect(await texts(phone)).toEqual(['Second?', 'First?', 'Third?']);
      await phone.getByLabel('Order').selectOption({ label: 'Latest' });
      expect(await texts(phone)).toEqual(['Third?', 'Second?', 'First?']);
    });

    it('that are answered stand apart, with the answer', async () => {
      const { session, organizer } = await aQaPoll();
      const item = await anItem(session, 'How much?');
      const reply = 'Nothing.\n<i>Really.</i>';
      await change(item, { status: 'answered', reply }, organizer.token);
      const phone = await aPhoneAt(session);
      const answered = phone.getByRole('region', { name: 'Answered questions' });
      await sees(answered, 'How much?');
      await sees(answered, /<i>Really\.<\/i>/);
      expect(await answered.locator('.qa-upvote').count()).toBe(0);
      await expectAccessibleInBoth(phone);
    });

    it('are gone at once when they are hidden, and leave their place', async () => {
      const { session, organizer } = await aQaPoll();
      const [item] = [await anItem(session, 'Rude?'), await anItem(session, 'Kind?')];
      const phone = await aPhoneAt(session);
      await row(phone, 'Kind?').waitFor();
      const before = await row(phone, 'Kind?').boundingBox();
      await change(item, { status: 'hidden' }, organizer.token);
      await seesNo(phone, 'Rude?');
      await sees(phone, 'This question is not shown any more.');
      expect((await row(phone, 'Kind?').boundingBox())!.x).toBe(before!.x);
      await phone.reload();
      await row(phone, 'Kind?').waitFor();
      await seesNo(phone, 'This question is not shown any more.');
    });

    it('are kept without a line, over a reload, and arrive once', async () => {
      const poll = await aQaPoll();
      const phone = await aPhoneAt(poll.session);
      await sees(phone, 'Nobody has asked anything yet.');
      stage.wire.cut();
      await ask(phone, 'Still there?');
      await sees(row(phone, 'Still there?'), 'Not sent yet: no connection.');
      await expectAccessibleInBoth(phone);
      stage.wire.mend();
      await phone.reload();
      await sees(row(phone, 'Still there?'), 'Yours');
      expect((await items(poll)).map(({ text }) => text)).toEqual(['Still there?']);
    });

    it('are sent again with the same key where nobody knows whether they arrived', async () => {
      const poll = await aQaPoll();
      const phone = await aPhoneAt(poll.session);
      await sees(phone, 'Nobody has asked anything yet.');
      const keys: string[] = [];
      await phone.route('**/v1/qa', async (route) => {
        keys.push((route.request().postDataJSON() as { key: string }).key);
        await route.fetch();
        if (keys.length > 1) return route.continue();
        await route.abort(); // it has arrived, but its answer has not
      });
      await ask(phone, 'Twice?');
      await sees(row(phone, 'Twice?'), 'Yours');
      expect(keys.length).toBeGreaterThan(1);
      expect(new Set(keys).size).toBe(1);
      expect(await items(poll)).toHaveLength(1);
    });

    it('say that there is something to vote on, and who asks where that is told', async () => {
      const { session, questions, organizer } = await aQaPoll({ identity: 'named' });
      await anItem(session, 'Who am I?', 'Ada Lovelace');
      const phone = await stage.aPhone();
      await phone.goto(`/j/${session.code}`);
      await phone.getByLabel('Your name').fill('Grace');
      await phone.getByRole('button', { name: 'Join' }).click();
      await entry(phone).click();
      await sees(phone, 'Your name is shown with it.');
      await sees(row(phone, 'Who am I?'), 'Ada Lovelace');
      await openQuestion(stage.api, questions[0]!.id, organizer.token);
      await sees(sheet(phone), 'A vote is open in the poll.');
      await phone.getByRole('button', { name: 'Back to the poll' }).click();
      await phone.locator('.option').first().waitFor();
    });
  });

  describe('at the host’s', () => {
    it('are turned on in the settings', async () => {
      const { session, organizer } = await aQaPoll({ qa: 'off' });
      const page = await stage.aDesktop();
      await logIn(page, organizer.email);
      await page.goto(`/host/sessions/${session.id}`);
      await page.getByRole('button', { name: 'Settings' }).click();
      await page
        .getByLabel('Questions from the audience')
        .selectOption({ label: 'I look at each one first' });
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('link', { name: 'Q&A' }).click();
      await sees(part(page, 'pending'), 'Nothing waits.');
      await anItem(session, 'Hello?');
      await sees(page.getByRole('link', { name: /Q&A/ }), '1');
      await hostRow(page, 'Hello?').waitFor();
    });

    it('are shown, answered and hidden by keys alone', async () => {
      const poll = await aQaPoll({ qa: 'moderated' });
      const { session, organizer } = poll;
      for (const text of ['One?', 'Two?', 'Three?']) await anItem(session, text);
      const page = await aHostAt(session, organizer.email);
      const keys = new Presses(page);
      await hostRow(page, 'Three?').waitFor();
      await page.getByRole('button', { name: 'Show: “One?”' }).focus();
      await keys.press('ArrowDown', 'Enter');
      await sees(part(page, 'shown'), 'Two?');
      // The next one has the focus.
      await until(
        () => page.evaluate(`document.activeElement.ariaLabel === 'Show: “Three?”'`),
        'the focus is not on the next one',
      );
      await keys.press('Tab', 'Enter');
      await sees(part(page, 'hidden'), 'Three?');
      await page.getByRole('button', { name: 'Pin: “Two?”' }).focus();
      await keys.press('Tab', 'Enter');
      await sees(part(page, 'answered'), 'Two?');
      await expectAccessibleInBoth(page);
      const states = (await items(poll)).map(({ text, status }) => [text, status]);
      expect(Object.fromEntries(states)).toEqual({
        'One?': 'pending',
        'Two?': 'answered',
        'Three?': 'hidden',
      });
    });

    it('get an answer in writing', async () => {
      const poll = await aQaPoll();
      await anItem(poll.session, 'Why?');
      const page = await aHostAt(poll.session, poll.organizer.email);
      await page.getByRole('button', { name: 'Answer in writing: “Why?”' }).click();
      await page.getByLabel('Your answer').fill('Because.');
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: 'Save' }).click();
      await sees(part(page, 'answered'), 'Because.');
      expect(await items(poll)).toMatchObject([{ status: 'answered', reply: 'Because.' }]);
    });

    it('become the options of a question, which opens in its form', async () => {
      const poll = await aQaPoll();
      for (const text of ['More coffee?', 'A *better* chair?', 'Less noise?']) {
        await anItem(poll.session, text);
      }
      const page = await aHostAt(poll.session, poll.organizer.email);
      const make = page.getByRole('button', { name: 'Make a question of these' });
      await hostRow(page, 'Less noise?').waitFor();
      expect(await make.isVisible()).toBe(false);
      await page.getByLabel('Choose “More coffee?”').check();
      await sees(page, '1 idea chosen · Choose two ideas at least.');
      expect(await make.isDisabled()).toBe(true);
      await page.getByLabel('Choose “A *better* chair?”').check();
      await expectAccessibleInBoth(page);
      await make.click();
      await until(
        async () => (await page.getByLabel('Option 1', { exact: true }).count()) === 1,
        'the form of the new question is not there',
      );
      expect(await page.getByLabel('Option 1', { exact: true }).inputValue()).toBe('More coffee?');
      const second = page.getByLabel('Option 2', { exact: true });
      expect(await second.inputValue()).toBe('A \\*better\\* chair?');
      expect(await page.getByLabel('Question', { exact: true }).inputValue()).toBe(
        'Which of these matter most?',
      );
    });

    it('are merged into another, and deleted', async () => {
      const poll = await aQaPoll();
      await anItem(poll.session, 'When is lunch?');
      await anItem(poll.session, 'Who pays?');
      await anItem(poll.session, 'Lunch: when?');
      const page = await aHostAt(poll.session, poll.organizer.email);
      await page.getByRole('button', { name: 'More: “Lunch: when?”' }).click();
      await page.getByRole('button', { name: 'Merge into another: “Lunch: when?”' }).click();
      await page.getByRole('radio', { name: /When is lunch\?/ }).check();
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: 'Merge', exact: true }).click();
      await hostRow(page, 'Lunch: when?').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'More: “Who pays?”' }).click();
      await page.getByRole('button', { name: 'Delete: “Who pays?”' }).click();
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await hostRow(page, 'Who pays?').waitFor({ state: 'detached' });
      expect((await items(poll)).map(({ text }) => text)).toEqual(['When is lunch?']);
    });
  });

  describe('on the big screen', () => {
    it('are shown large when they are pinned, until they are answered', async () => {
      const { session, questions, organizer } = await aQaPoll();
      await openQuestion(stage.api, questions[0]!.id, organizer.token);
      const screen = await aScreen(stage, session, organizer.token);
      await sees(screen, 'Shall we?');
      const item = await anItem(session, 'What is <b>this</b>?');
      const host = await aHostAt(session, organizer.email);
      await host.getByRole('button', { name: 'Pin: “What is <b>this</b>?”' }).click();
      await sees(screen.locator('.stage-prompt'), 'What is <b>this</b>?');
      await expectAccessibleInBoth(screen);
      // By a key: a second click at the same place, as soon as this, would be one with the first.
      await host.getByRole('button', { name: 'Unpin: “What is <b>this</b>?”' }).press('Enter');
      await sees(screen.locator('.stage-prompt'), 'Shall we?');
      await change(item, { pinned: true }, organizer.token);
      await sees(screen.locator('.stage-prompt'), 'What is <b>this</b>?');
      await change(item, { status: 'answered' }, organizer.token);
      await sees(screen.locator('.stage-prompt'), 'Shall we?');
    });

    it('are listed where whoever stands at it wants that, and are gone when they are hidden', async () => {
      const { session, organizer } = await aQaPoll();
      const rude = await anItem(session, 'Rude?');
      await anItem(session, 'مرحبا، متى؟');
      const screen = await aScreen(stage, session, organizer.token);
      await sees(screen, 'The next question comes up soon');
      await screen.keyboard.press('l');
      await sees(screen.locator('.qa-top'), 'Rude?');
      await expectAccessibleInBoth(screen);
      await change(rude, { status: 'hidden' }, organizer.token);
      await seesNo(screen, 'Rude?');
      await sees(screen.locator('.qa-top'), 'مرحبا، متى؟');
      await screen.keyboard.press('l');
      await sees(screen, 'The next question comes up soon');
    });
  });
});
