import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admin } from '../../src/admin/programs.js';
import { StartupError } from '../../src/platform/startup-error.js';
import { Api, expectProblem, expectStatus, type LoggedIn, unique } from './support/api.js';
import { PUBLIC_URL, TestPlenum } from './support/plenum.js';
import { root } from './support/process.js';

const PASSWORD = 'battery staple';

describe('npm run admin', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start({ REGISTRATION: 'invite' });
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  /** As the documented command does it. */
  async function run(...args: string[]) {
    try {
      const said = await admin(args, plenum.variables, () => Promise.resolve(PASSWORD));
      return { code: 0, said: `${said}\n` };
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      return { code: 1, said: `${error.message}\n` };
    }
  }

  async function says(...args: string[]): Promise<string> {
    const { code, said } = await run(...args);
    expect({ code, said }).toEqual({ code: 0, said: expect.any(String) });
    return said;
  }

  async function refusal(...args: string[]): Promise<string> {
    const { code, said } = await run(...args);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/^[^\n]+\n$/) });
    return said;
  }

  const anEmail = () => `admin${unique()}@example.org`;
  const logIn = (email: string, password = PASSWORD) =>
    api.post<LoggedIn>('/v1/auth/login', { email, password });

  it('makes an admin, whatever REGISTRATION says', async () => {
    const email = anEmail();
    expect(await says('create', ` ${email.toUpperCase()}`)).toBe(`${email} is an admin.\n`);
    const { account } = expectStatus(await logIn(email), 200);
    expect(account).toMatchObject({ email, role: 'admin' });
    expect(await refusal('create', email)).toContain('already has an account');
    expect(await refusal('create', 'nobody')).toContain('email: must be an email');
  });

  it('makes an admin of an organizer, with the next call', async () => {
    const email = anEmail();
    const link = await says('invite', email);
    const [, invite] = new RegExp(`${PUBLIC_URL}/host/register#invite=(\\S+)`).exec(link)!;
    const given = { email, password: PASSWORD, name: 'Ada', invite };
    const { account } = expectStatus(await api.post<LoggedIn>('/v1/accounts', given), 201);
    expect(account.role).toBe('organizer');
    await says('promote', email);
    expect(expectStatus(await logIn(email), 200).account.role).toBe('admin');
    expect(await refusal('promote', 'nobody@example.org')).toContain('no account');
  });

  it('gives a link to set a new password, whose token is kept as a hash', async () => {
    const email = anEmail();
    await says('create', email);
    const said = await says('reset-link', email);
    const [, token] = new RegExp(`^${PUBLIC_URL}/host/reset#token=([\\w-]{43})\n`).exec(said)!;
    const rows = await plenum.query('select * from account_links');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await refusal('reset-link', 'nobody@example.org')).toContain('no account');
  });

  it('lists accounts, admins first', async () => {
    const email = anEmail();
    await says('create', email);
    const [first] = (await says('list')).split('\n');
    expect(first).toMatch(new RegExp(`^\\d{4}-\\S+Z  admin      ${email}$`));
  });

  it('says how it is called', async () => {
    expect(await refusal('create')).toContain('npm run admin -- create EMAIL');
  });

  describe('as a process', () => {
    async function start(variables: Record<string, string>, input: string, ...args: string[]) {
      const child = spawn(process.execPath, ['dist/admin.js', ...args], {
        cwd: root,
        env: { PATH: process.env.PATH, ...variables },
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      }
      const exited = once(child, 'exit');
      child.stdin.end(input);
      const [code] = (await exited) as [number];
      return { code, said };
    }

    it('reads the password from standard input', async () => {
      const email = anEmail();
      const { code, said } = await start(plenum.variables, ` ${PASSWORD} \r\n`, 'create', email);
      expect({ code, said }).toEqual({ code: 0, said: `${email} is an admin.\n` });
      expectStatus(await logIn(email, ` ${PASSWORD} `), 200);
      expectProblem(await logIn(email), 401, 'invalid_credentials');
      const none = await start(plenum.variables, '\n', 'create', anEmail());
      expect(none).toEqual({ code: 1, said: 'No password was given.\n' });
    });

    it('works on the embedded database before the first start', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'plenum-admin-'));
      try {
        const email = anEmail();
        const place = { DATA_DIR: folder };
        expect(await start(place, PASSWORD, 'create', email)).toMatchObject({ code: 0 });
        const listed = await start(place, '', 'list');
        expect(listed).toEqual({ code: 0, said: expect.stringContaining(email) });
        await expect(readFile(join(folder, 'postgres', 'postmaster.pid'))).rejects.toThrow(
          'ENOENT',
        );
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
});
