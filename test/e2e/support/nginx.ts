import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../../src/platform/free-port.js';
import { Api, unique, until } from './api.js';
import { ACCESS_LOG, configureNginx } from './nginx-config.js';
import { OwnProcess, root } from './process.js';

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
    const address = `127.0.0.1:${await findFreePort('127.0.0.1')}`;
    const values = await configureNginx(root, folder, { address, upstreams });
    const nginx = new NginxServer(`http://${address}`, folder, new OwnProcess('nginx', values));
    await nginx.process.answers(() => nginx.#isReady());
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
    return readFile(join(this.folder, ACCESS_LOG), 'utf8');
  }

  async #isReady(): Promise<boolean> {
    const answer = await new Api(this.url).get('/health/live').catch(() => undefined);
    return answer?.status === 200;
  }
}
