import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Session } from '../../src/contract/index.js';
import { cheers, tempoTimes } from '../../src/contract/reactions.js';
import {
  aDraftSession,
  aModeratorLink,
  aParticipant,
  Api,
  aScreenLink,
  expectProblem,
  expectStatus,
} from './support/api.js';
import { times } from './support/lanes.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { aReactingSession, react, sendReaction, sumsOf, toldOf } from './support/reactions.js';

describe('reactions', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  async function connect(auth: { token: string; sessionId?: string }, options?: object) {
    const client = await LiveClient.connect(plenum.url, auth, options);
    clients.push(client);
    return client;
  }

  /** A session with two of its audience, and all who look at it. */
  async function aRoom(settings: object = {}) {
    const { session, token } = await aReactingSession(api, settings);
    const grace = await aParticipant(api, session, 'Grace');
    const eve = await aParticipant(api, session, 'Eve');
    const screen = await aScreenLink(api, session, token);
    const moderator = await aModeratorLink(api, session, token);
    return { session, token, grace, eve, screen, moderator };
  }

  async function lookAt({
    session,
    token,
    grace,
    screen,
    moderator,
  }: Awaited<ReturnType<typeof aRoom>>) {
    return {
      organizer: await connect({ token, sessionId: session.id }),
      grace: await connect({ token: grace.token }),
      screen: await connect({ token: screen.token }),
      moderator: await connect({ token: moderator.token }),
    };
  }

  async function change({ id }: { id: string }, settings: object, token: string) {
    return expectStatus(await api.patch<Session>(`/v1/sessions/${id}`, { settings }, token), 200);
  }

  describe('are counted', () => {
    it('for all who look on, each once, over REST and Socket.IO', async () => {
      const room = await aRoom();
      const all = Object.values(await lookAt(room));
      const phone = await connect({ token: room.eve.token });
      const polling = await connect({ token: room.eve.token }, { transports: ['polling'] });
      for (const reaction of cheers) {
        expect(await phone.react(reaction)).toEqual({ ok: true });
        expect(await polling.react(reaction)).toEqual({ ok: true });
        await react(api, reaction, room.grace.token);
      }
      const each = Object.fromEntries(cheers.map((name) => [name, 3]));
      for (const client of all) expect(await toldOf(client, 15)).toEqual(each);
    });

    it('and told twice a second at the most, the last ones too', async () => {
      const room = await aRoom();
      const { screen, grace } = await lookAt(room);
      const arrived: number[] = [];
      screen.socket.on('reactions:counted', () => arrived.push(performance.now()));
      for (let round = 0; round < 12; round += 1) {
        await times(5, () => react(api, 'clap', room.eve.token));
        await screen.next('reactions:counted', () => sumsOf(screen).clap! >= 5 * round);
      }
      expect(await toldOf(screen, 60)).toEqual({ clap: 60 });
      expect(await toldOf(grace, 60)).toEqual({ clap: 60 });
      const took = performance.now() - arrived[0]!;
      expect(arrived.length).toBeLessThanOrEqual(Math.floor(took / 500) + 1);
    });

    it('and kept nowhere', async () => {
      const room = await aRoom();
      const { organizer, screen } = await lookAt(room);
      await react(api, 'clap', room.eve.token);
      await react(api, 'faster', room.eve.token);
      await toldOf(screen, 1);
      await organizer.next('tempo:counted', ({ faster }) => faster === 1);
      const late = await connect({ token: room.screen.token });
      await react(api, 'wow', room.eve.token);
      expect(await toldOf(late, 1)).toEqual({ wow: 1 });
      const columns = await plenum.query<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns
         where table_schema = 'public' and (table_name || column_name) ~ 'reaction|tempo'`,
      );
      expect(columns).toEqual([]);
    });
  });

  describe('are refused', () => {
    it('where the session does not take them, or not now', async () => {
      const { session, token } = await aDraftSession(api, { settings: { reactions: 'on' } });
      const { token: ada } = await aParticipant(api, session);
      expectProblem(await sendReaction(api, 'clap', ada), 409, 'reactions_closed');
      expectStatus(await api.post(`/v1/sessions/${session.id}/start`, undefined, token), 200);
      await react(api, 'clap', ada);
      await change(session, { reactions: 'off' }, token);
      expectProblem(await sendReaction(api, 'clap', ada), 409, 'reactions_closed');
      expectProblem(await sendReaction(api, 'slower', ada), 409, 'reactions_closed');
      await change(session, { reactions: 'on' }, token);
      await react(api, 'clap', ada);
      expectStatus(await api.post(`/v1/sessions/${session.id}/end`, undefined, token), 200);
      expectProblem(await sendReaction(api, 'clap', ada), 409, 'reactions_closed');
    });

    it('over Socket.IO, in the same words', async () => {
      const { session, token, grace } = await aRoom();
      const phone = await connect({ token: grace.token });
      for (const payload of [undefined, null, 'clap', {}, { reaction: 'boo' }, { reaction: 1 }]) {
        const ack: unknown = await phone.socket.timeout(5_000).emitWithAck(
          // Whatever a client may send.
          ...(['reaction:send', payload] as unknown as ['reaction:send', { reaction: 'clap' }]),
        );
        expect(ack).toMatchObject({ ok: false, error: { code: 'validation_failed' } });
      }
      await change(session, { reactions: 'off' }, token);
      const refused = { ok: false, error: { code: 'reactions_closed' } };
      expect(await phone.react('clap')).toMatchObject(refused);
    });

    it('of who was removed, and of another session’s audience they are not told', async () => {
      const one = await aRoom();
      const other = await aRoom();
      const screen = await connect({ token: other.screen.token });
      await react(api, 'clap', one.eve.token);
      await react(api, 'wow', other.eve.token);
      expect(await toldOf(screen, 1)).toEqual({ wow: 1 });
      await change(one.session, { roster: 'names' }, one.token);
      expectProblem(await sendReaction(api, 'clap', one.eve.token), 403, 'not_admitted');
    });
  });

  describe('the tempo', () => {
    it('is told to organizers and moderators, and nobody else', async () => {
      const room = await aRoom();
      const { organizer, moderator, grace, screen } = await lookAt(room);
      await connect({ token: room.eve.token });
      await react(api, 'slower', room.eve.token);
      await react(api, 'clap', room.eve.token);
      for (const client of [organizer, moderator]) {
        const told = await client.next('tempo:counted', ({ slower, of }) => slower > 0 && of === 2);
        expect(told).toEqual({
          slower: 1,
          faster: 0,
          of: 2,
          trend: expect.arrayContaining([
            { at: expect.stringMatching(/^\d{4}-.*Z$/), slower: 1, faster: 0 },
          ]),
        });
        expect(told.trend.length).toBeLessThanOrEqual(tempoTimes.span / tempoTimes.point);
      }
      for (const client of [screen, grace]) {
        expect(await toldOf(client, 1)).toEqual({ clap: 1 });
        expect(client.all('tempo:counted')).toEqual([]);
      }
      expect(JSON.stringify(organizer.all('tempo:counted'))).not.toContain(room.eve.id);
    });

    it('has one word of each participant, the last one, until it is taken back', async () => {
      const room = await aRoom();
      const { organizer } = await lookAt(room);
      const told = (slower: number, faster: number) =>
        organizer.next('tempo:counted', (now) => now.slower === slower && now.faster === faster);
      await times(5, () => react(api, 'slower', room.eve.token));
      await told(1, 0);
      await react(api, 'slower', room.grace.token);
      await told(2, 0);
      await react(api, 'faster', room.eve.token);
      await told(1, 1);
      await react(api, 'steady', room.eve.token);
      organizer.forget();
      await react(api, 'steady', room.grace.token);
      const last = await told(0, 0);
      // Those who have left may have said something.
      expect(last.of).toBe(1);
    });

    it('is known to who comes later', async () => {
      const room = await aRoom();
      await react(api, 'faster', room.eve.token);
      await react(api, 'faster', room.grace.token);
      const first = await connect({ token: room.moderator.token });
      await first.next('tempo:counted', ({ faster }) => faster === 2);
      const late = await connect({ token: room.token, sessionId: room.session.id });
      const { of, faster } = await late.next('tempo:counted', (now) => now.faster === 2);
      // Nobody is connected, and yet two of two say so.
      expect([faster, of]).toEqual([2, 2]);
    });
  });
});
