import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AudienceSession, Question, Receipt } from '../../src/contract/index.js';
import {
  aLiveSession,
  aParticipant,
  Api,
  aSingleChoice,
  choose,
  closeQuestion,
  countsByLabel,
  expectProblem,
  expectStatus,
  resultWhen,
  until,
  vote,
  withdrawVote,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { SseClient } from './support/sse-client.js';
import { aVoter, type Channel, channels, goHome, type Voter } from './support/voters.js';

const changeable = { allowChange: true };

describe('withdrawing a vote', () => {
  let plenum: TestPlenum;
  let api: Api;
  const present: Voter[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => goHome(present.splice(0)));
  afterAll(() => plenum.close());

  async function aRoom(settings: object = changeable, ofSession: object = {}) {
    const questions = [aSingleChoice(settings)];
    const live = await aLiveSession(api, { questions, settings: ofSession });
    return { token: live.token, session: live.session, question: live.questions[0]! };
  }

  async function comes(session: { code: string }, channel: Channel): Promise<Voter> {
    const voter = await aVoter(api, plenum.url, session, channel);
    present.push(voter);
    return voter;
  }

  async function closeAndCount(question: Question, token: string) {
    await closeQuestion(api, question.id, token);
    const result = await resultWhen(api, question.id, token, ({ final }) => final);
    return { totalVotes: result.totalVotes, ...countsByLabel(result) };
  }

  function countedWhen({ token }: { token: string }, { id }: Receipt): Promise<unknown> {
    return until(
      () => api.get<Receipt>(`/v1/votes/${id}`, token),
      ({ body }) => body.status === 'counted',
    );
  }

  async function myVotesOf({ token }: { token: string }) {
    const path = '/v1/audience/session';
    return expectStatus(await api.get<AudienceSession>(path, token), 200).myVotes;
  }

  describe.each(channels)('by %s', (channel) => {
    it('takes it back, as often as it is sent, with one receipt', async () => {
      const { token, session, question } = await aRoom();
      const voter = await comes(session, channel);
      const { receipt: first } = await voter.cast(question.id, choose(question, 'Yes'));
      const again = () => voter.withdraw(question.id);

      const withdrawals = await Promise.all([again(), again(), again()]);
      const receipt = withdrawals[0].receipt!;
      expect(receipt).toEqual({
        id: expect.any(String),
        questionId: question.id,
        status: 'accepted',
      });
      expect(receipt.id > first!.id).toBe(true);
      withdrawals.push(await again());
      expect(await myVotesOf(voter)).toEqual({});
      await countedWhen(voter, receipt);
      withdrawals.push(await again());

      expect(new Set(withdrawals.map((one) => one.receipt?.id))).toEqual(new Set([receipt.id]));
      expect(await myVotesOf(voter)).toEqual({});
      await countedWhen(voter, first!);
      expect(await closeAndCount(question, token)).toEqual({ totalVotes: 0, Yes: 0, No: 0 });
      // Who lost the answer still gets it.
      expect((await again()).receipt).toEqual(receipt);
    });

    it('lets one vote again, and withdraw again', async () => {
      const { token, session, question } = await aRoom();
      const [voter, other] = [await comes(session, channel), await comes(session, channel)];
      const receipts = [
        await other.cast(question.id, choose(question, 'No')),
        await voter.cast(question.id, choose(question, 'Yes')),
        await voter.withdraw(question.id),
        await voter.cast(question.id, choose(question, 'Yes')),
        await voter.cast(question.id, choose(question, 'No')),
        await voter.withdraw(question.id),
        await voter.withdraw(question.id),
        await voter.cast(question.id, choose(question, 'Yes')),
      ].map(({ receipt }) => receipt!.id);
      expect(new Set(receipts).size).toBe(7);
      expect(receipts[6]).toBe(receipts[5]);
      expect(await myVotesOf(voter)).toEqual({ [question.id]: choose(question, 'Yes') });
      await countedWhen(voter, {
        id: receipts.at(-1)!,
        questionId: question.id,
        status: 'counted',
      });
      expect(await closeAndCount(question, token)).toEqual({ totalVotes: 2, Yes: 1, No: 1 });
    });

    it('is as good where nothing was voted', async () => {
      const { token, session, question } = await aRoom();
      const voter = await comes(session, channel);
      const { receipt } = await voter.withdraw(question.id);
      expect((await voter.withdraw(question.id)).receipt).toEqual(receipt);
      await countedWhen(voter, receipt!);
      await voter.cast(question.id, choose(question, 'No'));
      expect(await closeAndCount(question, token)).toEqual({ totalVotes: 1, Yes: 0, No: 1 });
    });

    it('is refused where a vote cannot be changed', async () => {
      const { token, session, question } = await aRoom({});
      const voter = await comes(session, channel);
      expect(await voter.withdraw(question.id)).toEqual({ code: 'already_voted' });
      const { receipt } = await voter.cast(question.id, choose(question, 'Yes'));
      expect(await voter.withdraw(question.id)).toEqual({ code: 'already_voted' });
      await countedWhen(voter, receipt!);
      expect(await voter.withdraw(question.id)).toEqual({ code: 'already_voted' });
      expect(await closeAndCount(question, token)).toEqual({ totalVotes: 1, Yes: 1, No: 0 });
    });

    it('is refused once the question is closed', async () => {
      const { token, session, question } = await aRoom();
      const voter = await comes(session, channel);
      await voter.cast(question.id, choose(question, 'Yes'));
      await closeQuestion(api, question.id, token);
      expect(await voter.withdraw(question.id)).toEqual({ code: 'question_not_open' });
      await resultWhen(api, question.id, token, ({ final }) => final);
      expect(await voter.withdraw(question.id)).toEqual({ code: 'question_not_open' });
      expect(await myVotesOf(voter)).toEqual({ [question.id]: choose(question, 'Yes') });
    });

    it('is refused for what is not there', async () => {
      const { session } = await aRoom();
      const { question: elsewhere } = await aRoom();
      const voter = await comes(session, channel);
      expect(await voter.withdraw(elsewhere.id)).toEqual({ code: 'question_not_found' });
      expect(await voter.withdraw('x')).toEqual({ code: 'question_not_found' });
    });
  });

  it('takes no fields, and no other event', async () => {
    const { session, question } = await aRoom();
    const voter = await comes(session, 'Socket.IO');
    const path = `/v1/questions/${question.id}/votes`;
    const options = { token: voter.token, body: { optionIds: [] } };
    expectProblem(await api.request('DELETE', path, options), 400, 'validation_failed');
    for (const payload of [undefined, null, [], 'x', {}, { questionId: 1 }] as never[]) {
      expect(await voter.client!.withdraw(payload)).toMatchObject({
        error: { code: 'validation_failed' },
      });
    }
    const more = { questionId: question.id, optionIds: [] };
    expect(await voter.client!.withdraw(more)).toMatchObject({
      error: { code: 'validation_failed' },
    });
  });

  it('frees one to vote where changes are forbidden since, but once', async () => {
    const { token, session, question } = await aRoom();
    const voter = await comes(session, 'REST');
    await voter.cast(question.id, choose(question, 'Yes'));
    const { receipt } = await voter.withdraw(question.id);
    const settings = { allowChange: false };
    expectStatus(await api.patch(`/v1/questions/${question.id}`, { settings }, token), 200);
    expect((await voter.withdraw(question.id)).receipt).toEqual(receipt); // a retry
    expect((await voter.cast(question.id, choose(question, 'No'))).receipt).toBeDefined();
    expect(await voter.withdraw(question.id)).toEqual({ code: 'already_voted' });
    expect(await voter.cast(question.id, choose(question, 'Yes'))).toEqual({
      code: 'already_voted',
    });
    expect(await closeAndCount(question, token)).toEqual({ totalVotes: 1, Yes: 0, No: 1 });
  });

  it('is known again after a restart, from the queue and from the database', async () => {
    const { token, session, question } = await aRoom();
    const [counted, queued] = [await comes(session, 'REST'), await comes(session, 'REST')];
    await counted.cast(question.id, choose(question, 'Yes'));
    const one = await counted.withdraw(question.id);
    await countedWhen(counted, one.receipt!);
    const release = await plenum.hold('select from questions where id = $1 for update', [
      question.id,
    ]);
    await queued.cast(question.id, choose(question, 'Yes'));
    const other = await queued.withdraw(question.id);
    expect(await myVotesOf(queued)).toEqual({});
    await release();
    await plenum.stop();
    await plenum.startAgain();
    api = new Api(plenum.url);

    const again = async (voter: Voter) =>
      expectStatus(await withdrawVote(api, question.id, voter.token), 202).receipt;
    expect(await again(counted)).toEqual(one.receipt);
    expect(await again(queued)).toEqual(other.receipt);
    expect([await myVotesOf(counted), await myVotesOf(queued)]).toEqual([{}, {}]);
    await vote(api, question.id, choose(question, 'No'), counted.token);
    expect(await closeAndCount(question, token)).toEqual({ totalVotes: 1, Yes: 0, No: 1 });
  });

  it('is erased by a reset', async () => {
    const { token, session, question } = await aRoom();
    const voter = await comes(session, 'REST');
    await voter.cast(question.id, choose(question, 'Yes'));
    const { receipt } = await voter.withdraw(question.id);
    expectStatus(await api.post(`/v1/questions/${question.id}/reset`, undefined, token), 200);
    expect((await voter.withdraw(question.id)).receipt!.id).not.toBe(receipt!.id);
    await voter.cast(question.id, choose(question, 'Yes'));
    expect(await closeAndCount(question, token)).toEqual({ totalVotes: 1, Yes: 1, No: 0 });
  });

  describe('where results are for who has voted', () => {
    it('shows them no more to who has withdrawn, until it votes again', async () => {
      const { token, session, question } = await aRoom(changeable, {
        resultsVisibility: 'after_vote',
      });
      const voter = await comes(session, 'Socket.IO');
      const stream = await SseClient.follow(plenum.url, session.id, voter.token);
      const other = await aParticipant(api, session);
      const path = `/v1/questions/${question.id}/results`;
      const line = voter.client!;

      await voter.cast(question.id, choose(question, 'Yes'));
      await line.next('results:updated', ({ totalVotes }) => totalVotes === 1);
      await voter.withdraw(question.id);
      expectProblem(await api.get(path, voter.token), 403, 'results_hidden');
      const snapshot = await line.getSession();
      expect(snapshot).toMatchObject({ ok: true, results: [], session: { myVotes: {} } });

      // What comes now is for another, who has voted.
      const organizer = await LiveClient.connect(plenum.url, { token, sessionId: session.id });
      present.push({ ...voter, client: organizer });
      await vote(api, question.id, choose(question, 'No'), other.token);
      const told = await organizer.next(
        'results:updated',
        (result) => result.totalVotes === 1 && countsByLabel(result).No === 1,
      );
      await voter.cast(question.id, choose(question, 'No'));
      const isNext = ({ totalVotes }: { totalVotes: number }) => totalVotes === 2;
      await line.next('results:updated', isNext);
      await stream.next('results', isNext);
      const versions = line.all('results:updated').map(({ version }) => version);
      expect(versions).not.toContain(told.version);
      expect(stream.all('results').map(({ version }) => version)).not.toContain(told.version);
      stream.close();
    });
  });
});
