import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port that nobody listens on now. @param host the address to look at; all, if left out */
export async function findFreePort(host?: string): Promise<number> {
  const probe = createServer().listen(0, host);
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
