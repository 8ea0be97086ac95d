import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { limits, type Session } from '../../src/contract/index.js';
import { aDraftSession, anOrganizer, aSingleChoice, expectStatus } from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { logIn } from './support/people.js';
import { copy, focused, Presses } from './support/presses.js';
import { Stage } from './support/stage.js';

/** From `/host` to a live poll, and all that may come between. */
describe('a poll in a hurry', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  async function aHost(look = {}) {
    const organizer = await anOrganizer(stage.api);
    const page = await stage.aDesktop(look);
    await logIn(page, organizer.email);
    const read = async () => {
      const answer = await stage.api.get<{ items: Session[] }>('/v1/sessions', organizer.token);
      return expectStatus(answer, 200).items;
    };
    return { page, organizer, read, keys: new Presses(page) };
  }
  const isFocused = (page: Page, name: string) =>
    until(async () => (await focused(page)) === name, `the focus is not on ${name}`);
  const optionsOf = async (page: Page) => {
    const fields = await page.locator('.option-fields .option-input').all();
    return Promise.all(fields.map((field) => field.inputValue()));
  };

  /** That the one session is live, and asks this, open. */
  async function isLive(
    page: Page,
    read: () => Promise<Session[]>,
    title: string,
    ...labels: string[]
  ) {
    await sees(page, 'Close voting');
    const sessions = await read();
    expect(sessions).toMatchObject([{ title, status: 'live', questions: [{ status: 'open' }] }]);
    expect(sessions[0]!.questions[0]!.options.map(({ label }) => label)).toEqual(labels);
  }

  it('takes five presses and no mouse, from the list of sessions to an open question', async () => {
    const { page, read, keys } = await aHost();
    await isFocused(page, 'New session');
    await keys.press('Enter');
    await isFocused(page, 'Question');
    await keys.type('Where next?');
    await keys.press('Enter');
    await keys.type('Lisbon');
    await keys.press('Enter');
    await keys.type('Oslo');
    await keys.press('Enter');
    await keys.type('Rome');
    await keys.press('Control+Enter');
    await isLive(page, read, 'Where next?', 'Lisbon', 'Oslo', 'Rome');
    console.log(`presses from /host to a live poll of three options: ${keys.all.length}`);
    expect(keys.all).toHaveLength(5);
    expect(keys.all.length).toBeLessThanOrEqual(6);
  });

  it('takes four with a list that is pasted', async () => {
    const { page, read, keys } = await aHost();
    await isFocused(page, 'New session');
    await keys.press('Enter');
    await isFocused(page, 'Question');
    await keys.type('Where next?');
    await keys.press('Enter');
    await keys.paste('- Lisbon\n- Oslo\n- Rome');
    await isFocused(page, 'Option 3');
    await keys.press('Control+Enter');
    await isLive(page, read, 'Where next?', 'Lisbon', 'Oslo', 'Rome');
    expect(keys.all).toHaveLength(4);
  });

  it('takes six with a title first, by Tab alone, or to the button itself', async () => {
    const { page, read, keys } = await aHost();
    await isFocused(page, 'New session');
    await keys.type('All hands');
    await keys.press('Enter');
    await isFocused(page, 'Question');
    await keys.type('Where next?');
    await keys.press('Tab', 'Tab');
    await isFocused(page, 'Option 1');
    await keys.type('Lisbon');
    await keys.press('Enter');
    await keys.type('Oslo');
    await keys.press('Enter');
    await keys.type('Rome');
    await keys.press('Control+Enter');
    await isLive(page, read, 'All hands', 'Lisbon', 'Oslo', 'Rome');
    expect(keys.all.length).toBeLessThanOrEqual(6);
  });

  it('drops the empty option that Enter made after the last, and starts once', async () => {
    const { page, read, keys } = await aHost();
    await page.goto('/host/new');
    await isFocused(page, 'Question');
    await keys.type('Where next?');
    await keys.press('Enter');
    await keys.type('Lisbon');
    await keys.press('Enter');
    await keys.type('Oslo');
    await keys.press('Enter', 'Control+Enter', 'Control+Enter');
    await isLive(page, read, 'Where next?', 'Lisbon', 'Oslo');
  });

  it('says beside each field what is missing, and keeps a draft instead where one wants', async () => {
    const { page, read, keys } = await aHost();
    await page.goto('/host/new');
    await isFocused(page, 'Question');
    await keys.press('Control+Enter');
    await sees(page, 'Question must not be empty.');
    await sees(page, 'Option 2 must not be empty.');
    await expectAccessibleInBoth(page);
    await keys.type('Where next?');
    await keys.press('Enter');
    await keys.paste('Lisbon\nOslo');
    await page.getByLabel('Title of the session').fill('All hands');
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByRole('link', { name: 'Add question' }).waitFor();
    expect(await read()).toMatchObject([{ title: 'All hands', status: 'draft' }]);
  });

  it('goes on where it failed, and makes nothing twice', async () => {
    const { page, read, keys } = await aHost();
    await page.goto('/host/new');
    await isFocused(page, 'Question');
    await keys.type('Where next?');
    await keys.press('Enter');
    await keys.paste('Lisbon\nOslo');
    let fails = true;
    await page.route('**/start', (route) => (fails ? route.abort() : route.continue()));
    await keys.press('Control+Enter');
    await sees(page, 'There is no connection to the server.');
    fails = false;
    await keys.type(' or Bergen');
    await keys.press('Control+Enter');
    await isLive(page, read, 'Where next?', 'Lisbon', 'Oslo or Bergen');
  });

  it('leaves by Escape, and has what was typed when one comes back', async () => {
    const { page, keys } = await aHost();
    await isFocused(page, 'New session');
    await keys.press('Enter');
    await isFocused(page, 'Question');
    await keys.type('Where next?');
    await keys.press('Escape');
    await page.getByRole('heading', { name: 'My sessions' }).waitFor();
    await isFocused(page, 'New session');
    await keys.press('Enter');
    await sees(page, 'Changes that were not saved are back.');
    expect(await page.getByLabel('Question', { exact: true }).inputValue()).toBe('Where next?');
  });

  it('makes lines in the question by Shift and Enter', async () => {
    const { page, keys } = await aHost();
    await page.goto('/host/new');
    await isFocused(page, 'Question');
    await keys.type('Where next?');
    await keys.press('Shift+Enter');
    await keys.type('In spring.');
    expect(await page.getByLabel('Question', { exact: true }).inputValue()).toBe(
      'Where next?\nIn spring.',
    );
  });

  describe('its options', () => {
    let page: Page;
    let keys: Presses;
    beforeAll(async () => {
      ({ page, keys } = await aHost());
    });
    const begin = async () => {
      await page.goto('/host');
      await page.evaluate('localStorage.clear()');
      await page.goto('/host/new');
      await isFocused(page, 'Question');
      await page.getByLabel('Option 1', { exact: true }).focus();
    };

    it('are removed by Backspace where they are empty', async () => {
      await begin();
      await keys.type('Lisbon');
      await keys.press('Enter', 'x', 'Enter');
      expect(await optionsOf(page)).toEqual(['Lisbon', 'x', '']);
      await keys.press('Backspace');
      await isFocused(page, 'Option 2');
      expect(await optionsOf(page)).toEqual(['Lisbon', 'x']);
      await keys.press('Backspace', 'Backspace');
      expect(await optionsOf(page)).toEqual(['Lisbon', '']); // two at least
    });

    it('come from a numbered list that is pasted between others', async () => {
      await begin();
      await keys.type('First');
      await keys.press('Enter');
      await keys.press('Enter'); // to the second, and to a third
      await page.getByLabel('Option 2', { exact: true }).focus();
      await keys.paste('1. Lisbon\r\n2. Oslo\r\n3. Rome\r\n');
      await sees(page.locator('.option-fields'), '3 options');
      expect(await optionsOf(page)).toEqual(['First', 'Lisbon', 'Oslo', 'Rome']);
    });

    it('that do not fit are left out, and that is said', async () => {
      await begin();
      const lines = Array.from({ length: limits.optionsMax + 7 }, (_, index) => `City ${index}`);
      await copy(page, lines.join('\n'));
      await keys.press('Control+v');
      await sees(page, '7 lines were left out: a question has at most 50 options.');
      expect(await optionsOf(page)).toEqual(lines.slice(0, limits.optionsMax));
      await expectAccessibleInBoth(page);
    });

    it('that look alike, or empty, are marked while one types, and refused by the API', async () => {
      await begin();
      await page.getByLabel('Question', { exact: true }).fill('Shall we?');
      await page.getByLabel('Option 1', { exact: true }).fill('Yes');
      await page.getByLabel('Option 2', { exact: true }).fill('ｙｅｓ\u200B ');
      await sees(page, 'Looks like option 1.');
      await page.getByLabel('Option 2', { exact: true }).focus();
      await keys.press('Enter');
      await keys.type('\u2060');
      await sees(page, 'Looks empty.');
      await expectAccessibleInBoth(page);
      await page.getByLabel('Option 3', { exact: true }).fill('No');
      await seesNo(page, 'Looks empty.');
      await keys.press('Control+Enter');
      await sees(page, 'Option 2 looks like option 1.');
      await page.getByLabel('Option 2', { exact: true }).fill('Perhaps');
      await seesNo(page, 'Looks like option 1.');
      await keys.press('Control+Enter');
      await sees(page, 'Close voting');
    });
  });

  it('can be in a session that is there, which then starts', async () => {
    const organizer = await anOrganizer(stage.api);
    const { session } = await aDraftSession(stage.api, {
      token: organizer.token,
      questions: [aSingleChoice()],
      settings: { resultsVisibility: 'hidden' },
    });
    const page = await stage.aDesktop({ locale: 'de-DE' });
    await page.goto('/host');
    await page.getByLabel('E-Mail').fill(organizer.email);
    await page.getByLabel('Passwort').fill(organizer.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Meine Sitzungen' }).waitFor();
    await page.goto(`/host/sessions/${session.id}/new`);
    await isFocused(page, 'Frage');
    const visibility = page.getByLabel('Wer Ergebnisse sieht');
    expect(await visibility.locator('option').first().textContent()).toBe(
      'Wie in der Sitzung: Niemand, bis du sie zeigst',
    );
    await page.keyboard.type('Wohin?');
    await page.keyboard.press('Enter');
    await copy(page, 'Lissabon\nOslo');
    await page.keyboard.press('Control+v');
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Jetzt starten' }).focus();
    await page.keyboard.press('Enter');
    await sees(page, 'Abstimmung schließen');
    await sees(page, 'Wohin?');
  });

  it('says who will see its result as the session then has it', async () => {
    const { page, read, keys } = await aHost();
    await page.goto('/host/new');
    const said = await page.getByLabel('Who sees results').locator('option').first().textContent();
    await isFocused(page, 'Question');
    await keys.type('Where next?');
    await keys.press('Enter');
    await keys.paste('Lisbon\nOslo');
    await keys.press('Control+Enter');
    await sees(page, 'Close voting');
    const [session] = await read();
    expect(session!.settings.resultsVisibility).toBe('after_vote');
    expect(said).toBe('As the session says: Who has voted');
  });

  it('holds its time: as offered, or another one', async () => {
    const { page, read, keys } = await aHost();
    await page.goto('/host/new');
    await isFocused(page, 'Question');
    await keys.type('Where next?');
    await keys.press('Enter');
    await keys.paste('Lisbon\nOslo');
    await page.getByLabel('Timer').selectOption({ label: 'Another time' });
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await sees(page, 'Seconds must be 1 or more.');
    await page.getByLabel('Seconds').fill('90');
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByRole('link', { name: 'Add question' }).waitFor();
    expect((await read())[0]!.questions[0]!.durationSeconds).toBe(90);
    expect(await page.getByLabel('Seconds').inputValue()).toBe('90');
    await page.getByLabel('Timer').selectOption({ label: '2 minutes' });
    await page.getByRole('button', { name: 'Save' }).click();
    await until(
      async () => (await read())[0]!.questions[0]!.durationSeconds === 120,
      'the time is not saved',
    );
    await page.getByLabel('Timer').selectOption({ label: 'No timer' });
    await page.getByRole('button', { name: 'Save' }).click();
    await until(
      async () => (await read())[0]!.questions[0]!.durationSeconds === null,
      'the time is still there',
    );
  });
});
