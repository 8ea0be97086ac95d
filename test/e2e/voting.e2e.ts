import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AudienceSession, Choice, Question, Receipt } from '../../src/contract/index.js';
import {
  aLiveSession,
  anOrganizer,
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
  resultWhen,
  until,
  vote,
} from './support/api.js';
import { ballotsOf, sorted } from './support/ballots.js';
import { LiveClient } from './support/live-client.js';
import { inLanes } from './support/lanes.js';
import { TestPlenum } from './support/plenum.js';
import {
  aCrowd,
  aVoter,
  castPatiently,
  type Channel,
  channels,
  goHome,
  type Voter,
} from './support/voters.js';

describe('voting', () => {
  let plenum: TestPlenum;
  let api: Api;
  const present: Voter[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => goHome(present.splice(0)));
  afterAll(() => plenum.close());

  async function aRoom(question: object = aSingleChoice()) {
    const { token, session, questions } = await aLiveSession(api, { questions: [question] });
    return { token, session, question: questions[0]! };
  }

  async function comes(session: { code: string }, channel: Channel): Promise<Voter> {
    const voter = await aVoter(api, plenum.url, session, channel);
    present.push(voter);
    return voter;
  }

  async function come(session: { code: string }, size: number): Promise<Voter[]> {
    const crowd = await aCrowd(api, plenum.url, session, size);
    present.push(...crowd);
    return crowd;
  }

  /** When every vote that was accepted is counted. */
  async function closeAndCount(question: Question, token: string) {
    await closeQuestion(api, question.id, token);
    return resultWhen(api, question.id, token, ({ final }) => final);
  }

  function countedWhen({ token }: { token: string }, { id }: Receipt): Promise<unknown> {
    return until(
      () => api.get<Receipt>(`/v1/votes/${id}`, token),
      ({ body }) => body.status === 'counted',
    );
  }

  describe.each(channels)('by %s', (channel) => {
    it('gives a retry the same receipt and counts it once', async () => {
      const { token, session, question } = await aRoom();
      const voter = await comes(session, channel);
      const again = () => voter.cast(question.id, choose(question, 'Yes'));

      const casts = await Promise.all([again(), again(), again()]);
      const receipt = casts[0].receipt!;
      expect(receipt).toEqual({
        id: expect.any(String),
        questionId: question.id,
        status: 'accepted',
      });
      casts.push(await again());
      await countedWhen(voter, receipt);
      casts.push(await again());

      expect(new Set(casts.map((cast) => cast.receipt?.id))).toEqual(new Set([receipt.id]));
      const { totalVotes, buckets } = await closeAndCount(question, token);
      expect({ totalVotes, counts: buckets.map(({ count }) => count) }).toEqual({
        totalVotes: 1,
        counts: [1, 0],
      });
    });

    it('refuses another choice', async () => {
      const { token, session, question } = await aRoom();
      const voter = await comes(session, channel);
      const { receipt } = await voter.cast(question.id, choose(question, 'Yes'));

      const other = () => voter.cast(question.id, choose(question, 'No'));
      expect(await other()).toEqual({ code: 'already_voted' });
      await countedWhen(voter, receipt!);
      expect(await other()).toEqual({ code: 'already_voted' });
      expect(countsByLabel(await closeAndCount(question, token))).toEqual({ Yes: 1, No: 0 });
    });

    it('takes another choice where that is allowed, and the later one stays', async () => {
      const { token, session, question } = await aRoom(aSingleChoice({ allowChange: true }));
      const voter = await comes(session, channel);
      const first = await voter.cast(question.id, choose(question, 'Yes'));
      const later = await voter.cast(question.id, choose(question, 'No'));

      expect(later.receipt!.id).not.toBe(first.receipt!.id);
      await Promise.all([first, later].map(({ receipt }) => countedWhen(voter, receipt!)));
      const result = await closeAndCount(question, token);
      expect(result.totalVotes).toBe(1);
      expect(countsByLabel(result)).toEqual({ Yes: 0, No: 1 });
      expect(await ballotsOf(plenum, question)).toEqual([
        { participantId: voter.id, receiptId: later.receipt!.id, choice: choose(question, 'No') },
      ]);
    });

    const choices: [what: string, code: string, of: (question: Question) => unknown][] = [
      ['nothing', 'validation_failed', () => ({})],
      ['text for a list', 'validation_failed', () => ({ optionIds: 'a' })],
      ['numbers for ids', 'validation_failed', () => ({ optionIds: [1] })],
      ['both kinds', 'validation_failed', (q) => ({ ...choose(q, 'Yes'), value: 1 })],
      ['an unknown field', 'validation_failed', (q) => ({ ...choose(q, 'Yes'), weight: 2 })],
      ['no option', 'invalid_choice', () => ({ optionIds: [] })],
      ['an unknown option', 'invalid_choice', (q) => ({ optionIds: [q.id] })],
      ['two options', 'invalid_choice', (q) => choose(q, 'Yes', 'No')],
      ['one option twice', 'invalid_choice', (q) => choose(q, 'Yes', 'Yes')],
      ['a value', 'invalid_choice', () => ({ value: 1 })],
    ];
    it.each(choices)('refuses %s as %s', async (_, code, choiceOf) => {
      const { token, session, question } = await aRoom();
      const voter = await comes(session, channel);
      expect(await voter.cast(question.id, choiceOf(question) as Choice)).toEqual({ code });
      expect((await closeAndCount(question, token)).totalVotes).toBe(0);
    });

    it.each([0, 6, 2.5, -1, '3', null])('refuses %j on a scale of 1 to 5', async (value) => {
      const { session, question } = await aRoom(aRating());
      const voter = await comes(session, channel);
      const code = typeof value === 'number' ? 'invalid_choice' : 'validation_failed';
      expect(await voter.cast(question.id, { value } as Choice)).toEqual({ code });
    });

    it('knows no question of another session', async () => {
      const other = await aRoom();
      const { session, question } = await aRoom();
      const voter = await comes(session, channel);
      for (const id of [other.question.id, voter.id, 'x']) {
        expect(await voter.cast(id, choose(question, 'Yes'))).toEqual({
          code: 'question_not_found',
        });
      }
      expect((await closeAndCount(other.question, other.token)).totalVotes).toBe(0);
    });
  });

  it('accepts one of two choices made at the same moment', async () => {
    const { token, session, question } = await aRoom();
    const crowd = await come(session, 40);
    const accepted = await Promise.all(
      crowd.map(async (voter) => {
        const tries = ['Yes', 'No'].map((label) => choose(question, label));
        const casts = await Promise.all(tries.map((choice) => voter.cast(question.id, choice)));
        expect(casts.flatMap(({ code }) => code ?? [])).toEqual(['already_voted']);
        const won = casts.findIndex(({ receipt }) => receipt);
        return {
          participantId: voter.id,
          receiptId: casts[won]!.receipt!.id,
          choice: tries[won]!,
        };
      }),
    );
    expect((await closeAndCount(question, token)).totalVotes).toBe(crowd.length);
    expect(await ballotsOf(plenum, question)).toEqual(sorted(accepted, question));
  });

  it('keeps the one of two changes whose receipt is the later one', async () => {
    const { token, session, question } = await aRoom(aRating({ allowChange: true }));
    const crowd = await come(session, 40);
    const accepted = await Promise.all(
      crowd.map(async (voter) => {
        const casts = await Promise.all(
          [1, 2, 3].map(async (value) => {
            const { receipt } = await voter.cast(question.id, { value });
            return { participantId: voter.id, receiptId: receipt!.id, choice: { value } };
          }),
        );
        // Ids are UUIDv7: they sort by time.
        return casts.toSorted((one, other) => one.receiptId.localeCompare(other.receiptId)).at(-1)!;
      }),
    );
    const { totalVotes, stats } = await closeAndCount(question, token);
    expect(await ballotsOf(plenum, question)).toEqual(sorted(accepted, question));
    const sum = accepted.reduce((all, { choice }) => all + choice.value, 0);
    expect({ totalVotes, mean: stats.mean }).toEqual({
      totalVotes: crowd.length,
      mean: sum / crowd.length,
    });
  });

  describe('while the organizer acts', () => {
    it.each(['close', 'end'] as const)(
      'counts just what was accepted before %s was answered',
      async (action) => {
        const { token, session, question } = await aRoom();
        const path = action === 'close' ? `questions/${question.id}` : `sessions/${session.id}`;
        const crowd = await come(session, 160);
        const accepted: { voter: Voter; receipt: Receipt }[] = [];
        const refused: { voter: Voter; code: string }[] = [];
        const cast = async (voter: Voter) => {
          const { receipt, code } = await voter.cast(question.id, choose(question, 'Yes'));
          if (receipt) accepted.push({ voter, receipt });
          else refused.push({ voter, code });
        };

        let closing: Promise<void> | undefined;
        await inLanes(crowd.slice(0, 140), 20, async (voter) => {
          await cast(voter);
          if (accepted.length < 40) return;
          closing ??= api
            .post(`/v1/${path}/${action}`, undefined, token)
            .then((answer) => void expectStatus(answer, 200));
        });
        await closing;
        const acceptedInTime = accepted.length;
        await Promise.all(crowd.slice(140).map(cast));
        expect(accepted.length).toBe(acceptedInTime);

        const result = await resultWhen(api, question.id, token, ({ final }) => final);
        expect(result.totalVotes).toBe(accepted.length);
        expect(countsByLabel(result)).toEqual({ Yes: accepted.length, No: 0 });
        expect(await ballotsOf(plenum, question)).toEqual(
          sorted(
            accepted.map(({ voter, receipt }) => ({
              participantId: voter.id,
              receiptId: receipt.id,
              choice: choose(question, 'Yes'),
            })),
            question,
          ),
        );
        expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['question_not_open']));

        // Who lost the answer asks again, and hears what was said before the close.
        const { voter, receipt } = accepted.at(-1)!;
        expect(await voter.cast(question.id, choose(question, 'Yes'))).toMatchObject({
          receipt: { id: receipt.id },
        });
        expect(await voter.cast(question.id, choose(question, 'No'))).toEqual({
          code: 'question_not_open',
        });
        expect(await refused[0]!.voter.cast(question.id, choose(question, 'Yes'))).toEqual({
          code: 'question_not_open',
        });
      },
    );

    it('answers a close only after the votes that were on their way', async () => {
      const { token, session, question } = await aRoom();
      const crowd = await come(session, 20);
      const answered: (string | undefined)[] = [];
      const hasten = await plenum.slowQueue();
      const casting = crowd.map(async (voter) => {
        const { receipt } = await voter.cast(question.id, choose(question, 'Yes'));
        answered.push(receipt?.id);
      });
      await until(
        () => plenum.query('select 1 from questions where id = $1 and voted', [question.id]),
        (rows) => rows.length === 1,
      );
      await closeQuestion(api, question.id, token);
      const answeredInTime = answered.length;
      await Promise.all(casting);
      await hasten();

      // Of those that had not reached the server, none was accepted after the close.
      expect(answered.slice(answeredInTime).filter(Boolean)).toEqual([]);
      const accepted = answered.filter(Boolean);
      expect(accepted.length).toBeGreaterThan(0);
      const { totalVotes } = await resultWhen(api, question.id, token, ({ final }) => final);
      expect(totalVotes).toBe(accepted.length);
    });

    it('refuses no retry of a vote that is still on its way', async () => {
      const { token, session, question } = await aRoom();
      const [voter] = await come(session, 1);
      const cast = () => voter!.cast(question.id, choose(question, 'Yes'));
      const hasten = await plenum.slowQueue();
      const first = cast();
      await until(
        () => plenum.query('select 1 from questions where id = $1 and voted', [question.id]),
        (rows) => rows.length === 1,
      );
      const closing = closeQuestion(api, question.id, token);
      await until(
        () =>
          plenum.query(`select 1 from questions where id = $1 and status = 'closed'`, [
            question.id,
          ]),
        (rows) => rows.length === 1,
      );
      const retry = await castPatiently(voter!, question.id, choose(question, 'Yes'));
      await closing;
      await hasten();
      expect(retry).toEqual(await first);
    });

    it('makes up for a seal that got lost', async () => {
      const { token, session, question } = await aRoom();
      const [voter] = await come(session, 1);
      await voter!.cast(question.id, choose(question, 'Yes'));
      await closeQuestion(api, question.id, token);
      await resultWhen(api, question.id, token, ({ final }) => final);
      await plenum.query('update results set final = false where question_id = $1', [question.id]);
      await until(
        () => plenum.query('select 1 from results where question_id = $1 and final', [question.id]),
        (rows) => rows.length === 1,
      );
    });

    it('repeats the receipt of a vote that was cast just before the close', async () => {
      const { token, session, question } = await aRoom();
      const crowd = await come(session, 30);
      const cast = (voter: Voter) => voter.cast(question.id, choose(question, 'Yes'));
      const before = await Promise.all(crowd.map(cast));
      await closeQuestion(api, question.id, token);
      expect(await Promise.all(crowd.map(cast))).toEqual(before);
    });

    it('resets: what was cast before never shows up after, and all may vote again', async () => {
      const { token, session, question } = await aRoom();
      const crowd = await come(session, 150);
      const [early, during, late] = [crowd.slice(0, 50), crowd.slice(50, 100), crowd.slice(100)];
      const cast = (label: string) => async (voter: Voter) => {
        const { receipt } = await voter.cast(question.id, choose(question, label));
        return { participantId: voter.id, receiptId: receipt!.id, choice: choose(question, label) };
      };
      const erased = await Promise.all(early.map(cast('Yes')));
      const resetting = api.post(`/v1/questions/${question.id}/reset`, undefined, token);
      const flood = Promise.all(during.map(cast('Yes')));
      expectStatus(await resetting, 200);
      const kept = await Promise.all(late.map(cast('Yes')));
      const flooded = await flood;
      // Not a retry: their vote is gone, so another choice is as good as the first.
      const again = await Promise.all(early.map(cast('No')));

      const { totalVotes } = await closeAndCount(question, token);
      const ballots = await ballotsOf(plenum, question);
      expect(totalVotes).toBe(ballots.length);
      const receipts = new Set(ballots.map(({ receiptId }) => receiptId));
      expect(erased.filter(({ receiptId }) => receipts.has(receiptId))).toEqual([]);
      // Of those in between, some were before the reset and some after; the rest is certain.
      const between = flooded.filter(({ receiptId }) => receipts.has(receiptId));
      expect(ballots).toEqual(sorted([...kept, ...again, ...between], question));
    });

    it('refuses no vote because of a reset, as the question stays open', async () => {
      const { token, session, question } = await aRoom();
      const crowd = await come(session, 20);
      const hasten = await slowResets(plenum);
      const resetting = api.post(`/v1/questions/${question.id}/reset`, undefined, token);
      await until(
        () => plenum.query(`select from pg_stat_activity where wait_event = 'PgSleep'`),
        (sleeping) => sleeping.length > 0,
      );
      const casts = await Promise.all(
        crowd.map((voter) => voter.cast(question.id, choose(question, 'Yes'))),
      );
      expectStatus(await resetting, 200);
      await hasten();
      expect(casts.flatMap(({ code }) => code ?? [])).toEqual([]);
    });

    it('has each participant know whether a reset erased its vote', async () => {
      const { token, session, question } = await aRoom();
      const crowd = await come(session, 60);
      const resetting = until(
        () => resultNow(question, token),
        ({ totalVotes }) => totalVotes > 0,
      ).then(() => api.post(`/v1/questions/${question.id}/reset`, undefined, token));
      await inLanes(crowd, 10, (voter) => voter.cast(question.id, choose(question, 'Yes')));
      expectStatus(await resetting, 200);
      await closeAndCount(question, token);

      const voted = new Set(
        (await ballotsOf(plenum, question)).map(({ participantId }) => participantId),
      );
      for (const voter of crowd) {
        const path = '/v1/audience/session';
        const { myVotes } = expectStatus(await api.get<AudienceSession>(path, voter.token), 200);
        expect({ id: voter.id, knows: question.id in myVotes }).toEqual({
          id: voter.id,
          knows: voted.has(voter.id),
        });
      }
    });

    async function resultNow({ id }: Question, token: string) {
      return resultWhen(api, id, token, () => true);
    }
  });

  describe('a receipt', () => {
    it('is its participant’s alone', async () => {
      const { token, session, question } = await aRoom();
      const [owner, other] = [await aParticipant(api, session), await aParticipant(api, session)];
      const receipt = await vote(api, question.id, choose(question, 'Yes'), owner.token);
      await vote(api, question.id, choose(question, 'Yes'), other.token);
      const path = `/v1/votes/${receipt.id}`;
      await countedWhen(owner, receipt);

      expect(expectStatus(await api.get(path, owner.token), 200)).toEqual({
        id: receipt.id,
        questionId: question.id,
        status: 'counted',
      });
      expectProblem(await api.get(path, other.token), 404, 'receipt_not_found');
      expectProblem(await api.get(path, token), 401, 'unauthorized');
      expectProblem(await api.get(path), 401, 'unauthorized');
    });

    it.each(['x', '01890a5d-ac96-774b-bcce-b302099a8057'])('is not made up: %s', async (id) => {
      const { session } = await aRoom();
      const { token } = await aParticipant(api, session);
      expectProblem(await api.get(`/v1/votes/${id}`, token), 404, 'receipt_not_found');
    });
  });

  describe('vote:cast', () => {
    it.each([undefined, null, 'Yes', 42, true, [], {}, { questionId: 5, value: 1 }, { value: 1 }])(
      'is refused with the payload %j',
      async (payload) => {
        const { session } = await aRoom();
        const { client } = await comes(session, 'Socket.IO');
        const ack: unknown = await client!.cast(payload as never);
        expect(ack).toEqual({
          ok: false,
          error: { code: 'validation_failed', message: expect.any(String) },
        });
      },
    );

    it('is refused without any payload', async () => {
      const { session } = await aRoom();
      const { client } = await comes(session, 'Socket.IO');
      const socket = client!.socket.timeout(20_000) as unknown as {
        emitWithAck(name: string): Promise<unknown>;
      };
      expect(await socket.emitWithAck('vote:cast')).toMatchObject({
        ok: false,
        error: { code: 'validation_failed' },
      });
    });

    it('does no harm without an acknowledgement', async () => {
      const { token, session, question } = await aRoom();
      const { client } = await comes(session, 'Socket.IO');
      const emit = client!.socket.emit.bind(client!.socket) as (...args: unknown[]) => void;
      emit('vote:cast');
      emit('vote:cast', null);
      emit('vote:cast', { questionId: question.id, value: 'x' });
      emit('vote:cast', { questionId: question.id, ...choose(question, 'Yes') });
      emit('vote:cast', { questionId: question.id, ...choose(question, 'No') });
      emit('session:get');

      await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === 1);
      expect(await client!.getSession()).toMatchObject({ ok: true, session: { id: session.id } });
      expect(countsByLabel(await closeAndCount(question, token))).toEqual({ Yes: 1, No: 0 });
    });

    it('is not for organizers', async () => {
      const { token, session, question } = await aRoom();
      const client = await LiveClient.connect(plenum.url, { token, sessionId: session.id });
      const ack = await client.cast({ questionId: question.id, ...choose(question, 'Yes') });
      client.close();
      expect(ack).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
      expectProblem(
        await castVote(api, question.id, choose(question, 'Yes'), token),
        401,
        'unauthorized',
      );
      expect((await closeAndCount(question, token)).totalVotes).toBe(0);
    });
  });

  it('needs a participant’s token of this very session', async () => {
    const { session, question } = await aRoom();
    const { token } = await anOrganizer(api);
    const elsewhere = await aParticipant(api, (await aRoom()).session);
    const choice = choose(question, 'Yes');
    expectProblem(await castVote(api, question.id, choice, token), 401, 'unauthorized');
    expectProblem(await castVote(api, question.id, choice, 'x.y.z'), 401, 'unauthorized');
    expectProblem(
      await castVote(api, question.id, choice, elsewhere.token),
      404,
      'question_not_found',
    );
    expectProblem(
      await api.post('/v1/join', { code: `${session.code}0` }),
      404,
      'session_not_found',
    );
  });
});

/** Has every reset take long, as on a busy database. @returns what ends that */
async function slowResets(plenum: TestPlenum): Promise<() => Promise<unknown>> {
  await plenum.query(`
    create function slow_reset() returns trigger language plpgsql as
      $$ begin perform pg_sleep(0.5); return new; end $$;
    create trigger slow_reset before update on questions
      for each row when (old.round <> new.round) execute function slow_reset();
  `);
  return () => plenum.query('drop function slow_reset cascade');
}
