import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../../src/platform/free-port.js';
import { OwnProcess, root } from '../../e2e/support/process.js';

const HOST = '127.0.0.1';

/** nginx with a site of its own, and Plenum below a path of it as deploy/nginx/base-path.conf says. */
export class SmallNginx {
  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly process: OwnProcess,
  ) {}

  /**
   * @param port of the server behind it
   * @param change what is to be else in the example
   */
  static async start(
    port: number,
    change: (example: string) => string = (example) => example,
  ): Promise<SmallNginx> {
    const folder = await mkdtemp(join(tmpdir(), 'plenum-nginx-'));
    await chmod(folder, 0o755); // started as root, nginx works as another user
    const own = await findFreePort(HOST);
    const example = await readFile(join(root, 'deploy/nginx/base-path.conf'), 'utf8');
    const locations = change(example.replaceAll('127.0.0.1:3000', `${HOST}:${port}`));
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    await writeFile(
      join(folder, 'nginx.conf'),
      `pid nginx.pid; error_log stderr warn; events {}
       http {
         access_log off; ${paths.map((name) => `${name}_temp_path ${name};`).join(' ')}
         server { listen ${HOST}:${own}; location / { return 404; } ${locations} }
       }`,
    );
    const values = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')];
    const nginx = new OwnProcess('nginx', [...values, '-g', 'daemon off;']);
    await nginx.answers(() => listens(own));
    return new SmallNginx(own, folder, nginx);
  }

  async stop(): Promise<void> {
    await this.process.kill('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, HOST);
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isOpen;
}
