import { afterEach, describe, expect, it } from '@jest/globals';
import type { Question } from '../../src/contract/index.js';
import {
  aLiveSession,
  aParticipant,
  Api,
  castVote,
  choose,
  closeQuestion,
  countsByLabel,
  expectProblem,
  expectStatus,
  resultWhen,
  until,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { VoteQueue } from './support/vote-queue.js';

let closers: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closers.reverse()) await close();
  closers = [];
});

/** A Plenum with these bounds, and a live session on it. */
async function aBounded(bounds: Record<string, string>) {
  const plenum = await TestPlenum.start(bounds);
  closers.push(() => plenum.close());
  const api = new Api(plenum.url);
  const { token, session, questions } = await aLiveSession(api);
  return { plenum, api, token, session, question: questions[0]! };
}

describe('a queue that is full', () => {
  it('takes no vote, records nothing, and takes votes again when it has room', async () => {
    const { plenum, api, token, session, question } = await aBounded({ MAX_QUEUED_BATCHES: '3' });
    const queue = VoteQueue.open(plenum);
    closers.push(() => queue.close());
    await queue.pause();

    const accepted: string[] = [];
    const castOne = async (choice = choose(question, 'Yes')) => {
      const participant = await aParticipant(api, session);
      const answer = await castVote(api, question.id, choice, participant.token);
      if (answer.status === 202) accepted.push(participant.id);
      return { participant, answer };
    };
    const { participant, answer } = await until(castOne, (last) => last.answer.status !== 202);
    expectProblem(answer, 503, 'overloaded');
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(accepted.length).toBeGreaterThanOrEqual(3);
    const phone = await LiveClient.connect(plenum.url, { token: participant.token });
    closers.push(() => phone.close());
    expect(await phone.cast({ questionId: question.id, ...choose(question, 'Yes') })).toEqual({
      ok: false,
      error: { code: 'overloaded', message: expect.any(String) },
    });

    // All else goes on.
    expectStatus(await api.get('/health/ready'), 200);
    const other = await aLiveSession(api, { token });
    await closeQuestion(api, other.questions[0]!.id, token);

    await queue.resume();
    // Another choice than the refused one: that one has left nothing behind.
    const no = choose(question, 'No');
    await until(
      () => castVote(api, question.id, no, participant.token),
      ({ status }) => status === 202,
    );
    await isFinal(other.questions[0]!, token, api);
    await closeQuestion(api, question.id, token);
    const { length } = accepted;
    expect(countsByLabel(await isFinal(question, token, api))).toEqual({ Yes: length, No: 1 });
  });
});

function isFinal({ id }: Question, token: string, api: Api) {
  return resultWhen(api, id, token, ({ final }) => final);
}
