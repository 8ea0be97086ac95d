import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Account, ServerInfo } from '../../src/contract/index.js';
import { admin } from '../../src/admin/programs.js';
import {
  aLiveSession,
  anOrganizer,
  Api,
  expectProblem,
  expectStatus,
  type LoggedIn,
  unique,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { MailServer, tokenIn } from './support/mail-server.js';
import { PUBLIC_URL, TestPlenum } from './support/plenum.js';

const NEW_PASSWORD = 'battery staple';
const RESET = `${PUBLIC_URL}/host/reset#token=`;
const CONFIRM = `${PUBLIC_URL}/host/confirm#token=`;

describe('links by mail', () => {
  let mails: MailServer;
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    mails = await MailServer.start();
    plenum = await TestPlenum.start({ SMTP_URL: mails.url });
    api = new Api(plenum.url);
  });
  afterAll(async () => {
    await plenum.close();
    await mails.stop();
  });

  const request = (email: string) => api.post('/v1/auth/password-reset', { email });
  const confirm = (token: string, password = NEW_PASSWORD) =>
    api.post('/v1/auth/password-reset/confirm', { token, password });
  const logIn = (email: string, password: string) =>
    api.post<LoggedIn>('/v1/auth/login', { email, password });
  const me = async (token: string) =>
    expectStatus(await api.get<Account>('/v1/accounts/me', token), 200);

  async function aResetToken(email: string): Promise<string> {
    expectStatus(await request(email), 202);
    return tokenIn(await mails.next(email, RESET));
  }

  it('are there, and it is known', async () => {
    expect(expectStatus(await api.get<ServerInfo>('/v1/server'), 200).sendsMail).toBe(true);
  });

  describe('for a new password', () => {
    it('set it once, end all logins and close what they had opened', async () => {
      const { email, password, token, refreshToken } = await anOrganizer(api);
      const { session } = await aLiveSession(api, { token });
      const console = await LiveClient.connect(plenum.url, { token, sessionId: session.id });
      const link = await aResetToken(email.toUpperCase().toLowerCase());
      expectStatus(await confirm(link), 204);
      expect(await console.next('server:closing')).toEqual({ reason: 'login_ended' });
      console.socket.close();
      expectProblem(await api.get('/v1/accounts/me', token), 401, 'unauthorized');
      expectProblem(await api.post('/v1/auth/refresh', { refreshToken }), 401, 'refresh_invalid');
      expectProblem(await logIn(email, password), 401, 'invalid_credentials');
      const { account } = expectStatus(await logIn(email, NEW_PASSWORD), 200);
      expect(account.emailConfirmed).toBe(true); // the link was read there
      expectProblem(await confirm(link), 403, 'link_invalid');
    });

    it('are not used up by a password that is refused, and are good for one of several', async () => {
      const { email } = await anOrganizer(api);
      const link = await aResetToken(email);
      expectProblem(await confirm(link, 'short'), 400, 'validation_failed');
      const answers = await Promise.all([confirm(link), confirm(link), confirm(link)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 403, 403]);
    });

    it('end with time, with a new password and with a new address', async () => {
      const { email, token, password } = await anOrganizer(api);
      const late = await aResetToken(email);
      await plenum.query(
        `update account_links set expires_at = now() where purpose = 'password-reset'`,
      );
      expectProblem(await confirm(late), 403, 'link_invalid');

      const before = await aResetToken(email);
      const changes = { password: 'another staple', currentPassword: password };
      expectStatus(await api.patch('/v1/accounts/me', changes, token), 200);
      expectProblem(await confirm(before), 403, 'link_invalid');

      const elsewhere = await aResetToken(email);
      const moved = { email: `moved-${email}` };
      expectStatus(await api.patch('/v1/accounts/me', moved, token), 200);
      expectProblem(await confirm(elsewhere), 403, 'link_invalid');
    });

    it('are no other link, and no other link is one', async () => {
      const { email } = await anOrganizer(api);
      const confirmation = tokenIn(await mails.next(email, CONFIRM));
      expectProblem(await confirm(confirmation), 403, 'link_invalid');
      const reset = await aResetToken(email);
      const answer = await api.post('/v1/auth/email-confirmation', { token: reset });
      expectProblem(answer, 403, 'link_invalid');
    });

    it('are asked for with the same answer, and in the same time, whoever has an account', async () => {
      const { email } = await anOrganizer(api);
      const times: Record<string, number[]> = { known: [], unknown: [] };
      for (let round = 0; round < 7; round += 1) {
        for (const [who, address] of [
          ['known', email],
          ['unknown', `nobody${unique()}@example.org`],
        ] as const) {
          const start = performance.now();
          const answer = await request(address);
          times[who]!.push(performance.now() - start);
          expect({ status: answer.status, body: answer.body }).toEqual({ status: 202, body: '' });
        }
      }
      const [known, unknown] = [times.known!, times.unknown!].map(
        (values) => values.sort((one, other) => one - other)[3]!,
      );
      // A mail alone, made and sent before the answer, takes ten times as long.
      expect(known!).toBeLessThan(unknown! * 3 + 5);
      await mails.next(email, RESET);
      expect(mails.mails.filter(({ to }) => to.some((one) => one.startsWith('nobody')))).toEqual(
        [],
      );
    });

    it('do not go to an account that is disabled', async () => {
      const { email, account } = await anOrganizer(api);
      await mails.next(email, CONFIRM);
      await plenum.query('update accounts set disabled_at = now() where id = $1', [account.id]);
      expectStatus(await request(email), 202);
      const other = await anOrganizer(api);
      await aResetToken(other.email); // sent after it
      expect(mails.mails.filter(({ to }) => to.includes(email))).toEqual([]);
    });

    it('are also made by an admin', async () => {
      const { email, token } = await anOrganizer(api);
      const said = await admin(['reset-link', email], plenum.variables, () => Promise.resolve(''));
      const link = /#token=(\S+)/.exec(said)![1]!;
      expectStatus(await confirm(link), 204);
      expectProblem(await api.get('/v1/accounts/me', token), 401, 'unauthorized');
      expectStatus(await logIn(email, NEW_PASSWORD), 200);
    });

    it('are kept as hashes, and hold nothing that a user wrote', async () => {
      const given = { email: `eve${unique()}@example.org`, password: 'correct horse' };
      const name = 'Eve <b>http://evil.example</b>';
      expectStatus(await api.post('/v1/accounts', { ...given, name }), 201);
      expectStatus(await request(given.email), 202);
      const mail = await mails.next(given.email, RESET);
      expect(mail.text).not.toContain('evil');
      expect(mail.text).toContain('text/plain; charset=utf-8');
      const rows = await plenum.query('select * from account_links');
      expect(JSON.stringify(rows)).not.toContain(tokenIn(mail));
    });
  });

  describe('to confirm an address', () => {
    it('are sent at the registration, and confirm it once', async () => {
      const { email, token, account } = await anOrganizer(api);
      expect(account.emailConfirmed).toBe(false);
      const link = tokenIn(await mails.next(email, CONFIRM));
      const use = () => api.post('/v1/auth/email-confirmation', { token: link });
      expectStatus(await use(), 204);
      expect((await me(token)).emailConfirmed).toBe(true);
      expectProblem(await use(), 403, 'link_invalid');
    });

    it('are for that address alone', async () => {
      const { email, token } = await anOrganizer(api);
      const link = tokenIn(await mails.next(email, CONFIRM));
      const next = `moved-${email}`;
      expectStatus(await api.patch('/v1/accounts/me', { email: next }, token), 200);
      const use = (token: string) => api.post('/v1/auth/email-confirmation', { token });
      expectProblem(await use(link), 403, 'link_invalid');
      expectStatus(await use(tokenIn(await mails.next(next, CONFIRM))), 204);
      expect(await me(token)).toMatchObject({ email: next, emailConfirmed: true });
    });

    it('are sent again to who asks, as long as it is not confirmed', async () => {
      const { email, token } = await anOrganizer(api);
      await mails.next(email, CONFIRM);
      const path = '/v1/accounts/me/email-confirmation';
      expectStatus(await api.post(path, undefined, token), 202);
      const link = tokenIn(await mails.next(email, CONFIRM));
      expectStatus(await api.post('/v1/auth/email-confirmation', { token: link }), 204);
    });
  });

  it('that the mail server does not take hinder nobody', async () => {
    const email = `refused${unique()}@example.org`;
    mails.refused.add(email);
    const given = { email, password: 'correct horse', name: 'Ada' };
    expectStatus(await api.post('/v1/accounts', given), 201);
    expectStatus(await request(email), 202);
    await aResetToken((await anOrganizer(api)).email);
  });
});

describe('without a mail server', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ RATE_LIMITS: 'on' });
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  it('the answer is the same, as often as one may ask, and no link is made', async () => {
    const { email } = await anOrganizer(api);
    const ask = (address: string) => api.post('/v1/auth/password-reset', { email: address });
    for (const address of [email, 'nobody@example.org']) {
      for (let time = 0; time < 5; time += 1) expectStatus(await ask(address), 202);
      expectProblem(await ask(address), 429, 'too_many_requests');
    }
    expect(await plenum.query('select 1 from account_links')).toEqual([]);
    expect(expectStatus(await api.get<ServerInfo>('/v1/server'), 200).sendsMail).toBe(false);
  });
});
