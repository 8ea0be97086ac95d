import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  anOrganizer,
  aRating,
  aSingleChoice,
  expectStatus,
} from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { addQuestion, logIn, PASSWORD, register, turnToEdit } from './support/people.js';
import { Stage } from './support/stage.js';

describe('the host’s page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const prompts = (page: Page) =>
    page.locator('.question-text > span:first-child').allTextContents();
  const named = (...names: string[]) =>
    names.map((prompt) => ({ ...aSingleChoice({}, ['Lisbon', 'Oslo']), prompt }));

  /** The page of a draft session with these questions. */
  async function aDraftPage(questions: object[]) {
    const organizer = await anOrganizer(stage.api);
    const { session } = await aDraftSession(stage.api, { token: organizer.token, questions });
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}`);
    await page.locator('.question-item').first().waitFor();
    const read = async () => {
      const path = `/v1/sessions/${session.id}`;
      return expectStatus(await stage.api.get<Session>(path, organizer.token), 200);
    };
    return { page, session, organizer, read };
  }

  it('says beside each field what is wrong with it', async () => {
    const page = await stage.aDesktop();
    await page.goto('/host');
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByLabel('Email').fill('nobody');
    await page.getByLabel('Password').fill('short');
    await page.locator('form').getByRole('button', { name: 'Create an account' }).click();
    await sees(page, 'This is no email address.');
    await sees(page, 'Password needs at least 8 characters.');
    await sees(page, 'Your name must not be empty.');
    expect(await page.getByLabel('Email').getAttribute('aria-invalid')).toBe('true');
    await expectAccessibleInBoth(page);
  });

  it('tells a wrong password, and an address that has an account already', async () => {
    const { email } = await anOrganizer(stage.api);
    const page = await stage.aDesktop();
    await page.goto('/host');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill('wrong password');
    await page.getByRole('button', { name: 'Log in' }).click();
    await sees(page, 'Email or password is wrong.');
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.locator('form').getByRole('button', { name: 'Create an account' }).click();
    await sees(page, 'This email address already has an account.');
  });

  it('stays logged in over a reload and in another tab, until one logs out', async () => {
    const page = await stage.aDesktop();
    await register(page, 'Ada');
    await page.reload();
    await sees(page, 'My sessions');
    const tab = await page.context().newPage();
    await tab.goto('/host');
    await sees(tab, 'My sessions');
    await page.reload();
    await sees(page, 'My sessions');
    await tab.getByRole('button', { name: 'Log out' }).click();
    await sees(page, 'No account yet?'); // the other tab, by itself
    await page.reload();
    await sees(page, 'No account yet?');
  });

  it('orders questions by buttons, by keys and by dragging', async () => {
    const { page, read } = await aDraftPage(named('One?', 'Two?', 'Three?'));
    const inOrder = async (...wanted: string[]) => {
      await until(async () => (await prompts(page)).join() === wanted.join(), 'not in that order');
      await until(
        async () => (await read()).questions.map(({ prompt }) => prompt).join() === wanted.join(),
        'not saved in that order',
      );
    };
    await page.getByRole('button', { name: 'Move question 1 down' }).click();
    await inOrder('Two?', 'One?', 'Three?');
    await page.locator('.question-link').nth(2).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await inOrder('Two?', 'Three?', 'One?');
    const items = page.locator('.question-item');
    await items
      .nth(2)
      .locator('.drag-handle')
      .dragTo(items.nth(0), { targetPosition: { x: 40, y: 4 } });
    await inOrder('One?', 'Two?', 'Three?');
  });

  it('says which field of a question is wrong, and keeps what was typed', async () => {
    const { page } = await aDraftPage(named('One?'));
    await page.getByRole('link', { name: 'Add question' }).click();
    await page.getByLabel('Multiple choice').check({ force: true });
    await page.getByLabel('Option 1', { exact: true }).fill('Red');
    await page.getByLabel('At most').fill('7');
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(page, 'Question must not be empty.');
    await sees(page, 'Option 2 must not be empty.');
    await page.getByLabel('Question', { exact: true }).fill('Which?');
    await page.getByLabel('Option 2', { exact: true }).fill('Blue');
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(page, 'At most cannot be more than there are options.');
    await expectAccessibleInBoth(page);
    await page.getByLabel('At most').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await until(async () => (await prompts(page)).includes('Which?'), 'not saved');
  });

  it('loses no edit by a reload, nor by looking at something else', async () => {
    const { page, read } = await aDraftPage(named('One?', 'Two?'));
    await page.locator('.question-link').first().click();
    const field = page.getByLabel('Question', { exact: true });
    await field.fill('One, really?');
    await page.reload();
    await sees(page, 'Changes that were not saved are back.');
    expect(await field.inputValue()).toBe('One, really?');
    await page.locator('.question-link').nth(1).click();
    await until(async () => (await field.inputValue()) === 'Two?', 'not the other one');
    await sees(page.locator('.question-item').first(), /Unsaved changes/);
    await page.locator('.question-link').first().click();
    await until(async () => (await field.inputValue()) === 'One, really?', 'lost');
    await page.getByRole('button', { name: 'Save' }).click();
    await until(async () => (await read()).questions[0]!.prompt === 'One, really?', 'not saved');
    await seesNo(page, 'Unsaved changes');
  });

  it('renews an access token in silence', async () => {
    const { page, read } = await aDraftPage(named('One?'));
    await page.locator('.question-link').first().click();
    await page.getByLabel('Question', { exact: true }).fill('After a while?');
    const refreshed = page.waitForResponse((answer) => answer.url().endsWith('/v1/auth/refresh'));
    await page.clock.setSystemTime(Date.now() + 16 * 60_000);
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await refreshed).status()).toBe(200);
    await until(async () => (await read()).questions[0]!.prompt === 'After a while?', 'not saved');
  });

  it('asks for the password where the login ends while one edits, and then saves', async () => {
    const { page, organizer, read } = await aDraftPage(named('One?'));
    await page.locator('.question-link').first().click();
    await page.getByLabel('Question', { exact: true }).fill('Still there?');
    // A new password ends all logins; it is the same one again here.
    const body = { password: PASSWORD, currentPassword: PASSWORD };
    expectStatus(await stage.api.patch('/v1/accounts/me', body, organizer.token), 200);
    await page.clock.setSystemTime(Date.now() + 16 * 60_000);
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(page, 'Your login has ended. What you have typed is still there.');
    await expectAccessibleInBoth(page);
    await page.keyboard.press('Escape');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Log in' }).click();
    await until(async () => (await read()).questions[0]!.prompt === 'Still there?', 'not saved');
    expect(await dialog.count()).toBe(0);
  });

  it('refuses in words to change what has votes, and says how', async () => {
    const { page, session, organizer } = await aDraftPage(named('One?'));
    await stage.api.post(`/v1/sessions/${session.id}/start`, undefined, organizer.token);
    const [question] = session.questions;
    await stage.api.post(`/v1/questions/${question!.id}/open`, undefined, organizer.token);
    const phone = await stage.aPhone();
    await phone.goto(`/j/${session.code}`);
    await phone.locator('.option').first().click();
    await phone.getByRole('button', { name: 'Vote' }).click();
    await turnToEdit(page, 'One?');
    await sees(page, /1 voted/);
    await page.getByRole('button', { name: 'Edit' }).click();
    await sees(page, 'anything else that is asked only after a reset');
    expect(await page.getByLabel('Multiple choice').isDisabled()).toBe(true);
    await page.getByLabel('Question', { exact: true }).fill('One, spelled right?');
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(phone, 'One, spelled right?');
  });

  it('changes the settings of a session, and tells what is wrong with its title', async () => {
    const { page, read } = await aDraftPage(named('One?'));
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Title').fill(' ');
    await page.getByLabel('Who takes part').selectOption({ label: 'With a name' });
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(page, 'Title must not be empty.');
    await page.keyboard.press('Escape');
    await page.reload();
    await sees(page, 'Changes that were not saved are back.');
    await page.getByLabel('Title').fill('With names');
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(page.locator('h1'), 'With names');
    expect((await read()).settings.identity).toBe('named');
  });

  it('duplicates and deletes, after it has asked', async () => {
    const { page, session } = await aDraftPage([aRating()]);
    await page.getByRole('link', { name: 'All sessions' }).click();
    const cards = page.locator('.session-card');
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await until(async () => (await cards.count()) === 2, 'no duplicate');
    await page.getByRole('button', { name: 'Delete' }).first().click();
    await sees(page, 'Delete this session?');
    await expectAccessibleInBoth(page);
    await page.keyboard.press('Escape');
    expect(await cards.count()).toBe(2);
    await page.getByRole('button', { name: 'Delete' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await until(async () => (await cards.count()) === 1, 'not deleted');
    await page.getByRole('link', { name: session.title }).click();
    await sees(page, 'How was it?');
  });

  it('deletes a question, and hands out the QR code as a file', async () => {
    const { page, read } = await aDraftPage(named('One?', 'Two?'));
    await page.locator('.question-link').first().click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await until(async () => (await prompts(page)).join() === 'Two?', 'not deleted');
    expect((await read()).questions).toHaveLength(1);
    await page.getByRole('button', { name: 'Share' }).click();
    for (const format of ['SVG', 'PNG']) {
      const file = page.waitForEvent('download');
      await page.getByRole('button', { name: `Download as ${format}` }).click();
      expect((await file).suggestedFilename()).toMatch(`.${format.toLowerCase()}`);
    }
  });

  it('says so where the server cannot be reached, and goes on when it is back', async () => {
    const { page, read } = await aDraftPage(named('One?'));
    await page.locator('.question-link').first().click();
    await page.getByLabel('Question', { exact: true }).fill('Without a network?');
    stage.wire.cut();
    await page.getByRole('button', { name: 'Save' }).click();
    await sees(page, 'There is no connection to the server. Nothing is lost; try again.');
    stage.wire.mend();
    // By key: a second click so soon would be that of a double click.
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await until(
      async () => (await read()).questions[0]!.prompt === 'Without a network?',
      'not saved',
    );
  });

  it('shows nothing of another’s session', async () => {
    const { session } = await aDraftPage(named('One?'));
    const page = await stage.aDesktop();
    await register(page, 'Eve');
    await page.goto(`/host/sessions/${session.id}`);
    await sees(page, 'This session is not there, or is not yours.');
    await addQuestionlessSession(page);
    await addQuestion(page, { prompt: 'Mine?', options: ['Yes', 'No'] });
  });

  async function addQuestionlessSession(page: Page) {
    await page.getByRole('link', { name: 'All sessions' }).click();
    await page.getByLabel('New session').fill('Mine');
    await page.getByRole('button', { name: 'Create' }).click();
  }
});
