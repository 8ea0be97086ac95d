import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import type { EventError, Question, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  aRating,
  aSingleChoice,
  choose,
  closeQuestion,
  expectStatus,
  openQuestion,
  resultWhen,
  vote,
} from './support/api.js';
import { disconnected, LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { SseClient } from './support/sse-client.js';
import { toldToAll, untold } from './support/untold.js';

/** What the hall knows of settings that are all left out. */
const hallSettings = {
  identity: 'anonymous',
  resultsVisibility: 'always',
  passcodeRequired: false,
  roster: 'none',
  ...untold,
};

describe('live', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  async function connect(auth: { token?: string; sessionId?: string }, options?: object) {
    const client = await LiveClient.connect(plenum.url, auth, options);
    clients.push(client);
    return client;
  }

  /** A live session with its organizer and a phone connected. */
  async function aRoom(given: Parameters<typeof aLiveSession>[1] = {}) {
    const room = await aLiveSession(api, given);
    const participant = await aParticipant(api, room.session);
    const organizer = await connect({ token: room.token, sessionId: room.session.id });
    const phone = await connect({ token: participant.token });
    return { ...room, participant, organizer, phone, question: room.questions[0]! };
  }

  describe('a handshake', () => {
    const strangers: [who: string, code: string, auth: () => Promise<object>][] = [
      ['without a token', 'unauthorized', () => Promise.resolve({})],
      ['with a token that is none', 'unauthorized', () => Promise.resolve({ token: 'x.y.z' })],
      ['with a token that is no text', 'unauthorized', () => Promise.resolve({ token: { a: 1 } })],
      [
        'with a participant’s token that is forged',
        'unauthorized',
        async () => {
          const { session } = await aLiveSession(api);
          return { token: forged((await aParticipant(api, session)).token) };
        },
      ],
      [
        'with an organizer’s token that is forged',
        'unauthorized',
        async () => {
          const { token, session } = await aLiveSession(api);
          return { token: forged(token), sessionId: session.id };
        },
      ],
      [
        'of an organizer that names no session',
        'validation_failed',
        async () => ({ token: (await aLiveSession(api)).token }),
      ],
      [
        'of an organizer that names another’s session',
        'session_not_found',
        async () => {
          const { session } = await aLiveSession(api);
          return { token: (await anOrganizer(api)).token, sessionId: session.id };
        },
      ],
      [
        'of an organizer that names what is no id',
        'session_not_found',
        async () => ({ token: (await anOrganizer(api)).token, sessionId: 'x' }),
      ],
      [
        'of a participant whose session is deleted',
        'session_not_found',
        async () => {
          const { token, session } = await aLiveSession(api);
          const participant = await aParticipant(api, session);
          expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
          return { token: participant.token };
        },
      ],
    ];
    it.each(strangers)('%s is refused as %s', async (_, code, authOf) => {
      const error = await refusalOf(connect(await authOf()));
      expect(error.data).toEqual({ code, message: expect.any(String) });
    });

    it('of a participant leads into its own session, whatever it names', async () => {
      const other = await aLiveSession(api);
      const { session } = await aLiveSession(api);
      const { token } = await aParticipant(api, session);
      const client = await connect({ token, sessionId: other.session.id });
      expect(client.all('session:snapshot')[0]!.session.id).toBe(session.id);
    });

    it('is refused in the default namespace', async () => {
      const { session } = await aLiveSession(api);
      const { token } = await aParticipant(api, session);
      const socket = io(plenum.url, { auth: { token }, transports: ['websocket'], forceNew: true });
      const error = await new Promise<Error & { data?: EventError }>((resolve, reject) => {
        socket.once('connect', () => reject(new Error('let in')));
        socket.once('connect_error', resolve);
      }).finally(() => socket.close());
      expect(error.data?.code).toBe('unauthorized');
    });
  });

  describe('a snapshot', () => {
    it('shows an organizer the whole session', async () => {
      const { token, session, questions } = await aLiveSession(api, {
        questions: [aSingleChoice(), aRating()],
        open: false,
      });
      await openQuestion(api, questions[0]!.id, token);
      const organizer = await connect({ token, sessionId: session.id });

      const [snapshot] = organizer.all('session:snapshot');
      const path = `/v1/sessions/${session.id}`;
      expect(snapshot!.session).toEqual(expectStatus(await api.get<Session>(path, token), 200));
      expect(snapshot!.results.map(({ questionId }) => questionId)).toEqual(
        snapshot!.session.questions.map(({ id }) => id),
      );
    });

    it('is all that a phone needs that lost its line', async () => {
      const { token, question, participant, phone } = await aRoom();
      const choice = choose(question, 'Yes');
      expect(phone.all('session:snapshot')[0]).toMatchObject({
        session: { questions: [toldToAll(question)], myVotes: {} },
        results: [{ questionId: question.id, totalVotes: 0 }],
      });
      await vote(api, question.id, choice, participant.token);
      await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === 1);

      phone.forget();
      phone.socket.disconnect();
      const later = expectStatus(
        await api.patch<Question>(`/v1/questions/${question.id}`, { prompt: 'Still?' }, token),
        200,
      );
      phone.socket.connect();
      expect(await phone.next('session:snapshot')).toMatchObject({
        session: { questions: [toldToAll(later)], myVotes: { [question.id]: choice } },
        results: [{ questionId: question.id, totalVotes: 1 }],
      });
    });

    it('comes again by itself after the line was cut', async () => {
      const { participant } = await aRoom();
      const phone = await connect({ token: participant.token }, { reconnectionDelay: 10 });
      phone.forget();
      phone.socket.io.engine.close();
      const { session } = await phone.next('session:snapshot');
      expect(session).toHaveProperty('myVotes');
    });

    it.each(['websocket', 'polling'])('comes by %s', async (transport) => {
      const { participant, question } = await aRoom();
      const options = { transports: [transport], upgrade: false };
      const phone = await connect({ token: participant.token }, options);
      const choice = choose(question, 'Yes');
      expect(await phone.cast({ questionId: question.id, ...choice })).toMatchObject({ ok: true });
      await phone.next('results:updated', ({ totalVotes }) => totalVotes === 1);
      expect(phone.socket.io.engine.transport.name).toBe(transport);
    });

    it('is given on request', async () => {
      const { session, question, organizer, phone } = await aRoom();
      const choice = choose(question, 'Yes');
      await phone.cast({ questionId: question.id, ...choice });
      expect(await phone.getSession()).toEqual({
        ok: true,
        session: {
          hasFormulas: false,
          id: session.id,
          title: session.title,
          status: 'live',
          settings: hallSettings,
          questions: [toldToAll(question)],
          myVotes: { [question.id]: choice },
          player: null,
        },
        results: [expect.objectContaining({ questionId: question.id })],
        now: expect.any(String),
      });
      expect(await organizer.getSession()).toMatchObject({
        ok: true,
        session: { code: session.code, questions: [question] },
      });
    });
  });

  it('tells of the session without its questions', async () => {
    const { token, session } = await aDraftSession(api);
    const { token: participant } = await aParticipant(api, session);
    const organizer = await connect({ token, sessionId: session.id });
    const phone = await connect({ token: participant });
    const changes: [() => Promise<unknown>, object][] = [
      [() => api.patch(`/v1/sessions/${session.id}`, { title: 'B' }, token), { title: 'B' }],
      [() => api.post(`/v1/sessions/${session.id}/start`, {}, token), { status: 'live' }],
      [() => api.post(`/v1/sessions/${session.id}/end`, {}, token), { status: 'ended' }],
    ];
    for (const [change, changed] of changes) {
      organizer.forget();
      phone.forget();
      await change();
      const path = `/v1/sessions/${session.id}`;
      const { questions, ...outline } = expectStatus(await api.get<Session>(path, token), 200);
      expect(questions).toHaveLength(1);
      expect(outline).toMatchObject(changed);
      expect(await organizer.next('session:updated')).toEqual(outline);
      const { id, title, status } = outline;
      expect(await phone.next('session:updated')).toEqual({
        id,
        title,
        status,
        settings: hallSettings,
      });
    }
  });

  describe('a question', () => {
    const actions: [action: string, changed: object][] = [
      ['open', { status: 'open', closedAt: null }],
      ['close', { status: 'closed', closedAt: expect.any(String) }],
      ['reveal', { resultsRevealed: true }],
      ['hide', { resultsRevealed: false }],
    ];
    it('is told as it is after each step, to organizers and phones', async () => {
      const { token, question, organizer, phone } = await aRoom({ open: false });
      for (const [action, changed] of actions) {
        organizer.forget();
        phone.forget();
        const path = `/v1/questions/${question.id}/${action}`;
        const after = expectStatus(await api.post<Question>(path, {}, token), 200);
        expect(after).toMatchObject(changed);
        expect(await organizer.next('question:updated')).toEqual(after);
        expect(await phone.next('question:updated')).toEqual(toldToAll(after));
      }
    });

    it('is told when it is edited', async () => {
      const { token, question, organizer, phone } = await aRoom();
      const edit = { prompt: 'Shall we not?', options: [{ label: 'A' }, { label: 'B' }] };
      const path = `/v1/questions/${question.id}`;
      const after = expectStatus(await api.patch<Question>(path, edit, token), 200);
      expect(await organizer.next('question:updated')).toEqual(after);
      expect(await phone.next('question:updated')).toEqual(toldToAll(after));
    });

    it('is told to organizers alone while it is a draft', async () => {
      const { token, session, organizer, phone, question } = await aRoom();
      const path = `/v1/sessions/${session.id}/questions`;
      const draft = expectStatus(await api.post<Question>(path, aRating(), token), 201);
      expect(await organizer.next('question:updated', ({ id }) => id === draft.id)).toEqual(draft);
      expectStatus(await api.delete(`/v1/questions/${draft.id}`, token), 204);
      await organizer.next('question:removed', ({ questionId }) => questionId === draft.id);

      await closeQuestion(api, question.id, token);
      await phone.next('question:updated', ({ status }) => status === 'closed');
      expect(JSON.stringify(phone.received)).not.toContain(draft.id);
    });

    it('is told when it is removed', async () => {
      const { token, question, organizer, phone } = await aRoom();
      expectStatus(await api.delete(`/v1/questions/${question.id}`, token), 204);
      for (const client of [organizer, phone]) {
        expect(await client.next('question:removed')).toEqual({ questionId: question.id });
      }
    });

    it('is told when it is reset, with the empty result', async () => {
      const { token, question, organizer, phone } = await aRoom();
      await phone.cast({ questionId: question.id, ...choose(question, 'Yes') });
      const counted = await phone.next('results:updated', ({ totalVotes }) => totalVotes === 1);
      expectStatus(await api.post(`/v1/questions/${question.id}/reset`, {}, token), 200);
      for (const client of [organizer, phone]) {
        expect(await client.next('question:reset')).toEqual({ questionId: question.id });
        await client.next(
          'results:updated',
          ({ version, totalVotes }) => version > counted.version && totalVotes === 0,
        );
      }
      expect(await phone.getSession()).toMatchObject({ session: { myVotes: {} } });
    });

    it('stays in its own session', async () => {
      const other = await aRoom();
      const { question, phone, organizer } = await aRoom();
      await phone.cast({ questionId: question.id, ...choose(question, 'Yes') });
      await organizer.next('results:updated');
      await closeQuestion(api, other.question.id, other.token);
      for (const client of [other.organizer, other.phone]) {
        await client.next('question:updated');
        expect(JSON.stringify(client.received)).not.toContain(question.id);
      }
    });
  });

  describe('audience:count', () => {
    it('counts participants, however many screens each has', async () => {
      const { session, participant, organizer, phone } = await aRoom();
      const second = await connect({ token: participant.token });
      const other = await connect({ token: (await aParticipant(api, session)).token });
      for (const client of [organizer, phone, second, other]) {
        await client.next('audience:count', ({ connected }) => connected === 2);
      }
      organizer.forget();
      second.close();
      other.close();
      expect(await organizer.next('audience:count')).toEqual({ connected: 1 });
      phone.close();
      await organizer.next('audience:count', ({ connected }) => connected === 0);
    });

    it('is told at most once a second', async () => {
      const { token, session } = await aLiveSession(api);
      const organizer = await connect({ token, sessionId: session.id });
      const arrivals: { at: number; connected: number }[] = [];
      organizer.socket.on('audience:count', ({ connected }) =>
        arrivals.push({ at: Date.now(), connected }),
      );
      const size = 60;
      for (let entered = 0; entered < size; entered += 1) {
        await connect({ token: (await aParticipant(api, session)).token });
      }
      await organizer.next('audience:count', ({ connected }) => connected === size);
      const seconds = (arrivals.at(-1)!.at - arrivals[0]!.at) / 1000;
      // One at each end of the time, and one that came early.
      expect(arrivals.length).toBeLessThanOrEqual(seconds + 1 + 1);
    });
  });

  it('shows a result that nobody has told of', async () => {
    const { token, session, question, organizer } = await aRoom();
    const stream = await SseClient.follow(plenum.url, session.id, token);
    await plenum.query(
      'update results set version = version + 1, final = true where question_id = $1',
      [question.id],
    );
    await organizer.next('results:updated', ({ final }) => final);
    await stream.next('results', ({ final }) => final);
    stream.close();
  });

  it('ends with the session, and says why', async () => {
    const { token, session, organizer, phone } = await aRoom();
    const gone = [organizer, phone].map(disconnected);
    expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
    for (const client of [organizer, phone]) {
      expect(await client.next('server:closing')).toEqual({ reason: 'session_deleted' });
    }
    await Promise.all(gone);
  });
});

describe('a server that stops', () => {
  it('says so, and leaves it to the clients to come back', async () => {
    const plenum = await TestPlenum.start();
    const api = new Api(plenum.url);
    const { token, session } = await aLiveSession(api);
    const participant = await aParticipant(api, session);
    const clients = [
      await LiveClient.connect(plenum.url, { token, sessionId: session.id }),
      await LiveClient.connect(plenum.url, { token: participant.token }),
      await LiveClient.connect(
        plenum.url,
        { token: participant.token },
        { transports: ['polling'], upgrade: false },
      ),
    ];
    const stream = await SseClient.follow(plenum.url, session.id, token);
    const gone = clients.map(disconnected);
    await plenum.stop();

    for (const client of clients) {
      expect(await client.next('server:closing')).toEqual({ reason: 'shutdown' });
    }
    // A socket that the server itself disconnects does not try again.
    for (const reason of await Promise.all(gone)) expect(reason).not.toBe('io server disconnect');
    for (const { socket } of clients) expect(socket.active).toBe(true);
    await stream.ended;
    for (const client of clients) client.close();
    await plenum.startAgain();
    await plenum.close();
  });

  it('is not held up by a stream that comes back while it waits for a phone to hear of it', async () => {
    const plenum = await TestPlenum.start();
    const api = new Api(plenum.url);
    const { token, session } = await aLiveSession(api);
    await aPhoneThatIsGone(plenum.url, (await aParticipant(api, session)).token);
    const path = `${plenum.url}/v1/sessions/${session.id}/results/stream`;
    const follow = () => SseClient.open(path, { authorization: `Bearer ${token}` });
    const stream = await follow();
    await stream.next('snapshot');
    const stopped = plenum.stop();
    await stream.ended;
    // By a connection of its own, where the one of before has been closed meanwhile.
    // What comes too late for an answer is told to come again.
    const again = await follow()
      .catch(follow)
      .catch((error: Error) => expect(error.message).toMatch(/^503 .*"code":"overloaded"/));
    await again?.ended;
    await stopped;
    await plenum.startAgain();
    await plenum.close();
  });
});

/** It came by long-polling, and asks for nothing any more. */
async function aPhoneThatIsGone(url: string, token: string): Promise<void> {
  const path = `${url}/socket.io/?EIO=4&transport=polling`;
  const opened = await (await fetch(path)).text();
  const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
  const body = `40/live,${JSON.stringify({ token })}`;
  const sent = await fetch(`${path}&sid=${sid}`, { method: 'POST', body });
  expect(await sent.text()).toBe('ok');
}

async function refusalOf(connecting: Promise<unknown>): Promise<Error & { data?: EventError }> {
  return connecting.then(
    () => {
      throw new Error('let in');
    },
    (error: Error) => error,
  );
}

/** The same claims, signed with another key. */
function forged(token: string): string {
  const head = token.split('.').slice(0, 2).join('.');
  return `${head}.${createHmac('sha256', 'x'.repeat(32)).update(head).digest('base64url')}`;
}
