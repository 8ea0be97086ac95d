import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { LeaderboardState, Question, Session } from '../../src/contract/index.js';
import {
  aMultipleChoice,
  aSingleChoice,
  castVote,
  choose,
  closeQuestion,
  expectStatus,
  openQuestion,
  vote,
} from '../e2e/support/api.js';
import { aPlayer, listPlayers } from '../e2e/support/players.js';
import { expectAccessibleInBoth, sees, seesNo, until } from './support/expectations.js';
import { cast, join } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';
import { Wire } from './support/wire.js';

/** A quiz on the phone and on the big screen. */
describe('a quiz', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterEach(() => stage.wire.reset());
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const cities = ['Lisbon', 'Oslo', 'Canberra', 'Bern'];

  /** Whose first option is right. */
  const aQuizQuestion = (prompt: string, given: object = {}) => ({
    ...aSingleChoice({ scoring: { mode: 'accuracy' } }, cities),
    prompt,
    answerKey: { optionIndexes: [0] },
    ...given,
  });

  const aQuiz = (given: { settings?: object; questions?: object[] } = {}) =>
    aPoll(stage, {
      questions: given.questions ?? [aQuizQuestion('Which is first?')],
      settings: {
        leaderboard: 'after_question',
        resultsVisibility: 'after_close',
        ...given.settings,
      },
      open: false,
    });

  const card = (page: Page) => page.locator('form.question').first();
  const verdict = (page: Page) => page.locator('.verdict').first();
  const strip = (page: Page) => page.locator('.player');
  const board = (page: Page) => page.locator('.board');
  const option = (page: Page, label: string) =>
    card(page).locator('.option').filter({ hasText: label });

  /** Plays by the name that was dealt. */
  async function play(page: Page, session: Session) {
    await join(page, session.code);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Change' }).waitFor();
  }

  async function rename(page: Page, name: string) {
    await page.getByLabel(/nickname|name in the game/).fill(name);
    await page.getByRole('button', { name: 'Save' }).click();
  }

  async function voted(page: Page) {
    await sees(card(page), /Vote (received|counted)/);
  }

  describe('on the phone', () => {
    it('deals a name, which can be changed on the spot, and a team is picked', async () => {
      const { session, organizer } = await aQuiz({ settings: { teams: ['Red', 'Blue'] } });
      await aPlayer(stage.api, session, { name: 'Ada' });
      const page = await stage.aPhone();
      await join(page, session.code);
      const field = page.getByLabel('Your nickname');
      expect(await field.inputValue()).toMatch(/^\S+ \S+/);
      await expectAccessibleInBoth(page);
      await rename(page, '  ADÁ ');
      await sees(page, 'Somebody plays by this name already.');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await page.getByRole('button', { name: 'Play as “ADÁ 2”' }).click();
      await sees(strip(page), 'ADÁ 2');
      await page.getByRole('button', { name: 'Change' }).click();
      await page.getByLabel('Blue').check();
      await rename(page, 'Grace');
      await sees(strip(page), 'Grace');
      await sees(strip(page), 'Team Blue');
      const players = await listPlayers(stage.api, session, organizer.token);
      expect(players.map(({ name, team }) => `${name} ${team}`)).toContain('Grace Blue');
      await page.reload();
      await sees(strip(page), 'Grace');
      expect(await page.getByLabel('Your nickname').count()).toBe(0);
      await page.getByRole('button', { name: 'Change' }).click();
      await expectFocus(page.getByLabel('Your nickname'));
      await page.getByRole('button', { name: 'Cancel' }).click();
      await expectFocus(page.getByRole('button', { name: 'Change' }));
      await expectAccessibleInBoth(page);
    });

    it('asks for a name where the session does, and says why one is not taken', async () => {
      const { session } = await aQuiz({ settings: { identity: 'named' } });
      await aPlayer(stage.api, session, { name: 'Ada' });
      const page = await stage.aPhone();
      await page.goto(`/j/${session.code}`);
      await page.getByLabel('Your name').fill('ada');
      await page.getByRole('button', { name: 'Join' }).click();
      await sees(page, 'Somebody plays by this name.');
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: 'Join as “ada 2”' }).click();
      await sees(strip(page), 'ada 2');
    });

    it('says how the answer was, what is right and why, and how one stands, once that is due', async () => {
      const explanation = 'Because it comes **first**.';
      const { session, questions, organizer } = await aQuiz({
        questions: [aQuizQuestion('Which is first?', { explanation }), aQuizQuestion('And now?')],
      });
      const [right, wrong, idle] = [
        await stage.aPhone(),
        await stage.aPhone(),
        await stage.aPhone(),
      ] as const;
      for (const page of [right, wrong, idle]) await play(page, session);
      await openQuestion(stage.api, questions[0]!.id, organizer.token);
      await cast(right, ['Lisbon']);
      await cast(wrong, ['Oslo']);
      await voted(right);
      await voted(wrong);
      expect(await right.locator('.verdict, .option-note').count()).toBe(0);
      await closeQuestion(stage.api, questions[0]!.id, organizer.token);

      await sees(verdict(right), 'Right!');
      await sees(verdict(right), '+1,000 points');
      await sees(verdict(right), 'Place 1 of 3');
      await sees(option(right, 'Lisbon'), 'Right answer');
      await sees(verdict(right), 'Because it comes first.');
      await sees(verdict(wrong), 'Not right');
      await sees(verdict(wrong), 'Right answer: Lisbon');
      await sees(option(wrong, 'Oslo'), 'Your answer, not right');
      await sees(option(wrong, 'Lisbon'), 'Right answer');
      await sees(verdict(idle), 'Not answered');
      await sees(strip(right), '1,000 points');
      await sees(board(right), 'You');
      await sees(board(wrong), '3 players');
      // One line for who hears it, with all that.
      const said = right.locator('form.question > [role=status]').filter({ hasText: 'Right!' });
      await until(
        async () => (await said.textContent()) === 'Right! +1,000 points. Place 1 of 3.',
        'it is not told',
      );
      for (const page of [right, wrong, idle]) await expectAccessibleInBoth(page);
      await right.reload();
      await sees(verdict(right), 'Right!');
      await sees(verdict(right), '+1,000 points');
      expect(await said.count()).toBe(0);
    });

    it('tells nothing of what is right while the result is hidden', async () => {
      const { session, questions, organizer } = await aQuiz({
        settings: { resultsVisibility: 'hidden' },
      });
      const page = await stage.aPhone();
      await play(page, session);
      const [question] = questions;
      await openQuestion(stage.api, question!.id, organizer.token);
      await cast(page, ['Lisbon']);
      await voted(page);
      await closeQuestion(stage.api, question!.id, organizer.token);
      await sees(page, 'Waiting for the next question');
      expect(await page.locator('.verdict').count()).toBe(0);
      await stage.api.post(`/v1/questions/${question!.id}/reveal`, {}, organizer.token);
      await sees(verdict(page), 'Right!');
      await stage.api.post(`/v1/questions/${question!.id}/hide`, {}, organizer.token);
      await until(async () => (await page.locator('.verdict').count()) === 0, 'it is still there');
    });

    it('knows what is partly right, and asks how sure one is', async () => {
      const question = {
        ...aMultipleChoice({ scoring: { mode: 'accuracy' }, confidence: true }),
        answerKey: { optionIndexes: [0, 1] },
      };
      const { session, questions, organizer } = await aQuiz({ questions: [question] });
      const page = await stage.aPhone();
      await play(page, session);
      await openQuestion(stage.api, questions[0]!.id, organizer.token);
      await page.getByLabel('4 of 5').check({ force: true });
      await sees(card(page), 'It is noted with your vote.');
      await expectAccessibleInBoth(page);
      await cast(page, ['Red']);
      await voted(page);
      await sees(card(page), 'Noted.');
      await page.reload();
      await sees(card(page), 'Noted.');
      expect(await page.getByLabel('4 of 5').isChecked()).toBe(true);
      await closeQuestion(stage.api, questions[0]!.id, organizer.token);
      await sees(verdict(page), 'Partly right');
      await sees(verdict(page), '+500 points');
    });

    it('says what is right in part of a single choice', async () => {
      const question = {
        ...aSingleChoice({ scoring: { mode: 'accuracy' } }, ['Right', 'Nearly', 'Wrong']),
        answerKey: { optionIndexes: [0], partialCredit: [100, 40, 0] },
      };
      const { session, questions, organizer } = await aQuiz({ questions: [question] });
      const page = await stage.aPhone();
      await play(page, session);
      await openQuestion(stage.api, questions[0]!.id, organizer.token);
      await cast(page, ['Nearly']);
      await voted(page);
      await closeQuestion(stage.api, questions[0]!.id, organizer.token);
      await sees(verdict(page), 'Partly right');
      await sees(verdict(page), '+400 points');
      await sees(page.locator('.option-note[data-is=partly]'), 'Partly right');
      await expectAccessibleInBoth(page);
    });

    it('goes at one’s own pace, from the first that is not answered, and is practised after the end', async () => {
      const { session } = await aQuiz({
        settings: { pace: 'self', resultsVisibility: 'after_close' },
        questions: ['One?', 'Two?', 'Three?'].map((prompt) => aQuizQuestion(prompt)),
      });
      const page = await stage.aPhone();
      await join(page, session.code);
      await sees(page, '1 of 3');
      expect(await page.locator('form.question').count()).toBe(1);
      await cast(page, ['Lisbon']);
      await voted(page);
      await expectAccessibleInBoth(page);
      await page.getByRole('button', { name: 'Next' }).click();
      await sees(card(page), 'Two?');
      await expectFocus(page.getByRole('heading', { name: '2 of 3' }));
      await page.reload();
      await sees(card(page), 'Two?');
      await sees(page, '1 of 3 answered');
      await page.locator('summary').filter({ hasText: 'All questions' }).click();
      await page.getByRole('button', { name: 'Three?' }).click();
      await cast(page, ['Oslo']);
      await voted(page);
      await page.getByRole('button', { name: 'Next' }).click();
      await sees(card(page), 'Two?');
      await cast(page, ['Lisbon']);
      await sees(page, 'You have answered all questions.');
    });

    it('is practised after the end, and nothing is sent then', async () => {
      const { session, questions, organizer } = await aQuiz();
      const page = await stage.aPhone();
      await play(page, session);
      await openQuestion(stage.api, questions[0]!.id, organizer.token);
      await cast(page, ['Oslo']);
      await voted(page);
      await stage.api.post(`/v1/sessions/${session.id}/end`, {}, organizer.token);
      await page.getByRole('button', { name: 'Practise again' }).click();
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() !== 'GET') sent.push(request.url());
      });
      const practice = page.locator('.practice');
      await expectFocus(practice.getByRole('heading', { name: 'Practice' }));
      await practice.locator('.option').filter({ hasText: 'Lisbon' }).click();
      await practice.getByRole('button', { name: 'Check' }).click();
      await sees(practice, 'Right!');
      await expectAccessibleInBoth(page);
      await practice.getByRole('button', { name: 'Next' }).click();
      await sees(practice, '1 of 1 right');
      await practice.getByRole('button', { name: 'Done' }).click();
      await expectFocus(page.getByRole('button', { name: 'Practise again' }));
      expect(sent).toEqual([]);
    });
  });

  describe('on the big screen', () => {
    it('marks what is right, then shows who leads by itself, and goes back when asked to', async () => {
      const explanation = 'It is the westernmost.';
      const { session, questions, organizer } = await aQuiz({
        questions: [aQuizQuestion('Which is first?', { explanation }), aQuizQuestion('And now?')],
      });
      const [question] = questions;
      const ada = await aPlayer(stage.api, session, { name: 'Ada' });
      await aPlayer(stage.api, session, { name: 'A name that goes on and on, as long as it may' });
      const page = await aScreen(stage, session, organizer.token);
      await openQuestion(stage.api, question!.id, organizer.token);
      await vote(stage.api, question!.id, choose(question!, 'Lisbon'), ada.token);
      await sees(page, 'Which is first?');
      expect(await page.locator('.chart-right').count()).toBe(0);
      await closeQuestion(stage.api, question!.id, organizer.token);
      await sees(page.locator('.chart-row').filter({ hasText: 'Lisbon' }), 'right');
      await sees(page, explanation);
      await expectAccessibleInBoth(page);
      await page.getByRole('heading', { name: 'Leaderboard' }).waitFor();
      await sees(page.locator('.quiz-board'), 'Ada');
      await sees(page.locator('.quiz-board'), '1,000');
      await expectAccessibleInBoth(page);
      await page.keyboard.press('Escape');
      await sees(page, 'Which is first?');
      await page.keyboard.press('b');
      await page.getByRole('heading', { name: 'Leaderboard' }).waitFor();
      await openQuestion(stage.api, questions[1]!.id, organizer.token);
      await sees(page, 'And now?');
    });

    it('has no leaderboard where the session shows none', async () => {
      const { session, organizer } = await aQuiz({ settings: { leaderboard: 'end' } });
      const page = await aScreen(stage, session, organizer.token);
      await sees(page, 'The next question comes up soon');
      expect(await page.getByRole('button', { name: 'Leaderboard' }).count()).toBe(0);
    });
  });

  it('is a whole night: 30 players, two teams, a phone that loses its line, and a podium', async () => {
    const { session, questions, organizer } = await aQuiz({
      settings: { teams: ['Red', 'Blue'], teamChoice: 'picked' },
      questions: [
        aQuizQuestion('First?'),
        aQuizQuestion('Second?', { settings: { scoring: { mode: 'speed' } } }),
        aQuizQuestion('Third?'),
      ].map((question) => ({ ...question, answerKey: { optionIndexes: [0] } })),
    });
    const screen = await aScreen(stage, session, organizer.token);
    const wire = await Wire.create();
    wire.port = Number(new URL(stage.plenum.url).port);
    const lost = await stage.aPhone({ baseURL: wire.url });
    const phones = [lost, await stage.aPhone(), await stage.aPhone()] as const;
    const names = ['Grace', 'Alan', 'Edsger'];
    for (const [at, page] of phones.entries()) {
      await join(page, session.code);
      await page.getByLabel(at === 0 ? 'Red' : 'Blue').check();
      await rename(page, names[at]!);
      await sees(strip(page), names[at]!);
    }
    const others = await Promise.all(
      Array.from({ length: 27 }, (_, at) =>
        aPlayer(stage.api, session, { name: `Player ${at + 1}`, team: at % 2 ? 'Red' : 'Blue' }),
      ),
    );
    const [first, second, third] = questions as [Question, Question, Question];
    /** The first so many of the players are right. */
    const answer = (question: Question, right: number) =>
      Promise.all(
        others.map(({ token }, at) =>
          castVote(stage.api, question.id, choose(question, at < right ? 'Lisbon' : 'Oslo'), token),
        ),
      );

    await openQuestion(stage.api, first.id, organizer.token);
    await answer(first, 20);
    for (const page of phones) {
      await cast(page, ['Lisbon']);
      await voted(page);
    }
    await closeQuestion(stage.api, first.id, organizer.token);
    for (const page of phones) await sees(verdict(page), '+1,000 points');
    await screen.getByRole('heading', { name: 'Leaderboard' }).waitFor();
    await sees(screen.locator('.quiz-board'), '1,000');

    // One loses its line in the middle of a question, votes, and comes back in time.
    await openQuestion(stage.api, second.id, organizer.token);
    await answer(second, 10);
    for (const page of phones.slice(1)) {
      await cast(page, ['Oslo']);
      await voted(page);
    }
    await sees(card(lost), 'Second?');
    wire.cut();
    await sees(lost, 'You are offline.');
    await cast(lost, ['Lisbon']);
    await sees(card(lost), 'Not sent yet');
    wire.mend();
    await voted(lost);
    await closeQuestion(stage.api, second.id, organizer.token);
    await sees(verdict(lost), 'Right!');
    await sees(verdict(lost), /^\+1,\d{3} points/);
    await sees(verdict(phones[1]), 'Not right');

    await openQuestion(stage.api, third.id, organizer.token);
    await answer(third, 5);
    await cast(lost, ['Lisbon']);
    await voted(lost);
    await closeQuestion(stage.api, third.id, organizer.token);
    await sees(verdict(lost), 'Right!');
    await sees(verdict(phones[2]), 'Not answered');
    await stage.api.post(`/v1/sessions/${session.id}/end`, {}, organizer.token);

    await screen.getByRole('heading', { name: 'The winners' }).waitFor();
    const path = `/v1/sessions/${session.id}/leaderboard?limit=100`;
    const told = expectStatus(await stage.api.get<LeaderboardState>(path, organizer.token), 200);
    expect(told).toMatchObject({ players: 30, final: true });
    const grace = told.entries.find(({ name }) => name === 'Grace');
    expect(grace).toMatchObject({ correct: 3, answered: 3, streak: 3, team: 'Red' });
    expect(told.teams?.map(({ members }) => members).sort()).toEqual([14, 16]);
    await sees(screen.locator('.quiz-step').first(), told.entries[0]!.name);
    await expectAccessibleInBoth(screen);
    await screen.keyboard.press('b');
    await screen.getByRole('heading', { name: 'Final result' }).waitFor();
    await sees(board(lost), 'Final result');
    await sees(strip(lost), `Place ${grace!.rank} of 30`);
    await seesNo(lost, 'Change');
    await expectAccessibleInBoth(lost);
    await lost.close();
    await wire.close();
  }, 240_000);
});

async function expectFocus(element: Locator): Promise<void> {
  const focused = element.and(element.page().locator(':focus'));
  await until(async () => (await focused.count()) === 1, 'the focus is elsewhere');
}
