import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { AudienceSession, ParticipantPage, Session } from '../../src/contract/index.js';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Organizer } from '../../src/accounts/index.js';
import { PlayerChanges } from '../../src/participants/players/player-changes.service.js';
import { readEnvironment } from '../../src/platform/config/environment.js';
import { ParticipantsModule, PlayerEvents, PlayersService } from '../../src/participants/index.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { queueNames } from '../../src/queues.js';
import { SessionDirectory } from '../../src/sessions/index.js';
import {
  aDraftSession,
  aLiveSession,
  aModeratorLink,
  anOrganizer,
  aParticipant,
  Api,
  aScreenLink,
  castVote,
  choose,
  expectProblem,
  expectStatus,
  resultWhen,
  until,
  vote,
} from './support/api.js';
import { times } from './support/lanes.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import {
  aGame,
  aPlayer,
  changeOwnPlayer,
  changePlayer,
  joinGame,
  listPlayers,
  ownPlayer,
  playersOf,
  removePlayer,
} from './support/players.js';
import { expectInvalid } from './support/problems.js';
import { aSessionOfNames, joinBy } from './support/rosters.js';

describe('players', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start({ RATE_LIMITS: 'off' });
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  const sessionOf = async (token: string) =>
    expectStatus(await api.get<AudienceSession>('/v1/audience/session', token), 200);

  const change = async ({ id }: { id: string }, settings: object, token: string) =>
    expectStatus(await api.patch<Session>(`/v1/sessions/${id}`, { settings }, token), 200);

  /** How many play in each team. */
  async function sizesOf(session: { id: string }, token: string): Promise<Record<string, number>> {
    const sizes: Record<string, number> = {};
    for (const { team } of await listPlayers(api, session, token)) {
      sizes[String(team)] = (sizes[String(team)] ?? 0) + 1;
    }
    return sizes;
  }

  describe('who join', () => {
    it('are nobody in a session that is no game', async () => {
      const { session, token } = await aLiveSession(api);
      const joined = expectStatus(await joinGame(api, session, { name: 'Ada', team: 'Red' }), 200);
      expect(joined).toMatchObject({ player: null, session: { player: null } });
      expect((await sessionOf(joined.participantToken)).player).toBeNull();
      expectProblem(await ownPlayer(api, joined.participantToken), 404, 'player_not_found');
      expect(expectStatus(await playersOf(api, session, token), 200)).toEqual({
        items: [],
        nextCursor: null,
        total: 0,
      });
    });

    it('have the name that they want, and are told so everywhere', async () => {
      const { session } = await aGame(api);
      const joined = expectStatus(await joinGame(api, session, { name: '  Ada \n L. ' }), 200);
      const player = { name: 'Ada L.', team: null };
      expect(joined).toMatchObject({ player, session: { player } });
      const { participantToken: token } = joined;
      expect((await sessionOf(token)).player).toEqual(player);
      expect(expectStatus(await ownPlayer(api, token), 200)).toEqual(player);
      const live = await LiveClient.connect(plenum.url, { token });
      clients.push(live);
      expect((await live.next('session:snapshot')).session).toMatchObject({ player });
    });

    it.each([
      ['en-GB,en', /^[A-Z][a-z]+ [A-Z][a-z]+$/],
      ['de', /^[A-ZÄÖÜ][a-zäöüß]+(er|e|es) [A-ZÄÖÜ][a-zäöüß]+$/],
    ])('are dealt a name in their language, %s', async (language, pattern) => {
      const { session } = await aGame(api);
      const joined = await joinGame(api, session, {}, undefined, { 'accept-language': language });
      expect(expectStatus(joined, 200).player.name).toMatch(pattern);
    });

    it('cannot have a name that looks like that of another, and are told of one that is free', async () => {
      const { session, token } = await aGame(api);
      await aPlayer(api, session, { name: 'Adá' });
      const taken = expectProblem(
        await joinGame(api, session, { name: 'A D A' }),
        409,
        'nickname_taken',
      );
      expect(taken).toMatchObject({ suggestion: 'A D A 2', errors: [{ path: 'name' }] });
      await aPlayer(api, session, { name: 'A D A 2' });
      expect(await listPlayers(api, session, token)).toHaveLength(2);
      const other = await aGame(api);
      await aPlayer(api, other.session, { name: 'Ada' });
    });

    it('cannot have a rude name', async () => {
      const { session, token } = await aGame(api);
      const refused = await joinGame(api, session, { name: 'shit' });
      expect(expectProblem(refused, 400, 'nickname_refused')).toMatchObject({
        errors: [{ path: 'name' }],
      });
      expect(await listPlayers(api, session, token)).toEqual([]);
    });

    it('need a name where the session asks for one', async () => {
      const { session } = await aGame(api, { identity: 'named' });
      expectInvalid(await joinGame(api, session), 'name');
      expect(await aPlayer(api, session, { name: 'Ada' })).toMatchObject({ name: 'Ada' });
    });

    it('are the same again by their token or join key, whatever they say then', async () => {
      const { session, token } = await aGame(api, { teams: ['Red', 'Blue'] });
      const joinKey = randomUUID();
      const first = await aPlayer(api, session, { joinKey, name: 'Ada', team: 'Blue' });
      const again = await aPlayer(api, session, { joinKey, name: 'Ada', team: 'Red' });
      expect(again).toMatchObject({ id: first.id, name: 'Ada', team: 'Blue' });
      const other = { name: 'Eve', team: 'Red' };
      const byToken = expectStatus(await joinGame(api, session, other, first.token), 200);
      expect(byToken).toMatchObject({
        participantId: first.id,
        player: { name: 'Ada', team: 'Blue' },
        session: { player: { name: 'Ada', team: 'Blue' } },
      });
      expectStatus(await joinGame(api, session, { name: 'shit' }, first.token), 200);
      expect(await listPlayers(api, session, token)).toHaveLength(1);
    });

    it('are 200 at once, of unique names, in teams of equal size', async () => {
      const { session, token } = await aGame(api, { teams: ['Red', 'Blue', 'Green'] });
      const joined = await times(200, () => aPlayer(api, session), 200);
      const players = await listPlayers(api, session, token);
      expect(new Set(players.map(({ name }) => name)).size).toBe(200);
      expect(new Set(players.map(({ id }) => id))).toEqual(new Set(joined.map(({ id }) => id)));
      const sizes = Object.values(await sizesOf(session, token)).sort();
      expect(sizes).toEqual([66, 67, 67]);
    });

    it('are one of 50 who want the same name at once', async () => {
      const { session } = await aGame(api);
      const answers = await times(50, () => joinGame(api, session, { name: 'Ada' }), 50);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const answer of answers.filter(({ status }) => status !== 200)) {
        expectProblem(answer, 409, 'nickname_taken');
      }
    });

    it('are one player who join several times at once by one key', async () => {
      const { session, token } = await aGame(api);
      const joinKey = randomUUID();
      const joined = await times(20, () => aPlayer(api, session, { joinKey, name: 'Ada' }), 20);
      expect(new Set(joined.map(({ id }) => id)).size).toBe(1);
      expect(await listPlayers(api, session, token)).toHaveLength(1);
    });

    it('pick their team, or get the smallest', async () => {
      const { session } = await aGame(api, { teams: ['Red', 'Blue'] });
      expect(await aPlayer(api, session, { team: 'RED ' })).toMatchObject({ team: 'Red' });
      expect(await aPlayer(api, session)).toMatchObject({ team: 'Blue' });
      expectInvalid(await joinGame(api, session, { team: 'Pink' }), 'team');
      const dealt = await aGame(api, { teams: ['Red', 'Blue'], teamChoice: 'dealt' });
      await aPlayer(api, dealt.session);
      expect(await aPlayer(api, dealt.session, { team: 'Red' })).toMatchObject({ team: 'Blue' });
    });

    it('have the name of the roster', async () => {
      const names = ['José', 'Jose'];
      const { session } = await aSessionOfNames(api, names, { leaderboard: 'end' });
      const joined = [];
      for (const name of names) {
        joined.push(expectStatus(await joinBy(api, session, { name }), 200));
      }
      const players = joined as unknown as { player: { name: string } }[];
      expect(players.map(({ player }) => player.name)).toEqual(names);
      const { participantToken } = joined[0]!;
      expectInvalid(await changeOwnPlayer(api, { name: 'Ada' }, participantToken), 'name');
    });

    it('are let in behind a passcode', async () => {
      const { session } = await aGame(api, { passcode: 'open sesame' });
      expectProblem(await joinGame(api, session, { name: 'Ada' }), 403, 'passcode_required');
      const by = { name: 'Ada', passcode: 'open sesame' };
      expect(await aPlayer(api, session, by)).toMatchObject({ name: 'Ada' });
    });
  });

  describe('who change', () => {
    it('have another name and another team at once', async () => {
      const { session, token } = await aGame(api, { teams: ['Red', 'Blue'] });
      const ada = await aPlayer(api, session, { name: 'Ada', team: 'Red' });
      await aPlayer(api, session, { name: 'Eve' });
      const wanted = { name: 'ADA', team: 'blue' };
      expect(expectStatus(await changeOwnPlayer(api, wanted, ada.token), 200)).toEqual({
        name: 'ADA',
        team: 'Blue',
      });
      expect((await sessionOf(ada.token)).player).toEqual({ name: 'ADA', team: 'Blue' });
      expectProblem(await changeOwnPlayer(api, { name: 'eve' }, ada.token), 409, 'nickname_taken');
      expectProblem(
        await changeOwnPlayer(api, { name: 'shit' }, ada.token),
        400,
        'nickname_refused',
      );
      expectInvalid(await changeOwnPlayer(api, { team: 'Pink' }, ada.token), 'team');
      expectStatus(await changeOwnPlayer(api, {}, ada.token), 200);
      const dealt = expectStatus(await changeOwnPlayer(api, { name: null }, ada.token), 200);
      expect(dealt.name).not.toBe('ADA');
      const names = (await listPlayers(api, session, token)).map(({ name }) => name);
      expect(names).toEqual([dealt.name, 'Eve']);
    });

    it('cannot leave a team that was dealt', async () => {
      const { session } = await aGame(api, { teams: ['Red', 'Blue'], teamChoice: 'dealt' });
      const ada = await aPlayer(api, session);
      expectInvalid(await changeOwnPlayer(api, { team: 'Blue' }, ada.token), 'team');
    });
  });

  describe('of a host', () => {
    it('are listed page by page in the order of joining, and found by name', async () => {
      const { session, token } = await aGame(api);
      for (const name of ['Ada', 'Grace', 'Adele', '100%']) await aPlayer(api, session, { name });
      const first = expectStatus(await playersOf(api, session, token, '?limit=2'), 200);
      expect(first.items.map(({ name }) => name)).toEqual(['Ada', 'Grace']);
      await removePlayer(api, session, first.items[1]!, token);
      const rest = await playersOf(api, session, token, `?limit=2&cursor=${first.nextCursor}`);
      expect(expectStatus(rest, 200)).toMatchObject({
        items: [{ name: 'Adele' }, { name: '100%' }],
        nextCursor: null,
        total: 3,
      });
      const found = expectStatus(await playersOf(api, session, token, '?search=aD'), 200);
      expect(found.items.map(({ name }) => name)).toEqual(['Ada', 'Adele']);
      const literal = expectStatus(await playersOf(api, session, token, '?search=0%25'), 200);
      expect(literal.items.map(({ name }) => name)).toEqual(['100%']);
      expectInvalid(await playersOf(api, session, token, '?cursor=none'), 'cursor');
    });

    it('are renamed and moved by organizer and moderator', async () => {
      const { session, token } = await aGame(api, { teams: ['Red', 'Blue'], teamChoice: 'dealt' });
      const ada = await aPlayer(api, session, { name: 'Ada' });
      const moderator = await aModeratorLink(api, session, token);
      const moved = await changePlayer(api, session, ada, { team: 'Blue' }, moderator.token);
      expect(expectStatus(moved, 200)).toMatchObject({ id: ada.id, name: 'Ada', team: 'Blue' });
      const dealt = expectStatus(await changePlayer(api, session, ada, { name: null }, token), 200);
      expect(dealt.name).not.toBe('Ada');
      expect((await sessionOf(ada.token)).player).toEqual({ name: dealt.name, team: 'Blue' });
      const rejoined = expectStatus(await joinGame(api, session, { name: 'Ada' }, ada.token), 200);
      expect(rejoined.player.name).toBe(dealt.name);
      await aPlayer(api, session, { name: 'Ada' });
      const taken = await changePlayer(api, session, ada, { name: 'ada' }, token);
      expectProblem(taken, 409, 'nickname_taken');
    });

    it('are out when they are removed, and their name is free', async () => {
      const { session, token, questions } = await aGame(api);
      const joinKey = randomUUID();
      const ada = await aPlayer(api, session, { joinKey, name: 'Ada' });
      const live = await LiveClient.connect(plenum.url, { token: ada.token });
      clients.push(live);
      expectStatus(await removePlayer(api, session, ada, token), 204);
      const late = await castVote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), ada.token);
      expectProblem(late, 403, 'not_admitted');
      expectProblem(await ownPlayer(api, ada.token), 403, 'not_admitted');
      expectProblem(await joinGame(api, session, {}, ada.token), 403, 'not_admitted');
      expectProblem(await joinGame(api, session, { joinKey }), 403, 'not_admitted');
      expectProblem(await removePlayer(api, session, ada, token), 404, 'player_not_found');
      expect(await aPlayer(api, session, { name: 'Ada' })).not.toMatchObject({ id: ada.id });
    });

    it('are out when their participant is removed', async () => {
      const { session, token, questions } = await aGame(api, { identity: 'named' });
      const ada = await aPlayer(api, session, { name: 'Ada' });
      await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), ada.token);
      await resultWhen(api, questions[0]!.id, token, ({ totalVotes }) => totalVotes === 1);
      const voters = `/v1/sessions/${session.id}/participants`;
      await changePlayer(api, session, ada, { name: 'Countess' }, token);
      const { items } = expectStatus(await api.get<ParticipantPage>(voters, token), 200);
      expect(items).toMatchObject([{ id: ada.id, name: 'Countess', votes: 1 }]);
      expectStatus(await api.delete(`${voters}/${ada.id}`, token), 204);
      expect(await listPlayers(api, session, token)).toEqual([]);
    });

    it('are nothing to others', async () => {
      const { session, token } = await aGame(api);
      const ada = await aPlayer(api, session);
      const stranger = await anOrganizer(api);
      const screen = await aScreenLink(api, session, token);
      for (const answer of [
        await playersOf(api, session, stranger.token),
        await changePlayer(api, session, ada, { name: 'Eve' }, stranger.token),
        await removePlayer(api, session, ada, stranger.token),
      ]) {
        expectProblem(answer, 404, 'session_not_found');
      }
      for (const none of [ada.token, screen.token]) {
        expectProblem(await playersOf(api, session, none), 401, 'unauthorized');
      }
      const other = await aGame(api, {}, token);
      const elsewhere = await changePlayer(api, other.session, ada, { name: 'Eve' }, token);
      expectProblem(elsewhere, 404, 'player_not_found');
    });
  });

  describe('after a change of the settings', () => {
    it('are those who joined before, when they next come', async () => {
      const { session, token } = await aLiveSession(api);
      const grace = await aParticipant(api, session, 'Grace');
      const eve = await aParticipant(api, session);
      await change(session, { leaderboard: 'end' }, token);
      expect((await sessionOf(grace.token)).player).toEqual({ name: 'Grace', team: null });
      expect(expectStatus(await ownPlayer(api, eve.token), 200).name).toMatch(/ /);
      expect(await listPlayers(api, session, token)).toHaveLength(2);
    });

    it('get another team where theirs is gone', async () => {
      const { session, token } = await aGame(api, { teams: ['Red', 'Blue'] });
      const [ada, eve] = [
        await aPlayer(api, session, { team: 'Red' }),
        await aPlayer(api, session, { team: 'Blue' }),
      ];
      await change(session, { teams: ['Green', 'RED', 'Pink'] }, token);
      expect((await sessionOf(ada.token)).player!.team).toBe('RED');
      expect((await sessionOf(eve.token)).player!.team).toBe('Green');
      await change(session, { teams: null }, token);
      expect(await sizesOf(session, token)).toEqual({ null: 2 });
    });

    it('have no name of their own any more where the session does not ask for it', async () => {
      const { session, token } = await aGame(api, { identity: 'named' });
      const names = ['Ada', 'Grace', 'Eve'];
      for (const name of names) await aPlayer(api, session, { name });
      await change(session, { identity: 'anonymous' }, token);
      const dealt = (await listPlayers(api, session, token)).map(({ name }) => name);
      expect(dealt.filter((name) => names.includes(name))).toEqual([]);
      expect(new Set(dealt).size).toBe(3);
    });

    it('are told as settings that cannot be', async () => {
      const { session, token } = await aDraftSession(api);
      const refused = async (settings: object, path: string) =>
        expectInvalid(await api.patch(`/v1/sessions/${session.id}`, { settings }, token), path);
      await refused({ teams: ['Red', 'red '] }, 'settings.teams.1');
      await refused({ teams: ['Red'] }, 'settings.teams');
      await refused({ endsAt: new Date(Date.now() + 60_000).toISOString() }, 'settings.endsAt');
      await refused({ pace: 'self', endsAt: '2020-01-01T00:00:00Z' }, 'settings.endsAt');
      const { settings } = await change(session, { teams: [' Red ', 'Blue'] }, token);
      expect(settings.teams).toEqual(['Red', 'Blue']);
      const copy = await api.post<Session>(
        `/v1/sessions/${session.id}/duplicate`,
        undefined,
        token,
      );
      expect(expectStatus(copy, 201).settings).toEqual(settings);
    });
  });

  describe('for who makes a board', () => {
    let app: INestApplicationContext;

    // A process of its own, in which a module can be asked.
    beforeAll(async () => {
      const { url: databaseUrl } = plenum.database;
      const environment = readEnvironment({
        DATABASE_URL: databaseUrl,
        JWT_SECRET: 'k'.repeat(32),
      });
      const resources = { databaseUrl, redis: null };
      const platform = PlatformModule.forRoot(environment, resources, queueNames);
      app = await NestFactory.createApplicationContext(
        { module: class {}, imports: [platform, ParticipantsModule] },
        { logger: false, abortOnError: false },
      );
    });
    afterAll(() => app.close());

    const viewOf = async ({ id }: { id: string }) =>
      (await app.get(SessionDirectory).bySession(id))!;

    it('are those who have voted, and not who is out', async () => {
      const { session, token } = await aLiveSession(api, { settings: { identity: 'named' } });
      const [question] = session.questions;
      const people = [];
      for (const name of ['Ada', 'Ada', 'Eve']) people.push(await aParticipant(api, session, name));
      for (const { token: own } of people) {
        await vote(api, question!.id, choose(question!, 'Yes'), own);
      }
      await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 3);
      const [ada, other, eve] = people;
      await api.delete(`/v1/sessions/${session.id}/participants/${eve!.id}`, token);
      const ids = people.map(({ id }) => id);
      const ensure = async () => app.get(PlayersService).ensure(await viewOf(session), ids);
      await ensure();
      await ensure();
      const players = await listPlayers(api, session, token);
      expect(new Set(players.map(({ id }) => id))).toEqual(new Set([ada!.id, other!.id]));
      expect(players.map(({ name }) => name).sort()).toEqual(['Ada', 'Ada 2']);
    });

    it('tell of each change', async () => {
      const { session, token } = await aGame(api);
      const told: string[] = [];
      app.get(PlayerEvents).on('changed', ({ sessionId }) => void told.push(sessionId));
      const view = await viewOf(session);
      const [id, sessionId] = [randomUUID(), session.id];
      await app.get(PlayersService).join(view, { participant: { id, sessionId }, name: 'Ada' });
      await until(
        () => Promise.resolve(told),
        ({ length }) => length === 1,
      );
      const organizer = { role: 'organizer', id: view.session.accountId } as Organizer;
      const changes = app.get(PlayerChanges);
      await changes.change(organizer, sessionId, id, { name: 'Eve' });
      expect(told).toHaveLength(2);
      await changes.remove(organizer, sessionId, id);
      expect(told).toEqual([sessionId, sessionId, sessionId]);
      expect(await listPlayers(api, session, token)).toEqual([]);
    });
  });
});
