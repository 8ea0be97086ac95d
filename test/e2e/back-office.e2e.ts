import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { admin } from '../../src/admin/programs.js';
import type { Account } from '../../src/contract/index.js';
import { anAdmin } from './support/admins.js';
import {
  aLiveSession,
  anOrganizer,
  Api,
  aParticipant,
  aSingleChoice,
  expectProblem,
  expectStatus,
  type LoggedIn,
  unique,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { PUBLIC_URL, TestPlenum } from './support/plenum.js';
import { aPoll } from './support/polls.js';
import { SseClient } from './support/sse-client.js';
import { statementsOf } from './support/statements.js';
import { aSessionWithTraces, expectTraces, tablesThatKnow } from './support/traces.js';
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
    chief = await anAdmin(api, plenum.variables);
  });
  afterAll(() => plenum.close());

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
      const { session, ids, imageId } = await aSessionWithTraces(api, token);
      await admin(['reset-link', organizer.email], plenum.variables, () => Promise.resolve(''));
      const all = [account.id, imageId, ...ids];
      await expectTraces(plenum, all, 'account');
      const hall = await LiveClient.connect(plenum.url, { token, sessionId: session.id });

      expectStatus(await api.delete(`/v1/admin/accounts/${account.id}`, chief.token), 204);
      expect(await tablesThatKnow(plenum, all)).toEqual([]);
      await hall.next('server:closing');
      expectProblem(await logIn(organizer), 401, 'invalid_credentials');
      const [entry] = await audit();
      expect(entry).toMatchObject({
        action: 'account.deleted',
        targetId: account.id,
        targetName: organizer.email,
      });
    });

    it('leaves one admin where two take the role from each other at once', async () => {
      const [one, other] = [
        await anAdmin(api, plenum.variables),
        await anAdmin(api, plenum.variables),
      ];
      const answers = await Promise.all([
        change(other.account.id, { role: 'organizer' }, one.token),
        change(one.account.id, { role: 'organizer' }, other.token),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    });
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

    it('deletes one with all that it takes along', async () => {
      const { token } = await anOrganizer(api);
      const { session, poll, ids } = await aSessionWithTraces(api, token);
      await expectTraces(plenum, ids, 'session');
      for (const id of [session.id, poll.sessionId]) {
        expectStatus(await api.delete(`/v1/admin/sessions/${id}`, chief.token), 204);
      }
      expect(await tablesThatKnow(plenum, ids)).toEqual([]);
    });

    it('tells polls from others, and finds both by what is asked', async () => {
      const { token } = await anOrganizer(api);
      const mark = `whither${unique()}`;
      const poll = await aPoll(api, token, { question: `And ${mark} next?` });
      const question = { ...aSingleChoice(), prompt: `Now ${mark}?` };
      const { session } = await aLiveSession(api, { token, questions: [question] });
      const found = async (query: string) =>
        (await list<{ id: string; pollId: string | null }>(`sessions?search=${mark}${query}`))
          .items;
      expect(await found('')).toMatchObject([
        { id: session.id, pollId: null },
        { id: poll.sessionId, pollId: poll.id },
      ]);
      expect(await found('&poll=true')).toMatchObject([{ id: poll.sessionId }]);
      expect(await found('&poll=false')).toMatchObject([{ id: session.id }]);
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
      const done = (await audit()).filter(({ targetId }) => targetId === id);
      expect(done.map(({ action }) => action)).toEqual(['job.removed', 'job.retried']);
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

    it('of which one asks for a part: who did what, to whom, when', async () => {
      const { account, email } = await anOrganizer(api);
      const other = await anAdmin(api, plenum.variables);
      const before = new Date().toISOString();
      expectStatus(await change(account.id, { disabled: true }), 200);
      expectStatus(await change(account.id, { disabled: false }, other.token), 200);
      const actions = async (query: Record<string, string>) => {
        const search = new URLSearchParams({ target: account.id, ...query });
        const { items } = await list<Entry>(`audit?${search.toString()}`);
        return items.map(({ action }) => action);
      };
      const both = ['account.enabled', 'account.disabled'];
      expect(await actions({})).toEqual(both);
      expect(await actions({ target: email.toUpperCase() })).toEqual(both);
      expect(await actions({ actor: other.email.slice(0, -4) })).toEqual(['account.enabled']);
      expect(await actions({ actor: chief.account.id })).toEqual(['account.disabled']);
      expect(await actions({ action: 'account.disabled' })).toEqual(['account.disabled']);
      expect(await actions({ from: before })).toEqual(both);
      expect(await actions({ until: before })).toEqual([]);
      expect(await actions({ target: '%' })).toEqual([]);
      const query = `target=${account.id}&action=account.enabled`;
      const file = await api.get<string>(`/v1/admin/audit/export?${query}`, chief.token);
      expect(expectStatus(file, 200).trimEnd().split('\r\n')).toHaveLength(2);
      for (const wrong of ['action=account.eaten', 'from=yesterday', 'until=2026-01-01']) {
        for (const path of ['audit', 'audit/export']) {
          const answer = await api.get(`/v1/admin/${path}?${wrong}`, chief.token);
          expectProblem(answer, 400, 'validation_failed');
        }
      }
    });

    it('without which nothing is done', async () => {
      const { account, token } = await anOrganizer(api);
      const { session } = await aLiveSession(api, { token });
      const mine = `/v1/admin/sessions/${session.id}`;
      const theirs = `/v1/admin/accounts/${account.id}`;
      const everything = () =>
        plenum.query(
          `select (select json_agg(a order by id) from accounts as a) as accounts,
             (select json_agg(s order by id) from sessions as s) as sessions,
             (select json_agg(q order by id) from questions as q) as questions,
             (select count(*) from account_links) as links,
             (select json_agg(s) from server_settings as s) as settings`,
        );
      const before = await everything();
      await plenum.query(
        `create function refuse() returns trigger language plpgsql as
           $$ begin raise exception 'the log is full'; end $$;
         create trigger refuse before insert on audit_entries execute function refuse();`,
      );
      try {
        for (const [method, path, body] of [
          ['PATCH', theirs, { disabled: true }],
          ['PATCH', theirs, { role: 'admin' }],
          ['POST', `${theirs}/reset-link`],
          ['DELETE', theirs],
          ['POST', '/v1/admin/invites', {}],
          ['GET', mine],
          ['POST', `${mine}/end`],
          ['PUT', `${mine}/legal-hold`],
          ['DELETE', mine],
          ['PATCH', '/v1/admin/settings', { retentionDays: 1 }],
        ] as const) {
          const answer = await api.request(method, path, { token: chief.token, body });
          expectProblem(answer, 500, 'internal_error');
        }
      } finally {
        await plenum.query('drop function refuse cascade');
      }
      expect(await everything()).toEqual(before);
      expectStatus(await api.get('/v1/accounts/me', token), 200);
    });

    it('with what the command line did', async () => {
      const { email, account } = await anAdmin(api, plenum.variables);
      const entries = await plenum.query(
        'select actor_id, target_name from audit_entries where target_id = $1',
        [account.id],
      );
      expect(entries).toEqual([{ actor_id: null, target_name: `${email} (admin)` }]);
    });
  });

  it.each([
    ['accounts', '/v1/admin/accounts', 'from accounts'],
    ['sessions', '/v1/admin/sessions', 'from sessions join accounts'],
    ['audit log', '/v1/admin/audit', 'from audit_entries'],
  ])('reads a full page of the %s by one query', async (_, path, about) => {
    for (let made = 0; made < 5; made += 1) {
      const { token, account } = await anOrganizer(api);
      await aLiveSession(api, { token });
      const link = `/v1/admin/accounts/${account.id}/reset-link`;
      expectStatus(await api.post(link, undefined, chief.token), 201);
    }
    for (const limit of [1, 5]) {
      const ask = async () => {
        const page = await api.get<Page<unknown>>(`${path}?limit=${limit}`, chief.token);
        expect(expectStatus(page, 200).items).toHaveLength(limit);
      };
      const asked = await statementsOf(ask);
      expect(asked.filter((sql) => !isOfEveryCall(sql))).toEqual([expect.stringContaining(about)]);
    }
  });

  /** Whose token it is and whether it is an admin's; what sessions tell that were made before. */
  const isOfEveryCall = (sql: string) =>
    sql.includes('from refresh_tokens join accounts') || sql.includes('left join tallies');

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
