import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Question, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  anOrganizer,
  aParticipant,
  aSingleChoice,
  choose,
  closeQuestion,
  expectStatus,
  openQuestion,
  vote,
} from '../e2e/support/api.js';
import { times } from '../e2e/support/lanes.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { hold } from './support/held.js';
import { logIn } from './support/people.js';
import { focused, Presses } from './support/presses.js';
import { aPoll } from './support/scene.js';
import { Stage } from './support/stage.js';

/** A quiz as its host writes it, leads it, and looks back at it. */
describe('the host of a quiz', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  /** The session as the API has it. */
  function reader(id: string, token: string) {
    return async () => expectStatus(await stage.api.get<Session>(`/v1/sessions/${id}`, token), 200);
  }

  /** A draft session, and its host at the form of a new question. */
  async function aWriter(settings = {}) {
    const organizer = await anOrganizer(stage.api);
    const { session } = await aDraftSession(stage.api, {
      token: organizer.token,
      settings,
      questions: [],
    });
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}/new`);
    await page.getByRole('heading', { name: 'New question' }).waitFor();
    const read = reader(session.id, organizer.token);
    return { page, session, organizer, read };
  }
  const unfold = (page: Page) => page.locator('summary').filter({ hasText: 'Quiz' }).click();
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
  const mark = (page: Page, option: number) =>
    page.getByRole('checkbox', { name: `Option ${option} is right` });
  async function write(page: Page, kind: string, ...options: string[]) {
    await page.getByLabel('Question', { exact: true }).fill('Which?');
    await page.getByLabel(kind).check({ force: true });
    for (const [at, label] of options.entries()) {
      if (at > 1) await page.getByRole('button', { name: 'Add option' }).click();
      await page.getByLabel(`Option ${at + 1}`, { exact: true }).fill(label);
    }
  }
  async function saved(read: () => Promise<Session>): Promise<Question> {
    await until(async () => (await read()).questions.length === 1, 'no question is saved');
    return (await read()).questions[0]!;
  }
  const labelsOf = ({ options }: Question, ids: readonly string[]) =>
    ids.map((id) => options.find((option) => option.id === id)!.label);

  describe('writes what is right', () => {
    it('beside the options, by keys alone, and it counts and is shown late', async () => {
      const { page, read } = await aWriter();
      expect(
        await page.getByText('Right answer', { exact: true }).filter({ visible: true }).count(),
      ).toBe(0);
      await write(page, 'Single choice', 'Lisbon', 'Oslo', 'Bergen');
      const keys = new Presses(page);
      await page.locator('summary').filter({ hasText: 'Quiz' }).focus();
      await keys.press('Enter');
      await sees(page, 'Right answer');
      await mark(page, 2).focus();
      await keys.press('Space', 'Tab');
      expect(await focused(page)).toBe('Option 2');
      await mark(page, 3).check();
      await page.getByRole('button', { name: 'Remove option 1' }).click();
      expect(await mark(page, 1).isChecked()).toBe(true);
      await page.getByLabel('Explanation', { exact: true }).fill('Since **1814**.');
      await sees(page, 'Preview of the explanation');
      await expectAccessibleInBoth(page);
      await save(page);
      const question = await saved(read);
      expect(question).toMatchObject({
        explanation: 'Since **1814**.',
        settings: {
          scoring: { mode: 'accuracy', points: 1_000 },
          resultsVisibility: 'after_close',
        },
      });
      expect(question.answerKey).toEqual({ optionIds: question.options.map(({ id }) => id) });
      await page.locator('.question-item').first().click();
      await mark(page, 2).uncheck();
      await page.getByLabel('What a right answer is worth').selectOption('speed');
      await page.getByLabel('How many points').fill('0');
      await save(page);
      await sees(page, 'How many points must be 1 or more.');
      await page.getByLabel('How many points').fill('500');
      await page.getByLabel('Explanation', { exact: true }).fill('');
      await save(page);
      await until(async () => (await read()).questions[0]!.revision === 2, 'it is not saved');
      const changed = (await read()).questions[0]!;
      expect(changed).toMatchObject({
        explanation: null,
        answerKey: { optionIds: [changed.options[0]!.id] },
        settings: { scoring: { mode: 'speed', points: 500 } },
      });
      await page.reload();
      expect(await mark(page, 1).isChecked()).toBe(true);
    });

    it('of several choices, and is told where nobody could be right', async () => {
      const { page, read } = await aWriter();
      await write(page, 'Multiple choice', 'Oslo', 'Bergen', 'Lisbon');
      await page.getByLabel('At most').fill('1');
      await unfold(page);
      await mark(page, 1).check();
      await mark(page, 2).check();
      await save(page);
      await sees(page, /So many options cannot be right/);
      await page.getByLabel('At most').fill('2');
      await save(page);
      const question = await saved(read);
      expect(labelsOf(question, (question.answerKey as { optionIds: string[] }).optionIds)).toEqual(
        ['Oslo', 'Bergen'],
      );
    });

    it('in parts of the points, as a file may have it', async () => {
      const { page, read } = await aWriter();
      await write(page, 'Multiple choice', 'Oslo', 'Bergen', 'Lisbon');
      await unfold(page);
      await mark(page, 1).check();
      await mark(page, 2).check();
      await page.getByRole('checkbox', { name: 'Options bring parts of the points' }).check();
      await sees(page, 'Right options together: 100%.');
      await page.getByLabel('✓ Oslo, in %').fill('80.5');
      await sees(page, 'Right options together: 130.5%.');
      await save(page);
      await sees(page, 'The right options have to bring 100% together.');
      await page.getByLabel('✓ Bergen, in %').fill('19.5');
      await page.getByLabel('Lisbon, in %').fill('0');
      await sees(page, /Whoever chooses everything has them all/);
      await page.getByLabel('Lisbon, in %').fill('-10');
      await expectAccessibleInBoth(page);
      await save(page);
      const question = await saved(read);
      const [oslo, bergen, lisbon] = question.options.map(({ id }) => id);
      expect(question.answerKey).toEqual({
        optionIds: [oslo, bergen],
        partialCredit: { [oslo!]: 80.5, [bergen!]: 19.5, [lisbon!]: -10 },
      });
      await page.locator('.question-item').first().click();
      await page.reload();
      expect(await page.getByLabel('Lisbon, in %').inputValue()).toBe('-10');
      await page.getByRole('checkbox', { name: 'Options bring parts of the points' }).uncheck();
      await save(page);
      await until(async () => (await read()).questions[0]!.revision === 2, 'it is not saved');
      expect((await read()).questions[0]!.answerKey).toEqual({ optionIds: [oslo, bergen] });
    });

    it('as an order that the list does not give away', async () => {
      const { page, read } = await aWriter();
      await write(page, 'Ranking', 'Oslo', 'Berlin', 'Rome');
      await unfold(page);
      await page.getByLabel('There is a right order').check();
      await sees(page, /The list stands in the right order/);
      await page.getByLabel('Right place of option 3').selectOption('1');
      await seesNo(page, /The list stands in the right order/);
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: 'Mix the list' }).click();
      await save(page);
      const question = await saved(read);
      const { optionIds } = question.answerKey as { optionIds: string[] };
      expect(labelsOf(question, optionIds)).toEqual(['Rome', 'Oslo', 'Berlin']);
      expect(question.options.map(({ id }) => id)).not.toEqual(optionIds);
    });

    it('as a number, near enough or nearest', async () => {
      const { page, read } = await aWriter();
      await write(page, 'Number');
      await unfold(page);
      await page.getByLabel('Right number').fill('42');
      await page.getByLabel('Right within ±').fill('3');
      await expectAccessibleInBoth(page);
      await save(page);
      expect((await saved(read)).answerKey).toEqual({ value: 42, tolerance: 3 });
      await page.locator('.question-item').first().click();
      await page.getByLabel('Who is right').selectOption('closest');
      await page.getByLabel('What a right answer is worth').selectOption('none');
      await page.getByLabel('Ask how sure people are').check();
      await save(page);
      await until(async () => (await read()).questions[0]!.revision === 2, 'it is not saved');
      expect((await read()).questions[0]).toMatchObject({
        answerKey: { value: 42, closest: true },
        settings: { scoring: null, confidence: true },
      });
    });

    it('as texts, one a line', async () => {
      const { page, read } = await aWriter();
      await write(page, 'Open text');
      await unfold(page);
      await page.getByLabel('Right answers').fill('Munch\n\nEdvard Munch\n');
      await save(page);
      expect((await saved(read)).answerKey).toEqual({ texts: ['Munch', 'Edvard Munch'] });
    });

    it('in two places, and sees both', async () => {
      const { page, session, organizer, read } = await aWriter();
      await write(page, 'Single choice', 'Lisbon', 'Oslo');
      await save(page);
      const question = await saved(read);
      await page.goto(`/host/sessions/${session.id}/${question.id}`);
      await unfold(page);
      await mark(page, 1).check();
      await stage.api.patch(
        `/v1/questions/${question.id}`,
        { answerKey: { optionIndexes: [1] } },
        organizer.token,
      );
      await page.getByRole('button', { name: 'Compare both' }).click();
      const row = page.getByRole('dialog').locator('tr').filter({ hasText: 'Right answer' });
      await sees(row, 'Lisbon');
      await sees(row, 'Oslo');
    });
  });

  describe('sets for the session', () => {
    it('leaderboard, teams and pace, and keeps what is typed while it is saved', async () => {
      const { page, session, read } = await aWriter();
      await page.getByRole('button', { name: 'Settings' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Leaderboard').selectOption({ label: 'All see it at the end' });
      await dialog.getByLabel('Teams').fill('Red');
      await dialog.getByLabel('Pace').selectOption('self');
      await dialog.getByLabel('Ends by itself at').fill('2020-01-01T10:00');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await sees(page, 'There must be at least 2.');
      await dialog.getByLabel('Teams').fill('Red\nBlue\n');
      await dialog.getByLabel('Who says in which team one plays').selectOption('dealt');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await sees(page, 'This time is over.');
      await expectAccessibleInBoth(page);
      await dialog.getByLabel('Ends by itself at').fill('');
      const { isSent, letGo } = await hold(page, `**/v1/sessions/${session.id}`, 'PATCH');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await isSent;
      await dialog.getByLabel('Title').fill('Quiz night');
      letGo();
      await until(async () => (await read()).settings.leaderboard === 'end', 'it is not saved');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await read()).toMatchObject({
        title: 'Quiz night',
        settings: {
          leaderboard: 'end',
          teams: ['Red', 'Blue'],
          teamChoice: 'dealt',
          pace: 'self',
          endsAt: null,
        },
      });
    });
  });

  const aRightOne = (settings = {}) => ({
    ...aSingleChoice({ resultsVisibility: 'hidden', scoring: { mode: 'accuracy' }, ...settings }, [
      'Lisbon',
      'Oslo',
    ]),
    answerKey: { optionIndexes: [1] },
    explanation: 'Since 1814.',
  });

  /** A live game, its host at this part of it, and people who have answered: those at even places right. */
  async function aGame(given: { people: number; settings?: object; question?: object }) {
    const poll = await aPoll(stage, {
      questions: [aRightOne(given.question), aRightOne()],
      settings: { identity: 'named', leaderboard: 'after_question', ...given.settings },
      open: false,
    });
    const { session, organizer } = poll;
    const [question] = poll.questions as [Question];
    if (session.settings.pace === 'host') {
      await openQuestion(stage.api, question.id, organizer.token);
    }
    const people = await times(given.people, async (nth) => {
      const person = await aParticipant(stage.api, session, `Player ${nth + 1}`);
      const choice = choose(question, nth % 2 === 0 ? 'Oslo' : 'Lisbon');
      await vote(stage.api, question.id, choice, person.token);
      return person;
    });
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    const close = () => closeQuestion(stage.api, question.id, organizer.token);
    return { ...poll, question, people, page, close };
  }

  describe('leads it', () => {
    it('sees what was right once it is closed, and shows it to all', async () => {
      const { page, session, question, organizer, close } = await aGame({ people: 3 });
      await page.goto(`/host/sessions/${session.id}/${question.id}`);
      await sees(page, '3 voted');
      expect(await page.locator('.chart-right').count()).toBe(0);
      expect(await page.getByText('Since 1814.').count()).toBe(0);
      await close();
      await sees(page.locator('.chart-row').filter({ hasText: 'Oslo' }), 'right');
      expect(await page.locator('.chart-right').count()).toBe(1);
      await sees(page, '2 of 3 answers right');
      await sees(page, 'Since 1814.');
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: 'Show the answer' }).click();
      await sees(page, 'All can see it.');
      const { questions } = await reader(session.id, organizer.token)();
      expect(questions[0]!.resultsRevealed).toBe(true);
    });

    it('follows the leaderboard, renames, moves and removes who plays', async () => {
      const { page, session, close } = await aGame({
        people: 4,
        settings: { teams: ['Red', 'Blue'], teamChoice: 'dealt' },
      });
      await page.goto(`/host/sessions/${session.id}`);
      await page.getByRole('link', { name: 'Leaderboard' }).click();
      await sees(page, 'No question counts yet');
      await sees(page, 'Players (4)');
      await close();
      const rows = page.locator('.quiz-table tbody tr');
      await until(async () => (await rows.count()) === 4, 'not all have a row');
      await sees(rows.first(), '1,000');
      expect(await rows.locator('td:first-child').allTextContents()).toEqual(['1', '1', '3', '3']);
      await sees(page.locator('.quiz-teams'), 'Red');
      await expectAccessibleInBoth(page);

      await page.getByRole('button', { name: 'Change Player 1' }).click();
      const dialog = page.getByRole('dialog');
      const name = dialog.getByLabel('Name', { exact: true });
      await name.fill('player 2');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await sees(dialog, 'Somebody plays by this name.');
      await name.fill('Ada');
      const team = dialog.getByLabel('Team');
      const other = (await team.inputValue()) === 'Red' ? 'Blue' : 'Red';
      await team.selectOption(other);
      await expectAccessibleInBoth(page);
      await dialog.getByRole('button', { name: 'Save' }).click();
      const ada = rows.filter({ hasText: 'Ada' });
      await ada.filter({ hasText: other }).waitFor();

      await page.getByRole('button', { name: 'Change Player 2' }).click();
      await dialog.getByRole('button', { name: 'Deal another name' }).click();
      await until(async () => (await rows.filter({ hasText: 'Player 2' }).count()) === 0, 'kept');

      await page.getByRole('button', { name: 'Remove Ada' }).click();
      await dialog.getByRole('button', { name: 'Remove' }).click();
      await sees(page, 'Players (3)');
      await until(async () => (await rows.count()) === 3, 'Ada is still on the leaderboard');
    });

    it('sees how far all are where each goes at one’s own pace', async () => {
      const { page, session, questions, people } = await aGame({
        people: 3,
        settings: { pace: 'self' },
      });
      await page.goto(`/host/sessions/${session.id}/leaderboard`);
      await sees(page, '3 take part · 0 answered all');
      const [, second] = questions as [Question, Question];
      await vote(stage.api, second.id, choose(second, 'Oslo'), people[0]!.token);
      await sees(page, '3 take part · 1 answered all');
      await expectAccessibleInBoth(page);
    });
  });

  it('looks back at how hard it was, who was sure, and who answered what', async () => {
    const { page, session, question, people, organizer, close } = await aGame({
      people: 12,
      question: { confidence: true },
    });
    await Promise.all(
      people.map(async ({ token }, nth) => {
        const path = `/v1/questions/${question.id}/confidence`;
        const body = { confidence: nth % 2 === 0 ? 5 : 2 };
        expectStatus(await stage.api.put(path, body, token), 200);
      }),
    );
    await close();
    await page.goto(`/host/sessions/${session.id}/report`);
    const first = page.locator('.report-question').first();
    await sees(first, 'Neither easy nor hard');
    await sees(first, '6 of 12 right');
    const right = first.locator('.quiz-matrix tr').filter({ hasText: /^Right/ });
    await right.waitFor();
    expect(await right.locator('td').allTextContents()).toEqual(['0', '0', '0', '0', '6']);
    const table = page.locator('.quiz-answers');
    const player = page.getByRole('rowheader', { name: 'Player 1', exact: true });
    const row = table.locator('tbody tr').filter({ has: player });
    await sees(row, 'Oslo');
    await sees(row, '1,000 points');
    await expectAccessibleInBoth(page);
    const end = await stage.api.post(`/v1/sessions/${session.id}/end`, undefined, organizer.token);
    expectStatus(end, 200);
    await page.reload();
    await sees(page.locator('.report-question').first(), 'Neither easy nor hard');
  });
});
