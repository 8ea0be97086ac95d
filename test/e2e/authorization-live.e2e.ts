import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import type {
  ClientToServerEvents,
  EventError,
  Refusal,
  ServerToClientEvents,
} from '../../src/contract/index.js';
import { Api, aParticipant, choose, closeQuestion, expectStatus, vote } from './support/api.js';
import { ballotsOf } from './support/ballots.js';
import { type Credentials, hear, readMatrix, type Row } from './support/callers.js';
import { aHall, type Hall, type People, thePeople } from './support/hall.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { signAgain } from './support/spoiled-tokens.js';

type EventName = keyof ClientToServerEvents;
type Door = 'connect' | 'connect as screen' | 'connect to /';

/**
 * What each caller hears at the door, and of each event that it may send then: `+` it is let in, or
 * the event succeeds, in this hall; `=` the same in its own session; `-` `unauthorized`, `!`
 * `screen_link_revoked`, `0` as of what is not there; `.` it has no line.
 * The letters are those of `callers`; `q` has the token in the query of the handshake.
 */
const matrix = Object.fromEntries(
  readMatrix(`
                     n e f u a w d q   O o   P p c   S r s   A
  connect            - - - - - - - -   0 +   = + -   = ! +   0
  connect as screen  - - - - - - - -   0 +   = + -   = ! +   0
  connect to /       - - - - - - - -   - -   - - -   - - -   -

  vote:cast          . . . . . . . .   . -   0 + .   - . -   .
  vote:withdraw      . . . . . . . .   . -   0 + .   - . -   .
  session:get        . . . . . . . .   . +   = + .   = . +   .
`),
) as Record<Door | EventName, Row>;

type Ack = { ok: true; session?: { id: string } } | Refusal;

/** How each event is sent so that it succeeds for whom it is meant. */
const events: Record<EventName, (client: LiveClient, hall: Hall) => Promise<Ack>> = {
  'vote:cast': (client, { question }) =>
    client.cast({ questionId: question.id, ...choose(question, 'Yes') }),
  'vote:withdraw': (client, { session }) =>
    client.withdraw({ questionId: session.questions[1]!.id }),
  'session:get': (client) => client.getSession(),
};

/** Who looks at the hall, by one letter: its organizer, as a screen too, a participant, a screen. */
type Viewer = 'o' | 'k' | 'p' | 's';

/** Who of them hears of what happens there by itself. */
const told = {
  'session:snapshot': 'o k p s',
  'session:updated': 'o k p s',
  'question:updated': 'o k p s',
  'question:removed': 'o k p s',
  'question:reset': 'o k p s',
  'results:updated': 'o k p s',
  'turnout:updated': '  k   s',
  'audience:count': 'o k p s',
  'server:closing': 'o k p s',
} satisfies Record<keyof ServerToClientEvents, string>;

interface Auth {
  token?: string;
  sessionId?: string;
  as?: string;
}

describe('authorization of the live line', () => {
  const secret = randomBytes(32).toString('hex');
  const clients: LiveClient[] = [];
  let plenum: TestPlenum;
  let api: Api;
  let people: People;

  beforeAll(async () => {
    plenum = await TestPlenum.start({ JWT_SECRET: secret });
    api = new Api(plenum.url);
    people = await thePeople(api, plenum.variables);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  async function connect(auth: Auth, options?: object): Promise<LiveClient> {
    const client = await LiveClient.connect(plenum.url, auth, options);
    clients.push(client);
    return client;
  }

  /** Comes to the hall's door with these credentials, wherever they are put. */
  function knock({ session }: Hall, { token, headers, query }: Credentials, as?: string) {
    const auth = { ...(token && { token }), sessionId: session.id, ...(as && { as }) };
    const inQuery = Object.fromEntries(new URLSearchParams(query));
    return connect(auth, { extraHeaders: headers, query: inQuery });
  }

  async function signAtDoor(hall: Hall, credentials: Credentials, as?: string): Promise<string> {
    try {
      const client = await knock(hall, credentials, as);
      return signOfSession(hall, client.all('session:snapshot')[0]!.session);
    } catch (error) {
      return signOfRefusal((error as { data: EventError }).data);
    }
  }

  it.each([
    ['connect', undefined],
    ['connect as screen', 'screen'],
  ] as const)('%s', async (door, as) => {
    const hall = await aHall(api, people);
    const heard = await hear(hall, secret, (given) => signAtDoor(hall, given, as));
    expect(heard).toEqual(matrix[door]);
  });

  it('connect to /', async () => {
    const hall = await aHall(api, people);
    const { url } = plenum;
    const heard = await hear(hall, secret, async ({ token, headers, query }) => {
      const auth = { token, sessionId: hall.session.id };
      const inQuery = Object.fromEntries(new URLSearchParams(query));
      const options = { auth, transports: ['websocket'], forceNew: true };
      const socket = io(url, { ...options, extraHeaders: headers, query: inQuery });
      return new Promise<string>((resolve) => {
        socket.once('connect', () => resolve('+'));
        socket.once('connect_error', (error) =>
          resolve(signOfRefusal((error as Error & { data: EventError }).data)),
        );
      }).finally(() => socket.close());
    });
    expect(heard).toEqual(matrix['connect to /']);
  });

  it.each(Object.entries(events))('%s', async (name, send) => {
    const hall = await aHall(api, people);
    const before = await ballotsOf(plenum, hall.question);
    const heard = await hear(hall, secret, async (given) => {
      const client = await knock(hall, given).catch(() => undefined);
      if (!client) return '.';
      const answer = await send(client, hall);
      if (!answer.ok) return signOfRefusal(answer.error);
      return answer.session ? signOfSession(hall, answer.session) : '+';
    });
    expect(heard).toEqual(matrix[name as EventName]);
    expect(await ballotsOf(plenum, hall.question)).toEqual(before);
  });

  it('lets in who brings such tokens with nothing wrong in them', async () => {
    const hall = await aHall(api, people);
    for (const token of [hall.owner.token, hall.participantToken, hall.screenToken]) {
      expect(await signAtDoor(hall, { token: signAgain(token, secret) })).toBe('+');
    }
  });

  it('tells each what it may know, and nobody of another session anything', async () => {
    const hall = await aHall(api, people);
    const { session, elsewhere, owner, question } = hall;
    const organizer = { token: owner.token, sessionId: session.id };
    const viewers: Record<Viewer, LiveClient> = {
      o: await connect(organizer),
      k: await connect({ ...organizer, as: 'screen' }),
      p: await connect({ token: hall.participantToken }),
      s: await connect({ token: hall.screenToken }),
    };
    const outsiders = [
      await connect({ token: owner.token, sessionId: elsewhere.session.id }),
      await connect({ token: elsewhere.participantToken }),
      await connect({ token: elsewhere.screenToken }),
    ];
    const insiders = Object.values(viewers);
    for (const client of insiders) await client.next('audience:count');
    await haveEverythingHappen(hall, viewers.s);
    for (const client of insiders) await client.next('server:closing');
    await rename(elsewhere.session.id, 'Told after all that');
    for (const client of outsiders) await client.next('session:updated');

    const heard = (name: keyof ServerToClientEvents) =>
      (['o', 'k', 'p', 's'] as const).filter((viewer) => viewers[viewer].all(name).length > 0);
    for (const [name, wanted] of Object.entries(told)) {
      const viewersOf = heard(name as keyof ServerToClientEvents);
      expect(`${name}: ${viewersOf.join('')}`).toBe(`${name}: ${wanted.replaceAll(' ', '')}`);
    }
    for (const { received } of outsiders) {
      expect(JSON.stringify(received)).not.toContain(session.id);
      expect(JSON.stringify(received)).not.toContain(question.id);
    }
  });

  async function rename(sessionId: string, title: string) {
    const { token } = people.owner;
    expectStatus(await api.patch(`/v1/sessions/${sessionId}`, { title }, token), 200);
  }

  /** All that the server has an event for; what comes a moment later is awaited. */
  async function haveEverythingHappen(hall: Hall, screen: LiveClient) {
    const { session, question, owner } = hall;
    const { token } = owner;
    await rename(session.id, 'Told of');
    const { token: another } = await aParticipant(api, session, 'Eve');
    await vote(api, question.id, choose(question, 'No'), another);
    await closeQuestion(api, question.id, token);
    await screen.next('turnout:updated', ({ totalVotes }) => totalVotes === 2);
    expectStatus(await api.post(`/v1/questions/${question.id}/reset`, undefined, token), 200);
    expectStatus(await api.delete(`/v1/questions/${question.id}`, token), 204);
    expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
  }
});

function signOfSession({ session, elsewhere }: Hall, { id }: { id: string }): string {
  if (id === session.id) return '+';
  return id === elsewhere.session.id ? '=' : `in ${id}`;
}

function signOfRefusal({ code }: EventError): string {
  switch (code) {
    case 'unauthorized':
      return '-';
    case 'screen_link_revoked':
      return '!';
    case 'session_not_found':
    case 'question_not_found':
      return '0';
    default:
      return code;
  }
}
