import { createHmac } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Account, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  type Answer,
  aParticipant,
  Api,
  expectProblem,
  expectStatus,
  type LoggedIn,
  unique,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';

const IN_BODY = { 'X-Refresh-Token': 'body' };

describe('accounts', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const newcomer = () => ({
    email: `newcomer${unique()}@example.org`,
    password: 'correct horse',
    name: 'Grace',
  });
  const register = (body: object) => api.post<LoggedIn>('/v1/accounts', body);
  const logIn = (email: string, password: string) =>
    api.request<LoggedIn>('POST', '/v1/auth/login', {
      body: { email, password },
      headers: IN_BODY,
    });
  const refresh = (refreshToken: string) =>
    api.request<LoggedIn>('POST', '/v1/auth/refresh', { body: { refreshToken }, headers: IN_BODY });
  const me = (token: string) => api.get<Account>('/v1/accounts/me', token);

  describe('register', () => {
    it('gives the account and an access token that works', async () => {
      const { email, password, name } = newcomer();
      const body = expectStatus(await register({ email, password, name }), 201);
      expect(body).toEqual({
        account: {
          id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/),
          email,
          emailConfirmed: false,
          name,
          role: 'organizer',
          createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        },
        accessToken: expect.any(String),
        expiresIn: expect.any(Number),
      });
      expect(expectStatus(await me(body.accessToken), 200)).toEqual(body.account);
    });

    it('trims the email and puts it into lower case', async () => {
      const given = newcomer();
      const shouted = `  ${given.email.toUpperCase()} `;
      const { account } = expectStatus(await register({ ...given, email: shouted }), 201);
      expect(account.email).toBe(given.email);
      expectStatus(await logIn(shouted, given.password), 200);
      expectStatus(await logIn(given.email, given.password), 200);
    });

    it('takes a password as it is, spaces and all', async () => {
      const given = { ...newcomer(), password: '  Pässwörter 🔑 ' };
      expectStatus(await register(given), 201);
      expectStatus(await logIn(given.email, given.password), 200);
      expectProblem(await logIn(given.email, given.password.trim()), 401, 'invalid_credentials');
    });

    it.each([
      ['composed or not', 'Pa\u0308sswo\u0308rter', 'P\u00e4ssw\u00f6rter'],
      ['in full width or not', 'correct horse', 'ｃｏｒｒｅｃｔ\u3000ｈｏｒｓｅ'],
    ])('takes a password %s for the same', async (_, one, other) => {
      for (const [set, typed] of [
        [one, other],
        [other, one],
      ] as const) {
        const given = { ...newcomer(), password: set };
        expectStatus(await register(given), 201);
        expectStatus(await logIn(given.email, typed), 200);
      }
    });

    it('still takes a password whose hash is of what was typed, and hashes it anew', async () => {
      const { email } = await anOrganizer(api);
      const typed = 'Pa\u0308sswo\u0308rter';
      await plenum.query('update accounts set password_hash = $1 where email = $2', [
        await hash(typed),
        email,
      ]);
      expectProblem(await logIn(email, typed.normalize('NFC')), 401, 'invalid_credentials');
      expectStatus(await logIn(email, typed), 200);
      expectStatus(await logIn(email, typed.normalize('NFC')), 200);
      expectStatus(await logIn(email, typed), 200);
      expectProblem(await logIn(email, 'Passworter'), 401, 'invalid_credentials');
    });

    it('refuses a common password in whatever width', async () => {
      const answer = await register({ ...newcomer(), password: 'ｐａｓｓｗｏｒｄ１' });
      expectProblem(answer, 400, 'validation_failed');
    });

    it('refuses an email that is taken, in whatever letter case', async () => {
      const given = newcomer();
      expectStatus(await register(given), 201);
      expectProblem(await register(given), 409, 'email_taken');
      const shouted = { ...given, email: given.email.toUpperCase() };
      expectProblem(await register(shouted), 409, 'email_taken');
    });

    it('lets one of several win that register an email at the same moment', async () => {
      const given = newcomer();
      const answers = await Promise.all(
        ['Ada', 'Grace', 'Joan'].map((name) => register({ ...given, name })),
      );
      const [won, ...others] = answers.sort((one, other) => one.status - other.status);
      const { account } = expectStatus(won!, 201);
      for (const other of others) expectProblem(other, 409, 'email_taken');
      expect(expectStatus(await logIn(given.email, given.password), 200).account).toEqual(account);
    });
  });

  describe('login', () => {
    it('gives what registering gave', async () => {
      const { email, password, account } = await anOrganizer(api);
      const answer = await api.post<LoggedIn>('/v1/auth/login', { email, password });
      const body = expectStatus(answer, 200);
      expect(body).toEqual({
        account,
        accessToken: expect.any(String),
        expiresIn: expect.any(Number),
      });
      expectStatus(await me(body.accessToken), 200);
    });

    it('answers the same to an unknown email and to a wrong password', async () => {
      const { email } = await anOrganizer(api);
      const wrong = await logIn(email, 'wrong horse');
      const unknown = await logIn(`nobody${unique()}@example.org`, 'wrong horse');
      expectProblem(wrong, 401, 'invalid_credentials');
      expect(unknown.status).toBe(wrong.status);
      expect(unknown.body).toEqual(wrong.body);
      expect(unknown.headers.get('content-type')).toBe(wrong.headers.get('content-type'));
      expect(unknown.headers.getSetCookie()).toEqual(wrong.headers.getSetCookie());
    });

    it('takes as long for an unknown email as for a wrong password', async () => {
      const { email } = await anOrganizer(api);
      const wrong: number[] = [];
      const unknown: number[] = [];
      for (let round = 0; round < 7; round += 1) {
        wrong.push(await timeOf(() => logIn(email, 'wrong horse')));
        unknown.push(await timeOf(() => logIn('nobody@example.org', 'wrong horse')));
      }
      // Without a hash to compare with it would be some ten times faster.
      expect(medianOf(unknown)).toBeGreaterThan(medianOf(wrong) / 3);
    });
  });

  it('that is disabled lets nobody in, and says so to who has the password alone', async () => {
    const { account, email, password, token, refreshToken } = await anOrganizer(api);
    await plenum.query('update accounts set disabled_at = now() where id = $1', [account.id]);
    expectProblem(await me(token), 401, 'unauthorized');
    expectProblem(await refresh(refreshToken), 403, 'account_disabled');
    expectProblem(await logIn(email, password), 403, 'account_disabled');
    expectProblem(await logIn(email, 'wrong horse'), 401, 'invalid_credentials');
    await plenum.query('update accounts set disabled_at = null where id = $1', [account.id]);
    expectStatus(await logIn(email, password), 200);
  });

  describe('the refresh token', () => {
    it.each([
      ['register', '/v1/accounts', newcomer],
      ['login', '/v1/auth/login', () => anOrganizer(api)],
      ['refresh', '/v1/auth/refresh', () => anOrganizer(api)],
    ] as const)('of %s is in a cookie, and in the JSON on request', async (call, path, given) => {
      const bodyOf = async () => {
        const { email, password, ...more } = await given();
        if (call === 'refresh')
          return { refreshToken: 'refreshToken' in more && more.refreshToken };
        return call === 'login' ? { email, password } : { email, password, ...more };
      };
      const plain = await api.post<LoggedIn>(path, await bodyOf());
      expect(plain.body.accessToken).toEqual(expect.any(String));
      expect(plain.body).not.toHaveProperty('refreshToken');
      const { value, attributes } = refreshCookieOf(plain);
      expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Secure']));
      expect(JSON.stringify(plain.body)).not.toContain(value);

      const asked = await api.request<LoggedIn>('POST', path, {
        body: await bodyOf(),
        headers: IN_BODY,
      });
      expect(asked.body.refreshToken).toBe(refreshCookieOf(asked).value);
    });

    it('is taken from the cookie', async () => {
      const { account, refreshToken } = await anOrganizer(api);
      const { name } = refreshCookieOf(await register(newcomer()));
      const withCookie = (value: string) =>
        api.request<LoggedIn>('POST', '/v1/auth/refresh', {
          headers: { cookie: `${name}=${value}` },
        });
      const first = await withCookie(refreshToken);
      expect(expectStatus(first, 200)).toEqual({
        account,
        accessToken: expect.any(String),
        expiresIn: expect.any(Number),
      });
      expectStatus(await me(first.body.accessToken), 200);
      expectStatus(await withCookie(refreshCookieOf(first).value), 200);
    });

    it('is no access token, as a bearer or as a cookie', async () => {
      const answer = await register(newcomer());
      const { name, value } = refreshCookieOf(answer);
      expectProblem(await me(value), 401, 'unauthorized');
      const cookie = await api.get('/v1/accounts/me', undefined, { cookie: `${name}=${value}` });
      expectProblem(cookie, 401, 'unauthorized');
      const access = { cookie: `${name}=${answer.body.accessToken}` };
      expectProblem(
        await api.request('POST', '/v1/auth/refresh', { headers: access }),
        401,
        'refresh_invalid',
      );
    });

    it('is good once; used again it revokes all that came from it', async () => {
      const { email, password, refreshToken: first } = await anOrganizer(api);
      const otherLogin = expectStatus(await logIn(email, password), 200).refreshToken!;
      const second = expectStatus(await refresh(first), 200).refreshToken!;
      const third = expectStatus(await refresh(second), 200).refreshToken!;
      expect(new Set([first, second, third]).size).toBe(3);

      expectProblem(await refresh(first), 401, 'refresh_reused');
      expectProblem(await refresh(third), 401, 'refresh_reused');
      expectStatus(await refresh(otherLogin), 200);
    });

    it('used twice at the same moment is good once, and its family is revoked', async () => {
      const rounds = Array.from({ length: 8 }, async () => {
        const { refreshToken } = await anOrganizer(api);
        const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);
        const [won, lost] = answers.sort((one, other) => one.status - other.status);
        const { refreshToken: next } = expectStatus(won, 200);
        expectProblem(lost, 401, 'refresh_reused');
        return (await refresh(next!)).status;
      });
      expect(await Promise.all(rounds)).toEqual(rounds.map(() => 401));
    });

    it.each([
      ['unknown', { refreshToken: 'nothing that was ever issued' }],
      ['missing', {}],
      ['missing with the body', undefined],
    ])('that is %s is refused', async (_, body) => {
      expectProblem(await api.post('/v1/auth/refresh', body), 401, 'refresh_invalid');
    });

    it('expires', async () => {
      const { account, refreshToken } = await anOrganizer(api);
      await plenum.query('update refresh_tokens set expires_at = now() where account_id = $1', [
        account.id,
      ]);
      expectProblem(await refresh(refreshToken), 401, 'refresh_invalid');
    });

    it('is kept where the database cannot give it away', async () => {
      const { account, refreshToken } = await anOrganizer(api);
      const rows = await plenum.query('select * from refresh_tokens where account_id = $1', [
        account.id,
      ]);
      expect(rows).toHaveLength(1);
      const stored = Object.values(rows[0]!).map(String);
      expect(stored.filter((value) => value.includes(refreshToken))).toEqual([]);
    });
  });

  describe('logout', () => {
    const logOut = (options: object) => api.request('POST', '/v1/auth/logout', options);

    it('revokes the login, by the body or by the cookie, and no other', async () => {
      const { email, password, refreshToken: first } = await anOrganizer(api);
      const second = await logIn(email, password);
      const third = expectStatus(await logIn(email, password), 200).refreshToken!;
      const { name, value } = refreshCookieOf(second);

      expectStatus(await logOut({ body: { refreshToken: first } }), 204);
      const left = await logOut({ headers: { cookie: `${name}=${value}` } });
      expectStatus(left, 204);
      const cleared = refreshCookieOf(left);
      expect(cleared).toMatchObject({ name, value: '' });
      expect(cleared.attributes.join()).toMatch(/Expires=Thu, 01 Jan 1970|Max-Age=0/);

      expectProblem(await refresh(first), 401, 'refresh_invalid');
      expectProblem(await refresh(value), 401, 'refresh_invalid');
      expectStatus(await refresh(third), 200);
    });

    it('ends what came from the same login, also by a token that is spent', async () => {
      const { refreshToken: first } = await anOrganizer(api);
      const { refreshToken: second } = expectStatus(await refresh(first), 200);
      expectStatus(await logOut({ body: { refreshToken: first } }), 204);
      expectProblem(await refresh(second!), 401, 'refresh_invalid');
    });

    it('is no error where nobody is logged in', async () => {
      expectStatus(await logOut({}), 204);
      expectStatus(await logOut({ body: { refreshToken: 'unknown' } }), 204);
    });
  });

  describe('PATCH me', () => {
    const patch = (changes: object, token: string) =>
      api.patch<Account>('/v1/accounts/me', changes, token);

    it('changes the name and nothing else', async () => {
      const { account, token } = await anOrganizer(api);
      const changed = expectStatus(await patch({ name: '  Countess ' }, token), 200);
      expect(changed).toEqual({ ...account, name: 'Countess' });
      expect((await me(token)).body).toEqual(changed);
      expect(expectStatus(await patch({}, token), 200)).toEqual(changed);
    });

    it('changes the email, which is then the one to log in with', async () => {
      const { email, password, token } = await anOrganizer(api);
      const next = newcomer().email;
      expect(expectStatus(await patch({ email: next.toUpperCase() }, token), 200).email).toBe(next);
      expectStatus(await logIn(next, password), 200);
      expectProblem(await logIn(email, password), 401, 'invalid_credentials');
    });

    it('refuses an email that is taken', async () => {
      const { account, token } = await anOrganizer(api);
      const { email: taken } = await anOrganizer(api);
      expectProblem(await patch({ email: taken }, token), 409, 'email_taken');
      expect((await me(token)).body).toEqual(account);
    });

    it.each([
      ['without', {}],
      ['with a wrong', { currentPassword: 'wrong horse' }],
    ])('refuses a new password %s current one', async (_, more) => {
      const { email, password, token, refreshToken } = await anOrganizer(api);
      const refused = await patch({ password: 'battery staple', ...more }, token);
      expectProblem(refused, 401, 'invalid_credentials');
      expectStatus(await logIn(email, password), 200);
      expectStatus(await refresh(refreshToken), 200);
    });

    it('sets a new password, which ends other logins', async () => {
      const { email, password, token } = await anOrganizer(api);
      const other = expectStatus(await logIn(email, password), 200).refreshToken!;
      const changes = { password: 'battery staple', currentPassword: password };
      expectStatus(await patch(changes, token), 200);
      expectProblem(await refresh(other), 401, 'refresh_invalid');
      expectProblem(await logIn(email, password), 401, 'invalid_credentials');
      expectStatus(await logIn(email, changes.password), 200);
    });

    it('that is refused changes nothing, and ends no login', async () => {
      const { email, password, token, refreshToken } = await anOrganizer(api);
      const { email: taken } = await anOrganizer(api);
      const changes = { password: 'battery staple', currentPassword: password, email: taken };
      expectProblem(await patch(changes, token), 409, 'email_taken');
      expectStatus(await logIn(email, password), 200);
      expectStatus(await refresh(refreshToken), 200);
    });

    it('keeps both of two changes that are made at the same moment', async () => {
      const { email, password, token } = await anOrganizer(api);
      const changes = { password: 'battery staple', currentPassword: password };
      const answers = await Promise.all([patch(changes, token), patch({ name: 'Grace' }, token)]);
      for (const answer of answers) expectStatus(answer, 200);
      expect((await me(token)).body.name).toBe('Grace');
      expectStatus(await logIn(email, changes.password), 200);
    });
  });

  describe('DELETE me', () => {
    it('ends the account and all its tokens', async () => {
      const { email, password, token, refreshToken } = await anOrganizer(api);
      const { session } = await aDraftSession(api, { token });
      const answer = await api.delete('/v1/accounts/me', token);
      expectStatus(answer, 204);
      expect(refreshCookieOf(answer).value).toBe('');

      expectProblem(await me(token), 401, 'unauthorized');
      expectProblem(await api.get(`/v1/sessions/${session.id}`, token), 401, 'unauthorized');
      expectProblem(await api.delete('/v1/accounts/me', token), 401, 'unauthorized');
      expectProblem(await refresh(refreshToken), 401, 'refresh_invalid');
      expectProblem(await logIn(email, password), 401, 'invalid_credentials');
    });

    it('frees the email for a new account, which has nothing of the old one', async () => {
      const { email, password, token, account } = await anOrganizer(api);
      await aDraftSession(api, { token });
      expectStatus(await api.delete('/v1/accounts/me', token), 204);
      const next = expectStatus(await register({ email, password, name: 'Grace' }), 201);
      expect(next.account.id).not.toBe(account.id);
      const sessions = await api.get<{ items: Session[] }>('/v1/sessions', next.accessToken);
      expect(sessions.body.items).toEqual([]);
    });

    it('sent twice at the same moment is a success, or too late', async () => {
      const { token } = await anOrganizer(api);
      for (let count = 0; count < 3; count += 1) await aDraftSession(api, { token });
      const answers = await Promise.all([1, 2].map(() => api.delete('/v1/accounts/me', token)));
      expect(answers.map(({ status }) => status)).toContain(204);
      for (const answer of answers) {
        if (answer.status !== 204) expectProblem(answer, 401, 'unauthorized');
      }
    });

    it('is not undone by a change that was under way', async () => {
      const { email, password, token } = await anOrganizer(api);
      const changes = { password: 'battery staple', currentPassword: password };
      const changing = api.patch('/v1/accounts/me', changes, token);
      const [changed, deleted] = await Promise.all([
        changing,
        api.delete('/v1/accounts/me', token),
      ]);
      expectStatus(deleted, 204);
      if (changed.status !== 200) expectProblem(changed, 401, 'unauthorized');
      expectProblem(await logIn(email, changes.password), 401, 'invalid_credentials');
      expectStatus(await register({ email, password, name: 'Grace' }), 201);
    });
  });

  describe('an access token', () => {
    const ORGANIZER_CALL = '/v1/accounts/me';
    const PARTICIPANT_CALL = '/v1/audience/session';

    it.each([
      ['missing', () => undefined],
      ['empty', () => ''],
      ['no JWT', () => 'nonsense'],
      ['forged', (token: string) => signedWith('another secret, long enough to be one', token)],
      ['signed with nothing', (token: string) => signedWith('', token)],
      ['of the algorithm "none"', unsigned],
      ['for somebody else with the same signature', tampered],
      ['without its signature', (token: string) => token.replace(/[^.]*$/, '')],
    ])('that is %s is refused', async (_, change) => {
      const { token, session } = await aDraftSession(api);
      const participant = await aParticipant(api, session);
      const calls = [
        [ORGANIZER_CALL, token],
        [PARTICIPANT_CALL, participant.token],
        [`/v1/sessions/${session.id}/results`, token],
        [`/v1/sessions/${session.id}/results`, participant.token],
      ] as const;
      for (const [path, good] of calls) {
        expectStatus(await api.get(path, good), 200);
        const headers = { authorization: `Bearer ${change(good) ?? ''}` };
        expectProblem(await api.get(path, undefined, headers), 401, 'unauthorized');
      }
    });

    it('of a participant is nothing to the organizer’s calls, and the other way round', async () => {
      const { token, session, questions } = await aLiveSession(api);
      const participant = await aParticipant(api, session);
      const question = `/v1/questions/${questions[0]!.id}`;
      const organizers = [
        ['GET', ORGANIZER_CALL],
        ['GET', `/v1/sessions/${session.id}`],
        ['POST', `/v1/sessions/${session.id}/end`],
        ['POST', `${question}/close`],
      ] as const;
      for (const [method, path] of organizers) {
        const asBearer = await api.request(method, path, { token: participant.token });
        expectProblem(asBearer, 401, 'unauthorized');
      }
      const body = { optionIds: [questions[0]!.options[0]!.id] };
      expectProblem(await api.get(PARTICIPANT_CALL, token), 401, 'unauthorized');
      expectProblem(await api.post(`${question}/votes`, body, token), 401, 'unauthorized');
    });

    it('of a participant is good as a cookie, only where it is as a bearer', async () => {
      const { session } = await aLiveSession(api);
      const joined = await api.post('/v1/join', { code: session.code });
      const [header] = joined.headers.getSetCookie();
      const { name, value, attributes } = parseCookie(header!);
      expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Secure']));
      const headers = { cookie: `${name}=${value}` };
      expectStatus(await api.get(PARTICIPANT_CALL, undefined, headers), 200);
      const end = await api.request('POST', `/v1/sessions/${session.id}/end`, { headers });
      expectProblem(end, 401, 'unauthorized');
    });

    it('is over after `expiresIn` seconds', async () => {
      const { accessToken, expiresIn } = expectStatus(await register(newcomer()), 201);
      const issued = Date.now();
      const clock = jest.spyOn(Date, 'now');
      clock.mockReturnValue(issued + (expiresIn - 5) * 1000);
      expectStatus(await me(accessToken), 200);
      clock.mockReturnValue(issued + (expiresIn + 1) * 1000);
      expectProblem(await me(accessToken), 401, 'unauthorized');
    });
  });
});

interface Cookie {
  name: string;
  value: string;
  attributes: string[];
}

function parseCookie(header: string): Cookie {
  const [pair, ...attributes] = header.split(/;\s*/);
  const [name, value] = pair!.split(/=(.*)/s);
  return { name: name!, value: value!, attributes };
}

/** The one cookie that the answer sets. */
function refreshCookieOf({ headers }: Answer): Cookie {
  const set = headers.getSetCookie();
  expect(set).toHaveLength(1);
  return parseCookie(set[0]!);
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signedWith(secret: string, token: string): string {
  const content = token.split('.').slice(0, 2).join('.');
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

function unsigned(token: string): string {
  return `${encode({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1]}.`;
}

function tampered(token: string): string {
  const [header, payload, signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
  const other = encode({ ...claims, sub: '01890a5d-ac96-774b-bcce-b302099a8057' });
  return `${header}.${other}.${signature}`;
}

async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

function medianOf(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
