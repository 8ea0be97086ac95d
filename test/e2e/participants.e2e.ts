import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  limits,
  type ParticipantPage,
  type Question,
  type Session,
} from '../../src/contract/index.js';
import { newId } from '../../src/platform/ids.js';
import {
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  aSingleChoice,
  castVote,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  type Joined,
  resultWhen,
  until,
  vote,
  withdrawVote,
} from './support/api.js';
import { disconnected, LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { putNames } from './support/rosters.js';
import { SseClient } from './support/sse-client.js';

const named = { identity: 'named' };
type Guest = Awaited<ReturnType<typeof aParticipant>>;

describe('participants of a session that asks for names', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: { close(): void }[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  async function aRoom(settings: object = named, count = 2) {
    const questions = Array.from({ length: count }, () => aSingleChoice({ allowChange: true }));
    return aLiveSession(api, { settings, questions });
  }

  async function pageOf({ id }: Session, token: string, query = '') {
    const path = `/v1/sessions/${id}/participants${query}`;
    return expectStatus(await api.get<ParticipantPage>(path, token), 200);
  }

  /** The page as soon as it has this many votes in all. */
  /** As it is when so many are counted: read once more, as names are read a moment before the numbers. */
  async function pageWhen(session: Session, token: string, votes: number) {
    await until(
      () => pageOf(session, token),
      ({ items }) => items.reduce((sum, one) => sum + one.votes, 0) === votes,
    );
    return pageOf(session, token);
  }

  /** When all that was accepted is counted. */
  async function settle({ id }: Question, token: string) {
    await closeQuestion(api, id, token);
    return resultWhen(api, id, token, ({ final }) => final);
  }

  function remove({ id }: Session, participantId: string, token: string) {
    return api.delete(`/v1/sessions/${id}/participants/${participantId}`, token);
  }

  const rowsOf = ({ id }: Session) =>
    plenum.query<{ name: string }>('select name from participants where session_id = $1', [id]);

  it('has who has voted, by name, with the questions that they have a vote on', async () => {
    const { token, session, questions } = await aRoom();
    const [one, other] = questions as [Question, Question];
    const before = Date.now();
    const ada = await aParticipant(api, session, 'Ada');
    const grace = await aParticipant(api, session, 'Grace');
    await aParticipant(api, session, 'Only looks');
    expect(await pageOf(session, token)).toEqual({ items: [], nextCursor: null });

    await vote(api, one.id, choose(one, 'Yes'), ada.token);
    await vote(api, other.id, choose(other, 'Yes'), ada.token);
    await vote(api, other.id, choose(other, 'No'), ada.token);
    await vote(api, one.id, choose(one, 'No'), grace.token);
    const page = await pageWhen(session, token, 3);
    expect(page).toEqual({
      items: [
        { id: grace.id, name: 'Grace', joinedAt: expect.any(String), votes: 1 },
        { id: ada.id, name: 'Ada', joinedAt: expect.any(String), votes: 2 },
      ],
      nextCursor: null,
    });
    for (const { joinedAt } of page.items) {
      expect(Date.parse(joinedAt)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(joinedAt)).toBeLessThanOrEqual(Date.now());
    }
    expectStatus(await withdrawVote(api, one.id, grace.token), 202);
    expect((await pageWhen(session, token, 2)).items[0]).toMatchObject({ name: 'Grace', votes: 0 });
  });

  it('has pages, whichever votes come meanwhile', async () => {
    const { token, session, questions } = await aRoom(named, 1);
    const [question] = questions as [Question];
    const names = Array.from({ length: 5 }, (_, index) => `Guest ${index}`);
    const guests: Guest[] = [];
    for (const name of names) guests.push(await aParticipant(api, session, name));
    const castAs = ({ token }: Guest) => vote(api, question.id, choose(question, 'Yes'), token);
    await Promise.all(guests.map(castAs));
    await pageWhen(session, token, 5);

    const first = await pageOf(session, token, '?limit=2');
    await castAs(await aParticipant(api, session, 'Late'));
    await settle(question, token);
    const second = await pageOf(session, token, `?limit=2&cursor=${first.nextCursor}`);
    const third = await pageOf(session, token, `?limit=2&cursor=${second.nextCursor}`);
    // Who joins in the same millisecond is told apart by the id.
    const lastFirst = guests.toSorted((one, other) => (one.id < other.id ? 1 : -1));
    expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
      lastFirst.map(({ id }) => id),
    );
    expect(third.nextCursor).toBeNull();
    const bad = await api.get(`/v1/sessions/${session.id}/participants?cursor=x`, token);
    expectProblem(bad, 400, 'validation_failed');
  });

  it('follows a changed name with the next vote', async () => {
    const { token, session, questions } = await aRoom();
    const ada = await aParticipant(api, session, 'Ada');
    await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), ada.token);
    await pageWhen(session, token, 1);
    const again = await api.post<Joined>(
      '/v1/join',
      { code: session.code, name: 'Ada L.' },
      ada.token,
    );
    const { participantId, participantToken } = expectStatus(again, 200);
    expect(participantId).toBe(ada.id);
    await vote(api, questions[1]!.id, choose(questions[1]!, 'Yes'), participantToken);
    const { items } = await pageWhen(session, token, 2);
    expect(items.map(({ name }) => name)).toEqual(['Ada L.']);
  });

  it('counts a vote whatever its name is made of', async () => {
    const { token, session, questions } = await aRoom(named, 1);
    const [question] = questions as [Question];
    const odd = ['{"a",\\N}', "'; drop table ballots; --", '💃🏽 Зоя', 'a\tb', 'NULL'];
    for (const name of odd) {
      const guest = await aParticipant(api, session, name);
      await vote(api, question.id, choose(question, 'Yes'), guest.token);
    }
    const { totalVotes } = await settle(question, token);
    expect(totalVotes).toBe(odd.length);
    const { items } = await pageOf(session, token);
    expect(items.map(({ name }) => name)).toEqual(odd.toReversed());
  });

  it('writes nothing at a join, nor of an anonymous session at all', async () => {
    const { token, session, questions } = await aRoom({});
    const guest = await aParticipant(api, session, 'Ada');
    await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), guest.token);
    await settle(questions[0]!, token);
    expect(await rowsOf(session)).toEqual([]);
    expect(await pageOf(session, token)).toEqual({ items: [], nextCursor: null });
    expectProblem(await remove(session, guest.id, token), 404, 'participant_not_found');
  });

  it('forgets the names of a session that becomes anonymous, and keeps out who was removed', async () => {
    const { token, session, questions } = await aRoom();
    const [one, other] = questions as [Question, Question];
    const [ada, eve] = [
      await aParticipant(api, session, 'Ada'),
      await aParticipant(api, session, 'Eve'),
    ];
    for (const { token } of [ada, eve]) await vote(api, one.id, choose(one, 'Yes'), token);
    await pageWhen(session, token, 2);
    expectStatus(await remove(session, eve.id, token), 204);
    const path = `/v1/sessions/${session.id}`;
    const settings = { identity: 'anonymous' };
    expectStatus(await api.patch(path, { settings }, token), 200);
    expect(await rowsOf(session)).toEqual([{ name: '' }]);
    await vote(api, other.id, choose(other, 'Yes'), ada.token);
    expectProblem(
      await castVote(api, other.id, choose(other, 'Yes'), eve.token),
      403,
      'not_admitted',
    );
    await settle(other, token);
    expect(await rowsOf(session)).toEqual([{ name: '' }]);
    expectStatus(await api.patch(path, { settings: named }, token), 200);
    expect((await pageOf(session, token)).items).toEqual([]);
  });

  describe('who is removed', () => {
    it('is not admitted any more, and its votes stay', async () => {
      const { token, session, questions } = await aRoom();
      const [one, other] = questions as [Question, Question];
      const [ada, eve] = [
        await aParticipant(api, session, 'Ada'),
        await aParticipant(api, session, 'Eve'),
      ];
      const receipts = [ada, eve].map(({ token }) => vote(api, one.id, choose(one, 'Yes'), token));
      const [, receipt] = await Promise.all(receipts);
      await pageWhen(session, token, 2);
      const line = await LiveClient.connect(plenum.url, { token: eve.token });
      const stays = await LiveClient.connect(plenum.url, { token: ada.token });
      const stream = await SseClient.follow(plenum.url, session.id, eve.token);
      clients.push(line, stays, stream);
      const gone = disconnected(line);

      expectStatus(await remove(session, eve.id, token), 204);
      expect((await pageOf(session, token)).items.map(({ name }) => name)).toEqual(['Ada']);
      expect(await line.next('server:closing')).toEqual({ reason: 'not_admitted' });
      await gone;
      await stream.ended;

      const votes = `/v1/questions/${other.id}/votes`;
      const refused = [
        await api.post(votes, choose(other, 'Yes'), eve.token),
        await api.delete(votes, eve.token),
        await api.get('/v1/audience/session', eve.token),
        await api.get(`/v1/votes/${receipt!.id}`, eve.token),
        await api.get(`/v1/sessions/${session.id}/results`, eve.token),
        await api.get(`/v1/sessions/${session.id}/results/stream`, eve.token),
        await api.post('/v1/join', { code: session.code }, eve.token),
        await api.post('/v1/join', { code: session.code, name: 'Other' }, eve.token),
        await api.post('/v1/join', { code: session.code, participantToken: eve.token }),
      ];
      for (const answer of refused) expectProblem(answer, 403, 'not_admitted');
      await expect(LiveClient.connect(plenum.url, { token: eve.token })).rejects.toMatchObject({
        data: { code: 'not_admitted' },
      });
      expectProblem(await remove(session, eve.id, token), 404, 'participant_not_found');
      expect((await settle(one, token)).totalVotes).toBe(2);
      expect(stays.socket.connected).toBe(true);
    });

    it('is nobody where there is no such participant', async () => {
      const { token, session } = await aRoom();
      for (const id of ['x', newId(), session.id]) {
        expectProblem(await remove(session, id, token), 404, 'participant_not_found');
      }
      const stranger = await anOrganizer(api);
      expectProblem(await remove(session, newId(), stranger.token), 404, 'session_not_found');
    });

    it('may be so many, and no more', async () => {
      const { token, session, questions } = await aRoom(named, 1);
      const guest = await aParticipant(api, session, 'Ada');
      await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), guest.token);
      await pageWhen(session, token, 1);
      await plenum.query(
        `insert into participants
         select $1, gen_random_uuid(), '', gen_random_uuid(), now(), 0 from generate_series(1, $2)`,
        [session.id, limits.removedMax],
      );
      expectProblem(await remove(session, guest.id, token), 409, 'limit_reached');
      await plenum.query(
        `delete from participants where participant_id = (
           select participant_id from participants
           where session_id = $1 and removed_epoch is not null limit 1)`,
        [session.id],
      );
      expectStatus(await remove(session, guest.id, token), 204);
    });

    it('is out by its join key, too', async () => {
      const { token, session, questions } = await aRoom({ ...named, passcode: 'open sesame' }, 1);
      const body = {
        code: session.code,
        name: 'Eve',
        passcode: 'open sesame',
        joinKey: 'k'.repeat(limits.joinKeyMin),
      };
      const before = Date.now();
      const eve = expectStatus(await api.post<Joined>('/v1/join', body), 200);
      const joined = Date.now();
      await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), eve.participantToken);
      const { items } = await pageWhen(session, token, 1);
      const joinedAt = Date.parse(items[0]!.joinedAt);
      expect(before <= joinedAt && joinedAt <= joined).toBe(true);
      expectStatus(await remove(session, eve.participantId, token), 204);
      expectProblem(await api.post('/v1/join', body), 403, 'not_admitted');
      expectProblem(await api.post('/v1/join', body, eve.participantToken), 403, 'not_admitted');
      const other = { ...body, joinKey: 'o'.repeat(limits.joinKeyMin) };
      expectStatus(await api.post('/v1/join', other), 200);
    });

    it('comes back by a roster when its entry is released', async () => {
      const { token, session, questions } = await aRoom({ ...named, roster: 'names' });
      const [one, other] = questions as [Question, Question];
      const [entry] = await putNames(api, session, ['Eve', 'Ada'], token);
      const body = { code: session.code, name: 'Eve', joinKey: 'k'.repeat(limits.joinKeyMin) };
      const eve = expectStatus(await api.post<Joined>('/v1/join', body), 200);
      await vote(api, one.id, choose(one, 'Yes'), eve.participantToken);
      expect((await pageWhen(session, token, 1)).items).toMatchObject([
        { id: entry!.id, name: 'Eve' },
      ]);
      expectStatus(await remove(session, entry!.id, token), 204);
      expectProblem(await api.post('/v1/join', body), 403, 'not_admitted');
      expectProblem(await api.post('/v1/join', body, eve.participantToken), 403, 'not_admitted');
      expect((await pageOf(session, token)).items).toEqual([]);

      const path = `/v1/sessions/${session.id}/roster/${entry!.id}/release`;
      expectStatus(await api.post(path, undefined, token), 200);
      const again = expectStatus(
        await api.post<Joined>('/v1/join', body, eve.participantToken),
        200,
      );
      expect(again.participantId).toBe(entry!.id);
      await vote(api, other.id, choose(other, 'Yes'), again.participantToken);
      expect((await pageWhen(session, token, 2)).items).toMatchObject([{ name: 'Eve' }]);
      expectProblem(
        await castVote(api, other.id, choose(other, 'No'), eve.participantToken),
        403,
        'not_admitted',
      );
    });

    it('leaves the list when the roster’s entry is revoked', async () => {
      const { token, session, questions } = await aRoom({ ...named, roster: 'names' }, 1);
      const [entry] = await putNames(api, session, ['Eve'], token);
      const eve = await aParticipant(api, session, 'Eve');
      await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), eve.token);
      await pageWhen(session, token, 1);
      expectStatus(await api.delete(`/v1/sessions/${session.id}/roster/${entry!.id}`, token), 204);
      expect((await pageOf(session, token)).items).toEqual([]);
    });
  });

  it('leaves nothing behind when the session or its account goes', async () => {
    const { token, session, questions } = await aRoom(named, 1);
    const other = await aLiveSession(api, { token, settings: named });
    for (const [room, question] of [
      [session, questions[0]!],
      [other.session, other.questions[0]!],
    ] as const) {
      const guest = await aParticipant(api, room, 'Ada');
      await vote(api, question.id, choose(question, 'Yes'), guest.token);
      await pageWhen(room, token, 1);
    }
    expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
    expect(await rowsOf(session)).toEqual([]);
    expect(await rowsOf(other.session)).toHaveLength(1);
    expectStatus(await api.delete('/v1/accounts/me', token), 204);
    expect(await rowsOf(other.session)).toEqual([]);
  });
});
