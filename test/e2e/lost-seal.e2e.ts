import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Result } from '../../src/contract/index.js';
import { SEAL_JOB } from '../../src/voting/vote-jobs.js';
import {
  aLiveSession,
  Api,
  aParticipant,
  choose,
  closeQuestion,
  until,
  vote,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { VoteQueue } from './support/vote-queue.js';

/**
 * A lock of a worker that is gone ends after 5 s, and its job is handed on at the second look after
 * it was taken, which is every 5 s. Milliseconds, with what a busy machine takes.
 */
const HANDED_ON = 45_000;

describe('a worker that takes the seal of a closed question and is gone', () => {
  let plenum: TestPlenum;
  let queue: VoteQueue;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    queue = VoteQueue.open(plenum);
  });
  afterAll(async () => {
    await queue.close();
    await plenum.close();
  });

  it('does not keep the result from being final', async () => {
    for (;;) {
      const { session, token, questions } = await aLiveSession(api);
      const { id } = questions[0]!;
      const participant = await aParticipant(api, session);
      await vote(api, id, choose(questions[0]!, 'Yes'), participant.token);
      const read = async () => {
        return (await api.get<Result>(`/v1/questions/${id}/results`, token)).body;
      };
      await until(read, ({ totalVotes }) => totalVotes === 1);
      let isOver = false;
      const stolen = queue.steal(SEAL_JOB, () => isOver);
      await closeQuestion(api, id, token);
      const final = until(read, (result) => result.final, HANDED_ON);
      final.then(
        () => (isOver = true),
        () => (isOver = true),
      );
      const wasStolen = await stolen;
      expect(await final).toMatchObject({ totalVotes: 1, final: true });
      if (wasStolen) return; // else the application was quicker: once more
    }
  });
});
