import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Question, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  anOrganizer,
  aParticipant,
  aSingleChoice,
  choose,
  expectStatus,
  openQuestion,
  resultWhen,
  vote,
} from '../e2e/support/api.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { hold } from './support/held.js';
import { logIn } from './support/people.js';
import { focused } from './support/presses.js';
import { Stage } from './support/stage.js';

/** What becomes of a text that is written in two places, or that people have voted on. */
describe('editing', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const prompt = (page: Page) => page.getByLabel('Question', { exact: true });
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
  const valueIs = (page: Page, value: string) =>
    until(async () => (await prompt(page).inputValue()) === value, `the prompt is not ${value}`);
  const row = (page: Page, label: string) =>
    page.getByRole('dialog').locator('tr').filter({ hasText: label });

  /** A draft session with a question, open at it in two tabs of one browser. */
  async function twoTabs(part: 'question' | 'new' | 'list' = 'question') {
    const organizer = await anOrganizer(stage.api);
    const { session } = await aDraftSession(stage.api, {
      token: organizer.token,
      questions: [{ ...aSingleChoice({}, ['Lisbon', 'Oslo']), prompt: 'Where?' }],
    });
    const [question] = session.questions as [Question];
    const one = await stage.aDesktop();
    await logIn(one, organizer.email);
    const tab = async () => {
      const page = await one.context().newPage();
      await open(page);
      return page;
    };
    const open = async (page: Page) => {
      const end = { question: `/${question.id}`, new: '/new', list: '' }[part];
      await page.goto(`/host/sessions/${session.id}${end}`);
      await page.locator('.question-item').first().waitFor();
    };
    await open(one);
    const read = async () => {
      const path = `/v1/sessions/${session.id}`;
      return expectStatus(await stage.api.get<Session>(path, organizer.token), 200);
    };
    return { one, two: await tab(), tab, organizer, session, question, read };
  }

  describe('one question in two places', () => {
    it('follows what the other one saves, as long as one has changed nothing', async () => {
      const { one, two } = await twoTabs();
      await prompt(one).fill('Where next?');
      await save(one);
      await valueIs(two, 'Where next?');
      await seesNo(two, 'changed meanwhile');
      await prompt(two).fill('Where to go next?');
      await save(two);
      await valueIs(one, 'Where to go next?');
    });

    it('shows both versions where both have changed it, and saves over on demand', async () => {
      const { one, two, read } = await twoTabs();
      await prompt(two).fill('Where shall we meet?');
      await two.getByLabel('Option 2', { exact: true }).fill('Bergen');
      await prompt(one).fill('Where next?');
      await save(one);
      await sees(two, 'This was changed meanwhile, somewhere else.');
      await save(two);
      await sees(two, 'Changed in two places');
      await sees(row(two, 'Question').first(), 'Where shall we meet?');
      await sees(row(two, 'Question').first(), 'Where next?');
      expect(await row(two, 'Option 2').getAttribute('data-differs')).toBe('true');
      expect(await row(two, 'Option 1').getAttribute('data-differs')).toBe('false');
      await expectAccessibleInBoth(two);
      expect((await read()).questions[0]!.prompt).toBe('Where next?');
      await two.getByRole('button', { name: 'Save mine' }).click();
      await until(
        async () => (await read()).questions[0]!.prompt === 'Where shall we meet?',
        'mine is not saved',
      );
      await seesNo(two, 'Changed in two places');
      await valueIs(one, 'Where shall we meet?');
    });

    it('is refused by the API where the page has not heard of the change', async () => {
      const { one, two, question, organizer, read } = await twoTabs();
      await prompt(one).fill('Mine?');
      // What was kept says from which revision on it was written, whatever one has seen since.
      stage.wire.cut();
      await two.close();
      const change = { prompt: 'Theirs?' };
      await stage.api.patch(`/v1/questions/${question.id}`, change, organizer.token);
      stage.wire.mend();
      await one.reload();
      await sees(one, 'Changes that were not saved are back.');
      await save(one);
      await sees(one, 'Changed in two places');
      expect((await read()).questions[0]!.prompt).toBe('Theirs?');
      await one.getByRole('button', { name: 'Take the other' }).click();
      await valueIs(one, 'Theirs?');
      await seesNo(one, 'Unsaved changes');
    });

    it('can be written on, and is compared again when it changes once more', async () => {
      const { one, two, read } = await twoTabs();
      await prompt(two).fill('Mine?');
      await prompt(one).fill('Theirs?');
      await save(one);
      await sees(two, 'This was changed meanwhile, somewhere else.');
      await two.getByRole('button', { name: 'Compare both' }).click();
      await sees(two, 'Changed in two places');
      await two.keyboard.press('Enter'); // what is not lost by it has the focus
      await seesNo(two, 'This was changed meanwhile, somewhere else.');
      await valueIs(two, 'Mine?');
      await prompt(one).fill('Theirs again?');
      await save(one);
      await sees(two, 'This was changed meanwhile, somewhere else.');
      await save(two);
      await sees(two, 'Changed in two places');
      await two.keyboard.press('Escape'); // nothing is chosen
      await sees(two, 'This was changed meanwhile, somewhere else.');
      expect((await read()).questions[0]!.prompt).toBe('Theirs again?');
    });

    it('is no conflict where both say the same, nor where it was only opened', async () => {
      const { one, two, session, question, organizer, read } = await twoTabs();
      await prompt(two).fill('The same?');
      await prompt(one).fill('The same?');
      await save(one);
      await seesNo(two, 'Unsaved changes');
      await prompt(two).fill('Later?');
      await stage.api.post(`/v1/sessions/${session.id}/start`, undefined, organizer.token);
      await openQuestion(stage.api, question.id, organizer.token);
      await save(two);
      await until(async () => (await read()).questions[0]!.prompt === 'Later?', 'not saved');
    });
  });

  it('a question keeps what is typed while it is being saved, to be saved next', async () => {
    const { one, question, read } = await twoTabs();
    const promptIs = (text: string) => async () => (await read()).questions[0]!.prompt === text;
    const { isSent, letGo } = await hold(one, `**/v1/questions/${question.id}`, 'PATCH');
    await prompt(one).fill('Where next?');
    await save(one);
    await isSent;
    await prompt(one).fill('Where to go next?');
    await one.getByLabel('Option 2', { exact: true }).fill('Bergen');
    letGo();
    await until(promptIs('Where next?'), 'what was sent is not saved');
    await sees(one, 'Unsaved changes');
    await valueIs(one, 'Where to go next?');
    await seesNo(one, 'This was changed meanwhile');
    await save(one);
    await until(promptIs('Where to go next?'), 'what was typed meanwhile is not saved');
    expect((await read()).questions[0]!.options.map(({ label }) => label)).toEqual([
      'Lisbon',
      'Bergen',
    ]);
    await seesNo(one, 'Unsaved changes');
    await valueIs(one, 'Where to go next?');
    // Also where that is what was saved before.
    const again = await hold(one, `**/v1/questions/${question.id}`, 'PATCH');
    await prompt(one).fill('Where, then?');
    await save(one);
    await again.isSent;
    await prompt(one).fill('Where to go next?');
    again.letGo();
    await until(promptIs('Where, then?'), 'what was sent is not saved');
    await sees(one, 'Unsaved changes');
    await valueIs(one, 'Where to go next?');
    await save(one);
    await until(promptIs('Where to go next?'), 'what was typed back is not saved');
    await seesNo(one, 'Unsaved changes');
  });

  it('the settings of a session in two places shows both, too', async () => {
    const { one, two, read } = await twoTabs('list');
    for (const page of [one, two]) await page.getByRole('button', { name: 'Settings' }).click();
    const title = (page: Page) => page.getByRole('dialog').getByLabel('Title');
    expect(await focused(one)).toBe('Title');
    await title(two).fill('Mine');
    await title(one).fill('Theirs');
    await one.keyboard.press('Enter');
    await sees(one.locator('h1'), 'Theirs');
    await sees(two, 'This was changed meanwhile, somewhere else.');
    await two.getByLabel('Who takes part').selectOption({ label: 'With a name' });
    await title(two).press('Enter');
    await sees(two, 'Changed in two places');
    await sees(row(two, 'Title'), 'Theirs');
    await expectAccessibleInBoth(two);
    await two.getByRole('button', { name: 'Save mine' }).click();
    await sees(two.locator('h1'), 'Mine');
    expect(await read()).toMatchObject({ title: 'Mine', settings: { identity: 'named' } });
  });

  describe('drafts', () => {
    it('of a new question are another one in each tab, also over a reload', async () => {
      const { one, two } = await twoTabs('new');
      await prompt(one).fill('In the first?');
      await prompt(two).fill('In the second?');
      await one.reload();
      await valueIs(one, 'In the first?');
      await two.reload();
      await valueIs(two, 'In the second?');
      await seesNo(one, 'There is a draft');
    });

    it('of the same question are each tab’s own', async () => {
      const { one, two } = await twoTabs();
      await prompt(one).fill('In the first?');
      await prompt(two).fill('In the second?');
      await one.reload();
      await valueIs(one, 'In the first?');
      await valueIs(two, 'In the second?');
    });

    it('of a tab that is closed are offered in another one, once', async () => {
      const { one, two, tab } = await twoTabs('new');
      await prompt(one).fill('Almost lost?');
      await one.close();
      await two.reload();
      await sees(two, 'There is a draft that was not saved: “Almost lost?”');
      await expectAccessibleInBoth(two);
      await two.getByRole('button', { name: 'Take it' }).click();
      await valueIs(two, 'Almost lost?');
      await two.reload();
      await valueIs(two, 'Almost lost?');
      const three = await tab();
      await prompt(three).waitFor();
      await prompt(two).fill('Now of the second?');
      await seesNo(three, 'There is a draft');
      await two.close();
      await three.reload();
      await three.getByRole('button', { name: 'Discard it' }).click();
      await three.reload();
      await prompt(three).waitFor();
      const kept = await three.evaluate<string[]>('Object.keys(localStorage)');
      expect(kept.filter((key) => key.startsWith('plenum:draft:'))).toEqual([]);
    });

    it('of a duplicated tab do not write over those of the first', async () => {
      const { one, two, tab } = await twoTabs('new');
      await prompt(one).fill('The first?');
      // A duplicate begins with all that the first has kept for itself.
      const kept = await one.evaluate<string>('JSON.stringify(sessionStorage)');
      await two.close();
      const twin = await tab();
      await twin.evaluate(`Object.assign(sessionStorage, ${kept})`);
      await twin.reload();
      await prompt(twin).waitFor();
      const name = (page: Page) => page.evaluate(`sessionStorage.getItem('plenum:tab')`);
      await until(async () => (await name(twin)) !== (await name(one)), 'both are the same tab');
      await prompt(twin).fill('The twin?');
      await one.reload();
      await valueIs(one, 'The first?');
      await twin.reload();
      await valueIs(twin, 'The twin?');
    });
  });

  describe('a question that has votes', () => {
    it('has its options’ typos corrected, for all to see, and keeps the votes', async () => {
      const { one, session, question, organizer } = await twoTabs();
      await stage.api.post(`/v1/sessions/${session.id}/start`, undefined, organizer.token);
      await openQuestion(stage.api, question.id, organizer.token);
      const participant = await aParticipant(stage.api, session);
      await vote(stage.api, question.id, choose(question, 'Oslo'), participant.token);
      await resultWhen(stage.api, question.id, organizer.token, (it) => it.totalVotes === 1);
      const phone = await stage.aPhone();
      await phone.goto(`/j/${session.code}`);
      await sees(phone, 'Oslo');
      await one.reload();
      await sees(one, /1 voted/);
      await one.getByRole('button', { name: 'Edit' }).click();
      await sees(one, 'A typo in an option can still be corrected, which changes no vote');
      expect(await one.getByLabel('Single choice').isDisabled()).toBe(true);
      expect(await one.getByRole('button', { name: 'Remove option 1' }).count()).toBe(0);
      expect(await one.getByRole('button', { name: 'Add option' }).count()).toBe(0);
      await one.getByLabel('Option 1', { exact: true }).focus();
      await one.keyboard.press('Enter'); // goes on, and makes none
      await one.keyboard.press('End');
      await one.keyboard.type(' (Norway)');
      await expectAccessibleInBoth(one);
      await one.keyboard.press('Control+Enter');
      await sees(phone, 'Oslo (Norway)');
      await sees(one.locator('.chart-row').filter({ hasText: 'Oslo (Norway)' }), '1 vote');
    });
  });
});
