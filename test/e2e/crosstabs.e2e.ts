import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { CrossTab, Question, Session, ShownCrosstab } from '../../src/contract/index.js';
import { CrosstabsRepository } from '../../src/crosstabs/crosstabs.repository.js';
import { CrosstabsService } from '../../src/crosstabs/crosstabs.service.js';
import { PairCounts } from '../../src/crosstabs/pair-counts.js';
import type { CrossedQuestion } from '../../src/crosstabs/pairs.rules.js';
import { ParticipantNames } from '../../src/participants/participant-names.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import { newId } from '../../src/platform/ids.js';
import { Metrics } from '../../src/platform/metrics/metrics.js';
import { ResultsRepository } from '../../src/results/results.repository.js';
import type { ResultsService } from '../../src/results/results.service.js';
import { NO_CHOICE, type PackedChoice } from '../../src/sessions/kinds/index.js';
import type { QuestionView } from '../../src/sessions/session-directory.js';
import { SameTransaction } from '../../src/sessions/same-transaction.js';
import { BallotsRepository } from '../../src/voting/counting/ballots.repository.js';
import { CountingService } from '../../src/voting/counting/counting.service.js';
import type { MotionCountingService } from '../../src/voting/motions/motion-counting.service.js';
import type { QueuedBallot } from '../../src/voting/vote.js';
import { toCountJob } from '../../src/voting/vote-jobs.js';
import { VotingMetrics } from '../../src/voting/voting.metrics.js';
import {
  aLiveSession,
  aModeratorLink,
  anOrganizer,
  aParticipant,
  Api,
  aScreenLink,
  aSingleChoice,
  closeQuestion,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  until,
  vote,
  withdrawVote,
} from './support/api.js';
import { runs } from './support/arbitraries.js';
import { TestDatabase } from './support/database.js';
import { times } from './support/lanes.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';

const PARTICIPANTS = 6;
const options = JSON.stringify(['x', 'y', 'z'].map((id) => ({ id, label: id })));
/** What can be chosen on each of the three questions, and taken back. */
const choices: PackedChoice[][] = [
  [0, 1, 2, NO_CHOICE],
  [[0], [1], [0, 2], [0, 1, 2], NO_CHOICE],
  [1, 2, 5, NO_CHOICE],
];

const anAct = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('vote' as const),
      who: fc.nat({ max: PARTICIPANTS - 1 }),
      on: fc.nat({ max: 2 }),
      choice: fc.nat(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('cross' as const),
      pair: fc.constantFrom([0, 1], [1, 2], [2, 0]),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('reset' as const), on: fc.nat({ max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('leave' as const) }) },
);
type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never;

/** Votes, changes, withdrawals and resets, while cross-tabs are asked for and left; two workers count. */
describe('counts of pairs', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let repository: CrosstabsRepository;
  const accountId = newId();

  beforeAll(async () => {
    database = await TestDatabase.create();
    dataSource = await createDataSource(database.url).initialize();
    repository = new CrosstabsRepository(dataSource);
    await database.query(
      `insert into accounts (id, email, password_hash, name) values ($1, 'a@example.org', '', 'A')`,
      [accountId],
    );
  });
  afterAll(() => dataSource.destroy());

  function aWorker() {
    const tallies = new ResultsRepository(dataSource);
    const results = {
      add: (...given: Parameters<ResultsRepository['add']>) => tallies.add(...given),
      changed: () => undefined,
      counted: () => undefined,
    } as unknown as ResultsService;
    return new CountingService(
      dataSource,
      new BallotsRepository(dataSource),
      new ParticipantNames(),
      results,
      new PairCounts(repository, new SameTransaction()),
      {} as MotionCountingService,
      new VotingMetrics(new Metrics()),
    );
  }

  async function threeQuestions() {
    const sessionId = newId();
    await database.query(
      `insert into sessions (id, account_id, title, status, code, settings)
       values ($1, $2, '', 'live', $3, '{}')`,
      [sessionId, accountId, sessionId.slice(-8)],
    );
    const kinds = ['single_choice', 'multiple_choice', 'rating'];
    const questions = kinds.map((kind) => ({ id: newId(), sessionId, kind }));
    for (const [position, { id, kind }] of questions.entries()) {
      await database.query(
        `insert into questions (id, session_id, kind, prompt, position, status, options, settings)
         values ($1, $2, $3, '', $4, 'open', $5, '{}')`,
        [id, sessionId, kind, position, kind === 'rating' ? '[]' : options],
      );
    }
    return questions;
  }

  /** Erases votes as the service does that has the reset. */
  async function reset(questionId: string) {
    await dataSource.transaction(async (manager) => {
      await manager.query('select from questions where id = $1 for update', [questionId]);
      await repository.erase(manager, questionId);
      await manager.query('delete from ballots where question_id = $1', [questionId]);
      await manager.query('update questions set round = round + 1 where id = $1', [questionId]);
    });
  }

  it('are what the ballots say, after any history', async () => {
    const property = fc.asyncProperty(
      fc.array(anAct, { minLength: 10, maxLength: 60 }),
      fc.integer({ min: 1, max: 6 }),
      async (acts: Act[], size) => {
        const questions = await threeQuestions();
        const people = Array.from({ length: PARTICIPANTS }, newId);
        const workers = [aWorker(), aWorker()];
        const service = new CrosstabsService(dataSource, repository);
        const rounds = [1, 1, 1];
        const voted = new Set<string>();
        let waiting: QueuedBallot[] = [];
        const counting = workers.map(() => Promise.resolve());
        const count = () => {
          for (const [nth, worker] of workers.entries()) {
            // Every other vote each: of one participant both may have some at the same time.
            const job = toCountJob(waiting.filter((_, at) => at % workers.length === nth));
            counting[nth] = counting[nth]!.then(() => worker.countTogether([job]));
          }
          waiting = [];
        };
        const asked: Promise<unknown>[] = [];
        for (const act of acts) {
          if (act.does === 'vote') {
            const { id: questionId } = questions[act.on]!;
            const participantId = people[act.who]!;
            const key = `${questionId} ${participantId} ${rounds[act.on]}`;
            const choice = choices[act.on]![act.choice % choices[act.on]!.length]!;
            waiting.push({
              ...{ questionId, participantId, choice, receiptId: newId() },
              ...{ round: rounds[act.on]!, replaces: voted.has(key) },
            });
            voted.add(key);
            if (waiting.length >= size) count();
          } else if (act.does === 'cross') {
            const [one, other] = act.pair.map((at) => questions[at]! as unknown as QuestionView);
            asked.push(service.require(one!, other!));
          } else if (act.does === 'reset') {
            rounds[act.on]! += 1;
            asked.push(reset(questions[act.on]!.id));
          } else {
            asked.push(
              database.query("update crosstabs set watched_at = now() - interval '2 hours'"),
            );
          }
        }
        count();
        await Promise.all([...counting, ...asked]);
        const stored = await database.query<CrossedQuestion>(
          'select id, kind, options, settings from questions where session_id = $1 order by id',
          [questions[0]!.sessionId],
        );
        const sorted = (counts: readonly (readonly unknown[])[]) => counts.map(String).sort();
        for (const [at, a] of stored.entries()) {
          for (const b of stored.slice(at + 1)) {
            const pair = await repository.find(a.id, b.id);
            const expected = pair?.active ? await repository.count(dataSource, a, b) : [];
            expect(sorted(pair?.counts ?? [])).toEqual(sorted(expected));
          }
        }
      },
    );
    await fc.assert(property, runs(40));
  });
});

describe('cross-tabs', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  const read = (question: Question, by: Question, token: string, etag?: string) =>
    api.get<CrossTab>(
      `/v1/questions/${question.id}/results?by=${by.id}`,
      token,
      etag === undefined ? {} : { 'If-None-Match': etag },
    );
  const crossed = async (question: Question, by: Question, token: string) =>
    expectStatus(await read(question, by, token), 200);
  /** As soon as it is so. */
  const crossedWhen = (
    question: Question,
    by: Question,
    token: string,
    isThere: (crosstab: CrossTab) => boolean,
  ) => until(() => crossed(question, by, token), isThere);
  const cells = ({ groups }: CrossTab) =>
    Object.fromEntries(
      groups.map(({ label, buckets }) => [label, buckets.map(({ count }) => count)]),
    );
  const pick = ({ options }: Question, ...at: number[]) => ({
    optionIds: at.map((index) => options[index]!.id),
  });

  /** A hall in which so many have answered the first question by the row, the second by the column. */
  async function aHall(rows: readonly (readonly number[])[]) {
    const settings = { allowChange: true };
    const live = await aLiveSession(api, {
      questions: [
        { ...aSingleChoice(settings, ['Team A', 'Team B']), prompt: 'Who are you?' },
        { ...aSingleChoice(settings, ['Yes', 'No']), prompt: 'Shall we?' },
        { kind: 'open_text', prompt: 'Why?' },
      ],
    });
    const [who, shall, why] = live.questions as [Question, Question, Question];
    const plan = rows.flatMap((row, a) =>
      row.flatMap((count, b) => Array.from({ length: count }, () => [a, b] as const)),
    );
    const people = await times(plan.length, async (nth) => {
      const person = await aParticipant(api, live.session);
      const [a, b] = plan[nth]!;
      await vote(api, who.id, pick(who, a), person.token);
      await vote(api, shall.id, pick(shall, b), person.token);
      return person;
    });
    for (const { id } of [who, shall]) {
      await resultWhen(api, id, live.token, ({ totalVotes }) => totalVotes === plan.length);
    }
    return { ...live, who, shall, why, people };
  }

  it('are a question by another, live, and tell of no fewer than three', async () => {
    const { session, token, who, shall, people } = await aHall([
      [6, 4],
      [3, 7],
    ]);
    const first = await read(shall, who, token);
    const crosstab = expectStatus(first, 200);
    expect(crosstab).toMatchObject({
      ...{ questionId: shall.id, by: who.id, totalVotes: 20, exclusive: true, repeats: null },
      hidden: { groups: 0, cells: 0, participants: 0 },
    });
    expect(cells(crosstab)).toEqual({ 'Team A': [6, 4], 'Team B': [3, 7] });
    const etag = first.headers.get('etag')!;
    expectStatus(await read(shall, who, token, etag), 304);

    // Two more are in no table, by themselves they would be told apart.
    const newcomers = await times(3, () => aParticipant(api, session));
    const answer = async ({ token }: { token: string }) => {
      await vote(api, who.id, pick(who, 0), token);
      await vote(api, shall.id, pick(shall, 1), token);
    };
    await answer(newcomers[0]!);
    await answer(newcomers[1]!);
    const waiting = await crossedWhen(shall, who, token, (now) => now.hidden.participants === 2);
    expect(cells(waiting)).toEqual(cells(crosstab));
    await answer(newcomers[2]!);
    const more = await crossedWhen(shall, who, token, ({ totalVotes }) => totalVotes === 23);
    expect(cells(more)).toEqual({ 'Team A': [6, 7], 'Team B': [3, 7] });
    expect(more.version).toBeGreaterThan(crosstab.version);

    // Three change their minds; of two that are left all others would tell.
    for (const { token } of people.slice(10, 11)) await withdrawVote(api, shall.id, token);
    for (const { token } of people.slice(0, 2)) {
      await vote(api, shall.id, pick(shall, 1), token);
    }
    const changed = await crossedWhen(shall, who, token, ({ totalVotes }) => totalVotes === 22);
    expect(cells(changed)).toEqual({ 'Team A': [null, null], 'Team B': [null, null] });
    expect(changed.hidden.cells).toBe(4);
    expect(changed.groups.map((group) => group.totalVotes)).toEqual([13, 9]);

    expectStatus(await api.post(`/v1/questions/${who.id}/reset`, undefined, token), 200);
    // At once, though it was read a moment ago.
    const erased = await crossed(shall, who, token);
    expect(erased).toMatchObject({ totalVotes: 0, groups: [], hidden: { participants: 0 } });
  });

  it('are counted no more when nobody has asked for long, and right when somebody does', async () => {
    const { session, token, who, shall } = await aHall([
      [4, 3],
      [3, 5],
    ]);
    await crossed(shall, who, token);
    await plenum.query(
      `update crosstabs set watched_at = now() - interval '61 minutes' where session_id = $1`,
      [session.id],
    );
    const join = async (at: number) => {
      const { token } = await aParticipant(api, session);
      await vote(api, who.id, pick(who, at), token);
      await vote(api, shall.id, pick(shall, at), token);
    };
    await join(0);
    await resultWhen(api, shall.id, token, ({ totalVotes }) => totalVotes === 16);
    const state = () =>
      plenum.query<{ active: boolean; kept: number }>(
        `select active, (select count(*)::int from crosstab_tallies where crosstab_id = id) as kept
         from crosstabs where session_id = $1`,
        [session.id],
      );
    expect(await until(state, ([row]) => !row!.active)).toEqual([{ active: false, kept: 0 }]);
    await join(1);
    await join(1);
    await resultWhen(api, shall.id, token, ({ totalVotes }) => totalVotes === 18);
    const again = await crossedWhen(shall, who, token, ({ totalVotes }) => totalVotes === 18);
    expect(cells(again)).toEqual({ 'Team A': [5, 3], 'Team B': [3, 7] });
  });

  it('are the organizer’s alone, and the screen’s while one is shown there', async () => {
    const { session, token, who, shall, why, people } = await aHall([
      [4, 3],
      [3, 5],
    ]);
    const { token: screen } = await aScreenLink(api, session, token);
    const { token: moderator } = await aModeratorLink(api, session, token);
    const shownPath = `/v1/sessions/${session.id}/crosstab`;
    const clients = await Promise.all([
      LiveClient.connect(plenum.url, { token: screen }),
      LiveClient.connect(plenum.url, { token, sessionId: session.id }),
      LiveClient.connect(plenum.url, { token: people[0]!.token }),
    ]);
    const [hall, host, phone] = clients;
    const refused = async () => {
      for (const other of [screen, people[0]!.token]) {
        expectProblem(await read(shall, who, other), 403, 'results_hidden');
      }
      expectProblem(await read(why, who, moderator), 404, 'question_not_found');
    };
    await refused();
    const shown = { questionId: shall.id, by: who.id };
    expect(expectStatus(await api.put(shownPath, shown, token), 200)).toEqual({ shown });
    const isTold = (wanted: ShownCrosstab['shown']) => (told: ShownCrosstab) =>
      told.shown?.questionId === wanted?.questionId && told.shown?.by === wanted?.by;
    for (const client of [hall, host]) await client.next('crosstab:shown', isTold(shown));
    expect(expectStatus(await api.get(shownPath, screen), 200)).toEqual({ shown });
    expect(cells(await crossed(shall, who, screen))).toEqual({
      ...{ 'Team A': [4, 3], 'Team B': [3, 5] },
    });
    expectProblem(await read(who, shall, screen), 403, 'results_hidden');
    expectStatus(await api.delete(shownPath, token), 204);
    await hall.next('crosstab:shown', isTold(null));
    await refused();

    // What is opened comes to the stage.
    expectStatus(await api.put(shownPath, shown, token), 200);
    await closeQuestion(api, why.id, token);
    hall.forget();
    await openQuestion(api, why.id, token);
    await hall.next('crosstab:shown', isTold(null));
    expect(expectStatus(await api.get(shownPath, token), 200)).toEqual({ shown: null });
    expect(phone.all('crosstab:shown')).toEqual([]);
    for (const client of clients) client.close();
  });

  it('need two questions of one session that have groups', async () => {
    const { session, token, who, shall, why } = await aHall([[1, 0]]);
    const elsewhere = await aLiveSession(api, { token });
    const stranger = await anOrganizer(api);
    for (const [one, other] of [
      [who, who],
      [who, why],
      [why, shall],
    ] as const) {
      expectProblem(await read(one, other, token), 400, 'crosstab_unsupported');
    }
    expectProblem(await read(who, elsewhere.questions[0]!, token), 404, 'question_not_found');
    expectProblem(await read(who, shall, stranger.token), 404, 'question_not_found');
    const shown = { questionId: who.id, by: elsewhere.questions[0]!.id };
    const answer = await api.put(`/v1/sessions/${session.id}/crosstab`, shown, token);
    expectProblem(answer, 404, 'question_not_found');
    const nobody = await crossed(shall, who, token);
    expect(nobody).toMatchObject({ totalVotes: 0, groups: [], hidden: { participants: 1 } });
  });

  it('say who has moved where a question is asked again', async () => {
    const { session, token, shall, people } = await aHall([[9, 5]]);
    await closeQuestion(api, shall.id, token);
    const repeat = await api.post<Question & { repeatsId: string }>(
      `/v1/questions/${shall.id}/repeat`,
      undefined,
      token,
    );
    const again = expectStatus(repeat, 201);
    expect(again).toMatchObject({
      ...{ repeatsId: shall.id, prompt: shall.prompt, status: 'draft', position: 2 },
      options: shall.options,
    });
    await openQuestion(api, again.id, token);
    // Four of nine come over, and one of them is told by no cell; five stay.
    for (const [nth, { token }] of people.entries()) {
      await vote(api, again.id, pick(again, nth < 5 ? 0 : 1), token);
    }
    await resultWhen(api, again.id, token, ({ totalVotes }) => totalVotes === 14);
    const moved = await crossed(again, shall, token);
    expect(moved).toMatchObject({ repeats: 'by', moved: 4 });
    expect(cells(moved)).toEqual({ Yes: [5, 4], No: [null, 5] });

    const copied = await api.post<Session>(`/v1/sessions/${session.id}/duplicate`, {}, token);
    const { questions } = expectStatus(copied, 201);
    expect(questions[2]).toMatchObject({
      ...{ repeatsId: questions[1]!.id, options: questions[1]!.options },
    });
    expect(questions[1]!.options).not.toEqual(shall.options);
    expectStatus(await api.delete(`/v1/questions/${shall.id}`, token), 204);
    const left = await api.get<Question>(`/v1/questions/${again.id}`, token);
    expect(expectStatus(left, 200)).toMatchObject({ repeatsId: null });
    const kept = await plenum.query('select from crosstabs where session_id = $1', [session.id]);
    expect(kept).toEqual([]);
  });
});
