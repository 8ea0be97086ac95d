import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type IssuedLink, issueLink, type LinkSubject } from '../../src/accounts/index.js';
import { createDataSource } from '../../src/platform/database/data-source.js';
import type { ServerInfo } from '../../src/contract/index.js';
import { Api, expectProblem, expectStatus, type LoggedIn, unique } from './support/api.js';
import { TestPlenum } from './support/plenum.js';

const newcomer = () => ({
  email: `newcomer${unique()}@example.org`,
  password: 'correct horse',
  name: 'Grace',
});

describe('registration', () => {
  describe('that is closed', () => {
    let plenum: TestPlenum;
    let api: Api;
    beforeAll(async () => {
      plenum = await TestPlenum.start({ REGISTRATION: 'closed' });
      api = new Api(plenum.url);
    });
    afterAll(() => plenum.close());

    it('is refused to all, and is known', async () => {
      expectProblem(await api.post('/v1/accounts', newcomer()), 403, 'registration_closed');
      const invited = { ...newcomer(), invite: 'of nobody' };
      expectProblem(await api.post('/v1/accounts', invited), 403, 'registration_closed');
      expect(await plenum.query('select id from accounts')).toEqual([]);
      const { registration } = expectStatus(await api.get<ServerInfo>('/v1/server'), 200);
      expect(registration).toBe('closed');
    });
  });

  describe('by invitation', () => {
    let plenum: TestPlenum;
    let api: Api;
    beforeAll(async () => {
      plenum = await TestPlenum.start({ REGISTRATION: 'invite' });
      api = new Api(plenum.url);
    });
    afterAll(() => plenum.close());

    async function anInvite(subject: LinkSubject = {}): Promise<IssuedLink> {
      const database = await createDataSource(plenum.database.url).initialize();
      return issueLink(database.manager, 'invite', subject).finally(() => database.destroy());
    }
    const register = (invite: string | undefined, given = newcomer()) =>
      api.post<LoggedIn>('/v1/accounts', { ...given, invite });

    it('is refused without one, or with one that never was', async () => {
      expectProblem(await register(undefined), 403, 'invite_required');
      expectProblem(await register('of nobody'), 403, 'invite_invalid');
    });

    it('is good once, whoever of several is first', async () => {
      const { token } = await anInvite();
      const answers = await Promise.all([register(token), register(token), register(token)]);
      const codes = answers.map(({ status }) => status).sort();
      expect(codes).toEqual([201, 403, 403]);
      expectProblem(await register(token), 403, 'invite_invalid');
    });

    it('is not used up by a registration that fails', async () => {
      const taken = newcomer();
      expectStatus(await register((await anInvite()).token, taken), 201);
      const { token } = await anInvite();
      expectProblem(await register(token, taken), 409, 'email_taken');
      expectProblem(
        await register(token, { ...newcomer(), password: 'short' }),
        400,
        'validation_failed',
      );
      expectStatus(await register(token), 201);
    });

    it('may be for one address alone, and ends', async () => {
      const given = newcomer();
      const { token } = await anInvite({ email: given.email });
      expectProblem(await register(token), 403, 'invite_invalid');
      expectStatus(await register(token, given), 201);
      const late = await anInvite();
      await plenum.query('update account_links set expires_at = now()');
      expectProblem(await register(late.token), 403, 'invite_invalid');
    });

    it('is kept where the database cannot give it away', async () => {
      const { token } = await anInvite();
      const rows = await plenum.query('select * from account_links');
      expect(JSON.stringify(rows)).not.toContain(token);
    });
  });
});
