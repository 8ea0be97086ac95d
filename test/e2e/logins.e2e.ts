import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '../../src/contract/index.js';
import { anOrganizer, Api, expectProblem, expectStatus, type LoggedIn } from './support/api.js';
import { anotherLogin, loginsOf } from './support/logins.js';
import { TestPlenum } from './support/plenum.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

describe('logins', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  const refresh = (refreshToken: string) =>
    api.request<LoggedIn>('POST', '/v1/auth/refresh', {
      body: { refreshToken },
      headers: { 'X-Refresh-Token': 'body' },
    });
  const end = (id: string, token: string) => api.delete(`/v1/accounts/me/logins/${id}`, token);
  const me = (token: string) => api.get('/v1/accounts/me', token);
  const isOut = async ({ token, refreshToken }: { token: string; refreshToken: string }) => {
    expectProblem(await me(token), 401, 'unauthorized');
    expectProblem(await refresh(refreshToken), 401, 'refresh_invalid');
  };

  it('are listed, the one that was used last first, with what they came from', async () => {
    const before = new Date().toISOString();
    const organizer = await anOrganizer(api);
    const other = await anotherLogin(api, organizer, FIREFOX);
    const [newer, older, ...more] = await loginsOf(api, organizer.token);
    expect(more).toEqual([]);
    expect(newer).toEqual({
      id: other.id,
      device: 'Firefox, Linux',
      isCurrent: false,
      createdAt: expect.any(String),
      lastUsedAt: expect.any(String),
    });
    expect(older).toMatchObject({ device: null, isCurrent: true });
    expect(older!.createdAt >= before && newer!.createdAt >= older!.createdAt).toBe(true);
    expect(newer!.lastUsedAt >= newer!.createdAt).toBe(true);

    expectStatus(await refresh(organizer.refreshToken), 200);
    const [used] = await loginsOf(api, organizer.token);
    expect(used).toMatchObject({ id: older!.id, createdAt: older!.createdAt, isCurrent: true });
    expect(used!.lastUsedAt > older!.lastUsedAt).toBe(true);
  });

  it('stay the same one, and keep their device, when they are renewed', async () => {
    const organizer = await anOrganizer(api);
    const other = await anotherLogin(api, organizer, FIREFOX);
    const { accessToken } = expectStatus(await refresh(other.refreshToken), 200);
    const own = (await loginsOf(api, accessToken)).find(({ isCurrent }) => isCurrent);
    expect(own).toMatchObject({ id: other.id, device: 'Firefox, Linux' });
    expectStatus(await me(other.token), 200); // both access tokens are of the one login
  });

  it('end one by one, with all their tokens, at once', async () => {
    const organizer = await anOrganizer(api);
    const [one, two] = [await anotherLogin(api, organizer), await anotherLogin(api, organizer)];
    expectStatus(await end(one.id, organizer.token), 204);
    await isOut(one);
    expectStatus(await me(two.token), 200);
    expectProblem(await end(one.id, organizer.token), 404, 'login_not_found');
    expect(await loginsOf(api, organizer.token)).toHaveLength(2);
  });

  it('end also the one that asks', async () => {
    const organizer = await anOrganizer(api);
    const own = await anotherLogin(api, organizer);
    expectStatus(await end(own.id, own.token), 204);
    await isOut(own);
    expectStatus(await me(organizer.token), 200);
  });

  it('end all but the one that asks', async () => {
    const organizer = await anOrganizer(api);
    const others = [await anotherLogin(api, organizer), await anotherLogin(api, organizer)];
    const stranger = await anOrganizer(api);
    expectStatus(await api.delete('/v1/accounts/me/logins', organizer.token), 204);
    for (const other of others) await isOut(other);
    expect(await loginsOf(api, organizer.token)).toMatchObject([{ isCurrent: true }]);
    expectStatus(await refresh(organizer.refreshToken), 200);
    expectStatus(await me(stranger.token), 200);
  });

  it('of another account are not there', async () => {
    const organizer = await anOrganizer(api);
    const stranger = await anOrganizer(api);
    const [theirs] = await loginsOf(api, stranger.token);
    expectProblem(await end(theirs!.id, organizer.token), 404, 'login_not_found');
    expectStatus(await me(stranger.token), 200);
  });

  it('that ended in other ways have no access any more, and are not listed', async () => {
    const organizer = await anOrganizer(api);
    const left = await anotherLogin(api, organizer);
    const { refreshToken } = left;
    expectStatus(await api.post('/v1/auth/logout', { refreshToken }), 204);
    await isOut(left);

    const stolen = await anotherLogin(api, organizer);
    expectStatus(await refresh(stolen.refreshToken), 200);
    expectProblem(await refresh(stolen.refreshToken), 401, 'refresh_reused');
    expectProblem(await me(stolen.token), 401, 'unauthorized');

    const expired = await anotherLogin(api, organizer);
    await plenum.query('update refresh_tokens set expires_at = now() where family = $1', [
      expired.id,
    ]);
    expect(await loginsOf(api, organizer.token)).toMatchObject([{ isCurrent: true }]);
  });

  it('but the one that sets it end by a new password', async () => {
    const organizer = await anOrganizer(api);
    const other = await anotherLogin(api, organizer);
    const changes = { password: 'battery staple', currentPassword: organizer.password };
    expectStatus(await api.patch('/v1/accounts/me', changes, organizer.token), 200);
    await isOut(other);
    expectStatus(await me(organizer.token), 200);
    expectStatus(await refresh(organizer.refreshToken), 200);
  });

  it('are listed up to a bound, the current one among them', async () => {
    const organizer = await anOrganizer(api);
    await plenum.query(
      `insert into refresh_tokens (hash, family, account_id, expires_at)
       select sha256(convert_to($1 || n, 'utf8')), gen_random_uuid(), $2,
         now() + interval '29 days' + n * interval '1 second'
       from generate_series(1, 150) as n`,
      [organizer.email, organizer.account.id],
    );
    const listed = await loginsOf(api, organizer.token);
    expect(listed).toHaveLength(limits.loginsListed);
    expect(listed[0]).toMatchObject({ isCurrent: true });
    expectStatus(await api.delete('/v1/accounts/me/logins', organizer.token), 204);
    expect(await loginsOf(api, organizer.token)).toHaveLength(1);
  });
});
