import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Problem, Question } from '../../src/contract/index.js';
import { EarlyJoins } from '../../src/viewing/early-joins.js';
import { EarlyVotes } from '../../src/voting/casting/early-votes.js';
import { aLiveSession, aParticipant, Api, aSingleChoice, choose } from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { RawLine } from './support/raw-line.js';

/** How the same body comes: only the last way is not for early answers. */
const ways = {
  whole: (body: string) => [body],
  'in pieces': (body: string) => [body.slice(0, 5), body.slice(5)],
  'by another way': (body: string) => [
    `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`,
  ],
};
type Way = keyof typeof ways;

interface Heard {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const OTHER_ORIGIN = 'https://elsewhere.example';

describe('votes and joins that come early', () => {
  let plenum: TestPlenum;
  let api: Api;
  let session: { id: string; code: string };
  let question: Question;

  beforeAll(async () => {
    plenum = await TestPlenum.start({ CORS_ORIGINS: OTHER_ORIGIN });
    api = new Api(plenum.url);
    const live = await aLiveSession(api, { questions: [aSingleChoice()] });
    session = live.session;
    question = live.questions[0]!;
    const { token } = await aParticipant(api, session); // the session is in memory now
    await api.post(votesOf(question.id), choose(question, 'Yes'), token);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => plenum.close());

  const votesOf = (id: string) => `/v1/questions/${id}/votes`;

  async function send(
    path: string,
    body: string,
    { way = 'whole', headers = {} }: { way?: Way; headers?: Record<string, string> } = {},
  ): Promise<Heard> {
    const line = await RawLine.connect(plenum.url);
    const [first, ...rest] = ways[way](body);
    const length: Record<string, string> =
      way === 'by another way'
        ? { 'transfer-encoding': 'chunked' }
        : { 'content-length': String(Buffer.byteLength(body)) };
    line.request(
      `POST ${path}`,
      { 'content-type': 'application/json', connection: 'close', ...length, ...headers },
      first,
    );
    for (const piece of rest) {
      await new Promise((resolve) => setImmediate(resolve));
      line.write(piece);
    }
    await line.closes();
    return heard(line.received);
  }

  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  /** Of each call whether it was answered early. */
  function watch(post: typeof EarlyVotes | typeof EarlyJoins) {
    const take = jest.spyOn(post.prototype, 'take');
    return () => take.mock.results.map(({ value }) => value as boolean);
  }

  it('have the same answer to a vote, however it comes', async () => {
    const { token } = await aParticipant(api, session);
    const body = JSON.stringify(choose(question, 'No'));
    const early = watch(EarlyVotes);
    const answers = [];
    for (const way of ['whole', 'in pieces', 'by another way'] as const) {
      answers.push(await send(votesOf(question.id), body, { way, headers: bearer(token) }));
    }
    expect(early()).toEqual([true, true]);
    expect(answers[0]).toMatchObject({ status: 202 });
    // A retry has the same receipt.
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('have the same answer to a join, but for who it is', async () => {
    const early = watch(EarlyJoins);
    const body = JSON.stringify({ code: session.code, name: 'Grace 🚀' });
    const answers = [];
    for (const way of ['whole', 'in pieces', 'by another way'] as const) {
      answers.push(impersonal(await send('/v1/join', body, { way })));
    }
    expect(early()).toEqual([true, true]);
    expect(answers[0]).toMatchObject({ status: 200, body: { session: { id: session.id } } });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('know who has joined before, by token or cookie, and give it what it has voted', async () => {
    const { token } = await aParticipant(api, session);
    await api.post(votesOf(question.id), choose(question, 'No'), token);
    const early = watch(EarlyJoins);
    for (const headers of [bearer(token), { cookie: `a=b; plenum_participant=${token}` }]) {
      const { body } = await send('/v1/join', JSON.stringify({ code: session.code }), { headers });
      expect(JSON.parse(body)).toMatchObject({
        session: { myVotes: { [question.id]: choose(question, 'No') } },
      });
    }
    // Of another session it is as good as none.
    const other = await aLiveSession(api);
    await aParticipant(api, other.session);
    const body = JSON.stringify({ code: other.session.code });
    expect((await send('/v1/join', body, { headers: bearer(token) })).status).toBe(200);
    // The first to come has it read from the database.
    expect(early()).toEqual([false, false, false, true]);
  });

  it('take the token of the page’s own cookie, and not what another site sends along', async () => {
    const { token } = await aParticipant(api, session);
    const body = JSON.stringify(choose(question, 'No'));
    const cookie = { cookie: `plenum_participant=${token}` };
    const own = { ...cookie, 'sec-fetch-site': 'same-origin' };
    expect((await send(votesOf(question.id), body, { headers: own })).status).toBe(202);
    const foreign = { ...cookie, 'sec-fetch-site': 'same-site' };
    expect((await send(votesOf(question.id), body, { headers: foreign })).status).toBe(401);
  });

  it.each<[string, number, (question: Question) => string]>([
    ['no JSON', 400, () => '{"optionIds":'],
    ['a list', 400, () => '[1]'],
    ['an unknown field', 400, (one) => JSON.stringify({ ...choose(one, 'Yes'), more: 1 })],
    ['a name that all objects have', 400, () => '{"__proto__":{},"value":1}'],
    ['what Postgres cannot store', 400, () => JSON.stringify({ optionIds: ['\0'] })],
    ['no choice of its kind', 400, () => JSON.stringify({ value: 3 })],
    ['another choice than before', 409, (one) => JSON.stringify(choose(one, 'Yes'))],
  ])('are refused in the same words: %s', async (_, status, bodyOf) => {
    const { token } = await aParticipant(api, session);
    await api.post(votesOf(question.id), choose(question, 'No'), token);
    const body = bodyOf(question);
    const refusals = [];
    for (const way of ['whole', 'by another way'] as const) {
      const { headers, ...refusal } = await send(votesOf(question.id), body, {
        way,
        headers: bearer(token),
      });
      expect(headers['x-request-id']).toBeTruthy();
      refusals.push({ ...refusal, headers: { ...headers, 'x-request-id': '' } });
    }
    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]!.status).toBe(status);
    expect((JSON.parse(refusals[0]!.body) as Problem).status).toBe(status);
  });

  it('are counted once, each, where several come at once on one connection', async () => {
    const live = await aLiveSession(api, { questions: [aSingleChoice()] });
    const [one] = live.questions as [Question];
    const { token } = await aParticipant(api, live.session);
    await api.get('/v1/audience/session', token);
    const line = await RawLine.connect(plenum.url);
    const body = JSON.stringify(choose(one, 'Yes'));
    const headers = {
      'content-type': 'application/json',
      'content-length': String(body.length),
      ...bearer(token),
    };
    for (let count = 0; count < 3; count += 1)
      line.request(`POST ${votesOf(one.id)}`, headers, body);
    line.request('GET /health/live', { connection: 'close' });
    await line.closes();
    const statuses = [...line.received.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
    expect(statuses).toEqual(['202', '202', '202', '200']);
    const receipts = [...line.received.matchAll(/"receipt":\{"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(receipts).size).toBe(1);
  });

  it('may be scripts of another origin that is let in', async () => {
    const { token } = await aParticipant(api, session);
    const headers = { ...bearer(token), origin: OTHER_ORIGIN };
    const body = JSON.stringify(choose(question, 'No'));
    const { status, headers: answered } = await send(votesOf(question.id), body, { headers });
    expect(status).toBe(202);
    expect(answered['access-control-allow-origin']).toBe(OTHER_ORIGIN);
  });

  it('may leave in the middle', async () => {
    const line = await RawLine.connect(plenum.url);
    const head = { 'content-type': 'application/json', 'content-length': '100' };
    line.request('POST /v1/join', head, '{"code":');
    line.close();
    const answer = await send('/v1/join', JSON.stringify({ code: session.code }));
    expect(answer.status).toBe(200);
  });
});

function heard(received: string): Heard {
  const end = received.indexOf('\r\n\r\n');
  const [start = '', ...lines] = received.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    lines
      .map((line): [string, string] => {
        const colon = line.indexOf(': ');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)];
      })
      // Of one answer, or what only another origin's script reads.
      .filter(([name]) => name !== 'date' && name !== 'access-control-expose-headers'),
  );
  return { status: Number(start.split(' ')[1]), headers, body: received.slice(end + 4) };
}

/** Without the id, the token and what is signed. */
function impersonal({ status, headers, body }: Heard) {
  const { 'set-cookie': cookie = '', 'content-length': length, ...others } = headers;
  const { participantId, participantToken, ...seen } = JSON.parse(body) as Record<string, string>;
  expect(participantId).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(Number(length)).toBe(Buffer.from(body, 'latin1').length);
  return {
    status,
    headers: { ...others, cookie: cookie.replace(participantToken!, 'token') },
    body: seen,
  };
}
