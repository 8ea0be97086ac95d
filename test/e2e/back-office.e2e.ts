import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { admin } from '../../src/admin/programs.js';
import type { Account } from '../../src/contract/index.js';
import {
  aLiveSession,
  anOrganizer,
  Api,
  aParticipant,
  aScreenLink,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  type LoggedIn,
  resultWhen,
  unique,
  vote,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { PUBLIC_URL, TestPlenum } from './support/plenum.js';
import { putNames } from './support/rosters.js';
import { SseClient } from './support/sse-client.js';
import { VoteQueue } from './support/vote-queue.js';

interface Entry {
  action: string;
  actorEmail: string | null;
  targetId: string | null;
  targetName: string | null;
}
interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

describe('the back office', () => {
  let plenum: TestPlenum;
  let api: Api;
  let chief: Awaited<ReturnType<typeof anOrganizer>>;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    chief = await anAdmin();
  });
  afterAll(() => plenum.close());

  async function anAdmin() {
    const organizer = await anOrganizer(api);
    await admin(['promote', organizer.email], plenum.variables, () => Promise.resolve(''));
    return organizer;
  }
  const change = (id: string, changes: object, token = chief.token) =>
    api.patch<Account & { disabledAt: string | null }>(`/v1/admin/accounts/${id}`, changes, token);
  const logIn = ({ email, password }: { email: string; password: string }) =>
    api.post<LoggedIn>('/v1/auth/login', { email, password });
  const audit = async () =>
    expectStatus(await api.get<Page<Entry>>('/v1/admin/audit?limit=100', chief.token), 200).items;
  const list = async <Item>(path: string) =>
    expectStatus(await api.get<Page<Item>>(`/v1/admin/${path}`, chief.token), 200);

  describe('of accounts', () => {
    it('disables one: its logins, sockets and streams end at once, and it can come back', async () => {
      const organizer = await anOrganizer(api);
      const { id } = organizer.account;
      const { session } = await aLiveSession(api, { token: organizer.token });
      const { token } = organizer;
      const line = await LiveClient.connect(plenum.url, { token, sessionId: session.id });
      const screen = await LiveClient.connect(plenum.url, {
        token,
        sessionId: session.id,
        as: 'screen',
      });
      const stream = await SseClient.follow(plenum.url, session.id, token);
      const phone = await aParticipant(api, session);
      const hall = await LiveClient.connect(plenum.url, { token: phone.token });

      const changed = expectStatus(await change(id, { disabled: true }), 200);
      expect(changed.disabledAt).toEqual(expect.any(String));
      for (const client of [line, screen]) {
        expect(await client.next('server:closing')).toEqual({ reason: 'login_ended' });
      }
      await stream.ended;
      expectProblem(await api.get('/v1/accounts/me', token), 401, 'unauthorized');
      expectProblem(await logIn(organizer), 403, 'account_disabled');
      const { refreshToken } = organizer;
      expectProblem(await api.post('/v1/auth/refresh', { refreshToken }), 401, 'refresh_invalid');
      await expect(
        LiveClient.connect(plenum.url, { token, sessionId: session.id }),
      ).rejects.toThrow();
      expect((await hall.getSession()).ok).toBe(true); // the audience stays
      hall.close();

      expectStatus(await change(id, { disabled: false }), 200);
      expectStatus(await logIn(organizer), 200);
      const entries = (await audit()).filter(({ targetId }) => targetId === id);
      expect(entries.map(({ action, actorEmail }) => [action, actorEmail])).toEqual([
        ['account.enabled', chief.email],
        ['account.disabled', chief.email],
      ]);
    });

    it('makes an admin, and an organizer of one, with the next call', async () => {
      const other = await anOrganizer(api);
      expectProblem(await api.get('/v1/admin/numbers', other.token), 403, 'admin_required');
      expectStatus(await change(other.account.id, { role: 'admin' }), 200);
      expectStatus(await api.get('/v1/admin/numbers', other.token), 200);
      expectStatus(await change(other.account.id, { role: 'organizer' }), 200);
      expectProblem(await api.get('/v1/admin/numbers', other.token), 403, 'admin_required');
    });

    it('lets nobody do so to their own', async () => {
      const { id } = chief.account;
      expectProblem(await change(id, { role: 'organizer' }), 409, 'own_account');
      expectProblem(await change(id, { disabled: true }), 409, 'own_account');
      const path = `/v1/admin/accounts/${id}`;
      expectProblem(await api.delete(path, chief.token), 409, 'own_account');
    });

    it('finds them by part of a name or an address, as it is, in pages', async () => {
      const mark = `x%_${unique()}`;
      const made: string[] = [];
      for (let number = 0; number < 3; number += 1) {
        const { account, token } = await anOrganizer(api);
        expectStatus(await api.patch('/v1/accounts/me', { name: `Ada ${mark}` }, token), 200);
        made.push(account.id);
      }
      const search = encodeURIComponent(mark.toUpperCase());
      const first = await list<Account>(`accounts?search=${search}&limit=2`);
      const rest = await list<Account>(
        `accounts?search=${search}&limit=2&cursor=${first.nextCursor}`,
      );
      expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(made.reverse());
      expect(rest.nextCursor).toBeNull();
      expect((await list('accounts?search=%25%25%25')).items).toEqual([]);
      const admins = await list<Account>('accounts?role=admin&disabled=false');
      expect(admins.items.map(({ role }) => role)).toContain('admin');
      for (const query of ['disabled=maybe', 'role=owner', 'cursor=x', 'limit=0']) {
        const answer = await api.get(`/v1/admin/accounts?${query}`, chief.token);
        expectProblem(answer, 400, 'validation_failed');
      }
    });

    it('makes links to set a new password, and to register', async () => {
      const { account, token, email } = await anOrganizer(api);
      const made = await api.post<{ url: string }>(
        `/v1/admin/accounts/${account.id}/reset-link`,
        undefined,
        chief.token,
      );
      const { url } = expectStatus(made, 201);
      expect(url).toMatch(new RegExp(`^${PUBLIC_URL}/host/reset#token=[\\w-]{43}$`));
      const body = { token: url.split('#token=')[1], password: 'battery staple' };
      expectStatus(await api.post('/v1/auth/password-reset/confirm', body), 204);
      expectProblem(await api.get('/v1/accounts/me', token), 401, 'unauthorized');
      expectStatus(await logIn({ email, password: 'battery staple' }), 200);
      const invite = await api.post<{ url: string }>('/v1/admin/invites', {}, chief.token);
      expect(expectStatus(invite, 201).url).toContain('/host/register#invite=');
      expect(JSON.stringify(await audit())).not.toContain(body.token);
    });

    it('deletes one with all that it takes along: no table knows of it any more', async () => {
      const organizer = await anOrganizer(api);
      const { token, account } = organizer;
      const { session, questions } = await aLiveSession(api, {
        token,
        settings: { identity: 'named', maxParticipantsPerAddress: 50 },
      });
      const [question] = questions;
      const grace = await aParticipant(api, session, 'Grace');
      await vote(api, question!.id, choose(question!, 'Yes'), grace.token);
      await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
      await putNames(api, session, ['Eve'], token);
      await aScreenLink(api, session, token);
      await closeQuestion(api, question!.id, token);
      await admin(['reset-link', organizer.email], plenum.variables, () => Promise.resolve(''));
      const ids = [account.id, session.id, question!.id, grace.id];
      const known = await tablesThatKnow(ids);
      for (const table of [
        'accounts',
        'refresh_tokens',
        'account_links',
        'sessions',
        'questions',
      ]) {
        expect(known).toContain(table);
      }
      for (const table of ['ballots', 'tallies', 'participants', 'roster_entries']) {
        expect(known).toContain(table);
      }
      expect(known).toContain('address_participants');

      expectStatus(await api.delete(`/v1/admin/accounts/${account.id}`, chief.token), 204);
      expect(await tablesThatKnow(ids)).toEqual([]);
      expectProblem(await logIn(organizer), 401, 'invalid_credentials');
      const [entry] = await audit();
      expect(entry).toMatchObject({
        action: 'account.deleted',
        targetId: account.id,
        targetName: organizer.email,
      });
    });

    /** Tables with a row that has any of these ids in any column, but for the log of what was done. */
    async function tablesThatKnow(ids: string[]): Promise<string[]> {
      const tables = await plenum.query<{ name: string }>(
        `select table_name as name from information_schema.tables
         where table_schema = 'public' and table_type = 'BASE TABLE'
           and table_name <> 'audit_entries' order by table_name`,
      );
      const known: string[] = [];
      for (const { name } of tables) {
        const rows = await plenum.query(
          `select 1 from ${name} as t where to_jsonb(t)::text ~ $1 limit 1`,
          [ids.join('|')],
        );
        if (rows.length > 0) known.push(name);
      }
      return known;
    }
  });

  describe('of sessions', () => {
    it('finds, shows and ends those of others, without their passcodes', async () => {
      const { token, email } = await anOrganizer(api);
      const { session } = await aLiveSession(api, { token, settings: { passcode: 'open sesame' } });
      const code = `${session.code.slice(0, 4)}%20${session.code.slice(4)}`;
      for (const search of [code, encodeURIComponent(email)]) {
        const { items } = await list<{ id: string; owner: object }>(`sessions?search=${search}`);
        expect(items).toMatchObject([{ id: session.id, owner: { email }, questions: 1 }]);
      }
      const path = `/v1/admin/sessions/${session.id}`;
      const view = expectStatus(await api.get(path, chief.token), 200);
      expect(view).toMatchObject({ session: { id: session.id }, results: [{ totalVotes: 0 }] });
      expect(JSON.stringify(view)).not.toContain('open sesame');
      const ended = await api.post(`${path}/end`, undefined, chief.token);
      expect(expectStatus(ended, 200)).toMatchObject({ status: 'ended' });
      expectProblem(await api.post(`${path}/end`, {}, chief.token), 409, 'invalid_transition');
      expectStatus(await api.delete(path, chief.token), 204);
      expectProblem(await api.get(path, chief.token), 404, 'session_not_found');
      const done = (await audit()).filter(({ targetId }) => targetId === session.id);
      expect(done.map(({ action }) => action)).toEqual([
        'session.deleted',
        'session.ended',
        'session.viewed',
      ]);
    });

    it('that are held can be deleted by nobody, with nothing that is in them', async () => {
      const { token, account } = await anOrganizer(api);
      const { session, questions } = await aLiveSession(api, { token });
      const [question] = questions;
      const { session: other } = await aLiveSession(api, { token });
      const path = `/v1/admin/sessions/${session.id}`;
      const hold = () => api.request('PUT', `${path}/legal-hold`, { token: chief.token });
      expectStatus(await hold(), 200);
      expect(expectStatus(await hold(), 200)).toMatchObject({ legalHoldAt: expect.any(String) });
      for (const [whose, what] of [
        [token, `/v1/sessions/${session.id}`],
        [token, `/v1/questions/${question!.id}`],
        [token, '/v1/accounts/me'],
        [chief.token, path],
        [chief.token, `/v1/admin/accounts/${account.id}`],
      ] as const) {
        expectProblem(await api.delete(what, whose), 409, 'legal_hold');
      }
      const reset = await api.post(`/v1/questions/${question!.id}/reset`, undefined, token);
      expectProblem(reset, 409, 'legal_hold');
      expectStatus(await api.get(`/v1/sessions/${other.id}`, token), 200); // all, or none
      expectStatus(await api.get('/v1/accounts/me', token), 200);
      expect((await list('sessions?held=true')).items).toMatchObject([{ id: session.id }]);

      expectStatus(await api.delete(`${path}/legal-hold`, chief.token), 200);
      expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
    });
  });

  it('lists failed jobs, works them again and forgets them', async () => {
    const queue = VoteQueue.open(plenum);
    try {
      const id = await queue.add('tally', {});
      await queue.failed(id);
      const { items } = await list<{ id: string; reason: string }>('jobs');
      expect(items).toMatchObject([{ id, queue: 'votes', name: 'tally', attemptsMade: 1 }]);
      expectStatus(await api.post(`/v1/admin/jobs/${id}/retry`, undefined, chief.token), 202);
      await queue.failed(id); // nothing has been mended
      expectStatus(await api.delete(`/v1/admin/jobs/${id}`, chief.token), 204);
      expect((await list('jobs')).items).toEqual([]);
      const path = `/v1/admin/jobs/${id}/retry`;
      expectProblem(await api.post(path, undefined, chief.token), 404, 'job_not_found');
    } finally {
      await queue.close();
    }
  });

  describe('has an audit log', () => {
    it('that nobody changes', async () => {
      for (const sql of ['delete from audit_entries', `update audit_entries set action = 'none'`]) {
        await expect(plenum.query(sql)).rejects.toThrow('audit entries are only added');
      }
    });

    it('as a file without formulas, of as many entries as there are', async () => {
      await plenum.query(
        `insert into audit_entries (id, action, target_kind, target_name)
         select gen_random_uuid(), 'session.viewed', 'session', '=1+' || n || ',"x"'
         from generate_series(1, 1200) as n`,
      );
      const path = '/v1/admin/audit/export';
      const file = async (format: string) => {
        const headers = { authorization: `Bearer ${chief.token}` };
        return (await fetch(`${plenum.url}${path}?format=${format}`, { headers })).text();
      };
      const csv = (await file('csv')).trimEnd().split('\r\n');
      const lines = (await file('ndjson'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Entry);
      expect(csv).toHaveLength(lines.length + 1);
      expect(lines.length).toBeGreaterThan(1200);
      expect(csv.filter((line) => line.includes(`"'=1+`))).toHaveLength(1200);
      expect(csv.some((line) => /(^|,)"?[=+@-]/.test(line))).toBe(false);
      const answer = await api.get(`${path}?format=xml`, chief.token);
      expectProblem(answer, 400, 'validation_failed');
    });

    it('with what the command line did', async () => {
      const { email, account } = await anAdmin();
      const entries = await plenum.query(
        'select actor_id, target_name from audit_entries where target_id = $1',
        [account.id],
      );
      expect(entries).toEqual([{ actor_id: null, target_name: `${email} (admin)` }]);
    });
  });

  it('tells how much there is', async () => {
    expect(expectStatus(await api.get('/v1/admin/numbers', chief.token), 200)).toMatchObject({
      accounts: { total: expect.any(Number), admins: expect.any(Number), disabled: 0 },
      sessions: { live: expect.any(Number), held: 0 },
      votes: expect.any(Number),
      jobs: { votes: { failed: 0 }, timers: { failed: 0 } },
      process: { sockets: expect.any(Number), streams: expect.any(Number) },
    });
  });
});
