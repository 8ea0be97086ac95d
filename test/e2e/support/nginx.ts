import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../../src/platform/free-port.js';
import { Api, unique, until } from './api.js';
import { OwnProcess, root } from './process.js';

const deployed = join(root, 'deploy', 'nginx');

const LOG = 'access.log';

/** nginx with the very configuration of docker-compose.yml, in front of these processes. */
export class NginxServer {
  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly process: OwnProcess,
  ) {}

  /** @param upstreams `host:port` each; one of them has to answer */
  static async start(upstreams: readonly string[]): Promise<NginxServer> {
    const folder = await mkdtemp(join(tmpdir(), 'plenum-nginx-'));
    await chmod(folder, 0o755); // started as root, nginx works as another user
    const address = `127.0.0.1:${await findFreePort('127.0.0.1')}`;
    await copyFile(join(deployed, 'plenum.conf'), join(folder, 'plenum.conf'));
    await writeFile(join(folder, 'upstreams.conf'), await upstreamsFor(upstreams));
    await writeFile(join(folder, 'listen.conf'), `listen ${address};\n`);
    const config = join(folder, 'plenum.conf');
    const nginx = new NginxServer(
      `http://${address}`,
      folder,
      new OwnProcess('nginx', ['-p', folder, '-e', 'stderr', '-c', config, '-g', 'daemon off;']),
    );
    await nginx.#answers();
    return nginx;
  }

  /** When it sends requests of every kind there; anew, where it had found nobody. */
  async reaches(upstream: string): Promise<void> {
    const api = new Api(this.url);
    await this.#sends(upstream, () => api.get('/health/live'));
    // It keeps a list of its own of who answers to lines, which it tells apart by this cookie.
    const path = '/socket.io/?EIO=4&transport=polling';
    const cookie = () => ({ cookie: `plenum_line=${unique()}` });
    await this.#sends(upstream, () => api.get(path, undefined, cookie()));
  }

  async stop(): Promise<void> {
    await this.process.kill('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  async #sends(upstream: string, ask: () => Promise<unknown>): Promise<void> {
    const { length } = await this.#log();
    const askAgain = async () => {
      await ask();
      return (await this.#log()).slice(length);
    };
    await until(askAgain, (log) => log.includes(`"upstream":"${upstream}"`));
  }

  #log(): Promise<string> {
    return readFile(join(this.folder, LOG), 'utf8');
  }

  async #answers(): Promise<void> {
    const api = new Api(this.url);
    const ended = this.process.exited.then(() => {
      throw new Error(`nginx did not start: ${this.process.output}`);
    });
    const asked = until(
      () => api.get('/health/live').catch(() => ({ status: 0 })),
      ({ status }) => status === 200,
    );
    await Promise.race([ended, asked]);
  }
}

/** As composed, but for the addresses: those are given, where Docker would be asked for them. */
async function upstreamsFor(upstreams: readonly string[]): Promise<string> {
  const composed = await readFile(join(deployed, 'compose', 'upstreams.conf'), 'utf8');
  return composed
    .replace(/^resolver .*;$/m, '')
    .replace(/^access_log \S+/m, `access_log ${LOG}`)
    .replace(/^ *server \S+ resolve (.*;)$/gm, (_, settings: string) =>
      upstreams.map((upstream) => `  server ${upstream} ${settings}`).join('\n'),
    );
}
