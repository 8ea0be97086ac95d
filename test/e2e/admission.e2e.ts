import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  type Answer,
  aParticipant,
  Api,
  aScreenLink,
  castVote,
  choose,
  expectProblem,
  expectStatus,
  type Joined,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { pathsOf } from './support/problems.js';
import { type Role, Viewer } from './support/viewer.js';

const PASSCODE = 'Ö-pen sesame';

/** Who comes in, where a session is not open to all. Its roster: roster.e2e.ts. */
describe('the door', () => {
  let plenum: TestPlenum;
  let api: Api;
  const leaving: Viewer[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start({ TRUSTED_PROXIES: '127.0.0.1' });
    api = new Api(plenum.url);
  });
  afterEach(() => leaving.splice(0).forEach((viewer) => viewer.leave()));
  afterAll(() => plenum.close());

  const change = (session: Session, settings: object, token: string) =>
    api.patch<Session>(`/v1/sessions/${session.id}`, { settings }, token);

  /** Comes from this address, through a proxy. */
  function joinFrom(
    address: string,
    session: Session,
    more: object = {},
    token?: string,
  ): Promise<Answer<Joined>> {
    const body = { code: session.code, ...more };
    return api.request('POST', '/v1/join', {
      body,
      token,
      headers: { 'x-forwarded-for': address },
    });
  }

  describe('with a passcode', () => {
    const join = (session: Session, more: object = {}, token?: string) =>
      api.post<Joined>('/v1/join', { code: session.code, ...more }, token);

    it('lets in who has it', async () => {
      const { session } = await aLiveSession(api, { settings: { passcode: PASSCODE } });
      const problem = expectProblem(await join(session), 403, 'passcode_required');
      expect(pathsOf(problem)).toEqual(['passcode']);
      for (const passcode of ['x', PASSCODE.slice(1), PASSCODE.toLowerCase(), `${PASSCODE}!`]) {
        const wrong = expectProblem(await join(session, { passcode }), 403, 'passcode_wrong');
        expect(pathsOf(wrong)).toEqual(['passcode']);
      }
      // Spaces around it, and an Ö that the keyboard makes of two signs.
      for (const passcode of [PASSCODE, ` ${PASSCODE} `, PASSCODE.normalize('NFD')]) {
        expectStatus(await join(session, { passcode }), 200);
      }
    });

    it('says at once what is missing besides', async () => {
      const settings = { passcode: PASSCODE, identity: 'named' };
      const { session } = await aLiveSession(api, { settings });
      const required = expectProblem(await join(session), 403, 'passcode_required');
      expect(pathsOf(required)).toEqual(['passcode', 'name']);
      const wrong = await join(session, { passcode: 'wrong' });
      expect(pathsOf(expectProblem(wrong, 403, 'passcode_wrong'))).toEqual(['passcode', 'name']);
      const nameless = await join(session, { passcode: PASSCODE });
      expect(pathsOf(expectProblem(nameless, 400, 'validation_failed'))).toEqual(['name']);
      expectStatus(await join(session, { passcode: PASSCODE, name: 'Ada' }), 200);
    });

    it('does not ask who is in, also when it is set or changed later', async () => {
      const { session, token } = await aLiveSession(api);
      const early = await aParticipant(api, session);
      expectStatus(await change(session, { passcode: PASSCODE }, token), 200);
      const again = expectStatus(await join(session, {}, early.token), 200);
      expect(again.participantId).toBe(early.id);
      expectProblem(await join(session), 403, 'passcode_required');
      // One's token of another session is nothing here.
      const { session: other } = await aLiveSession(api);
      const stranger = await aParticipant(api, other);
      expectProblem(await join(session, {}, stranger.token), 403, 'passcode_required');
      expectStatus(await change(session, { passcode: null }, token), 200);
      expectStatus(await join(session), 200);
    });

    it('tells first that there is no session, or that it has ended', async () => {
      const { session, token } = await aLiveSession(api, { settings: { passcode: PASSCODE } });
      expectStatus(await api.post(`/v1/sessions/${session.id}/end`, {}, token), 200);
      expectProblem(await join(session, { passcode: 'wrong' }), 410, 'session_ended');
    });

    it('is never shown to anybody but the organizer', async () => {
      const { session, questions, token } = await aLiveSession(api, {
        settings: { passcode: PASSCODE, maxParticipantsPerAddress: 31_337 },
      });
      const { participantToken } = expectStatus(await join(session, { passcode: PASSCODE }), 200);
      const link = await aScreenLink(api, session, token);
      const enter = async (role: Role, itsToken: string) => {
        const viewer = await Viewer.enter({ api, url: plenum.url, session }, role, itsToken);
        leaving.push(viewer);
        return viewer;
      };
      const hall = [await enter('bystander', participantToken), await enter('screen', link.token)];
      const organizer = await enter('organizer', token);
      const second = 'Another secret';
      for (const changes of [{ title: 'New' }, { settings: { passcode: second } }]) {
        expectStatus(await api.patch(`/v1/sessions/${session.id}`, changes, token), 200);
      }
      expectStatus(await change(session, { resultsVisibility: 'hidden' }, token), 200);
      for (const viewer of hall) {
        await viewer.live.next(
          'session:updated',
          ({ settings }) => settings.resultsVisibility === 'hidden',
        );
        await viewer.look(questions[0]!);
        const everything = viewer.everything();
        expect(everything).toContain('"passcodeRequired":true');
        for (const secret of [PASSCODE, second, '31337', '"passcode":', 'maxParticipants']) {
          expect(everything).not.toContain(secret);
        }
      }
      // It would be found where it is.
      await organizer.look(questions[0]!);
      expect(organizer.everything()).toContain(second);
    });

    it('is read and changed by the organizer', async () => {
      const { session, token } = await aDraftSession(api, { settings: { passcode: ' 0042 ' } });
      expect(session.settings).toMatchObject({ passcode: '0042', roster: 'none' });
      const changed = expectStatus(await change(session, { passcode: 'abcd' }, token), 200);
      expect(changed.settings.passcode).toBe('abcd');
      const others = { ...changed.settings, resultsVisibility: 'hidden' };
      const kept = await change(session, { resultsVisibility: 'hidden' }, token);
      expect(expectStatus(kept, 200).settings).toEqual(others);
    });
  });

  describe('with a limit by address', () => {
    const aLimitedSession = (max: number, more: object = {}) =>
      aLiveSession(api, { settings: { maxParticipantsPerAddress: max, ...more } });

    it('lets in so many from each', async () => {
      const { session } = await aLimitedSession(2);
      for (const address of ['192.0.2.1', '192.0.2.2']) {
        expectStatus(await joinFrom(address, session), 200);
        expectStatus(await joinFrom(address, session), 200);
        const answer = await joinFrom(address, session);
        expectProblem(answer, 403, 'too_many_participants');
        expect(answer.headers.get('retry-after')).toBeNull(); // waiting does not help
      }
      const { session: other } = await aLimitedSession(1);
      expectStatus(await joinFrom('192.0.2.1', other), 200);
    });

    it('takes the /64 of an IPv6 address for one', async () => {
      const { session } = await aLimitedSession(1);
      expectStatus(await joinFrom('2001:db8:1:2::1', session), 200);
      expectProblem(await joinFrom('2001:db8:1:2:ffff::2', session), 403, 'too_many_participants');
      expectStatus(await joinFrom('2001:db8:1:3::1', session), 200);
    });

    it('does not count who comes back', async () => {
      const { session, token } = await aLimitedSession(1);
      const joined = expectStatus(await joinFrom('192.0.2.1', session), 200);
      for (const address of ['192.0.2.1', '192.0.2.7', '192.0.2.1']) {
        const again = await joinFrom(address, session, {}, joined.participantToken);
        expect(expectStatus(again, 200).participantId).toBe(joined.participantId);
      }
      // At the other addresses nobody has been counted.
      expectStatus(await joinFrom('192.0.2.7', session), 200);
      // A limit that is raised lets in more, one that is lifted all.
      expectProblem(await joinFrom('192.0.2.7', session), 403, 'too_many_participants');
      expectStatus(await change(session, { maxParticipantsPerAddress: 2 }, token), 200);
      expectStatus(await joinFrom('192.0.2.7', session), 200);
      expectProblem(await joinFrom('192.0.2.7', session), 403, 'too_many_participants');
      expectStatus(await change(session, { maxParticipantsPerAddress: null }, token), 200);
      expectStatus(await joinFrom('192.0.2.7', session), 200);
    });

    it('counts a join that is sent again once, where it has a key', async () => {
      const { session } = await aLimitedSession(1);
      const joinKey = randomUUID();
      const first = expectStatus(await joinFrom('192.0.2.1', session, { joinKey }), 200);
      const again = expectStatus(await joinFrom('192.0.2.1', session, { joinKey }), 200);
      expect(again.participantId).toBe(first.participantId);
      const other = await joinFrom('192.0.2.1', session, { joinKey: randomUUID() });
      expectProblem(other, 403, 'too_many_participants');
      const { session: elsewhere } = await aLimitedSession(1);
      const stranger = expectStatus(await joinFrom('192.0.2.1', elsewhere, { joinKey }), 200);
      expect(stranger.participantId).not.toBe(first.participantId);
    });

    it('counts nobody that is not let in', async () => {
      const { session } = await aLimitedSession(1, { passcode: PASSCODE, identity: 'named' });
      expectProblem(await joinFrom('192.0.2.1', session), 403, 'passcode_required');
      const passcode = PASSCODE;
      expectProblem(await joinFrom('192.0.2.1', session, { passcode }), 400, 'validation_failed');
      expectStatus(await joinFrom('192.0.2.1', session, { passcode, name: 'Ada' }), 200);
    });

    it('lets in exactly so many of those who come at once', async () => {
      const { session, questions } = await aLimitedSession(3);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => joinFrom('192.0.2.1', session)),
      );
      const joined = answers.filter(({ status }) => status === 200);
      expect(joined).toHaveLength(3);
      expect(new Set(joined.map(({ body }) => body.participantId)).size).toBe(3);
      for (const answer of answers.filter((one) => !joined.includes(one))) {
        expectProblem(answer, 403, 'too_many_participants');
      }
      const [question] = questions;
      for (const { body } of joined) {
        const answer = castVote(api, question!.id, choose(question!, 'Yes'), body.participantToken);
        expectStatus(await answer, 202);
      }
    });

    it('keeps no address that could be read, or followed from session to session', async () => {
      const sessions = [await aLimitedSession(1), await aLimitedSession(1)];
      for (const { session } of sessions) {
        expectStatus(await joinFrom('192.0.2.99', session), 200);
      }
      const rows = await plenum.query<{ address: Buffer }>(
        `select address from address_participants where session_id = any($1)
         union all select address from address_counts where session_id = any($1)`,
        [sessions.map(({ session }) => session.id)],
      );
      expect(rows).toHaveLength(4);
      expect(new Set(rows.map(({ address }) => address.toString('hex'))).size).toBe(2);
      for (const { address } of rows) expect(address.toString('latin1')).not.toContain('192');
    });

    it('goes with its session', async () => {
      const { session, token } = await aLimitedSession(5);
      expectStatus(await joinFrom('192.0.2.1', session), 200);
      expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
      const left = await plenum.query(
        `select 1 from address_participants where session_id = $1
         union all select 1 from address_counts where session_id = $1`,
        [session.id],
      );
      expect(left).toEqual([]);
    });
  });

  it('writes nothing where all is off', async () => {
    const { session } = await aLiveSession(api);
    expectStatus(await joinFrom('192.0.2.1', session, { joinKey: randomUUID() }), 200);
    const rows = await plenum.query('select 1 from address_participants where session_id = $1', [
      session.id,
    ]);
    expect(rows).toEqual([]);
  });
});
