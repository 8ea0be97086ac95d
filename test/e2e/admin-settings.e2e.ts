import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Announcement, ServerInfo } from '../../src/contract/index.js';
import { anAdmin } from './support/admins.js';
import {
  aLiveSession,
  anOrganizer,
  Api,
  expectProblem,
  expectStatus,
  until,
  unique,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { aPoll } from './support/polls.js';
import { aSessionWithTraces, expectTraces, tablesThatKnow } from './support/traces.js';
import { runUpkeep, upkeepTimes } from './support/upkeep-jobs.js';

const PATH = '/v1/admin/settings';
const AS_LEFT_OUT = {
  registration: 'open',
  registrationFixed: false,
  retentionDays: null,
  announcement: null,
};
/** Longer ago than what is kept in these tests. */
const LONG_AGO = `now() - interval '31 days'`;

describe('settings of the server', () => {
  let plenum: TestPlenum;
  let api: Api;
  let chief: Awaited<ReturnType<typeof anAdmin>>;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    chief = await anAdmin(api, plenum.variables);
  });
  afterAll(() => plenum.close());
  afterEach(async () => {
    const { registrationFixed: _, ...leftOut } = AS_LEFT_OUT;
    expectStatus(await change(leftOut), 200);
  });

  const change = (changes: object) => api.patch<object>(PATH, changes, chief.token);
  const server = async () => expectStatus(await api.get<ServerInfo>('/v1/server'), 200);
  const register = () =>
    api.post('/v1/accounts', {
      email: `newcomer${unique()}@example.org`,
      password: 'correct horse',
      name: 'Grace',
    });
  const settingsChanged = () =>
    plenum.query<{ target_id: string; target_name: string }>(
      `select target_id, target_name from audit_entries
       where action = 'settings.changed' order by id desc limit 2`,
    );

  it('are as they are left out at first, and are kept', async () => {
    expect(expectStatus(await api.get(PATH, chief.token), 200)).toEqual(AS_LEFT_OUT);
    const changed = expectStatus(await change({ retentionDays: 90 }), 200);
    expect(changed).toEqual({ ...AS_LEFT_OUT, retentionDays: 90 });
    await plenum.stop();
    await plenum.startAgain();
    api = new Api(plenum.url);
    expect(expectStatus(await api.get(PATH, chief.token), 200)).toEqual(changed);
  });

  it('say who may register, at once', async () => {
    expectStatus(await change({ registration: 'closed' }), 200);
    expectProblem(await register(), 403, 'registration_closed');
    expect((await server()).registration).toBe('closed');
    expectStatus(await change({ registration: 'invite' }), 200);
    expectProblem(await register(), 403, 'invite_required');
    expectStatus(await change({ registration: 'open' }), 200);
    expectStatus(await register(), 201);
    expect(await settingsChanged()).toEqual([
      { target_id: 'registration', target_name: 'invite → open' },
      { target_id: 'registration', target_name: 'closed → invite' },
    ]);
  });

  it.each([
    [{ registration: 'maybe' }, 'registration'],
    [{ registration: null }, 'registration'],
    [{ retentionDays: 0 }, 'retentionDays'],
    [{ retentionDays: 1.5 }, 'retentionDays'],
    [{ retentionDays: 3_651 }, 'retentionDays'],
    [{ retentionDays: '30' }, 'retentionDays'],
    [{ announcement: 'Soon' }, 'announcement'],
    [{ announcement: { text: ' ', severity: 'info' } }, 'announcement.text'],
    [{ announcement: { text: 'x'.repeat(501), severity: 'info' } }, 'announcement.text'],
    [{ announcement: { text: 'Soon', severity: 'loud' } }, 'announcement.severity'],
    [{ announcement: { text: 'Soon', severity: 'info', until: 'soon' } }, 'announcement.until'],
    [
      { announcement: { text: 'Soon', severity: 'info', until: '2020-01-01T00:00:00Z' } },
      'announcement.until',
    ],
    [{ colour: 'blue' }, 'colour'],
  ])('are not %j', async (changes, path) => {
    const problem = expectProblem(await change(changes), 400, 'validation_failed');
    expect(problem.errors?.map((error) => error.path)).toEqual([path]);
    expect(expectStatus(await api.get(PATH, chief.token), 200)).toEqual(AS_LEFT_OUT);
  });

  describe('announce', () => {
    const asPerson = { accept: 'text/html,*/*;q=0.8' };
    const frontPage = (headers: Record<string, string> = asPerson) =>
      api.get<string>('/', undefined, headers);

    it('a text on the front page and to the organizers’ pages, as text alone', async () => {
      const announcement = { text: '<b>Soon</b> & "then"', severity: 'warning' as const };
      expectStatus(await change({ announcement }), 200);
      expect((await server()).announcement).toEqual({ ...announcement, until: null });
      const answer = await frontPage();
      expect(expectStatus(answer, 200)).toContain(
        '<aside class="notice warn" dir="auto">&lt;b&gt;Soon&lt;/b&gt; &amp; &quot;then&quot;</aside>',
      );
      // Not what a phone keeps, which would have it when it is long over.
      expect(answer.headers.get('x-plenum')).toBe('announcement');
      expect(answer.headers.get('vary')).toContain('Accept');
      const kept = await frontPage({ accept: '*/*' });
      expect(kept.body).not.toContain('Soon');
      expect(kept.headers.get('x-plenum')).toBe('audience');
      const joining = await api.get<string>('/j/12345678', undefined, asPerson);
      expect(joining.body).not.toContain('Soon');

      expectStatus(await change({ announcement: null }), 200);
      expect((await server()).announcement).toBeNull();
      const after = await frontPage();
      expect(after.body).not.toContain('<aside');
      expect(after.headers.get('x-plenum')).toBe('audience');
    });

    it('it until its time is over', async () => {
      const until = new Date(Date.now() + 1_500).toISOString();
      const announcement: Announcement = { text: 'Hurry', severity: 'critical', until };
      expectStatus(await change({ announcement }), 200);
      expect((await server()).announcement).toEqual(announcement);
      await untilGone();
      expect((await frontPage()).body).not.toContain('Hurry');
    });
    const untilGone = () => until(server, ({ announcement }) => announcement === null);
  });

  describe('have sessions deleted', () => {
    const expire = (sessionId: string) =>
      plenum.query(
        `update sessions set status = 'ended', ended_at = ${LONG_AGO} where id = '${sessionId}'`,
      );
    const closeLongAgo = (pollId: string) =>
      plenum.query(
        `update questions set status = 'closed', closed_at = ${LONG_AGO} where id = '${pollId}'`,
      );
    const preview = async (days: number | string) =>
      api.get(`${PATH}/retention-preview?days=${days}`, chief.token);
    const isThere = async (id: string) =>
      (await plenum.query('select 1 from sessions where id = $1', [id])).length > 0;

    it('with all that they take along, once they are over for so long', async () => {
      const { token } = await anOrganizer(api);
      const { session, poll, ids } = await aSessionWithTraces(api, token);
      const young = await aLiveSession(api, { token });
      await api.post(`/v1/sessions/${young.session.id}/end`, undefined, token);
      const running = await aPoll(api, token);
      await expire(session.id);
      await closeLongAgo(poll.id);
      await expectTraces(plenum, ids, 'session');
      expect(expectStatus(await preview(30), 200)).toEqual({
        days: 30,
        sessions: 1,
        polls: 1,
        votes: 3,
        accounts: 1,
        held: 0,
      });
      await runUpkeep(plenum); // for ever, as nothing else is set
      expect(await isThere(session.id)).toBe(true);

      expectStatus(await change({ retentionDays: 30 }), 200);
      await runUpkeep(plenum);
      expect(await tablesThatKnow(plenum, ids)).toEqual([]);
      expectProblem(await api.get(`/v1/polls/${poll.id}`), 404, 'poll_not_found');
      const gone = await api.get(`/v1/sessions/${session.id}`, token);
      expectProblem(gone, 404, 'session_not_found');
      for (const id of [young.session.id, running.sessionId]) expect(await isThere(id)).toBe(true);
      const entries = await plenum.query(
        `select actor_id, target_id, target_name from audit_entries
         where action = 'session.expired' order by target_id`,
      );
      const expired = (id: string) => ({ actor_id: null, target_id: id, target_name: null });
      expect(entries).toEqual([session.id, poll.sessionId].sort().map(expired));
    });

    it('unless they are under a legal hold, or run again', async () => {
      const { token } = await anOrganizer(api);
      const [held, again] = [
        await aLiveSession(api, { token }),
        await aLiveSession(api, { token }),
      ];
      for (const { session } of [held, again]) await expire(session.id);
      const hold = `/v1/admin/sessions/${held.session.id}/legal-hold`;
      expectStatus(await api.request('PUT', hold, { token: chief.token }), 200);
      const reopened = await api.post(`/v1/sessions/${again.session.id}/reopen`, undefined, token);
      expectStatus(reopened, 200);
      expect(expectStatus(await preview(30), 200)).toMatchObject({ sessions: 0, held: 1 });
      expectStatus(await change({ retentionDays: 30 }), 200);
      await runUpkeep(plenum);
      for (const { session } of [held, again]) expect(await isThere(session.id)).toBe(true);
      expectStatus(await api.delete(hold, chief.token), 200);
      await runUpkeep(plenum);
      expect(await isThere(held.session.id)).toBe(false);
    });

    it('in more than one batch', async () => {
      const { token, account } = await anOrganizer(api);
      await aLiveSession(api, { token });
      await plenum.query(
        `insert into sessions (id, account_id, title, status, code, settings, ended_at)
         select gen_random_uuid(), account_id, title, 'ended', code, settings, ${LONG_AGO}
         from sessions, generate_series(1, 250) where account_id = '${account.id}'`,
      );
      expectStatus(await change({ retentionDays: 30 }), 200);
      await runUpkeep(plenum);
      expect(expectStatus(await preview(30), 200)).toMatchObject({ sessions: 0 });
    });

    it('once a day, however often Plenum is started', async () => {
      const [next] = await upkeepTimes(plenum);
      await plenum.stop();
      await plenum.startAgain();
      api = new Api(plenum.url);
      expect(await upkeepTimes(plenum)).toEqual([next]);
      expect(next!.getTime() - Date.now()).toBeLessThanOrEqual(24 * 3600 * 1000);
    });

    it.each(['', '0', 'x', '3651', '1.5'])('not after %j days', async (days) => {
      expectProblem(await preview(days), 400, 'validation_failed');
    });
  });
});

describe('settings where the environment says who may register', () => {
  let plenum: TestPlenum;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ REGISTRATION: 'open' });
  });
  afterAll(() => plenum.close());

  it('say so, and change all else', async () => {
    const api = new Api(plenum.url);
    const { token } = await anAdmin(api, plenum.variables);
    expect(expectStatus(await api.get(PATH, token), 200)).toMatchObject({
      registration: 'open',
      registrationFixed: true,
    });
    const refused = await api.patch(PATH, { registration: 'closed', retentionDays: 9 }, token);
    expectProblem(refused, 409, 'setting_fixed');
    const changed = await api.patch(PATH, { retentionDays: 10 }, token);
    expect(expectStatus(changed, 200)).toMatchObject({ registration: 'open', retentionDays: 10 });
  });
});
