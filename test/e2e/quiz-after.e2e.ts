import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type {
  Question,
  QuizPlayer,
  QuizPlayerPage,
  QuizStatistics,
  Session,
} from '../../src/contract/index.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { newId } from '../../src/platform/ids.js';
import { AfterRepository } from '../../src/quiz/after.repository.js';
import {
  aMultipleChoice,
  aParticipant,
  Api,
  choose,
  expectProblem,
  expectStatus,
  until,
  vote,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { answer, aQuiz, aQuizQuestion, leaderboardWhen, settle } from './support/quiz.js';

const several = <One>(count: number, make: () => One) => Array.from({ length: count }, make);

const statisticsOf = (api: Api, { id }: { id: string }, token: string) =>
  api.get<QuizStatistics>(`/v1/sessions/${id}/quiz`, token);
const playersOf = (api: Api, { id }: { id: string }, token: string, query = '') =>
  api.get<QuizPlayerPage>(`/v1/sessions/${id}/quiz/players${query}`, token);

/** What its organizer sees of a quiz when it is over. */
describe('after a quiz', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  const statisticsWhen = (session: Session, token: string, questions: number) =>
    until(
      async () => expectStatus(await statisticsOf(api, session, token), 200),
      (statistics) => statistics.questions.length === questions,
    );

  /** The example of docs/methods.md: a row a player, with a digit a question. */
  const EXAMPLE = [
    ...['111', '111', '111', '110', '110', '110'],
    ...['101', '100', '100', '001', '000', '000'],
  ];

  async function aPlayedQuiz(settings: object = {}) {
    const quiz = await aQuiz(api, { questions: several(3, () => aQuizQuestion()), settings });
    const { session, token, questions } = quiz;
    const players = await Promise.all(
      EXAMPLE.map((_, nth) => aParticipant(api, session, `Player ${nth}`)),
    );
    for (const [nth, question] of questions.entries()) {
      await Promise.all(
        players.map((player, place) =>
          answer(api, question, EXAMPLE[place]![nth] === '1' ? 'Right' : 'Wrong', player.token),
        ),
      );
    }
    for (const question of questions) await settle(api, question, token);
    return { ...quiz, players };
  }

  it('says how hard each question was, and who knew the rest', async () => {
    const { session, token, questions } = await aPlayedQuiz();
    const statistics = await statisticsWhen(session, token, 3);
    expect(statistics).toEqual({
      sessionId: session.id,
      questions: [
        { right: 9, difficulty: 0.75, discrimination: 0.443_607 },
        { right: 6, difficulty: 0.5, discrimination: 0.485_071 },
        { right: 5, difficulty: 0.416_667, discrimination: 0.152_894 },
      ].map((wanted, nth) => ({
        questionId: questions[nth]!.id,
        answered: 12,
        meanCredit: wanted.difficulty,
        ...wanted,
      })),
    });
  });

  it('has only scored questions whose votes are all counted, and nulls of nobody', async () => {
    const { session, token, questions } = await aQuiz(api, {
      questions: [aMultipleChoice(), aQuizQuestion(), aQuizQuestion(), aQuizQuestion()],
    });
    const [, asked, empty] = questions as [Question, Question, Question, Question];
    expect(expectStatus(await statisticsOf(api, session, token), 200).questions).toEqual([]);
    const { token: mine } = await aParticipant(api, session, 'Ada');
    await answer(api, asked, 'Right', mine);
    await settle(api, asked, token);
    await settle(api, empty, token);
    const { questions: found } = await statisticsWhen(session, token, 2);
    expect(found).toEqual([
      {
        questionId: asked.id,
        answered: 1,
        right: 1,
        meanCredit: 1,
        difficulty: 1,
        discrimination: null,
      },
      {
        questionId: empty.id,
        answered: 0,
        right: 0,
        meanCredit: null,
        difficulty: null,
        discrimination: null,
      },
    ]);
  });

  it('lists who has answered what, page by page, with the points of the leaderboard', async () => {
    const { session, token, questions, players } = await aPlayedQuiz();
    const idle = await aParticipant(api, session, 'Idle');
    const { entries } = await leaderboardWhen(
      api,
      session,
      token,
      ({ questionIds }) => questionIds.length === 3,
    );
    const items: QuizPlayer[] = [];
    let cursor: string | null = null;
    do {
      const query = `?limit=5${cursor === null ? '' : `&cursor=${cursor}`}`;
      const page: QuizPlayerPage = expectStatus(await playersOf(api, session, token, query), 200);
      expect(page.items.length).toBeLessThanOrEqual(5);
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(items.map(({ participantId }) => participantId).sort()).toEqual(
      [...players, idle].map(({ id }) => id).sort(),
    );
    for (const [place, { id }] of players.entries()) {
      const marks = [...EXAMPLE[place]!];
      const correct = marks.filter((mark) => mark === '1').length;
      expect(items.find(({ participantId }) => participantId === id)).toEqual({
        participantId: id,
        name: `Player ${place}`,
        team: null,
        points: 1_000 * correct,
        correct,
        answered: 3,
        answers: marks.map((mark, nth) => ({
          questionId: questions[nth]!.id,
          choice: choose(questions[nth]!, mark === '1' ? 'Right' : 'Wrong'),
          points: mark === '1' ? 1_000 : 0,
          right: mark === '1',
        })),
      });
    }
    for (const { name, points, correct, answered } of entries) {
      expect(items.find((one) => one.name === name)).toMatchObject({ points, correct, answered });
    }
    expect(items.find(({ participantId }) => participantId === idle.id)).toMatchObject({
      ...{ name: 'Idle', points: 0, answered: 0, answers: [] },
    });

    const [gone] = players;
    const path = `/v1/sessions/${session.id}/participants/${gone!.id}`;
    expectStatus(await api.delete(path, token), 204);
    const { items: left } = expectStatus(await playersOf(api, session, token, '?limit=100'), 200);
    expect(left).toHaveLength(players.length);
    expect(left.some(({ participantId }) => participantId === gone!.id)).toBe(false);
    expectProblem(await playersOf(api, session, token, '?cursor=x'), 400, 'validation_failed');
  });

  it('counts what is partly right, and teams', async () => {
    const several = {
      ...aMultipleChoice(),
      answerKey: { optionIndexes: [0, 1] },
      settings: { scoring: { mode: 'accuracy', points: 100 } },
    };
    const { session, token, questions } = await aQuiz(api, {
      questions: [several],
      settings: { teams: ['Red', 'Blue'] },
    });
    const joined = await api.post<{ participantToken: string }>('/v1/join', {
      ...{ code: session.code, name: 'Ada', team: 'Blue' },
    });
    const [question] = questions as [Question];
    const { participantToken } = expectStatus(joined, 200);
    await vote(api, question.id, choose(question, 'Red'), participantToken);
    await settle(api, question, token);
    const { questions: found } = await statisticsWhen(session, token, 1);
    expect(found[0]).toMatchObject({ answered: 1, right: 0, meanCredit: 0.5, difficulty: 0 });
    const { items } = expectStatus(await playersOf(api, session, token), 200);
    expect(items).toMatchObject([
      { name: 'Ada', team: 'Blue', points: 50, correct: 0, answered: 1 },
    ]);
  });

  it('leaves out what was answered before the session asked for names', async () => {
    const settings = { identity: 'anonymous', leaderboard: 'off' };
    const quiz = await aQuiz(api, { questions: [aQuizQuestion(), aQuizQuestion()], settings });
    const { session, token } = quiz;
    const [before, after] = quiz.questions as [Question, Question];
    const ada = await aParticipant(api, session, 'Ada');
    const eve = await aParticipant(api, session, 'Eve');
    for (const { token: mine } of [ada, eve]) await answer(api, before, 'Right', mine);
    await settle(api, before, token);
    // As if all that had been some time ago.
    await plenum.query(
      `update ballots set receipt_id = '01800000-0000-7000-8000-000000000000'
       where question_id = $1`,
      [before.id],
    );
    const change = (body: object) => api.patch(`/v1/sessions/${session.id}`, body, token);
    expectStatus(await change({ settings: { identity: 'named' } }), 200);
    await plenum.query(
      "update sessions set named_at = named_at - interval '5 seconds' where id = $1",
      [session.id],
    );
    expectStatus(await change({ title: 'Read anew' }), 200);
    await answer(api, after, 'Right', ada.token);
    await settle(api, after, token);
    await statisticsWhen(session, token, 2);
    const { items } = expectStatus(await playersOf(api, session, token), 200);
    expect(items.map(({ participantId }) => participantId)).toEqual([ada.id]);
    expect(items[0]).toMatchObject({ name: 'Ada', answered: 1, points: 1_000 });
    expect(items[0]!.answers.map(({ questionId }) => questionId)).toEqual([after.id]);
  });

  it('tells of nobody in a session that asks for no names', async () => {
    const { session, token } = await aQuiz(api, { settings: { identity: 'anonymous' } });
    expectProblem(await playersOf(api, session, token), 409, 'session_anonymous');
    expectStatus(await statisticsOf(api, session, token), 200);
  });

  describe('discrimination', () => {
    let dataSource: DataSource;

    beforeAll(async () => {
      dataSource = await createDataSource(plenum.variables.DATABASE_URL!).initialize();
    });
    afterAll(() => dataSource.destroy());

    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;

    /** As it stands in books; null where one of both does not vary. */
    function pearson(one: readonly number[], other: readonly number[]): number | null {
      if (new Set(one).size < 2 || new Set(other).size < 2) return null;
      const [meanOne, meanOther] = [mean(one), mean(other)];
      const products = one.map((value, nth) => (value - meanOne) * (other[nth]! - meanOther));
      const spread = (values: readonly number[], middle: number) =>
        Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
      return mean(products) / (spread(one, meanOne) * spread(other, meanOther));
    }

    it('is the item–rest correlation of whoever has answered, by its definition', async () => {
      const { session } = await aQuiz(api, { questions: several(4, () => aQuizQuestion()) });
      const ids = session.questions.map(({ id }) => id);
      const repository = new AfterRepository(dataSource);
      const outOf = [1, 1, 3, 2];
      const scores = fc.array(
        fc.tuple(...outOf.map((of) => fc.option(fc.integer({ min: 0, max: of })))),
        { minLength: 1, maxLength: 12 },
      );
      await fc.assert(
        fc.asyncProperty(scores, async (rows) => {
          await plenum.query('delete from scores where question_id = any($1::uuid[])', [ids]);
          for (const row of rows) {
            const player = newId();
            for (const [nth, got] of row.entries()) {
              if (got === null) continue;
              await plenum.query('insert into scores values ($1, $2, $3, $4, 0)', [
                ...[ids[nth], player, got, outOf[nth]],
              ]);
            }
          }
          const found = await repository.listStatistics(ids);
          const credits = rows.map((row) =>
            row.map((got, nth) => Math.floor(((got ?? 0) * 1_000_000) / outOf[nth]!)),
          );
          for (const [nth, questionId] of ids.entries()) {
            const answering = rows.flatMap((row, place) => (row[nth] === null ? [] : [place]));
            const here = answering.map((place) => credits[place]![nth]!);
            const rest = answering.map(
              (place) => credits[place]!.reduce((sum, one) => sum + one, 0) - credits[place]![nth]!,
            );
            const one = found.find((statistics) => statistics.questionId === questionId);
            expect(one?.answered ?? 0).toBe(answering.length);
            if (!one) continue;
            expect(one.right).toBe(here.filter((credit) => credit === 1_000_000).length);
            const wanted = pearson(here, rest);
            if (wanted === null) expect(one.correlation).toBeNull();
            else expect(one.correlation).toBeCloseTo(wanted, 9);
          }
        }),
        { numRuns: 40, seed: 20_261_129 },
      );
    });
  });
});
