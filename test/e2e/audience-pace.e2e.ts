import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Question, ResultsVisibility } from '../../src/contract/index.js';
import {
  aLiveSession,
  aParticipant,
  Api,
  aSingleChoice,
  choose,
  closeQuestion,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';

/** Milliseconds between two results of a question that a phone is told while votes come in. */
const AUDIENCE_PACE = 1_000;
const VOTERS = 12;

describe('results that votes change', () => {
  let plenum: TestPlenum;
  let api: Api;
  let lines: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => {
    lines.forEach((line) => line.close());
    lines = [];
  });
  afterAll(() => plenum.close());

  async function connect(auth: { token: string; sessionId?: string }): Promise<LiveClient> {
    const line = await LiveClient.connect(plenum.url, auth);
    lines.push(line);
    return line;
  }

  async function aHall(resultsVisibility: ResultsVisibility) {
    const questions = [aSingleChoice({ resultsVisibility })];
    const { session, token, questions: made } = await aLiveSession(api, { questions });
    const organizer = await connect({ token, sessionId: session.id });
    const voters = await Promise.all(
      Array.from({ length: VOTERS }, async () => connect(await aParticipant(api, session))),
    );
    return { session, token, question: made[0]!, organizer, voters };
  }

  /** One after the other, each when the organizer has seen the vote before. */
  async function vote(voters: LiveClient[], question: Question, organizer: LiveClient) {
    for (const [nth, voter] of voters.entries()) {
      const ack = await voter.cast({ questionId: question.id, ...choose(question, 'Yes') });
      expect(ack).toMatchObject({ ok: true });
      await organizer.next('results:updated', ({ totalVotes }) => totalVotes > nth);
    }
  }

  it('are told the audience once a second, organizers more often, and the last one at once', async () => {
    const { session, token, question, organizer, voters } = await aHall('always');
    const phone = await connect(await aParticipant(api, session));
    const arrivals: number[] = [];
    phone.socket.on('results:updated', () => arrivals.push(performance.now()));
    await vote(voters, question, organizer);
    const isAll = ({ totalVotes }: { totalVotes: number }) => totalVotes === VOTERS;
    expect(await phone.next('results:updated', isAll)).toEqual(
      await organizer.next('results:updated', isAll),
    );
    const took = arrivals.at(-1)! - arrivals[0]!;
    // One at each end of the time, and one that came late or early.
    expect(arrivals.length).toBeLessThanOrEqual(took / AUDIENCE_PACE + 2);
    expect(arrivals.length).toBeLessThan(organizer.all('results:updated').length);
    await closeQuestion(api, question.id, token);
    const last = await phone.next('results:updated', ({ final }) => final);
    expect(last.totalVotes).toBe(VOTERS);
  });

  it('are told at once who has just voted, where those see them who voted', async () => {
    const { question, organizer, voters } = await aHall('after_vote');
    await vote(voters, question, organizer);
    for (const [nth, voter] of voters.entries()) {
      const first = await voter.next('results:updated');
      const shown = organizer.all('results:updated').find(({ totalVotes }) => totalVotes > nth)!;
      expect(first.version).toBeLessThanOrEqual(shown.version);
      await voter.next('results:updated', ({ totalVotes }) => totalVotes === VOTERS);
      const versions = voter.all('results:updated').map(({ version }) => version);
      expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
    }
  });
});
