import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../../src/contract/index.js';
import { findFreePort } from '../../src/platform/free-port.js';
import {
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  castVote,
  choose,
  countsByLabel,
  expectStatus,
  resultWhen,
  vote,
} from './support/api.js';
import { times } from './support/lanes.js';
import { OwnProcess, ServerProcess } from './support/process.js';

const PARTICIPANTS = 60;

describe('npm start', () => {
  let dataDir: string;
  let port: number;
  let servers: ServerProcess[];
  let api: Api;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'plenum-start-'));
    port = await findFreePort('127.0.0.1');
    servers = [];
    api = new Api(`http://127.0.0.1:${port}`);
  });
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.kill('SIGTERM')));
    await rm(dataDir, { recursive: true, force: true });
  });

  function start(variables: Record<string, string> = {}): ServerProcess {
    const server = new ServerProcess({ PORT: String(port), DATA_DIR: dataDir, ...variables });
    servers.push(server);
    return server;
  }

  it('prints its addresses, stops on SIGTERM with its database, and keeps all data', async () => {
    const first = await start().running();
    expect(first.output).toContain(`http://localhost:${port}/v1`);
    expect(first.output).toContain(`http://localhost:${port}/docs`);
    const { token, session, questions } = await aLiveSession(api);
    const [question] = questions;
    const participant = await aParticipant(api, session);
    const receipt = await vote(api, question!.id, choose(question!, 'Yes'), participant.token);
    expect(await first.kill('SIGTERM')).toBe(0);
    await expect(readFile(join(dataDir, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');

    await start().running();
    const again = expectStatus(await api.get<Session>(`/v1/sessions/${session.id}`, token), 200);
    expect(again.status).toBe('live');
    const result = await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
    expect(countsByLabel(result)).toEqual({ Yes: 1, No: 0 });
    expect(await vote(api, question!.id, choose(question!, 'Yes'), participant.token)).toEqual(
      receipt,
    );
  });

  it('lets ops look at failed jobs, whether it runs or not', async () => {
    const command = () =>
      new OwnProcess(process.execPath, ['dist/jobs.js', 'list'], { DATA_DIR: dataDir });
    const before = command();
    expect(await before.exited).toBe(1);
    expect(before.output).toContain('There is no database');

    const server = await start().running();
    const during = command();
    expect(await during.exited).toBe(0);
    await aLiveSession(api); // the command has left its database to it
    await server.kill('SIGTERM');
    const after = command();
    expect(await after.exited).toBe(0);
    for (const { output } of [during, after]) expect(output).toContain('No job has failed.');
    await expect(readFile(join(dataDir, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
  });

  it('counts every accepted vote once, killed in the middle of them', async () => {
    const first = await start().running();
    const { token, session, questions } = await aLiveSession(api);
    const question = questions[0]!;
    const yes = choose(question, 'Yes');
    const participants = await times(PARTICIPANTS, () => aParticipant(api, session));
    const receipts = new Map<string, string>();
    const cast = async (participant: (typeof participants)[number]) => {
      const { status, body } = await castVote(api, question.id, yes, participant.token);
      if (status === 202) receipts.set(participant.id, body.receipt.id);
    };
    await Promise.all(participants.slice(0, PARTICIPANTS / 2).map(cast));
    expect(receipts.size).toBe(PARTICIPANTS / 2);
    const inTheAir = participants.slice(PARTICIPANTS / 2).map(cast);
    await first.kill('SIGKILL');
    await Promise.allSettled(inTheAir);

    await start().running();
    // Who got no answer votes again, as a good client does; so does who got one: it is the same.
    for (const participant of participants) {
      const { id } = await vote(api, question.id, yes, participant.token);
      const before = receipts.get(participant.id);
      if (before) expect(id).toBe(before);
    }
    const result = await resultWhen(
      api,
      question.id,
      token,
      ({ totalVotes }) => totalVotes >= PARTICIPANTS,
    );
    expect(countsByLabel(result)).toEqual({ Yes: PARTICIPANTS, No: 0 });
  });

  it('is backed up while it runs and when it does not, and restored into an empty folder', async () => {
    const command = async (program: string, folder: string, ...args: string[]) => {
      const run = new OwnProcess(process.execPath, ['scripts/run.mjs', program, ...args], {
        DATA_DIR: folder,
      });
      expect({ code: await run.exited, said: run.output }).toMatchObject({ code: 0 });
    };
    const first = await start().running();
    const { email, password, token } = await anOrganizer(api);
    const { session, questions } = await aLiveSession(api, { token });
    const participant = await aParticipant(api, session);
    await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), participant.token);
    await resultWhen(api, questions[0]!.id, token, ({ totalVotes }) => totalVotes === 1);
    const file = join(dataDir, 'all.gz');
    await command('backup', dataDir, '--out', file);
    await first.kill('SIGTERM');
    const one = join(dataDir, 'one.gz');
    await command('backup', dataDir, '--out', one, '--session', session.code);

    const other = join(dataDir, 'other');
    await command('restore', other, file);
    await start({ DATA_DIR: other }).running();
    const login = await api.post<{ accessToken: string }>('/v1/auth/login', { email, password });
    const { accessToken } = expectStatus(login, 200);
    const isOne = ({ totalVotes }: { totalVotes: number }) => totalVotes === 1;
    const result = await resultWhen(api, questions[0]!.id, accessToken, isOne);
    expect(countsByLabel(result)).toEqual({ Yes: 1, No: 0 });
  });

  it('stops what a killed process left behind, but not the database of a living one', async () => {
    const killed = await start().running();
    await killed.kill('SIGKILL');
    await start().running();
    const second = start({ PORT: String(await findFreePort('127.0.0.1')) });
    expect(await second.exited).toBe(1);
    expect(second.output).toMatch(/^The data folder is in use by another Plenum; .*DATA_DIR.*\n$/);
    expectStatus(await api.get('/health/ready'), 200);
  });

  describe('says in one line what to do, and exits with 1, when', () => {
    async function refusal(variables: Record<string, string>): Promise<string> {
      const server = start(variables);
      expect(await server.exited).toBe(1);
      return server.output;
    }

    it('the port is taken', async () => {
      const other = createServer().listen(port, '127.0.0.1');
      await once(other, 'listening');
      expect(await refusal({})).toMatch(new RegExp(`^Port ${port} is taken; .*PORT.*\\n$`));
      other.close();
    });

    it('the data folder cannot be written', async () => {
      const file = join(dataDir, 'a-file');
      await writeFile(file, '');
      expect(await refusal({ DATA_DIR: join(file, 'data') })).toMatch(
        /^The data folder .* cannot be written .*DATA_DIR.*\n$/,
      );
    });

    it('a variable is not as it should be', async () => {
      expect(await refusal({ PORT: 'http' })).toMatch(/^PORT must be a number .*"http"\.\n$/);
    });

    it('the public address is none', async () => {
      expect(await refusal({ PUBLIC_URL: 'https://example.org/polls?x' })).toMatch(
        /^PUBLIC_URL must be an address like [^\n]*: a query does not belong there\.\n$/,
      );
    });

    it('the database cannot be reached', async () => {
      const DATABASE_URL = `postgres://me:hunter2@127.0.0.1:${await findFreePort('127.0.0.1')}/plenum`;
      const output = await refusal({ DATABASE_URL });
      expect(output).toMatch(
        /^The database at 127\.0\.0\.1:\d+ cannot be reached .*DATABASE_URL\.\n$/,
      );
      expect(output).not.toContain('hunter2');
    });

    it('a database of one’s own is not migrated', async () => {
      const DATABASE_URL = process.env.PLENUM_TEST_POSTGRES!;
      expect(await refusal({ DATABASE_URL })).toMatch(/npm run migrate.*\n$/);
    });
  });
});
