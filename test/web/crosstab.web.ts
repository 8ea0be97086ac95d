import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Question } from '../../src/contract/index.js';
import {
  aParticipant,
  aSingleChoice,
  closeQuestion,
  expectStatus,
  openQuestion,
  resultWhen,
  vote,
} from '../e2e/support/api.js';
import { times } from '../e2e/support/lanes.js';
import { expectAccessibleInBoth, sees, seesNo } from './support/expectations.js';
import { settled } from './support/layout.js';
import { logIn, turnTo } from './support/people.js';
import { aPoll, aScreen } from './support/scene.js';
import { Stage } from './support/stage.js';

describe('one question by another', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(async () => {
    await stage.strike();
    expect(stage.complaints).toEqual([]);
  });

  const pick = ({ options }: Question, at: number) => ({ optionIds: [options[at]!.id] });

  /** A hall in which so many have answered the first question by the row, the second by the column. */
  async function aHall(rows: readonly (readonly number[])[]) {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [
        { ...aSingleChoice({}, ['Sales', 'Support']), prompt: 'Which team?' },
        { ...aSingleChoice({}, ['Yes', 'No']), prompt: 'Four-day week?' },
      ],
    });
    const [team, week] = questions as [Question, Question];
    const plan = rows.flatMap((row, a) =>
      row.flatMap((count, b) => Array.from({ length: count }, () => [a, b] as const)),
    );
    const people = await times(plan.length, async (nth) => {
      const person = await aParticipant(stage.api, session);
      await vote(stage.api, team.id, pick(team, plan[nth]![0]), person.token);
      await vote(stage.api, week.id, pick(week, plan[nth]![1]), person.token);
      return person;
    });
    for (const { id } of [team, week]) {
      await resultWhen(
        stage.api,
        id,
        organizer.token,
        ({ totalVotes }) => totalVotes === plan.length,
      );
    }
    const page = await stage.aDesktop();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}`);
    return { page, session, organizer, team, week, people };
  }

  const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

  it('is two taps away, stays up to date, and is on the screen when the host wants it', async () => {
    const { page, session, organizer, team, week } = await aHall([
      [6, 4],
      [3, 7],
    ]);
    const screen = await aScreen(stage, session, organizer.token);
    await turnTo(page, 'Four-day week?');
    await page.getByRole('button', { name: 'Compare with another question' }).click();
    await sees(page, '20 people answered both');
    expect(await row(page, 'Sales').innerText()).toMatch(/60%\s+6.*40%\s+4/s);
    await expectAccessibleInBoth(page);

    await page.getByRole('button', { name: 'Show on the big screen' }).click();
    await row(screen, 'Support').waitFor();
    await expectAccessibleInBoth(screen);
    await times(3, async () => {
      const { token } = await aParticipant(stage.api, session);
      await vote(stage.api, team.id, pick(team, 1), token);
      await vote(stage.api, week.id, pick(week, 1), token);
    });
    for (const shown of [page, screen]) await sees(shown, '23 people answered both');
    expect(await row(screen, 'Support').innerText()).toMatch(/23%\s+3.*77%\s+10/s);
    await page.getByRole('button', { name: 'Take off the big screen' }).click();
    await seesNo(screen, '23 people answered both');
  });

  it('keeps in sight whose numbers they are, and breaks no word, where it is wider than the phone', async () => {
    const { session, questions, organizer } = await aPoll(stage, {
      questions: [
        { ...aSingleChoice({}, ['Personalwesen', 'Vertrieb']), prompt: 'Which team?' },
        { ...aSingleChoice({}, [...'abcdefgh']), prompt: 'Which letter?' },
      ],
    });
    await times(8, async (nth) => {
      const { token } = await aParticipant(stage.api, session);
      for (const [at, question] of questions.entries()) {
        await vote(stage.api, question.id, pick(question, at === 0 ? nth % 2 : 0), token);
      }
    });
    const page = await stage.aPhone();
    await logIn(page, organizer.email);
    await page.goto(`/host/sessions/${session.id}`);
    await turnTo(page, 'Which letter?');
    await page.getByRole('button', { name: 'Compare with another question' }).click();
    const head = page.locator('th[scope=row]').filter({ hasText: 'Personalwesen' });
    await head.waitFor();
    const [heights, moved] = await page.evaluate<[number[], number | false]>(`{
      const scrolls = document.querySelector('.crosstab-scroll');
      const heads = [...scrolls.querySelectorAll('th[scope=row]')];
      const place = () => heads[0].getBoundingClientRect().x;
      const before = place();
      scrolls.scrollLeft = 150;
      [
        heads.map((head) => head.querySelector('.crosstab-label').offsetHeight),
        scrolls.scrollLeft === 150 && place() - before,
      ];
    }`);
    expect(heights[0]).toBe(heights[1]); // no word takes two lines
    expect(moved).toBeGreaterThan(-10); // the gap before it, and not what was scrolled
    await expectAccessibleInBoth(page);
  });

  it('is all on the big screen, however many rows and columns it has', async () => {
    const labels = Array.from(
      { length: 12 },
      (_, at) => `Öffentlichkeitsarbeit in der Abteilung ${at}`,
    );
    const prompt =
      'What do you think of this rather long question, which takes more than one line?';
    const { session, questions, organizer } = await aPoll(stage, {
      questions: ['Which team?', prompt].map((asked) => ({
        ...aSingleChoice({}, labels),
        prompt: asked,
      })),
    });
    const [team, plan] = questions as [Question, Question];
    await times(36, async (nth) => {
      const { token } = await aParticipant(stage.api, session);
      await vote(stage.api, team.id, pick(team, nth % 12), token);
      await vote(stage.api, plan.id, pick(plan, (nth * 5) % 12), token);
    });
    for (const { id } of questions) {
      await resultWhen(stage.api, id, organizer.token, ({ totalVotes }) => totalVotes === 36);
    }
    const pair = { questionId: plan.id, by: team.id };
    const path = `/v1/sessions/${session.id}/crosstab`;
    expectStatus(await stage.api.put(path, pair, organizer.token), 200);
    const screen = await aScreen(stage, session, organizer.token);
    await screen.locator('.crosstab-table tbody tr').nth(12).waitFor();
    await settled(screen);
    const [bottom, room] = await screen.evaluate<[number, number]>(`[
      document.querySelector('.crosstab-table').getBoundingClientRect().bottom,
      document.querySelector('.stage-chart').getBoundingClientRect().bottom,
    ]`);
    expect(bottom).toBeLessThanOrEqual(room + 1);
  });

  it('shows who moved where a question is asked again', async () => {
    const { page, session, organizer, team, week, people } = await aHall([[9, 5]]);
    for (const { id } of [team, week]) await closeQuestion(stage.api, id, organizer.token);
    await turnTo(page, 'Four-day week?');
    await page.getByRole('button', { name: 'Ask again' }).click();
    await sees(page, 'It is asked again: the next question is the same one.');
    const { body } = await stage.api.get<{ questions: Question[] }>(
      `/v1/sessions/${session.id}`,
      organizer.token,
    );
    const again = body.questions[2]!;
    await openQuestion(stage.api, again.id, organizer.token);
    await times(people.length, (nth) =>
      vote(stage.api, again.id, pick(week, nth < 5 ? 0 : 1), people[nth]!.token),
    );
    await resultWhen(stage.api, again.id, organizer.token, ({ totalVotes }) => totalVotes === 14);
    await page.getByRole('button', { name: 'Who moved?' }).click();
    await sees(page, '4 people of 14 moved');
    await page.locator('.flow-ribbon').first().waitFor({ state: 'attached' });
    await expectAccessibleInBoth(page);
    const screen = await aScreen(stage, session, organizer.token);
    await page.getByRole('button', { name: 'Show on the big screen' }).click();
    await sees(screen, '4 people of 14 moved');
    await expectAccessibleInBoth(screen);
  });
});
