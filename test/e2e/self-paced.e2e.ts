import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AudienceSession,
  Question,
  Session,
  SessionProgress,
} from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  Api,
  aParticipant,
  aRating,
  aSingleChoice,
  castVote,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  type Joined,
  openQuestion,
  resultWhen,
  until,
  vote,
  withdrawVote,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { loseTimers, runSessionTimer, sessionTimerJobs } from './support/timer-jobs.js';

/** How late a timer may go off on a busy machine. Milliseconds. */
const TOLERANCE = 2_000;

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();

describe('a self-paced session', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  async function connect(token: string, sessionId?: string): Promise<LiveClient> {
    const client = await LiveClient.connect(plenum.url, { token, sessionId });
    clients.push(client);
    return client;
  }

  const threeQuestions = () => [
    aSingleChoice({ allowChange: true }),
    { ...aRating(), durationSeconds: 5 },
    aSingleChoice(),
  ];

  const aDraft = (settings: object = {}, questions = threeQuestions()) =>
    aDraftSession(api, { questions, settings: { pace: 'self', ...settings } });
  const aRoom = (settings: object = {}, questions = threeQuestions()) =>
    aLiveSession(api, { questions, settings: { pace: 'self', ...settings } });

  const act = (action: string, { id }: { id: string }, token: string) =>
    api.post<Session>(`/v1/sessions/${id}/${action}`, undefined, token);
  const set = ({ id }: { id: string }, settings: object, token: string) =>
    api.patch<Session>(`/v1/sessions/${id}`, { settings }, token);
  const sessionNow = async ({ id }: { id: string }, token: string) =>
    expectStatus(await api.get<Session>(`/v1/sessions/${id}`, token), 200);
  const statusesOf = ({ questions }: { questions: readonly Question[] }) =>
    questions.map(({ status }) => status);
  const endsOf = ({ questions }: { questions: readonly Question[] }) =>
    questions.map(({ closesAt }) => closesAt);

  /**
   * When it has ended by itself, at that moment; by then nothing else may have ended it.
   * @param since there was a process to end it. Milliseconds since 1970
   */
  async function endedInTime(
    session: Session,
    endsAt: string,
    token: string,
    since = 0,
  ): Promise<Session> {
    const ended = await until(
      () => sessionNow(session, token),
      ({ status }) => status === 'ended',
    );
    const late = Date.parse(ended.endedAt!) - Math.max(Date.parse(endsAt), since);
    if (since === 0) expect(late).toBeGreaterThanOrEqual(-50);
    expect(late).toBeLessThan(TOLERANCE);
    expect(new Set(statusesOf(ended))).toEqual(new Set(['closed']));
    return ended;
  }

  const passes = (moment: string) =>
    until(
      () => Promise.resolve(Date.now()),
      (now) => now > Date.parse(moment),
    );

  async function restart(): Promise<void> {
    await plenum.startAgain();
    api = new Api(plenum.url);
  }

  describe('that starts', () => {
    it('opens all its questions, without timers of their own, and tells all', async () => {
      const { token, session } = await aDraft();
      const organizer = await connect(token, session.id);
      const { token: mine } = await aParticipant(api, session);
      const phone = await connect(mine);
      const started = expectStatus(await act('start', session, token), 200);
      expect(statusesOf(started)).toEqual(['open', 'open', 'open']);
      expect(endsOf(started)).toEqual([null, null, null]);
      expect(await sessionNow(session, token)).toEqual(started);
      for (const question of started.questions) {
        expect(await organizer.next('question:updated', ({ id }) => id === question.id)).toEqual(
          question,
        );
        await phone.next('question:updated', ({ id }) => id === question.id);
      }
      // Nobody is told of an open question in a session that is not live.
      const names = phone.received.map(({ name }) => name);
      expect(names.indexOf('session:updated')).toBeLessThan(names.indexOf('question:updated'));
      const { questions } = expectStatus(
        await api.get<AudienceSession>('/v1/audience/session', mine),
        200,
      );
      expect(statusesOf({ questions })).toEqual(['open', 'open', 'open']);
    });

    it('opens what is added to it, and what was closed', async () => {
      const { token, session, questions } = await aRoom({ endsAt: inSeconds(60) });
      const [first] = questions;
      const { endsAt } = session.settings;
      expect(endsOf({ questions })).toEqual([endsAt, endsAt, endsAt]);
      const path = `/v1/sessions/${session.id}/questions`;
      const added = expectStatus(await api.post<Question>(path, aSingleChoice(), token), 201);
      expect(added).toMatchObject({ status: 'open', closesAt: endsAt });
      const { token: mine } = await aParticipant(api, session);
      await vote(api, added.id, choose(added, 'Yes'), mine);
      await closeQuestion(api, first!.id, token);
      // One that is opened by itself closes with the session at the latest.
      const capped = await openQuestion(api, first!.id, token, 600);
      expect(capped.closesAt).toBe(endsAt);
      await closeQuestion(api, first!.id, token);
      const timed = await openQuestion(api, first!.id, token, 20);
      expect(Date.parse(timed.closesAt!)).toBeLessThan(Date.parse(endsAt!));
      const extend = api.post<Question>(
        `/v1/questions/${first!.id}/extend`,
        { seconds: 600 },
        token,
      );
      expect(expectStatus(await extend, 200).closesAt).toBe(endsAt);
    });

    it('is any session whose pace says so, at its start', async () => {
      const { token, session } = await aDraft({ pace: 'host' });
      expectStatus(await set(session, { pace: 'self' }, token), 200);
      expectStatus(await set(session, { pace: 'host' }, token), 200);
      const started = expectStatus(await act('start', session, token), 200);
      expect(statusesOf(started)).toEqual(['draft', 'draft', 'draft']);
      for (const pace of ['self', 'host']) {
        const other = await aRoom({ pace: pace === 'self' ? 'host' : 'self' });
        const change = await set(other.session, { pace }, other.token);
        expectProblem(change, 409, 'invalid_transition');
      }
      // The same one is no change.
      expectStatus(await set(session, { pace: 'host', qa: 'open' }, token), 200);
      expectStatus(await act('end', session, token), 200);
      expectStatus(await set(session, { pace: 'self' }, token), 200);
    });
  });

  describe('with an end', () => {
    it.each([
      ['tomorrow'],
      ['2026-12-24'],
      [1_800_000_000],
      ['2020-01-01T00:00:00Z'],
      ['2999-01-01T00:00:00Z'],
    ])('takes none of %j', async (endsAt) => {
      const { token, session } = await aDraft();
      const { errors } = expectProblem(
        await set(session, { endsAt }, token),
        400,
        'validation_failed',
      );
      expect(errors?.map(({ path }) => path)).toEqual(['settings.endsAt']);
      const body = { title: 'None', settings: { endsAt } };
      expectProblem(await api.post('/v1/sessions', body, token), 400, 'validation_failed');
    });

    it('keeps it as one moment, and is the same when it is sent back', async () => {
      const { token, session } = await aDraft({ endsAt: '2026-12-31T23:59+01:00' });
      expect(session.settings.endsAt).toBe('2026-12-31T22:59:00.000Z');
      const same = await set(session, { endsAt: '2026-12-31T22:59:00Z' }, token);
      expect(expectStatus(same, 200).revision).toBe(session.revision);
    });

    it('is not started when that is over, and may have a later one', async () => {
      const { token, session } = await aDraft({ endsAt: inSeconds(60) });
      await plenum.query(
        `update sessions set settings = settings || '{"endsAt": "2026-01-01T00:00:00.000Z"}'
         where id = $1`,
        [session.id],
      );
      // The process has it in memory for some seconds; the start reads it anew.
      expectProblem(await act('start', session, token), 409, 'invalid_transition');
      expectStatus(await set(session, { endsAt: null }, token), 200);
      expectStatus(await act('start', session, token), 200);
    });

    it('ends on time: takes no votes from then on, closes all and tells all', async () => {
      const endsAt = inSeconds(5);
      const { token, session, questions } = await aRoom({ endsAt });
      const [first] = questions;
      const participant = await aParticipant(api, session);
      const late = await aParticipant(api, session);
      const organizer = await connect(token, session.id);
      const phone = await connect(participant.token);
      await vote(api, first!.id, choose(first!, 'Yes'), participant.token);
      await passes(endsAt);
      const refused = await castVote(api, first!.id, choose(first!, 'Yes'), late.token);
      expectProblem(refused, 409, 'question_not_open');
      const ended = await endedInTime(session, endsAt, token);
      for (const client of [organizer, phone]) {
        await client.next('session:updated', ({ status }) => status === 'ended');
        for (const { id } of ended.questions) {
          await client.next(
            'question:updated',
            (question) => question.id === id && question.status === 'closed',
          );
        }
      }
      const { totalVotes } = await resultWhen(api, first!.id, token, ({ final }) => final);
      expect(totalVotes).toBe(1);
    });

    it('has none where its host sets the pace', async () => {
      const { token, session } = await aDraft({ endsAt: inSeconds(60) });
      const hosted = expectStatus(await set(session, { pace: 'host' }, token), 200);
      expect(hosted.settings.endsAt).toBeNull();
      expectStatus(await act('start', session, token), 200);
      const late = await set(session, { endsAt: inSeconds(60) }, token);
      expectProblem(late, 400, 'validation_failed');
      expect(await sessionTimerJobs(plenum, session.id)).toEqual([]);
    });

    it('ends later or sooner where it is set anew, its questions with it', async () => {
      const first = inSeconds(2);
      const { token, session, questions } = await aRoom({ endsAt: first });
      const own = await closeQuestion(api, questions[1]!.id, token);
      const viewer = await connect(token, session.id);
      const later = inSeconds(3_600);
      const moved = expectStatus(await set(session, { endsAt: later }, token), 200);
      expect(endsOf(moved)).toEqual([later, own.closesAt, later]);
      await viewer.next(
        'question:updated',
        ({ id, closesAt }) => id === questions[2]!.id && closesAt === later,
      );
      expect(await sessionTimerJobs(plenum, session.id)).toEqual([later]);
      // Though the one of before still went off.
      await passes(first);
      await runSessionTimer(plenum, session.id, first);
      expect(await sessionNow(session, token)).toEqual(moved);
      const none = expectStatus(await set(session, { endsAt: null }, token), 200);
      expect(endsOf(none)).toEqual([null, own.closesAt, null]);
      expect(await sessionTimerJobs(plenum, session.id)).toEqual([]);
      const soon = inSeconds(1);
      expectStatus(await set(session, { endsAt: soon }, token), 200);
      await endedInTime(moved, soon, token);
    });

    it('has one timer, whatever else is edited, and none when it is over or gone', async () => {
      const endsAt = inSeconds(3_600);
      const { token, session } = await aRoom({ endsAt });
      const path = `/v1/sessions/${session.id}`;
      for (const title of ['One', 'Two']) {
        expectStatus(await api.patch(path, { title }, token), 200);
        expect(await sessionTimerJobs(plenum, session.id)).toEqual([endsAt]);
      }
      expectStatus(await act('end', session, token), 200);
      expect(await sessionTimerJobs(plenum, session.id)).toEqual([]);
      expectStatus(await act('reopen', session, token), 200);
      expect(await sessionTimerJobs(plenum, session.id)).toEqual([endsAt]);
      expectStatus(await api.delete(path, token), 204);
      expect(await sessionTimerJobs(plenum, session.id)).toEqual([]);
    });
  });

  describe('that is reopened', () => {
    it('opens what its end has closed, and ends when it is to', async () => {
      const { token, session, questions } = await aRoom({ endsAt: inSeconds(4) });
      const { endsAt } = session.settings;
      await closeQuestion(api, questions[0]!.id, token);
      expectStatus(await act('end', session, token), 200);
      const reopened = expectStatus(await act('reopen', session, token), 200);
      expect(statusesOf(reopened)).toEqual(['closed', 'open', 'open']);
      expect(endsOf(reopened).slice(1)).toEqual([endsAt, endsAt]);
      await endedInTime(reopened, endsAt!, token);
    });

    it('has no end any more where that is over', async () => {
      const endsAt = inSeconds(5);
      const { token, session } = await aRoom({ endsAt });
      const ended = await endedInTime(session, endsAt, token);
      const reopened = expectStatus(await act('reopen', session, token), 200);
      expect(reopened.settings.endsAt).toBeNull();
      expect(reopened.revision).toBe(ended.revision + 1);
      expect(statusesOf(reopened)).toEqual(['open', 'open', 'open']);
      expect(endsOf(reopened)).toEqual([null, null, null]);
    });
  });

  describe('over a restart', () => {
    it('ends on time, though the process that started it is gone', async () => {
      const endsAt = inSeconds(6);
      const { token, session } = await aRoom({ endsAt });
      await plenum.stop();
      await restart();
      await endedInTime(session, endsAt, token, Date.now());
    });

    it('ends right after the start where its time was over by then', async () => {
      const endsAt = inSeconds(5);
      const { token, session } = await aRoom({ endsAt });
      await plenum.stop();
      await passes(endsAt);
      await restart();
      const started = Date.now();
      const ended = await until(
        () => sessionNow(session, token),
        ({ status }) => status === 'ended',
      );
      expect(Date.parse(ended.endedAt!)).toBeLessThan(started + TOLERANCE);
    });

    it('ends though the queue has lost its timers', async () => {
      const endsAt = inSeconds(6);
      const { token, session } = await aRoom({ endsAt });
      await plenum.stop();
      await loseTimers(plenum);
      expect(await sessionTimerJobs(plenum, session.id)).toEqual([]);
      await restart();
      await endedInTime(session, endsAt, token, Date.now());
    });
  });

  describe('to which one comes back', () => {
    it('goes on where one was, by one’s token or the key of the phone', async () => {
      // Keys of phones count where an address has a limit: else nothing is kept of who joins.
      const { token, session, questions } = await aRoom({ maxParticipantsPerAddress: 50 });
      const [first, second, third] = questions as [Question, Question, Question];
      const joinKey = 'the key that this phone has kept';
      const join = async (participantToken?: string) =>
        expectStatus(
          await api.post<Joined>('/v1/join', { code: session.code, joinKey, participantToken }),
          200,
        );
      const joined = await join();
      await vote(api, first.id, choose(first, 'Yes'), joined.participantToken);
      await vote(api, second.id, { value: 4 }, joined.participantToken);
      const phone = await connect(joined.participantToken);
      phone.close();
      const myVotes = { [first.id]: choose(first, 'Yes'), [second.id]: { value: 4 } };

      for (const again of [await join(joined.participantToken), await join()]) {
        expect(again.participantId).toBe(joined.participantId);
        const seen = api.get<AudienceSession>('/v1/audience/session', again.participantToken);
        expect(expectStatus(await seen, 200).myVotes).toEqual(myVotes);
      }
      const back = await connect(joined.participantToken);
      expect(back.all('session:snapshot')[0]).toMatchObject({ session: { myVotes } });
      await back.cast({ questionId: third.id, ...choose(third, 'No') });
      await resultWhen(api, third.id, token, ({ totalVotes }) => totalVotes === 1);
    });
  });

  describe('how far it is', () => {
    const read = ({ id }: { id: string }, token: string) =>
      api.get<SessionProgress>(`/v1/sessions/${id}/progress`, token);
    const progressWhen = (
      session: Session,
      token: string,
      isThere: (progress: SessionProgress) => boolean,
    ) => until(async () => expectStatus(await read(session, token), 200), isThere);

    it('is told to organizers, by question and by participant', async () => {
      const { token, session, questions } = await aRoom();
      const [first, second, third] = questions as [Question, Question, Question];
      expect(expectStatus(await read(session, token), 200)).toEqual({
        sessionId: session.id,
        participants: 0,
        questions: questions.map(({ id }) => ({ questionId: id, answered: 0 })),
        done: [0, 0, 0, 0],
      });
      const [ada, eve] = [await aParticipant(api, session), await aParticipant(api, session)];
      const organizer = await connect(token, session.id);
      const phone = await connect(ada.token);
      await vote(api, first.id, choose(first, 'Yes'), ada.token);
      await vote(api, second.id, { value: 3 }, ada.token);
      await vote(api, third.id, choose(third, 'Yes'), ada.token);
      await vote(api, first.id, choose(first, 'No'), eve.token);
      const expected: SessionProgress = {
        sessionId: session.id,
        participants: 2,
        questions: [
          { questionId: first.id, answered: 2 },
          { questionId: second.id, answered: 1 },
          { questionId: third.id, answered: 1 },
        ],
        done: [0, 1, 0, 1],
      };
      const isAll = ({ done }: SessionProgress) => done[1] === 1 && done[3] === 1;
      expect(await organizer.next('progress:updated', isAll)).toEqual(expected);
      expect(await progressWhen(session, token, isAll)).toEqual(expected);

      organizer.forget();
      await withdrawVote(api, first.id, eve.token);
      const withdrawn = await organizer.next('progress:updated', ({ done }) => done[1] === 0);
      expect(withdrawn).toMatchObject({ participants: 1, done: [0, 0, 0, 1] });
      await phone.next('results:updated', ({ totalVotes }) => totalVotes === 1);
      expect(phone.all('progress:updated')).toEqual([]);
    });

    it('knows of a game who plays and has answered nothing', async () => {
      const { token, session, questions } = await aRoom({ leaderboard: 'end' });
      const [ada] = [await aParticipant(api, session), await aParticipant(api, session)];
      await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), ada.token);
      const progress = await progressWhen(session, token, ({ done }) => done[1] === 1);
      expect(progress).toMatchObject({ participants: 2, done: [1, 1, 0, 0] });
    });

    it('is told once a second at most, the last state always', async () => {
      const { token, session, questions } = await aRoom();
      const [first] = questions as [Question];
      const organizer = await connect(token, session.id);
      const times: number[] = [];
      organizer.socket.on('progress:updated', () => times.push(performance.now()));
      let count = 0;
      const until = Date.now() + 2_500;
      while (Date.now() < until) {
        const { token: mine } = await aParticipant(api, session);
        await vote(api, first.id, choose(first, 'Yes'), mine);
        count += 1;
      }
      await organizer.next('progress:updated', ({ participants }) => participants === count);
      const gaps = times.slice(1).map((time, index) => time - times[index]!);
      expect(times.length).toBeGreaterThan(1);
      expect(Math.min(...gaps)).toBeGreaterThan(900);
    });

    it('can be asked for of one that its host paces, but is not told', async () => {
      const { token, session, questions } = await aLiveSession(api);
      const organizer = await connect(token, session.id);
      const { token: mine } = await aParticipant(api, session);
      await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), mine);
      await organizer.next('results:updated', ({ totalVotes }) => totalVotes === 1);
      await progressWhen(session, token, ({ participants }) => participants === 1);
      expect(organizer.all('progress:updated')).toEqual([]);
    });
  });
});
