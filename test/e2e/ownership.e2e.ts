import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { ErrorCode, Question, RosterPage, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  type Answer,
  aParticipant,
  Api,
  aRating,
  aScreenLink,
  aSingleChoice,
  castVote,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  resultWhen,
  vote,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';

/** What a call is tried on: a session with these questions, and one of its audience's votes. */
interface Subject {
  session: Session;
  /** In a live session it is open and has a vote. */
  question: Question;
  receiptId?: string;
  /** A name on the session's roster. */
  entryId: string;
}

interface Call {
  /** As in the OpenAPI document. */
  route: string;
  /** What somebody hears to whom the thing does not belong. */
  code: ErrorCode;
  body?: (subject: Subject) => object;
  /** Live where left out. */
  status?: 'draft' | 'live';
  /** What has to be done before the owner's call makes sense. */
  first?: 'close' | 'screen-link';
  /** The answer does not end. */
  stream?: true;
}

const SESSION = 'session_not_found';
const QUESTION = 'question_not_found';

/** Calls that only the owner may make, all of which succeed for the owner. */
const organizerCalls: Call[] = [
  { route: 'GET /v1/sessions/{id}', code: SESSION },
  { route: 'PATCH /v1/sessions/{id}', code: SESSION, body: () => ({ title: 'Mine now' }) },
  { route: 'DELETE /v1/sessions/{id}', code: SESSION },
  { route: 'POST /v1/sessions/{id}/start', code: SESSION, status: 'draft' },
  { route: 'POST /v1/sessions/{id}/end', code: SESSION },
  { route: 'POST /v1/sessions/{id}/duplicate', code: SESSION },
  { route: 'GET /v1/sessions/{id}/qr.svg', code: SESSION },
  { route: 'GET /v1/sessions/{id}/screen', code: SESSION },
  { route: 'POST /v1/sessions/{id}/screen-link', code: SESSION },
  { route: 'GET /v1/sessions/{id}/screen-link', code: SESSION, first: 'screen-link' },
  { route: 'DELETE /v1/sessions/{id}/screen-link', code: SESSION, first: 'screen-link' },
  { route: 'GET /v1/sessions/{id}/roster', code: SESSION },
  { route: 'PUT /v1/sessions/{id}/roster', code: SESSION, body: () => ({ names: ['Eve'] }) },
  { route: 'POST /v1/sessions/{id}/voter-codes', code: SESSION, body: () => ({ count: 2 }) },
  { route: 'DELETE /v1/sessions/{id}/roster/{entryId}', code: SESSION },
  { route: 'POST /v1/sessions/{id}/roster/{entryId}/release', code: SESSION },
  { route: 'POST /v1/sessions/{id}/questions', code: SESSION, body: () => aRating() },
  {
    route: 'PUT /v1/sessions/{id}/questions/order',
    code: SESSION,
    body: ({ session }) => ({ questionIds: session.questions.map(({ id }) => id).reverse() }),
  },
  { route: 'GET /v1/sessions/{id}/results', code: SESSION },
  { route: 'GET /v1/sessions/{id}/results/stream', code: SESSION, stream: true },
  { route: 'PATCH /v1/questions/{id}', code: QUESTION, body: () => ({ prompt: 'Mine now?' }) },
  { route: 'DELETE /v1/questions/{id}', code: QUESTION },
  { route: 'POST /v1/questions/{id}/open', code: QUESTION, first: 'close' },
  { route: 'POST /v1/questions/{id}/close', code: QUESTION },
  { route: 'POST /v1/questions/{id}/reveal', code: QUESTION },
  { route: 'POST /v1/questions/{id}/hide', code: QUESTION },
  { route: 'POST /v1/questions/{id}/reset', code: QUESTION },
  { route: 'GET /v1/questions/{id}/results', code: QUESTION },
];

/** Calls on one's own session as one of its audience, all of which succeed there. */
const participantCalls: Call[] = [
  {
    route: 'POST /v1/questions/{id}/votes',
    code: QUESTION,
    body: ({ question }) => choose(question, 'Yes'),
  },
  { route: 'GET /v1/votes/{receiptId}', code: 'receipt_not_found' },
  { route: 'GET /v1/questions/{id}/results', code: QUESTION },
  { route: 'GET /v1/sessions/{id}/results', code: SESSION },
  { route: 'GET /v1/sessions/{id}/results/stream', code: SESSION, stream: true },
];

/** Calls on one's own session as its big screen, all of which succeed there. */
const screenCalls: Call[] = [
  { route: 'GET /v1/sessions/{id}/screen', code: SESSION },
  { route: 'GET /v1/sessions/{id}/qr.svg', code: SESSION },
  { route: 'GET /v1/questions/{id}/results', code: QUESTION },
  { route: 'GET /v1/sessions/{id}/results', code: SESSION },
  { route: 'GET /v1/sessions/{id}/results/stream', code: SESSION, stream: true },
];

/** Calls of organizers that name nothing of anybody's. */
const callsWithoutId = [
  'GET /v1/accounts/me',
  'PATCH /v1/accounts/me',
  'DELETE /v1/accounts/me',
  'GET /v1/sessions',
  'POST /v1/sessions',
];

const NOBODYS_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

const malformedIds = [
  'x',
  '0',
  'null',
  '%00',
  '%20',
  '..%2F..%2Fmetrics',
  "'%20or%20''='",
  '%F0%9F%97%B3',
  '01890a5d-ac96-774b-bcce-b302099a805',
  '01890a5d-ac96-774b-bcce-b302099a8057%0A',
  '01890a5dac96774bbcceb302099a8057',
  '{01890a5d-ac96-774b-bcce-b302099a8057}',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
];

describe('ownership', () => {
  let plenum: TestPlenum;
  let api: Api;
  let document: OpenAPIObject;
  let owner: { token: string };
  let stranger: { token: string };

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    document = expectStatus(await api.get<OpenAPIObject>('/docs-json'), 200);
    [owner, stranger] = await Promise.all([anOrganizer(api), anOrganizer(api)]);
  });
  afterAll(() => plenum.close());

  /** The owner's session with two questions; a live one has a vote that is counted. */
  async function aSubject({ status = 'live', first }: Partial<Call> = {}) {
    const given = { token: owner.token, questions: [aSingleChoice(), aSingleChoice()] };
    if (status === 'draft') {
      const { session, questions } = await aDraftSession(api, given);
      return { session, question: questions[0]!, entryId: await anEntry(session) };
    }
    const { session, questions } = await aLiveSession(api, given);
    const question = questions[0]!;
    const participant = await aParticipant(api, session);
    const receipt = await vote(api, question.id, choose(question, 'Yes'), participant.token);
    if (first === 'close') await closeQuestion(api, question.id, owner.token);
    if (first === 'screen-link') await aScreenLink(api, session, owner.token);
    await resultWhen(api, question.id, owner.token, (result) =>
      first === 'close' ? result.final : result.totalVotes === 1,
    );
    const entryId = await anEntry(session);
    return { session, question, participant, receiptId: receipt.id, entryId };
  }

  /** Puts a name on the session's roster, which is not asked for it. */
  async function anEntry({ id }: Session): Promise<string> {
    const body = { names: ['Ada'] };
    const answer = await api.put<RosterPage>(`/v1/sessions/${id}/roster`, body, owner.token);
    return expectStatus(answer, 200).items[0]!.id;
  }

  function send({ route, body }: Call, subject: Subject, token?: string): Promise<Answer> {
    const [method, template] = route.split(' ') as [string, string];
    const id = template.includes('/questions/{id}') ? subject.question.id : subject.session.id;
    const path = template
      .replace('{id}', id)
      .replace('{receiptId}', subject.receiptId ?? '')
      .replace('{entryId}', subject.entryId);
    return api.request(method, path, { token, body: body?.(subject) });
  }

  /** All that the owner sees of the session, and how many sessions there are. */
  async function allOf({ id }: Session) {
    const paths = ['', '/results', '/qr.svg', '/roster'].map((part) => `/v1/sessions/${id}${part}`);
    const answers = await Promise.all(paths.map((path) => api.get(path, owner.token)));
    const [count] = await plenum.query('select count(*) from sessions');
    return [...answers.map((answer) => expectStatus(answer, 200)), count];
  }

  /** Only the status: for calls whose answer may not end. */
  async function statusOf({ route }: Call, { session }: Subject, token: string) {
    const abort = new AbortController();
    const path = route.split(' ')[1]!.replace('{id}', session.id);
    const headers = { authorization: `Bearer ${token}` };
    const { status } = await fetch(plenum.url + path, { headers, signal: abort.signal });
    abort.abort();
    return status;
  }

  async function expectSuccess(call: Call, subject: Subject, token: string) {
    const status = call.stream
      ? await statusOf(call, subject, token)
      : (await send(call, subject, token)).status;
    expect([200, 201, 202, 204]).toContain(status);
  }

  /** Tokens of the session's own hall with which the call cannot be made. */
  async function tokensRefused({ route }: Call, { session }: Subject): Promise<string[]> {
    const isIn = (calls: Call[]) => calls.some((call) => call.route === route);
    return [
      ...(isIn(participantCalls) ? [] : [(await aParticipant(api, session)).token]),
      ...(isIn(screenCalls) ? [] : [(await aScreenLink(api, session, owner.token)).token]),
    ];
  }

  type LiveSubject = Awaited<ReturnType<typeof aSubject>>;

  /** @param tokenOf gives the token of one who is in the session */
  async function expectForTheHall(call: Call, tokenOf: (subject: LiveSubject) => Promise<string>) {
    const subject = await aSubject();
    const outsider = await tokenOf(await aSubject());
    const refused = await tokensRefused(call, subject);
    const before = await allOf(subject.session);
    expectProblem(await send(call, subject, outsider), 404, call.code);
    for (const token of [undefined, ...refused]) {
      expectProblem(await send(call, subject, token), 401, 'unauthorized');
    }
    expect(await allOf(subject.session)).toEqual(before);
    await expectSuccess(call, subject, await tokenOf(subject));
  }

  describe('the tables of this test', () => {
    interface Operation {
      security?: Record<string, string[]>[];
    }

    /** Each route of the document with the tokens that it asks for. */
    const operations = () =>
      Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods as Record<string, Operation>).map(([method, { security = [] }]) => ({
          route: `${method.toUpperCase()} ${path}`,
          roles: security.flatMap((requirement) => Object.keys(requirement)),
        })),
      );

    it('hold every route that has an id in its path', () => {
      const routes = operations().map(({ route }) => route);
      const withId = routes.filter((route) => route.includes('{'));
      const inTables = [...organizerCalls, ...participantCalls].map(({ route }) => route);
      expect(withId.sort()).toEqual([...new Set(inTables)].sort());
    });

    const routesFor = (role: string) =>
      operations()
        .filter(({ roles }) => roles.includes(role))
        .map(({ route }) => route);

    it('hold every route that asks for an organizer’s token', () => {
      const inTables = [...organizerCalls.map(({ route }) => route), ...callsWithoutId];
      expect(routesFor('organizer').sort()).toEqual(inTables.sort());
    });

    it('hold every route that takes a screen’s token', () => {
      const inTable = screenCalls.map(({ route }) => route);
      expect(routesFor('screen').sort()).toEqual(inTable.sort());
    });
  });

  describe.each(organizerCalls)('$route', (call) => {
    it('is for the owner alone', async () => {
      const subject = await aSubject(call);
      const refused = await tokensRefused(call, subject);
      const before = await allOf(subject.session);
      expectProblem(await send(call, subject, stranger.token), 404, call.code);
      for (const token of [undefined, ...refused]) {
        expectProblem(await send(call, subject, token), 401, 'unauthorized');
      }
      expect(await allOf(subject.session)).toEqual(before);
      await expectSuccess(call, subject, owner.token);
    });

    it('does not tell a thing of somebody else’s from nothing at all', async () => {
      const subject = await aSubject(call);
      const theirs = await send(call, subject, stranger.token);
      const id = NOBODYS_ID;
      const nothing = {
        session: { ...subject.session, id },
        question: { ...subject.question, id },
        entryId: id,
      };
      const nobodys = await send(call, nothing, stranger.token);
      expect(nobodys.status).toBe(theirs.status);
      expect(nobodys.body).toEqual(theirs.body);
    });
  });

  it.each(callsWithoutId)('%s asks for a token', async (route) => {
    const [method, path] = route.split(' ') as [string, string];
    const body = method === 'GET' || method === 'DELETE' ? undefined : { title: 'Mine' };
    expectProblem(await api.request(method, path, { body }), 401, 'unauthorized');
  });

  it('lists one’s own sessions alone', async () => {
    const { session } = await aSubject();
    const { token } = await anOrganizer(api);
    const { session: mine } = await aDraftSession(api, { token });
    const list = async (query: string) => {
      const answer = await api.get<{ items: Session[] }>(`/v1/sessions${query}`, token);
      return expectStatus(answer, 200).items.map(({ id }) => id);
    };
    expect(await list('')).toEqual([mine.id]);
    expect(await list('?status=live')).toEqual([]);
    expect(await list(`?cursor=${session.id}`)).toEqual([]);
    expect(await list(`?cursor=${mine.id}`)).toEqual([]);
  });

  it('does not order one’s questions with another’s', async () => {
    const { question } = await aSubject();
    const { session, questions, token } = await aDraftSession(api, { token: stranger.token });
    const body = { questionIds: [questions[0]!.id, question.id] };
    const answer = await api.put(`/v1/sessions/${session.id}/questions/order`, body, token);
    expectProblem(answer, 400, 'validation_failed');
  });

  it('refuses the live line of another’s session', async () => {
    const { session } = await aSubject();
    const connect = (token: string) =>
      LiveClient.connect(plenum.url, { token, sessionId: session.id });
    await expect(connect(stranger.token)).rejects.toMatchObject({ data: { code: SESSION } });
    (await connect(owner.token)).close();
  });

  describe.each(participantCalls)('$route as a participant', (call) => {
    it('is for those of the session alone', async () => {
      await expectForTheHall(call, ({ participant }) => Promise.resolve(participant!.token));
    });
  });

  describe.each(screenCalls)('$route as a screen', (call) => {
    it('is for that of the session alone', async () => {
      await expectForTheHall(call, async ({ session }) => {
        return (await aScreenLink(api, session, owner.token)).token;
      });
    });
  });

  it('takes no roster entry of one session for one of another', async () => {
    const [one, other] = [await aSubject(), await aSubject()];
    const path = `/v1/sessions/${one.session.id}/roster`;
    for (const id of [other.entryId, NOBODYS_ID, ...malformedIds]) {
      const release = await api.post(`${path}/${id}/release`, {}, owner.token);
      expectProblem(release, 404, 'roster_entry_not_found');
      const revoke = await api.delete(`${path}/${id}`, owner.token);
      expectProblem(revoke, 404, 'roster_entry_not_found');
    }
    const list = await api.get<RosterPage>(`/v1/sessions/${other.session.id}/roster`, owner.token);
    expect(expectStatus(list, 200).total).toBe(1);
  });

  it('shows a receipt to who voted alone', async () => {
    const subject = await aSubject();
    const neighbour = await aParticipant(api, subject.session);
    const path = `/v1/votes/${subject.receiptId}`;
    expectProblem(await api.get(path, neighbour.token), 404, 'receipt_not_found');
    expectProblem(await api.get(path, owner.token), 401, 'unauthorized');
  });

  it('takes no vote that names another session’s option', async () => {
    const { question } = await aSubject();
    const { session, questions } = await aLiveSession(api, { token: stranger.token });
    const participant = await aParticipant(api, session);
    const answer = await castVote(
      api,
      questions[0]!.id,
      choose(question, 'Yes'),
      participant.token,
    );
    expectProblem(answer, 400, 'invalid_choice');
  });

  it('keeps a participant in its session, whatever code it joins with', async () => {
    const one = await aSubject();
    const { session: other } = await aLiveSession(api, { token: stranger.token });
    const body = { code: other.code };
    const { token } = one.participant!;
    const joined = await api.post<{ participantId: string }>('/v1/join', body, token);
    expect(expectStatus(joined, 200).participantId).not.toBe(one.participant!.id);
    expectProblem(await api.get(`/v1/sessions/${other.id}/results`, token), 404, SESSION);
  });

  describe('a malformed id', () => {
    const calls = [
      ...organizerCalls.map((call) => ({ ...call, role: 'an organizer' as const })),
      ...participantCalls.map((call) => ({ ...call, role: 'a participant' as const })),
      ...screenCalls.map((call) => ({ ...call, role: 'a screen' as const })),
    ];
    const tokenOf = async (role: (typeof calls)[number]['role'], subject: LiveSubject) => {
      if (role === 'an organizer') return owner.token;
      if (role === 'a participant') return subject.participant!.token;
      return (await aScreenLink(api, subject.session, owner.token)).token;
    };

    it.each(calls)('in $route of $role is that of nothing', async (call) => {
      const subject = await aSubject();
      const token = await tokenOf(call.role, subject);
      const [method, template] = call.route.split(' ') as [string, string];
      for (const id of malformedIds) {
        const path = template.replace(/\{\w+\}/, id).replace('{entryId}', subject.entryId);
        const answer = await api.request(method, path, { token, body: call.body?.(subject) });
        expectProblem(answer, 404, call.code);
      }
    });
  });
});
