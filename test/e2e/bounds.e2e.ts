import { afterEach, describe, expect, it } from '@jest/globals';
import { limits, type Question } from '../../src/contract/index.js';
import {
  aLiveSession,
  type Answer,
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
import { metricOf } from './support/metrics.js';
import { TestPlenum } from './support/plenum.js';
import { RawLine, upgradeHeaders } from './support/raw-line.js';
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
      error: { code: 'overloaded', message: expect.any(String), retryAfter: 5 },
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

describe('lines', () => {
  const forwarded = (address: string) => ({ 'X-Forwarded-For': address });

  async function aPhone(
    { plenum, api, session }: Awaited<ReturnType<typeof aBounded>>,
    options: object = {},
  ): Promise<LiveClient> {
    const { token } = await aParticipant(api, session);
    const phone = await LiveClient.connect(plenum.url, { token }, options);
    closers.push(() => phone.close());
    return phone;
  }

  async function aStream(
    { plenum, session, token }: Awaited<ReturnType<typeof aBounded>>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const abort = new AbortController();
    closers.push(() => abort.abort());
    const response = await fetch(`${plenum.url}/v1/sessions/${session.id}/results/stream`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal: abort.signal,
    });
    const body: unknown = response.status === 200 ? undefined : await response.json();
    return { status: response.status, headers: response.headers, body };
  }

  /** What the server says to one that would change over to a WebSocket. */
  async function handshake(url: string, headers: Record<string, string> = {}): Promise<string> {
    const line = await RawLine.connect(url);
    closers.push(() => line.close());
    line.request('GET /socket.io/?EIO=4&transport=websocket', { ...upgradeHeaders, ...headers });
    await line.hears('\r\n\r\n');
    return line.received;
  }

  it.each([
    ['of one address', { MAX_SOCKETS_PER_ADDRESS: '2' }, 429, 'too_many_requests'],
    ['in all', { MAX_SOCKETS: '2' }, 503, 'overloaded'],
  ] as const)('are bounded %s, however they come', async (_, bounds, status, code) => {
    const bounded = await aBounded({ ...bounds, TRUSTED_PROXIES: 'loopback' });
    const { plenum, api } = bounded;
    const phone = await aPhone(bounded);
    const polling = await aPhone(bounded, { transports: ['polling'] });

    const text = await handshake(plenum.url);
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(text).toMatch(/^Retry-After: 5\r$/m);
    expect(text).toContain(`"code":"${code}"`);
    const refused = [await api.get('/socket.io/?EIO=4&transport=polling'), await aStream(bounded)];
    for (const answer of refused) {
      expectProblem(answer, status, code);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    const metrics = expectStatus(await api.get<string>('/metrics'), 200);
    expect(metricOf(metrics, 'plenum_refusals_total', `code="${code}"`)).toBe(3);
    // All else is answered, and who comes from elsewhere is nobody's neighbour.
    expectStatus(await api.get('/health/ready'), 200);
    const elsewhere = await handshake(plenum.url, forwarded('192.0.2.7'));
    expect(elsewhere).toMatch(status === 429 ? /^HTTP\/1.1 101 / : /^HTTP\/1.1 503 /);

    for (const [one, next] of [
      [phone, () => aPhone(bounded)],
      [polling, () => aPhone(bounded, { transports: ['polling'] })],
    ] as const) {
      one.close();
      await until(
        () => next().then(Boolean, () => false),
        (isIn) => isIn,
      );
    }
  });

  it('are bounded in a session; who is refused may come back', async () => {
    const bounded = await aBounded({ MAX_SOCKETS_PER_SESSION: '2' });
    const phone = await aPhone(bounded);
    await aPhone(bounded, { transports: ['polling'] });
    await expect(aPhone(bounded)).rejects.toMatchObject({
      data: { code: 'overloaded', retryAfter: 5 },
    });
    expectProblem(await aStream(bounded), 503, 'overloaded');
    const { session } = await aLiveSession(bounded.api);
    await aPhone({ ...bounded, session });

    phone.close();
    const stream = await until(
      () => aStream(bounded),
      ({ status }) => status !== 503,
    );
    expect(stream.status).toBe(200);
    await expect(aPhone(bounded)).rejects.toMatchObject({ data: { code: 'overloaded' } });
  });

  it('may ask for a snapshot now and then', async () => {
    const phone = await aPhone(await aBounded({}));
    const codeOf = (answer: Awaited<ReturnType<LiveClient['getSession']>>) =>
      answer.ok ? 'ok' : answer.error.code;
    // At once: more than may be on their way.
    const burst = await Promise.all(Array.from({ length: 30 }, () => phone.getSession()));
    expect(new Set(burst.map(codeOf))).toEqual(new Set(['ok', 'too_many_requests']));
    // One by one: more than may be asked for in so short a time.
    const paced = await until(
      () => phone.getSession().then(codeOf),
      (code) => code !== 'ok',
    );
    expect(paced).toBe('too_many_requests');
    await until(
      () => phone.getSession().then(codeOf),
      (code) => code === 'ok',
    );
  });
});

describe('what an account keeps', () => {
  it('is bounded; there is room again when a session is deleted', async () => {
    const { plenum, api, token, session } = await aBounded({});
    await plenum.query(
      `insert into sessions (id, account_id, title, status, code, settings, created_at)
       select uuidv7(), account_id, title, 'ended', code, settings, created_at
       from sessions, generate_series(2, $2::integer) where id = $1`,
      [session.id, limits.sessionsPerAccount],
    );
    const create = () => api.post('/v1/sessions', { title: 'One more' }, token);
    expectProblem(await create(), 409, 'limit_reached');
    const copy = await api.post(`/v1/sessions/${session.id}/duplicate`, undefined, token);
    expectProblem(copy, 409, 'limit_reached');

    expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
    expectStatus(await create(), 201);
  });
});

describe('a connection that brings no request', () => {
  it.each([
    ['a part of one comes', 'GET / HTTP/1.1\r\nHost: x\r\n', /^HTTP\/1\.1 408 /],
    ['nothing at all does, without a word', '', /^$/],
  ])('is closed, where %s', async (_, part, answer) => {
    const { plenum } = await aBounded({});
    const line = await RawLine.connect(plenum.url);
    closers.push(() => line.close());
    line.write(part);
    // A head has twenty seconds to come, a whole request thirty.
    await until(() => Promise.resolve(line.isClosed), Boolean, 50_000);
    expect(line.received).toMatch(answer);
  });
});

function isFinal({ id }: Question, token: string, api: Api) {
  return resultWhen(api, id, token, ({ final }) => final);
}
