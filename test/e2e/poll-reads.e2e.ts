import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Poll, Result } from '../../src/contract/index.js';
import { within } from '../../src/platform/within.js';
import {
  anOrganizer,
  Api,
  closeQuestion,
  expectProblem,
  expectStatus,
  resultWhen,
  until,
} from './support/api.js';
import { times } from './support/lanes.js';
import { TestPlenum } from './support/plenum.js';
import { aPoll, voteInPoll } from './support/polls.js';

/** What is of a single answer, or of how it came; and what only another origin's script reads. */
const ofOneAnswer = ['date', 'connection', 'keep-alive', 'access-control-expose-headers'];
const OTHER_ORIGIN = 'https://elsewhere.example';

describe('readers of a poll’s result', () => {
  let plenum: TestPlenum;
  let api: Api;
  let token: string;

  beforeAll(async () => {
    plenum = await TestPlenum.start({ CORS_ORIGINS: OTHER_ORIGIN });
    api = new Api(plenum.url);
    ({ token } = await anOrganizer(api));
  });
  afterAll(() => plenum.close());

  const look = ({ id }: Poll, headers: Record<string, string> = {}, slash = '') =>
    api.request<Result>('GET', `/v1/polls/${id}/results${slash}`, { headers });
  const headersOf = (answer: { headers: Headers }) =>
    Object.fromEntries([...answer.headers].filter(([name]) => !ofOneAnswer.includes(name)));

  /** In memory, where it stays for some seconds. */
  async function aKnownPoll(): Promise<Poll> {
    const poll = await aPoll(api, token);
    expectStatus(await look(poll), 200);
    return poll;
  }

  it('are told the same by memory as by the whole application', async () => {
    const poll = await aPoll(api, token);
    const first = await look(poll);
    const known = await look(poll);
    expect({ status: known.status, body: known.body }).toEqual({ status: 200, body: first.body });
    expect(headersOf(known)).toEqual(headersOf(first));
    const slashed = await look(poll, {}, '/');
    expect(slashed.body).toEqual(first.body);
    expect(headersOf(slashed)).toEqual(headersOf(first));
  });

  it('are told by its tag that nothing has changed', async () => {
    const poll = await aKnownPoll();
    const etag = (await look(poll)).headers.get('etag')!;
    for (const tags of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await look(poll, { 'if-none-match': tags });
      expect({ status: answer.status, body: answer.body }).toEqual({ status: 304, body: '' });
      expect(answer.headers.get('etag')).toBe(etag);
    }
    expectStatus(await look(poll, { 'if-none-match': '"x"' }), 200);
  });

  it('may be scripts of an origin that is let in, and of no other', async () => {
    const poll = await aKnownPoll();
    const allowed = async (origin: string) =>
      (await look(poll, { origin })).headers.get('access-control-allow-origin');
    expect(await allowed(OTHER_ORIGIN)).toBe(OTHER_ORIGIN);
    expect(await allowed('https://nobody.example')).not.toBe('https://nobody.example');
  });

  it('ask for its head alone, and for what is none', async () => {
    const poll = await aKnownPoll();
    const head = await api.request('HEAD', `/v1/polls/${poll.id}/results`);
    expect({ status: head.status, body: head.body }).toEqual({ status: 200, body: '' });
    expectProblem(await api.request('PUT', `/v1/polls/${poll.id}/results`), 404, 'not_found');
    expectProblem(await look({ ...poll, id: poll.sessionId }), 404, 'poll_not_found');
    expectProblem(await look({ ...poll, id: 'x'.repeat(36) }), 404, 'poll_not_found');
  });

  it('are by the hundred, and cost no query', async () => {
    const poll = await aKnownPoll();
    const etag = (await look(poll)).headers.get('etag')!;
    const readAll = () =>
      times(300, (nth) => look(poll, nth % 2 === 0 ? {} : { 'if-none-match': etag }));
    // What is in memory is read anew every few seconds: in between, all are answered.
    const answers = await until(
      async () => {
        expectStatus(await look(poll), 200);
        const release = await plenum.hold('lock table polls, questions, sessions, tallies');
        const reading = readAll();
        const isAnswered = await within(2_000, reading).then(
          () => true,
          () => false,
        );
        await release();
        return isAnswered ? reading : undefined;
      },
      (all) => all !== undefined,
    );
    const statuses = answers!.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(150);
    expect(statuses.filter((status) => status === 304)).toHaveLength(150);
  });

  it('see each vote as soon as everybody is told of it', async () => {
    const poll = await aKnownPoll();
    for (let votes = 1; votes <= 5; votes += 1) {
      await voteInPoll(api, poll, ['Oslo']);
      await resultWhen(api, poll.id, token, ({ totalVotes }) => totalVotes === votes);
      expect(expectStatus(await look(poll), 200).totalVotes).toBe(votes);
    }
  });

  it('see nothing any more once it has been hidden, closed or deleted', async () => {
    const poll = await aKnownPoll();
    const path = `/v1/polls/${poll.id}`;
    const show = async (resultsVisibility: string) =>
      expectStatus(await api.patch<Poll>(path, { resultsVisibility }, token), 200);
    for (let time = 0; time < 5; time += 1) {
      expectStatus(await look(poll), 200);
      await show('hidden');
      expectProblem(await look(poll), 403, 'results_hidden');
      await show('always');
    }
    await show('after_close');
    expectProblem(await look(poll), 403, 'results_hidden');
    await closeQuestion(api, poll.id, token);
    expectStatus(await look(poll), 200);
    expectStatus(await api.post(`/v1/questions/${poll.id}/hide`, undefined, token), 200);
    await show('hidden');
    expectProblem(await look(poll), 403, 'results_hidden');
    expectStatus(await api.post(`/v1/questions/${poll.id}/reveal`, undefined, token), 200);
    expectStatus(await look(poll), 200);
    expectStatus(await api.delete(path, token), 204);
    expectProblem(await look(poll), 404, 'poll_not_found');
  });

  it('do not see what a roster keeps from them', async () => {
    const poll = await aKnownPoll();
    const path = `/v1/sessions/${poll.sessionId}/roster/codes`;
    const made = await api.post(path, { count: 2 }, token);
    if (made.status !== 201) return; // only where a live session takes one
    expectProblem(await look(poll), 403, 'not_admitted');
  });
});
