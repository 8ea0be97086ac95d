import type { WsServer } from '../baselines/ws-server.js';
import type { SocketLoad } from '../load/socket-load.js';
import { Program } from './program.js';
import { remote, type Remote } from './remote.js';

/** After the last one has come, the room is told once more how many they are. Milliseconds. */
export const COUNT_TIME = 1_500;

export interface RawWs {
  readonly port: number;
  readonly program: Program;
  readonly server: Remote<WsServer>;
}

export function startSocketLoad(): { program: Program; sockets: Remote<SocketLoad> } {
  const program = Program.fork('sockets', 'load/socket-load.js');
  return { program, sockets: remote<SocketLoad>(program) };
}

/**
 * @param nodeArguments of Node, for the process
 * @param listen left out, it takes whoever comes, and says nothing
 */
export async function startWs(
  nodeArguments: string[] = [],
  listen: (server: Remote<WsServer>) => Promise<number> = (server) => server.listen(),
): Promise<RawWs> {
  const program = Program.fork('ws', 'baselines/ws-server.js', [], nodeArguments);
  const server = remote<WsServer>(program);
  return { port: await listen(server), program, server };
}
