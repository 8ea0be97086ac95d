import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer } from 'node:net';
import { Program } from './program.js';

export interface Redis {
  readonly url: string;
  readonly pid: number;
  /** @param command as one would type it @returns the answer as Redis wrote it */
  ask(command: string): Promise<string>;
}

/** A Redis of our own, in which what was confirmed survives a power cut. @param dir is created */
export async function startRedis(dir: string): Promise<Redis> {
  await mkdir(dir);
  const port = await findFreePort();
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    appendonly: 'yes',
    appendfsync: 'always',
    // The append-only file is what lasts; a snapshot in the middle of a round would be noise.
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const redis = Program.run(
    'redis-server',
    ['redis-server', ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])],
    { cwd: dir },
  );
  await redis.says(/Ready to accept connections/);
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: redis.pid,
    ask: (command) => ask(port, command),
  };
}

async function ask(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${command}\r\n`);
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
  await once(socket, 'close');
  if (answer.startsWith('-')) throw new Error(`Redis, ${command}: ${answer}`);
  return answer;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
