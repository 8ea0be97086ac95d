import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AudienceSession, Question, Result } from '../../src/contract/index.js';
import { AudienceReads } from '../../src/viewing/audience-reads.js';
import {
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  aSingleChoice,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  resultWhen,
  vote,
  withdrawVote,
} from './support/api.js';
import { times } from './support/lanes.js';
import { TestPlenum } from './support/plenum.js';
import { spoil } from './support/spoiled-tokens.js';

/** What is of a single answer, or of how it came; and what only another origin's script reads. */
const ofOneAnswer = [
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'x-request-id',
  'access-control-expose-headers',
];
const OTHER_ORIGIN = 'https://elsewhere.example';
const SECRET = 's'.repeat(32);
const SESSION = '/v1/audience/session';
const resultOf = ({ id }: { id: string }) => `/v1/questions/${id}/results`;

type Headers = Record<string, string>;
const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });
const cookie = (token: string): Headers => ({
  cookie: `a=b; plenum_participant=${token}`,
  'sec-fetch-site': 'same-origin',
});

describe('what a hall of participants reads', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start({ CORS_ORIGINS: OTHER_ORIGIN, JWT_SECRET: SECRET });
    api = new Api(plenum.url);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => plenum.close());

  const look = async (path: string, headers: Headers) => {
    const { status, headers: all, body } = await api.request('GET', path, { headers });
    const told = Object.fromEntries([...all].filter(([name]) => !ofOneAnswer.includes(name)));
    return { status, headers: told, body };
  };

  /** Asks early and, as what has a query is not for early answers, by the whole application. */
  async function bothWays(path: string, headers: Headers) {
    const answer = jest.spyOn(AudienceReads.prototype, 'answer');
    const early = await look(path, headers);
    const slashed = await look(`${path}/`, headers);
    const long = await look(`${path}?x=1`, headers);
    const isTaken = answer.mock.results.map(({ value }) => value as boolean);
    answer.mockRestore();
    expect(early).toEqual(long);
    expect(slashed).toEqual(long);
    expect(isTaken[2]).toBe(false);
    return { ...early, isTaken: isTaken[0] };
  }

  async function aHall(resultsVisibility = 'after_vote') {
    const live = await aLiveSession(api, {
      settings: { resultsVisibility },
      questions: [aSingleChoice({ allowChange: true }), aSingleChoice()],
    });
    const { token } = await aParticipant(api, live.session);
    return { ...live, one: live.questions[0]!, other: live.questions[1]!, phone: token };
  }

  it.each(['always', 'after_vote', 'after_close', 'hidden'])(
    'is the same however it is asked for, before the vote and after, where results are shown %s',
    async (visibility) => {
      const { one, phone, token } = await aHall(visibility);
      for (const headers of [bearer(phone), cookie(phone)]) {
        const session = await bothWays(SESSION, headers);
        expect(session).toMatchObject({ status: 200, isTaken: true, body: { myVotes: {} } });
        const isShown = visibility === 'always';
        expect(await bothWays(resultOf(one), headers)).toMatchObject({
          status: isShown ? 200 : 403,
          isTaken: true,
        });
      }
      const choice = choose(one, 'Yes');
      await vote(api, one.id, choice, phone);
      expect(await bothWays(SESSION, bearer(phone))).toMatchObject({
        body: { myVotes: { [one.id]: choice } },
      });
      await resultWhen(api, one.id, token, ({ totalVotes }) => totalVotes === 1);
      const isShownToVoters = visibility === 'always' || visibility === 'after_vote';
      expect((await bothWays(resultOf(one), cookie(phone))).status).toBe(
        isShownToVoters ? 200 : 403,
      );
      await closeQuestion(api, one.id, token);
      await resultWhen(api, one.id, token, ({ final }) => final);
      const { questions } = (await bothWays(SESSION, bearer(phone))).body as AudienceSession;
      expect(questions.some(({ id }) => id === one.id)).toBe(visibility !== 'hidden');
      expect((await bothWays(resultOf(one), bearer(phone))).status).toBe(
        visibility === 'hidden' ? 403 : 200,
      );
    },
  );

  it('is told by its tag not to have changed', async () => {
    const { one, phone, token } = await aHall();
    await vote(api, one.id, choose(one, 'Yes'), phone);
    await resultWhen(api, one.id, token, ({ totalVotes }) => totalVotes === 1);
    const { headers } = await bothWays(resultOf(one), bearer(phone));
    const etag = headers.etag!;
    for (const tags of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const known = { ...bearer(phone), 'if-none-match': tags };
      const answer = await bothWays(resultOf(one), known);
      expect(answer).toMatchObject({ status: 304, body: '', headers: { etag }, isTaken: true });
    }
    const unknown = { ...bearer(phone), 'if-none-match': '"x"' };
    expect((await bothWays(resultOf(one), unknown)).status).toBe(200);
  });

  it('has each vote that was accepted or counted before it is asked for', async () => {
    const { session, one, other, phone, token } = await aHall();
    await times(20, async (nth) => {
      const question = nth % 2 === 0 ? one : other;
      const { token: voter } = await aParticipant(api, session);
      const choice = choose(question, 'No');
      await vote(api, question.id, choice, voter);
      const { body } = await look(SESSION, bearer(voter));
      expect((body as AudienceSession).myVotes).toEqual({ [question.id]: choice });
      expect((await look(resultOf(question), bearer(voter))).status).toBe(200);
    });
    await vote(api, one.id, choose(one, 'Yes'), phone);
    await resultWhen(api, one.id, token, ({ totalVotes }) => totalVotes === 11);
    const { body } = await look(resultOf(one), bearer(phone));
    expect((body as Result).totalVotes).toBe(11);
    expectStatus(await withdrawVote(api, one.id, phone), 202);
    expect(await bothWays(SESSION, bearer(phone))).toMatchObject({ body: { myVotes: {} } });
    expectProblem(await api.get(resultOf(one), phone), 403, 'results_hidden');
  });

  it('is nobody’s any more once it is hidden, reset, closed or deleted', async () => {
    const { session, one, phone, token } = await aHall();
    await vote(api, one.id, choose(one, 'Yes'), phone);
    const act = async (what: string) =>
      expectStatus(await api.post(`/v1/questions/${one.id}/${what}`, undefined, token), 200);
    for (let time = 0; time < 3; time += 1) {
      expect((await look(resultOf(one), bearer(phone))).status).toBe(200);
      const settings = { resultsVisibility: 'hidden' };
      expectStatus(await api.patch(`/v1/sessions/${session.id}`, { settings }, token), 200);
      expect((await look(resultOf(one), bearer(phone))).status).toBe(403);
      await act('reveal');
      expect((await look(resultOf(one), bearer(phone))).status).toBe(200);
      await act('hide');
      expect((await look(resultOf(one), bearer(phone))).status).toBe(403);
      const shown = { settings: { resultsVisibility: 'after_vote' } };
      expectStatus(await api.patch(`/v1/sessions/${session.id}`, shown, token), 200);
    }
    await act('reset');
    expect(await bothWays(SESSION, bearer(phone))).toMatchObject({ body: { myVotes: {} } });
    expect((await bothWays(resultOf(one), bearer(phone))).status).toBe(403);
    expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
    expect((await bothWays(SESSION, bearer(phone))).status).toBe(404);
    expect((await bothWays(resultOf(one), bearer(phone))).status).toBe(404);
  });

  it('is refused in the same words to whom it is not for', async () => {
    const { one, phone, token } = await aHall('always');
    const stranger = (await aHall()).phone;
    const draft = expectStatus(
      await api.post<Question>(`/v1/sessions/${one.sessionId}/questions`, aSingleChoice(), token),
      201,
    );
    const faults = ['expired', 'forged', 'unsigned', 'for another audience'] as const;
    const spoiled = faults.flatMap((fault) => spoil(fault, phone, SECRET));
    const nobody: Headers[] = [
      {},
      { authorization: 'Basic eDp5' },
      { ...cookie(phone), ...bearer('x') },
      { ...cookie(phone), 'sec-fetch-site': 'same-site' },
      ...spoiled.flatMap((bad) => [bearer(bad), cookie(bad)]),
    ];
    for (const headers of nobody) {
      expect((await bothWays(SESSION, headers)).status).toBe(401);
      expect((await bothWays(resultOf(one), headers)).status).toBe(401);
    }
    expect((await bothWays(resultOf(one), bearer(stranger))).status).toBe(404);
    expect((await bothWays(resultOf(draft), bearer(phone))).status).toBe(404);
    expect((await bothWays(resultOf({ id: 'x'.repeat(36) }), bearer(phone))).status).toBe(404);
    // Organizers go the long way: their own result, nobody else's, and no audience's session.
    expect(await bothWays(resultOf(one), bearer(token))).toMatchObject({
      status: 200,
      isTaken: false,
    });
    const another = await anOrganizer(api);
    expect((await bothWays(resultOf(one), bearer(another.token))).status).toBe(404);
    expect((await bothWays(SESSION, bearer(token))).status).toBe(401);
  });

  it('is kept from who was removed', async () => {
    const live = await aLiveSession(api, {
      settings: { identity: 'named', resultsVisibility: 'always' },
      questions: [aSingleChoice()],
    });
    const [question] = live.questions as [Question];
    const { token: phone, id } = await aParticipant(api, live.session, 'Grace');
    await vote(api, question.id, choose(question, 'Yes'), phone);
    await resultWhen(api, question.id, live.token, ({ totalVotes }) => totalVotes === 1);
    expect((await bothWays(SESSION, bearer(phone))).status).toBe(200);
    const path = `/v1/sessions/${live.session.id}/participants/${id}`;
    expectStatus(await api.delete(path, live.token), 204);
    expect(await bothWays(SESSION, bearer(phone))).toMatchObject({
      status: 403,
      body: { code: 'not_admitted' },
    });
    expect((await bothWays(resultOf(question), bearer(phone))).status).toBe(403);
  });

  it('is for scripts of an origin that is let in, and has a head alone', async () => {
    const { phone } = await aHall();
    const headers = { ...bearer(phone), origin: OTHER_ORIGIN };
    const answer = await bothWays(SESSION, headers);
    expect(answer).toMatchObject({ status: 200, isTaken: false });
    expect(answer.headers['access-control-allow-origin']).toBe(OTHER_ORIGIN);
    const head = await api.request('HEAD', SESSION, { headers: bearer(phone) });
    expect({ status: head.status, body: head.body }).toEqual({ status: 200, body: '' });
  });
});
