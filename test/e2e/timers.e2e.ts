import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AudienceSession, Question, Receipt, Session } from '../../src/contract/index.js';
import {
  aLiveSession,
  aParticipant,
  Api,
  aRating,
  aSingleChoice,
  castVote,
  choose,
  closeQuestion,
  countsByLabel,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  until,
  vote,
} from './support/api.js';
import { ballotsOf, sorted } from './support/ballots.js';
import { inLanes, times } from './support/lanes.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { runTimer, timerJobs } from './support/timer-jobs.js';
import { toldToAll } from './support/untold.js';
import { aCrowd, goHome, type Voter } from './support/voters.js';

/** How late a timer may go off on a busy machine. Milliseconds. */
const TOLERANCE = 2_000;

describe('time', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  /** A live session whose question is not open yet. */
  async function aRoom(questions: object[] = [aSingleChoice()]) {
    const room = await aLiveSession(api, { questions, open: false });
    return { ...room, question: room.questions[0]! };
  }

  async function connect(token: string, sessionId?: string): Promise<LiveClient> {
    const client = await LiveClient.connect(plenum.url, { token, sessionId });
    clients.push(client);
    return client;
  }

  async function restart(): Promise<void> {
    await plenum.stop();
    await plenum.startAgain();
    api = new Api(plenum.url);
  }

  async function questionNow({ id, sessionId }: Question, token: string): Promise<Question> {
    const answer = await api.get<Session>(`/v1/sessions/${sessionId}`, token);
    return expectStatus(answer, 200).questions.find((question) => question.id === id)!;
  }

  /** When it has closed by itself; by then nothing else may have closed it. */
  async function closedInTime(question: Question, token: string): Promise<Question> {
    const closed = await until(
      () => questionNow(question, token),
      ({ status }) => status === 'closed',
    );
    expect(closed.closesAt).toBe(question.closesAt);
    const late = Date.parse(closed.closedAt!) - Date.parse(question.closesAt!);
    expect(late).toBeGreaterThanOrEqual(-50);
    expect(late).toBeLessThan(TOLERANCE);
    return closed;
  }

  it('closes a question by itself, and tells all', async () => {
    const { token, session, question } = await aRoom();
    const participant = await aParticipant(api, session);
    const organizer = await connect(token, session.id);
    const phone = await connect(participant.token);
    const before = Date.now();
    const opened = await openQuestion(api, question.id, token, 1);
    const lasts = Date.parse(opened.closesAt!) - Date.parse(opened.openedAt!);
    expect(Math.abs(lasts - 1_000)).toBeLessThan(50);
    expect(Date.parse(opened.openedAt!)).toBeGreaterThanOrEqual(before);
    await vote(api, question.id, choose(question, 'Yes'), participant.token);

    const closed = await closedInTime(opened, token);
    for (const client of [organizer, phone]) {
      const told = await client.next('question:updated', ({ status }) => status === 'closed');
      expect(toldToAll(told)).toEqual(toldToAll(closed));
      await client.next('results:updated', ({ final, totalVotes }) => final && totalVotes === 1);
    }
  });

  it('refuses votes from then on, even before the timer has gone off', async () => {
    const { token, session, question } = await aRoom();
    const crowd = await aCrowd(api, plenum.url, session, 100);
    const opened = await openQuestion(api, question.id, token, 1);
    const end = Date.parse(opened.closesAt!);
    const answers: { voter: Voter; sentAt: number; answeredAt: number; receipt?: Receipt }[] = [];
    const cast = async (voter: Voter) => {
      const sentAt = Date.now();
      const { receipt } = await voter.cast(question.id, choose(question, 'Yes'));
      answers.push({ voter, sentAt, answeredAt: Date.now(), receipt });
    };
    await Promise.all(crowd.slice(0, 20).map(cast));
    await until(
      () => Promise.resolve(Date.now()),
      (now) => now > end - 60,
    );
    await inLanes(crowd.slice(20), 4, cast);
    goHome(crowd);

    expect(answers.filter(({ sentAt, receipt }) => receipt && sentAt >= end)).toEqual([]);
    expect(answers.filter(({ answeredAt, receipt }) => !receipt && answeredAt < end)).toEqual([]);
    expect(answers.some(({ receipt }) => !receipt)).toBe(true);
    const { totalVotes } = await resultWhen(api, question.id, token, ({ final }) => final);
    const accepted = answers.flatMap(({ voter, receipt }) =>
      receipt
        ? [{ participantId: voter.id, receiptId: receipt.id, choice: choose(question, 'Yes') }]
        : [],
    );
    expect(totalVotes).toBe(accepted.length);
    expect(await ballotsOf(plenum, question)).toEqual(sorted(accepted, question));
  });

  it('does not close what was closed and opened again', async () => {
    const { token, questions } = await aRoom([aSingleChoice(), aSingleChoice(), aRating()]);
    const [endless, longer, clock] = questions as [Question, Question, Question];
    for (const { id } of [endless, longer]) {
      await openQuestion(api, id, token, 1);
      await closeQuestion(api, id, token);
    }
    expect(await openQuestion(api, endless.id, token)).toMatchObject({ closesAt: null });
    const later = await openQuestion(api, longer.id, token, 4);
    // Its timer goes off after theirs.
    await closedInTime(await openQuestion(api, clock.id, token, 2), token);

    expect(await questionNow(endless, token)).toMatchObject({ status: 'open' });
    expect(await questionNow(longer, token)).toMatchObject({ status: 'open' });
    await closedInTime(later, token);
    expect(await questionNow(endless, token)).toMatchObject({ status: 'open' });
  });

  describe('that a question has of its own', () => {
    const aTimed = (durationSeconds?: number | null) =>
      aRoom([{ ...aSingleChoice(), durationSeconds }]);
    const open = (question: Question, token: string, body?: object) =>
      api.post<Question>(`/v1/questions/${question.id}/open`, body, token);
    const lasts = ({ openedAt, closesAt }: Question) =>
      closesAt && Math.round((Date.parse(closesAt) - Date.parse(openedAt!)) / 1000);

    it('counts where opening it says nothing else', async () => {
      const { token, question } = await aTimed(90);
      expect(question.durationSeconds).toBe(90);
      expect(lasts(expectStatus(await open(question, token), 200))).toBe(90);
      await closeQuestion(api, question.id, token);
      expect(lasts(expectStatus(await open(question, token, {}), 200))).toBe(90);
      await closeQuestion(api, question.id, token);
      const longer = await open(question, token, { durationSeconds: 120 });
      expect(lasts(expectStatus(longer, 200))).toBe(120);
      await closeQuestion(api, question.id, token);
      const endless = await open(question, token, { durationSeconds: null });
      expect(expectStatus(endless, 200)).toMatchObject({ closesAt: null, durationSeconds: 90 });
    });

    it.each([undefined, null])('may be none: %j', async (none) => {
      const { token, question } = await aTimed(none);
      expect(question.durationSeconds).toBeNull();
      expect(expectStatus(await open(question, token), 200).closesAt).toBeNull();
    });

    it('can be changed, and taken away, and says nothing of one that runs', async () => {
      const { token, session, question } = await aTimed();
      const change = (body: object) =>
        api.patch<Question>(`/v1/questions/${question.id}`, body, token);
      expect((await change({ durationSeconds: 40 })).body.durationSeconds).toBe(40);
      const opened = expectStatus(await open(question, token), 200);
      const changed = expectStatus(await change({ durationSeconds: 50 }), 200);
      expect(changed).toMatchObject({ durationSeconds: 50, closesAt: opened.closesAt });
      expect((await change({ prompt: 'Still?' })).body.durationSeconds).toBe(50);
      expect((await change({ durationSeconds: null })).body.durationSeconds).toBeNull();
      const added = await api.post<Question>(
        `/v1/sessions/${session.id}/questions`,
        { ...aRating(), durationSeconds: 7 * 24 * 3600 },
        token,
      );
      expect(expectStatus(added, 201).durationSeconds).toBe(7 * 24 * 3600);
      const copy = await api.post<Session>(`/v1/sessions/${session.id}/duplicate`, {}, token);
      const durations = copy.body.questions.map(({ durationSeconds }) => durationSeconds);
      expect(durations).toEqual([null, 7 * 24 * 3600]);
    });

    it('closes it', async () => {
      const { token, question } = await aTimed(1);
      await closedInTime(expectStatus(await open(question, token), 200), token);
    });
  });

  describe('that is given', () => {
    const extend = ({ id }: Question, seconds: number, token: string) =>
      api.post<Question>(`/v1/questions/${id}/extend`, { seconds }, token);
    const longer = (one: Question, other: Question) =>
      (Date.parse(other.closesAt!) - Date.parse(one.closesAt!)) / 1000;
    const timersOf = ({ id }: Question) => timerJobs(plenum, id);

    it('has a question close later: it takes votes until then, and all are told', async () => {
      const { token, session, questions } = await aRoom([aSingleChoice(), aRating()]);
      const [question, clock] = questions as [Question, Question];
      const late = await aParticipant(api, session);
      const viewers = [await connect(token, session.id), await connect(late.token)];
      const opened = await openQuestion(api, question.id, token, 5);
      const extended = expectStatus(await extend(question, 3_600, token), 200);
      expect(longer(opened, extended)).toBe(3_600);
      expect(extended).toEqual({ ...opened, closesAt: extended.closesAt });
      for (const viewer of viewers) {
        const told = await viewer.next(
          'question:updated',
          ({ closesAt }) => closesAt === extended.closesAt,
        );
        expect(toldToAll(told)).toEqual(toldToAll(extended));
      }
      // Its timer goes off after the one of before would have.
      const later = await openQuestion(api, clock.id, token, 5);
      await until(
        () => questionNow(later, token),
        ({ status }) => status === 'closed',
      );
      expect(await questionNow(question, token)).toEqual(extended);
      await vote(api, question.id, choose(question, 'Yes'), late.token);
    });

    it('is over when it is over, though the process that gave it is gone', async () => {
      const { token, session, question } = await aRoom();
      const participant = await aParticipant(api, session);
      await openQuestion(api, question.id, token, 10);
      const extended = expectStatus(await extend(question, 3, token), 200);
      await restart();
      const closed = await until(
        () => questionNow(question, token),
        ({ status }) => status === 'closed',
      );
      expect(closed.closesAt).toBe(extended.closesAt);
      const late = Date.parse(closed.closedAt!) - Date.parse(extended.closesAt!);
      expect(late).toBeGreaterThanOrEqual(-50);
      const cast = castVote(api, question.id, choose(question, 'Yes'), participant.token);
      expectProblem(await cast, 409, 'question_not_open');
      await resultWhen(api, question.id, token, ({ final }) => final);
    });

    it('makes the timer of before do nothing, though that still goes off', async () => {
      const { token, question } = await aRoom();
      const opened = await openQuestion(api, question.id, token, 60);
      const extended = expectStatus(await extend(question, 60, token), 200);
      await runTimer(plenum, question.id, opened.closesAt!);
      expect(await questionNow(question, token)).toEqual(extended);
    });

    it('adds up, of whoever gives it at the same time', async () => {
      const { token, question } = await aRoom();
      const opened = await openQuestion(api, question.id, token, 60);
      const answers = await Promise.all(
        [1, 2, 3, 4, 5, 6, 7, 8].map((seconds) => extend(question, seconds, token)),
      );
      const told = answers.map((answer) => longer(opened, expectStatus(answer, 200)));
      expect(Math.max(...told)).toBe(36);
      expect(longer(opened, await questionNow(question, token))).toBe(36);
      // One timer is left, of the last one.
      const left = await until(
        () => timersOf(question),
        ({ length }) => length === 1,
      );
      expect(left).toEqual([(await questionNow(question, token)).closesAt]);
    });

    it('is never more than a question can be opened for', async () => {
      const { token, question } = await aRoom();
      const week = 7 * 24 * 3600;
      await openQuestion(api, question.id, token, week);
      const before = Date.now();
      const extended = expectStatus(await extend(question, week, token), 200);
      const left = (Date.parse(extended.closesAt!) - before) / 1000;
      expect(left).toBeGreaterThanOrEqual(week - 1);
      expect(left).toBeLessThanOrEqual(week + (Date.now() - before) / 1000);
    });

    it('is nothing for a question on which no time runs', async () => {
      const { token, session, question } = await aRoom();
      const expectRefused = async () =>
        expectProblem(await extend(question, 30, token), 409, 'invalid_transition');
      await expectRefused();
      await openQuestion(api, question.id, token);
      await expectRefused();
      await closeQuestion(api, question.id, token);
      await expectRefused();
      await openQuestion(api, question.id, token, 60);
      await closeQuestion(api, question.id, token);
      await expectRefused();
      await openQuestion(api, question.id, token, 60);
      await api.post(`/v1/sessions/${session.id}/end`, {}, token);
      await expectRefused();
      expect(await questionNow(question, token)).toMatchObject({ status: 'closed' });
    });

    it('comes too late when the time is over, though nothing has closed the question yet', async () => {
      const { token, question } = await aRoom();
      const opened = await openQuestion(api, question.id, token, 1);
      const release = await plenum.hold('select from questions where id = $1 for update', [
        question.id,
      ]);
      await until(
        () => Promise.resolve(Date.now()),
        (now) => now > Date.parse(opened.closesAt!),
      );
      const extending = extend(question, 30, token);
      await release();
      expectProblem(await extending, 409, 'invalid_transition');
      const closed = await until(
        () => questionNow(question, token),
        ({ status }) => status === 'closed',
      );
      expect(closed.closesAt).toBe(opened.closesAt);
    });

    it('leaves no timers behind of what was closed, or ended', async () => {
      const { token, question } = await aRoom();
      for (let round = 0; round < 3; round += 1) {
        await openQuestion(api, question.id, token, 3_600);
        expectStatus(await extend(question, 30, token), 200);
        await closeQuestion(api, question.id, token);
      }
      await openQuestion(api, question.id, token, 3_600);
      expect(await timersOf(question)).toHaveLength(1);
      await api.post(`/v1/sessions/${question.sessionId}/end`, {}, token);
      expect(await timersOf(question)).toEqual([]);
    });
  });

  it.each([0, -1, 1.5, '10', 7 * 24 * 3600 + 1])('takes no duration of %j', async (duration) => {
    const { token, question } = await aRoom();
    const path = `/v1/questions/${question.id}/open`;
    const answer = await api.post(path, { durationSeconds: duration }, token);
    expectProblem(answer, 400, 'validation_failed');
    expect(await questionNow(question, token)).toMatchObject({ status: 'draft' });
  });

  describe('over a restart', () => {
    it('goes on: a question closes when it has to', async () => {
      const { token, session, question } = await aRoom();
      const participant = await aParticipant(api, session);
      const opened = await openQuestion(api, question.id, token, 6);
      await restart();
      await vote(api, question.id, choose(question, 'Yes'), participant.token);
      await closedInTime(opened, token);
      const { totalVotes } = await resultWhen(api, question.id, token, ({ final }) => final);
      expect(totalVotes).toBe(1);
    });

    it('closes right after the start what should have been closed meanwhile', async () => {
      const { token, session, question } = await aRoom();
      const [participant, other] = [
        await aParticipant(api, session),
        await aParticipant(api, session),
      ];
      const opened = await openQuestion(api, question.id, token, 1);
      await vote(api, question.id, choose(question, 'Yes'), participant.token);
      await plenum.stop();
      await until(
        () => Promise.resolve(Date.now()),
        (now) => now > Date.parse(opened.closesAt!),
      );
      await plenum.startAgain();
      api = new Api(plenum.url);
      const started = Date.now();

      expectProblem(
        await castVote(api, question.id, choose(question, 'Yes'), other.token),
        409,
        'question_not_open',
      );
      const closed = await until(
        () => questionNow(question, token),
        ({ status }) => status === 'closed',
      );
      expect(Date.parse(closed.closedAt!)).toBeLessThan(started + TOLERANCE);
      const result = await resultWhen(api, question.id, token, ({ final }) => final);
      expect(countsByLabel(result)).toEqual({ Yes: 1, No: 0 });
    });

    it('forgets no vote and no token', async () => {
      const { token, session, questions } = await aLiveSession(api, {
        questions: [aSingleChoice(), aRating({ allowChange: true })],
      });
      const [fixed, changing] = questions as [Question, Question];
      const { token: mine, id } = await aParticipant(api, session);
      const receipt = await vote(api, fixed.id, choose(fixed, 'Yes'), mine);
      await vote(api, changing.id, { value: 2 }, mine);
      const results = await resultWhen(api, fixed.id, token, ({ totalVotes }) => totalVotes === 1);
      await restart();

      expect(await resultWhen(api, fixed.id, token, () => true)).toEqual(results);
      const path = '/v1/audience/session';
      const { myVotes } = expectStatus(await api.get<AudienceSession>(path, mine), 200);
      expect(myVotes).toEqual({ [fixed.id]: choose(fixed, 'Yes'), [changing.id]: { value: 2 } });
      const joined = await api.post('/v1/join', { code: session.code }, mine);
      expect(expectStatus(joined, 200)).toMatchObject({ participantId: id });

      expect((await vote(api, fixed.id, choose(fixed, 'Yes'), mine)).id).toBe(receipt.id);
      const other = await castVote(api, fixed.id, choose(fixed, 'No'), mine);
      expectProblem(other, 409, 'already_voted');
      await vote(api, changing.id, { value: 5 }, mine);
      const changed = await resultWhen(
        api,
        changing.id,
        token,
        ({ stats, totalVotes }) => stats.mean === 5 && totalVotes === 1,
      );
      expect(countsByLabel(changed)).toEqual({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 1 });
      const phone = await connect(mine);
      expect(phone.all('session:snapshot')[0]).toMatchObject({
        session: { myVotes: { [fixed.id]: choose(fixed, 'Yes'), [changing.id]: { value: 5 } } },
      });
    });

    it('knows a vote that still waits in the queue', async () => {
      const { token, session, questions } = await aLiveSession(api, {
        questions: [aSingleChoice(), aRating({ allowChange: true })],
      });
      const [fixed, changing] = questions as [Question, Question];
      const { token: mine } = await aParticipant(api, session);
      const release = await holdCounting(plenum);
      const receipt = await vote(api, fixed.id, choose(fixed, 'Yes'), mine);
      await vote(api, changing.id, { value: 1 }, mine);
      const changed = await vote(api, changing.id, { value: 2 }, mine);
      await restart();

      const path = '/v1/audience/session';
      const { myVotes } = expectStatus(await api.get<AudienceSession>(path, mine), 200);
      expect(myVotes).toEqual({ [fixed.id]: choose(fixed, 'Yes'), [changing.id]: { value: 2 } });
      const other = await castVote(api, fixed.id, choose(fixed, 'No'), mine);
      expectProblem(other, 409, 'already_voted');
      expect((await vote(api, fixed.id, choose(fixed, 'Yes'), mine)).id).toBe(receipt.id);
      expect((await vote(api, changing.id, { value: 2 }, mine)).id).toBe(changed.id);
      expect(await ballotsOf(plenum, fixed)).toEqual([]); // it was held all the time

      await release();
      const results = await Promise.all(
        questions.map(async ({ id }) => {
          await closeQuestion(api, id, token);
          return resultWhen(api, id, token, ({ final }) => final);
        }),
      );
      expect(results.map(countsByLabel)).toEqual([
        { Yes: 1, No: 0 },
        { 1: 0, 2: 1, 3: 0, 4: 0, 5: 0 },
      ]);
    });

    it('counts what was accepted in the last moment, once', async () => {
      const { token, session, questions } = await aLiveSession(api);
      const question = questions[0]!;
      const crowd = await times(200, () => aParticipant(api, session));
      const yes = choose(question, 'Yes');
      let isFirst = (): void => undefined;
      const first = new Promise<void>((resolve) => (isFirst = resolve));
      const casting = inLanes(crowd, 50, async (participant) => {
        const answer = await castVote(api, question.id, yes, participant.token).catch(() => null);
        isFirst();
        return { participant, receipt: answer?.status === 202 ? answer.body.receipt : undefined };
      });
      await first;
      await restart();
      const before = await casting;
      const accepted = before.filter(({ receipt }) => receipt);
      expect(accepted.length).toBeGreaterThan(0);

      // Before it may be counted: nobody gets a second vote, everybody its own receipt.
      for (const { participant, receipt } of accepted.slice(-20)) {
        const other = await castVote(api, question.id, choose(question, 'No'), participant.token);
        expectProblem(other, 409, 'already_voted');
        expect((await vote(api, question.id, yes, participant.token)).id).toBe(receipt!.id);
      }
      // Who got no answer asks again.
      const all = await inLanes(before, 50, async ({ participant, receipt }) => ({
        participantId: participant.id,
        receiptId: receipt?.id ?? (await vote(api, question.id, yes, participant.token)).id,
        choice: yes,
      }));
      await closeQuestion(api, question.id, token);
      const result = await resultWhen(api, question.id, token, ({ final }) => final);
      expect(countsByLabel(result)).toEqual({ Yes: crowd.length, No: 0 });
      expect(await ballotsOf(plenum, question)).toEqual(sorted(all, question));
    });
  });
});

/** Has every batch of votes fail, to be tried again later. @returns what ends that */
async function holdCounting(plenum: TestPlenum): Promise<() => Promise<unknown>> {
  await plenum.query(`
    create function hold_ballots() returns trigger language plpgsql as
      $$ begin raise exception 'held by the test'; end $$;
    create trigger hold_ballots before insert on ballots
      for each row execute function hold_ballots();
  `);
  return () => plenum.query('drop function hold_ballots cascade');
}
