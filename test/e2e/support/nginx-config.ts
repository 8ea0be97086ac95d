import { chmod, copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** In its folder. */
export const ACCESS_LOG = 'access.log';

/**
 * Lays the configuration of docker-compose.yml into a folder of its own.
 * @param root of the repository
 * @param address `host:port` to listen on
 * @param upstreams `host:port` each
 * @returns what nginx is to be started with
 */
export async function configureNginx(
  root: string,
  folder: string,
  { address, upstreams }: { address: string; upstreams: readonly string[] },
): Promise<string[]> {
  const deployed = join(root, 'deploy', 'nginx');
  await chmod(folder, 0o755); // started as root, nginx works as another user
  const config = join(folder, 'plenum.conf');
  await copyFile(join(deployed, 'plenum.conf'), config);
  await writeFile(join(folder, 'upstreams.conf'), await upstreamsFor(deployed, upstreams));
  await writeFile(join(folder, 'listen.conf'), `listen ${address};\n`);
  return ['-p', folder, '-e', 'stderr', '-c', config, '-g', 'daemon off;'];
}

/** As composed, but for the addresses: those are given, where Docker would be asked for them. */
async function upstreamsFor(deployed: string, upstreams: readonly string[]): Promise<string> {
  const composed = await readFile(join(deployed, 'compose', 'upstreams.conf'), 'utf8');
  return composed
    .replace(/^resolver .*;$/m, '')
    .replace(/^access_log \S+/m, `access_log ${ACCESS_LOG}`)
    .replace(/^ *server \S+ resolve (.*;)$/gm, (_, settings: string) =>
      upstreams.map((upstream) => `  server ${upstream} ${settings}`).join('\n'),
    );
}
