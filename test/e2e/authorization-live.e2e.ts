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
import { type Credentials, hear, readMatrix, type Row, tokensOf } from './support/callers.js';
import { aHall, type Hall, type People, thePeople } from './support/hall.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { ask } from './support/qa.js';
import { react } from './support/reactions.js';
import { signAgain } from './support/spoiled-tokens.js';

type EventName = keyof ClientToServerEvents;
type Door = 'connect' | 'connect as screen' | 'connect to /';

/**
 * What each caller hears at the door, and of each event that it may send then: `+` it is let in, or
 * the event succeeds, in this hall; `=` the same in its own session; `-` `unauthorized`, `!`
 * `screen_link_revoked` or `moderator_link_revoked`, `0` as of what is not there; `.` it has no line.
 * The letters are those of `callers`; `q` has the token in the query of the handshake.
 */
const matrix = Object.fromEntries(
  readMatrix(`
                     n e f u a w d q   O o   P p c   S r s   M v m   A
  connect            - - - - - - - -   0 +   = + -   = ! +   = ! +   0
  connect as screen  - - - - - - - -   0 +   = + -   = ! +   = ! +   0
  connect to /       - - - - - - - -   - -   - - -   - - -   - - -   -

  vote:cast          . . . . . . . .   . -   0 + .   - . -   - . -   .
  vote:withdraw      . . . . . . . .   . -   0 + .   - . -   - . -   .
  reaction:send      . . . . . . . .   . -   + + .   - . -   - . -   .
  session:get        . . . . . . . .   . +   = + .   = . +   = . +   .
`),
) as Record<Door | EventName, Row>;

type Ack = { ok: true; session?: { id: string } } | Refusal;

/** How each event is sent so that it succeeds for whom it is meant. */
const events: Record<EventName, (client: LiveClient, hall: Hall) => Promise<Ack>> = {
  'vote:cast': (client, { question }) =>
    client.cast({ questionId: question.id, ...choose(question, 'Yes') }),
  'vote:withdraw': (client, { session }) =>
    client.withdraw({ questionId: session.questions[1]!.id }),
  'reaction:send': (client) => client.react('clap'),
  'session:get': (client) => client.getSession(),
};

/** Who looks at the hall, by one letter: its organizer, as a screen too, a participant, a screen, a moderator. */
const onlookers = ['o', 'k', 'p', 's', 'm'] as const;
type Viewer = (typeof onlookers)[number];

/** Who of them hears of what happens there by itself. */
const told = {
  'session:snapshot': 'o k p s m',
  'session:updated': 'o k p s m',
  'question:updated': 'o k p s m',
  'question:removed': 'o k p s m',
  'question:reset': 'o k p s m',
  'results:updated': 'o k p s m',
  'turnout:updated': '  k   s  ',
  'qa:updated': 'o k p s m',
  'qa:removed': 'o k p s m',
  'progress:updated': 'o        ',
  'leaderboard:updated': 'o k p s  ',
  'reactions:counted': 'o k p s m',
  'tempo:counted': 'o       m',
  'crosstab:shown': 'o k   s  ',
  'audience:count': 'o k p s  ',
  'server:closing': 'o k p s m',
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
    for (const token of tokensOf(hall)) {
      expect(await signAtDoor(hall, { token: signAgain(token, secret) })).toBe('+');
    }
  });

  it('tells each what it may know, and nobody of another session anything', async () => {
    const hall = await aHall(api, people, 'written');
    const { session, elsewhere, owner, question, cloud } = hall;
    const organizer = { token: owner.token, sessionId: session.id };
    const viewers: Record<Viewer, LiveClient> = {
      o: await connect(organizer),
      k: await connect({ ...organizer, as: 'screen' }),
      p: await connect({ token: hall.participantToken }),
      s: await connect({ token: hall.screenToken }),
      m: await connect({ token: hall.moderatorToken }),
    };
    const outsiders = [
      await connect({ token: owner.token, sessionId: elsewhere.session.id }),
      await connect({ token: elsewhere.participantToken }),
      await connect({ token: elsewhere.screenToken }),
      await connect({ token: elsewhere.moderatorToken }),
    ];
    const insiders = Object.values(viewers);
    const { m: moderator, ...counting } = viewers;
    for (const client of Object.values(counting)) await client.next('audience:count');
    await haveEverythingHappen(hall, viewers);
    for (const client of insiders) await client.next('server:closing');
    await rename(elsewhere.session.id, 'Told after all that');
    for (const client of outsiders) await client.next('session:updated');

    const heard = (name: keyof ServerToClientEvents) =>
      onlookers.filter((viewer) => viewers[viewer].all(name).length > 0);
    for (const [name, wanted] of Object.entries(told)) {
      const viewersOf = heard(name as keyof ServerToClientEvents);
      expect(`${name}: ${viewersOf.join('')}`).toBe(`${name}: ${wanted.replaceAll(' ', '')}`);
    }
    for (const { received } of outsiders) {
      expect(JSON.stringify(received)).not.toContain(session.id);
      expect(JSON.stringify(received)).not.toContain(question.id);
      expect(JSON.stringify(received)).not.toContain(cloud!.id);
    }
    // A moderator hears of what people write, and of nothing else.
    expect(JSON.stringify(moderator.received)).not.toContain(question.id);
    expect(JSON.stringify(moderator.received)).not.toContain(session.code);
  });

  async function rename(sessionId: string, title: string) {
    const { token } = people.owner;
    expectStatus(await api.patch(`/v1/sessions/${sessionId}`, { title }, token), 200);
  }

  /** All that the server has an event for; what comes a moment later is awaited. */
  async function haveEverythingHappen(hall: Hall, viewers: Record<Viewer, LiveClient>) {
    const { o: organizer, s: screen, m: moderator } = viewers;
    const { session, question, owner } = hall;
    const cloud = hall.cloud!;
    const { token } = owner;
    await rename(session.id, 'Told of');
    const { token: another } = await aParticipant(api, session, 'Eve');
    await react(api, 'wow', another);
    await react(api, 'slower', another);
    await screen.next('reactions:counted');
    await moderator.next('tempo:counted', ({ slower }) => slower === 1);
    await vote(api, question.id, choose(question, 'No'), another);
    await vote(api, cloud.id, { texts: ['other'] }, another);
    const item = await ask(api, 'When?', another);
    await screen.next('qa:updated', ({ id }) => id === item.id);
    expectStatus(await api.delete(`/v1/qa/${item.id}`, token), 204);
    const settings = { leaderboard: 'after_question' };
    expectStatus(await api.patch(`/v1/sessions/${session.id}`, { settings }, token), 200);
    const quizzed = {
      answerKey: choose(question, 'Yes'),
      settings: { scoring: { mode: 'accuracy' } },
    };
    expectStatus(await api.patch(`/v1/questions/${question.id}`, quizzed, token), 200);
    await closeQuestion(api, question.id, token);
    await closeQuestion(api, cloud.id, token);
    const areTwo = (id: string) => (told: { questionId: string; totalVotes: number }) =>
      told.questionId === id && told.totalVotes === 2;
    await screen.next('turnout:updated', areTwo(question.id));
    await moderator.next('results:updated', areTwo(cloud.id));
    await organizer.next('progress:updated');
    await screen.next('leaderboard:updated', ({ players }) => players === 2);
    for (const { id } of [question, cloud]) {
      expectStatus(await api.post(`/v1/questions/${id}/reset`, undefined, token), 200);
      expectStatus(await api.delete(`/v1/questions/${id}`, token), 204);
    }
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
    case 'moderator_link_revoked':
      return '!';
    case 'session_not_found':
    case 'question_not_found':
      return '0';
    default:
      return code;
  }
}
