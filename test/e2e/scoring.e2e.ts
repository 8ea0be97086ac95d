import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  LeaderboardEntry,
  LeaderboardState,
  Question,
  Session,
} from '../../src/contract/index.js';
import { newId, timeOfId } from '../../src/platform/ids.js';
import { pointsOf, swiftnessOf } from '../../src/scoring/points.rules.js';
import { COUNT_JOB } from '../../src/voting/vote-jobs.js';
import {
  aModeratorLink,
  aMultipleChoice,
  anOrganizer,
  aParticipant,
  Api,
  aScreenLink,
  choose,
  expectProblem,
  expectStatus,
  type Joined,
  openQuestion,
  resultWhen,
  until,
  vote,
  withdrawVote,
} from './support/api.js';
import { metricOf } from './support/metrics.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import {
  answer,
  aQuiz,
  aQuizQuestion,
  leaderboardOf,
  leaderboardWhen,
  pointsIn,
  settle,
} from './support/quiz.js';
import { VoteQueue } from './support/vote-queue.js';

describe('points', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start({ WORKER_PORT: '0' }); // its figures are read
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  async function connect(auth: { token: string; sessionId?: string; as?: string }) {
    const client = await LiveClient.connect(plenum.url, auth);
    clients.push(client);
    return client;
  }

  const scoresOf = ({ id }: { id: string }) =>
    plenum.query<{ player: string; got: number; xmin: string }>(
      `select participant_id as player, got, xmin::text from scores
       where question_id = $1 order by participant_id`,
      [id],
    );

  /** The organizer's leaderboard as soon as so many questions count. */
  const whenScored = (session: Session, token: string, questions = 1) =>
    leaderboardWhen(api, session, token, ({ questionIds }) => questionIds.length === questions);

  /** A quiz with one question that Ada has right, and Grace has not. */
  async function aPlayedQuiz(given: Parameters<typeof aQuiz>[1] = {}) {
    const quiz = await aQuiz(api, given);
    const question = quiz.questions[0]!;
    const ada = await aParticipant(api, quiz.session, 'Ada');
    const grace = await aParticipant(api, quiz.session, 'Grace');
    await answer(api, question, 'Right', ada.token);
    await answer(api, question, 'Wrong', grace.token);
    await settle(api, question, quiz.token);
    await whenScored(quiz.session, quiz.token);
    return { ...quiz, question, ada, grace };
  }

  it('are what is published, by the server’s clock', async () => {
    const questions = [aQuizQuestion('speed'), aQuizQuestion('speed', 500), aQuizQuestion()];
    const { session, token, questions: made } = await aQuiz(api, { questions, open: false });
    const [fast, small] = made as [Question, Question];
    const ada = await aParticipant(api, session, 'Ada');
    const opened = await openQuestion(api, fast.id, token, 20);
    const untimed = await openQuestion(api, small.id, token);
    const [first, second] = [
      await answer(api, fast, 'Right', ada.token),
      await answer(api, small, 'Right', ada.token),
    ];
    await settle(api, fast, token);
    await settle(api, small, token);
    const leaderboard = await whenScored(session, token, 2);
    const worth = Math.floor((500 - 1) / 2);
    const swiftness = (id: string, { openedAt, closesAt }: Question) =>
      swiftnessOf(timeOfId(id).getTime(), {
        openedAt: Date.parse(openedAt!),
        endsAt: closesAt === null ? null : Date.parse(closesAt),
      });
    const right = { got: 1, outOf: 1 };
    const points =
      pointsOf(
        { ...right, swiftness: swiftness(first.id, opened) },
        { points: 1_000, bonus: worth },
      ) +
      pointsOf(
        { ...right, swiftness: swiftness(second.id, untimed) },
        { points: 500, bonus: worth },
      );
    expect(points).toBeGreaterThan(1_500);
    expect(leaderboard).toEqual({
      sessionId: session.id,
      version: expect.any(Number),
      final: false,
      questionIds: [fast.id, small.id],
      players: 1,
      entries: [{ rank: 1, name: 'Ada', team: null, points, correct: 2, answered: 2, streak: 2 }],
      teams: null,
      me: null,
    });
  });

  it('have no bonus where all go at their own pace', async () => {
    const { session, token } = await aPlayedQuiz({
      questions: [aQuizQuestion('speed')],
      settings: { pace: 'self' },
    });
    expect(pointsIn(await leaderboardOf(api, session, token))).toEqual(['Ada: 1000', 'Grace: 0']);
  });

  /** The leaderboard of Ada, Eve, Bob and Joe, who choose one after another of the three colours. */
  async function playedBy(key: object) {
    const colours = {
      ...aMultipleChoice({ scoring: { mode: 'accuracy' }, maxChoices: 3 }),
      answerKey: { optionIndexes: [0, 1], ...key },
    };
    const { session, token, questions } = await aQuiz(api, { questions: [colours] });
    const question = questions[0]!;
    const chosen = { Ada: ['Red', 'Green'], Eve: ['Red'], Bob: ['Green'], Joe: ['Red', 'Blue'] };
    for (const [name, labels] of Object.entries(chosen)) {
      const player = await aParticipant(api, session, name);
      await vote(api, question.id, choose(question, ...labels), player.token);
    }
    await settle(api, question, token);
    const { entries } = await whenScored(session, token);
    const row = ({ rank, name, points, correct }: LeaderboardEntry) => [
      rank,
      name,
      points,
      correct,
    ];
    return { question, rows: entries.map(row) };
  }

  it('are given in part, and equal ones share a rank', async () => {
    expect((await playedBy({})).rows).toEqual([
      [1, 'Ada', 1_000, 1],
      [2, 'Bob', 500, 0],
      [2, 'Eve', 500, 0],
      [4, 'Joe', 0, 0],
    ]);
  });

  it('are given in the parts that the key says', async () => {
    const { question, rows } = await playedBy({ partialCredit: [70.5, 29.5, -12.5] });
    const [red, green, blue] = question.options.map(({ id }) => id);
    expect(question.answerKey).toEqual({
      optionIds: [red, green],
      partialCredit: { [red!]: 70.5, [green!]: 29.5, [blue!]: -12.5 },
    });
    expect(rows).toEqual([
      [1, 'Ada', 1_000, 1],
      [2, 'Eve', 705, 0],
      [3, 'Joe', 580, 0],
      [4, 'Bob', 295, 0],
    ]);
  });

  it('go to all who are nearest of all answers', async () => {
    const guess = {
      ...{ kind: 'numeric', prompt: 'How many?', answerKey: { value: 100, closest: true } },
      settings: { scoring: { mode: 'accuracy' }, min: 0, max: 1_000 },
    };
    const { session, token, questions } = await aQuiz(api, { questions: [guess] });
    for (const [name, value] of Object.entries({ Ada: 90, Bob: 110, Eve: 111, Joe: 0 })) {
      const player = await aParticipant(api, session, name);
      await vote(api, questions[0]!.id, { value }, player.token);
    }
    await settle(api, questions[0]!, token);
    expect(pointsIn(await whenScored(session, token))).toEqual([
      ...['Ada: 1000', 'Bob: 1000'],
      ...['Eve: 0', 'Joe: 0'],
    ]);
  });

  it('are the same when they are scored again', async () => {
    const { question } = await aPlayedQuiz();
    const before = await scoresOf(question);
    expect(before).toHaveLength(2);
    // As if it had never been done: the sweep does it.
    await plenum.query('delete from scored_questions where question_id = $1', [question.id]);
    const scored = () =>
      plenum.query('select from scored_questions where question_id = $1', [question.id]);
    await until(scored, (rows) => rows.length === 1);
    expect(await scoresOf(question)).toEqual(before); // not even written once more
  });

  it('are made up for where the process died before it could score', async () => {
    const { session, token, question } = await aPlayedQuiz();
    const madeUp = async () => {
      const texts = await Promise.all(
        plenum.opsUrls.map(async (url) => (await fetch(`${url}/metrics`)).text()),
      );
      return metricOf(texts.join('\n'), 'plenum_scoring_made_up_total');
    };
    const before = await madeUp();
    await plenum.query('delete from scores where question_id = $1', [question.id]);
    await plenum.query('delete from scored_questions where question_id = $1', [question.id]);
    await until(
      () => scoresOf(question),
      (rows) => rows.length === 2,
    );
    expect(pointsIn(await whenScored(session, token))).toEqual(['Ada: 1000', 'Grace: 0']);
    await until(madeUp, (now) => now > before);
  });

  it('have a vote that is counted after the result was final', async () => {
    const { session, token, question, ada } = await aPlayedQuiz();
    const queue = VoteQueue.open(plenum);
    const late = newId();
    const questions = [{ id: question.id, round: 1, ballots: [[late, newId(), 0, 0, 'Late']] }];
    await queue.add(COUNT_JOB, { questions });
    await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === 3);
    const { entries } = await leaderboardWhen(api, session, token, (now) => now.players === 3);
    expect(entries[1]).toMatchObject({ name: 'Late', points: 1_000, rank: 1 });
    expect(await scoresOf(question)).toHaveLength(3);
    const own = await leaderboardOf(api, session, ada.token);
    expect(own.me).toMatchObject({ name: 'Ada', points: 1_000 });
    await queue.close();
  });

  it('are erased by a reset, and begin anew', async () => {
    const { session, token, question, grace } = await aPlayedQuiz();
    const path = `/v1/questions/${question.id}`;
    expectStatus(await api.post(`${path}/reset`, undefined, token), 200);
    expect(await scoresOf(question)).toEqual([]);
    await leaderboardWhen(api, session, token, ({ questionIds }) => questionIds.length === 0);
    expect(pointsIn(await leaderboardOf(api, session, token))).toEqual(['Ada: 0', 'Grace: 0']);
    await openQuestion(api, question.id, token);
    await answer(api, question, 'Right', grace.token);
    await settle(api, question, token);
    const { entries } = await whenScored(session, token);
    expect(pointsIn({ entries })).toEqual(['Grace: 1000', 'Ada: 0']);
    expect(entries.map(({ answered }) => answered)).toEqual([1, 0]);
  });

  it('do not count while a question is open again, and have its new votes then', async () => {
    const { session, token, question } = await aPlayedQuiz();
    await openQuestion(api, question.id, token);
    expect(await scoresOf(question)).toEqual([]);
    expect((await leaderboardOf(api, session, token)).questionIds).toEqual([]);
    const eve = await aParticipant(api, session, 'Eve');
    await answer(api, question, 'Right', eve.token);
    await settle(api, question, token);
    expect(pointsIn(await whenScored(session, token))).toEqual([
      ...['Ada: 1000', 'Eve: 1000', 'Grace: 0'],
    ]);
  });

  it('follow a correction of the key, and of what it is worth', async () => {
    const { session, token, question } = await aPlayedQuiz();
    const path = `/v1/questions/${question.id}`;
    const organizer = await connect({ token, sessionId: session.id });
    expectStatus(await api.patch(path, { answerKey: { optionIndexes: [1] } }, token), 200);
    const isCorrected = (now: LeaderboardState) => pointsIn(now).join() === 'Grace: 1000,Ada: 0';
    await leaderboardWhen(api, session, token, isCorrected);
    await organizer.next('leaderboard:updated', isCorrected);
    const scoring = { mode: 'accuracy', points: 7 };
    expectStatus(await api.patch(path, { settings: { scoring } }, token), 200);
    await leaderboardWhen(api, session, token, (now) => pointsIn(now).join() === 'Grace: 7,Ada: 0');
    expectStatus(await api.patch(path, { settings: { scoring: null } }, token), 200);
    expect((await leaderboardOf(api, session, token)).questionIds).toEqual([]);
  });

  it('have nothing of a vote that was withdrawn', async () => {
    const quizzed = aQuizQuestion();
    const question = { ...quizzed, settings: { ...quizzed.settings, allowChange: true } };
    const { session, token, questions } = await aQuiz(api, { questions: [question] });
    const ada = await aParticipant(api, session, 'Ada');
    const grace = await aParticipant(api, session, 'Grace');
    for (const one of [ada, grace]) await answer(api, questions[0]!, 'Right', one.token);
    expectStatus(await withdrawVote(api, questions[0]!.id, ada.token), 202);
    await settle(api, questions[0]!, token);
    const { entries } = await whenScored(session, token);
    expect(pointsIn({ entries })).toEqual(['Grace: 1000', 'Ada: 0']);
    expect(entries.map(({ answered }) => answered)).toEqual([1, 0]);
  });

  it('go with their question', async () => {
    const { session, token, question } = await aPlayedQuiz({
      questions: [aQuizQuestion(), aQuizQuestion()],
    });
    expectStatus(await api.delete(`/v1/questions/${question.id}`, token), 204);
    expect(await scoresOf(question)).toEqual([]);
    expect((await leaderboardOf(api, session, token)).questionIds).toEqual([]);
  });

  it('are on no leaderboard of who was removed', async () => {
    const { session, token, ada } = await aPlayedQuiz();
    const organizer = await connect({ token, sessionId: session.id });
    const path = `/v1/sessions/${session.id}/participants/${ada.id}`;
    expectStatus(await api.delete(path, token), 204);
    expect(pointsIn(await leaderboardOf(api, session, token))).toEqual(['Grace: 0']);
    await organizer.next('leaderboard:updated', (now) => pointsIn(now).join() === 'Grace: 0');
  });

  it('have those who joined and have not answered at the end, with nothing', async () => {
    const { session, token } = await aPlayedQuiz();
    await aParticipant(api, session, 'Joe');
    const { entries } = await leaderboardWhen(api, session, token, (now) => now.players === 3);
    expect(entries.map(({ rank, name, answered }) => [rank, name, answered])).toEqual([
      [1, 'Ada', 1],
      [2, 'Grace', 1],
      [2, 'Joe', 0],
    ]);
  });

  it('are those of a team by the mean of its members that have answered', async () => {
    const { session, token, questions } = await aQuiz(api, {
      settings: { identity: 'anonymous', teams: ['Red', 'Blue'] },
    });
    const join = async (name: string, team: string) => {
      const body = { code: session.code, name, team };
      return expectStatus(await api.post<Joined>('/v1/join', body), 200).participantToken;
    };
    const [ada, bob, eve] = [
      await join('Ada', 'Red'),
      await join('Bob', 'Red'),
      await join('Eve', 'Blue'),
    ];
    await join('Joe', 'Blue');
    await answer(api, questions[0]!, 'Right', ada);
    await answer(api, questions[0]!, 'Wrong', bob);
    await answer(api, questions[0]!, 'Right', eve);
    await settle(api, questions[0]!, token);
    const { teams, entries } = await whenScored(session, token);
    expect(teams).toEqual([
      { rank: 1, name: 'Blue', points: 1_000, members: 1 },
      { rank: 2, name: 'Red', points: 500, members: 2 },
    ]);
    expect(entries.map(({ name, team }) => `${name} ${team}`)).toEqual([
      ...['Ada Red', 'Eve Blue', 'Bob Red', 'Joe Blue'],
    ]);
  });

  it('are those of players once the session is a game', async () => {
    const quiz = await aPlayedQuiz({ settings: { leaderboard: 'off' } });
    const path = `/v1/sessions/${quiz.session.id}`;
    const settings = { leaderboard: 'after_question' };
    expectStatus(await api.patch(path, { settings }, quiz.token), 200);
    const { me, entries } = await leaderboardOf(api, quiz.session, quiz.ada.token);
    expect(pointsIn({ entries })).toEqual(['Ada: 1000', 'Grace: 0']);
    expect(me).toMatchObject({ name: 'Ada', rank: 1 });
    const players = await plenum.query('select from players where session_id = $1', [
      quiz.session.id,
    ]);
    expect(players).toHaveLength(2);
  });

  it('count streaks in the order in which questions were opened first', async () => {
    const questions = [aQuizQuestion(), aQuizQuestion(), aQuizQuestion()];
    const { session, token, questions: made } = await aQuiz(api, { questions, open: false });
    const [one, two, three] = made as [Question, Question, Question];
    const ada = await aParticipant(api, session, 'Ada');
    for (const [question, label] of [
      [three, 'Wrong'],
      [one, 'Right'],
      [two, 'Right'],
    ] as const) {
      await openQuestion(api, question.id, token);
      await answer(api, question, label, ada.token);
      await settle(api, question, token);
    }
    const { questionIds, entries } = await whenScored(session, token, 3);
    expect(questionIds).toEqual([three.id, one.id, two.id]);
    expect(entries[0]).toMatchObject({ streak: 2, correct: 2, answered: 3 });
  });

  describe('who sees them', () => {
    /** A played quiz with each who may look at it. */
    async function aWatchedQuiz(settings: object) {
      const quiz = await aPlayedQuiz({ settings });
      const screen = await aScreenLink(api, quiz.session, quiz.token);
      return { ...quiz, screen };
    }
    type Watched = Awaited<ReturnType<typeof aWatchedQuiz>>;

    const ask = ({ session }: Watched, token?: string) =>
      api.get<LeaderboardState>(`/v1/sessions/${session.id}/leaderboard`, token);

    async function expectHallSees(quiz: Watched, isShown: boolean) {
      for (const { token } of [quiz.ada, quiz.screen]) {
        const heard = await ask(quiz, token);
        if (isShown) expectStatus(heard, 200);
        else expectProblem(heard, 403, 'results_hidden');
      }
    }

    it('is the organizer alone where the leaderboard is off, and nobody of another session', async () => {
      const quiz = await aWatchedQuiz({ leaderboard: 'off' });
      expectStatus(await ask(quiz, quiz.token), 200);
      await expectHallSees(quiz, false);
      const moderator = await aModeratorLink(api, quiz.session, quiz.token);
      expectProblem(await ask(quiz, moderator.token), 401, 'unauthorized');
      expectProblem(await ask(quiz), 401, 'unauthorized');
      const other = await aQuiz(api);
      const stranger = await aParticipant(api, other.session, 'Eve');
      expectProblem(await ask(quiz, stranger.token), 404, 'session_not_found');
      expectProblem(await ask(quiz, other.token), 404, 'session_not_found');
    });

    it('is all after each question, each with one’s own', async () => {
      const quiz = await aWatchedQuiz({ leaderboard: 'after_question' });
      await expectHallSees(quiz, true);
      const { me } = (await ask(quiz, quiz.grace.token)).body;
      expect(me).toEqual({
        ...{ rank: 2, name: 'Grace', team: null, points: 0, correct: 0, answered: 1, streak: 0 },
        last: { questionId: quiz.question.id, points: 0, right: false },
      });
      expect((await ask(quiz, quiz.screen.token)).body.me).toBeNull();
      expect((await ask(quiz, quiz.token)).body.me).toBeNull();
    });

    it('is all at the end', async () => {
      const quiz = await aWatchedQuiz({ leaderboard: 'end' });
      const phone = await connect({ token: quiz.ada.token });
      await expectHallSees(quiz, false);
      expectStatus(await api.post(`/v1/sessions/${quiz.session.id}/end`, {}, quiz.token), 200);
      await expectHallSees(quiz, true);
      expect(await phone.next('leaderboard:updated')).toMatchObject({ final: true });
    });

    it('have no points of a question whose result nobody sees, at once', async () => {
      const quiz = await aWatchedQuiz({ resultsVisibility: 'hidden' });
      const seen = async ({ token }: { token: string }) =>
        (await ask(quiz, token)).body.questionIds.length;
      expect(await seen(quiz)).toBe(1);
      expect(await seen(quiz.ada)).toBe(0);
      const path = `/v1/questions/${quiz.question.id}`;
      for (let round = 0; round < 3; round += 1) {
        expectStatus(await api.post(`${path}/reveal`, undefined, quiz.token), 200);
        expect(await seen(quiz.ada)).toBe(1);
        expectStatus(await api.post(`${path}/hide`, undefined, quiz.token), 200);
        expect(await seen(quiz.ada)).toBe(0);
        expect(await seen(quiz.screen)).toBe(0);
      }
    });

    it('is told to each who may see it, with the first entries, at most once a second', async () => {
      const questions = Array.from({ length: 6 }, () => aQuizQuestion());
      const { session, token, questions: made } = await aQuiz(api, { questions });
      const names = Array.from({ length: 25 }, (_, nth) => `Player ${10 + nth}`);
      const players = await Promise.all(names.map((name) => aParticipant(api, session, name)));
      const hall = {
        organizer: await connect({ token, sessionId: session.id }),
        phone: await connect({ token: players[0]!.token }),
        screen: await connect({ token, sessionId: session.id, as: 'screen' }),
      };
      const moderator = await aModeratorLink(api, session, token);
      const outsider = await connect({ token: moderator.token });
      const begun = performance.now();
      for (const question of made) {
        await Promise.all(players.map((player) => answer(api, question, 'Right', player.token)));
        await settle(api, question, token);
      }
      for (const client of Object.values(hall)) {
        const last = await client.next(
          'leaderboard:updated',
          ({ questionIds }) => questionIds.length === made.length,
        );
        expect(last.entries).toHaveLength(20);
        expect(last).toMatchObject({ players: 25, me: null });
        const versions = client.all('leaderboard:updated').map(({ version }) => version);
        expect(versions).toEqual([...versions].sort((one, other) => one - other));
        const seconds = (performance.now() - begun) / 1_000;
        expect(versions.length).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
      }
      expect(outsider.all('leaderboard:updated')).toEqual([]);
    });

    it('is told nothing in the hall where it sees nothing', async () => {
      const quiz = await aQuiz(api, { settings: { leaderboard: 'off' } });
      const ada = await aParticipant(api, quiz.session, 'Ada');
      const phone = await connect({ token: ada.token });
      const organizer = await connect({ token: quiz.token, sessionId: quiz.session.id });
      await answer(api, quiz.questions[0]!, 'Right', ada.token);
      await settle(api, quiz.questions[0]!, quiz.token);
      await organizer.next('leaderboard:updated', ({ players }) => players === 1);
      expect(phone.all('leaderboard:updated')).toEqual([]);
    });

    it('asks for what is new alone', async () => {
      const quiz = await aWatchedQuiz({});
      const path = `/v1/sessions/${quiz.session.id}/leaderboard`;
      const first = await api.get(path, quiz.ada.token);
      const etag = first.headers.get('etag')!;
      expect(etag).toMatch(/^"[\w-]+"$/);
      const again = () => api.get(path, quiz.ada.token, { 'if-none-match': etag });
      expectStatus(await again(), 304);
      // Another's own entry is another answer.
      expectStatus(await api.get(path, quiz.grace.token, { 'if-none-match': etag }), 200);
      const key = { answerKey: { optionIndexes: [1] } };
      expectStatus(await api.patch(`/v1/questions/${quiz.question.id}`, key, quiz.token), 200);
      await until(again, ({ status }) => status === 200);
    });

    it('asks for as many entries as a page may have', async () => {
      const quiz = await aWatchedQuiz({});
      const some = await leaderboardOf(api, quiz.session, quiz.token, '?limit=1');
      expect(some.entries).toHaveLength(1);
      expect(some.players).toBe(2);
      for (const limit of ['0', '101', 'x']) {
        const path = `/v1/sessions/${quiz.session.id}/leaderboard?limit=${limit}`;
        expectProblem(await api.get(path, quiz.token), 400, 'validation_failed');
      }
    });
  });

  it('are final when the session has ended and all are in', async () => {
    const quiz = await aPlayedQuiz({ questions: [aQuizQuestion(), aQuizQuestion()] });
    const other = quiz.questions[1]!;
    await answer(api, other, 'Right', quiz.ada.token);
    expectStatus(await api.post(`/v1/sessions/${quiz.session.id}/end`, {}, quiz.token), 200);
    const last = await leaderboardWhen(api, quiz.session, quiz.token, ({ final }) => final);
    expect(last.questionIds).toHaveLength(2);
    expect(pointsIn(last)).toEqual(['Ada: 2000', 'Grace: 0']);
  });

  it('are none where nothing is scored', async () => {
    const { session } = await aQuiz(api, { questions: [aMultipleChoice()] });
    const { token } = await aParticipant(api, session, 'Ada');
    const own = await leaderboardOf(api, session, token);
    expect(own).toMatchObject({ questionIds: [], players: 1 });
    expect(own.me).toMatchObject({ name: 'Ada', rank: 1, points: 0, last: null });
    const stranger = await anOrganizer(api);
    const path = `/v1/sessions/${session.id}/leaderboard`;
    expectProblem(await api.get(path, stranger.token), 404, 'session_not_found');
  });
});
