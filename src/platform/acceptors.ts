import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  type AddressInfo,
  createServer,
  type ListenOptions,
  type Server,
  type Socket,
} from 'node:net';
import type { Logger } from 'pino';

/**
 * How many connections are accepted in one turn of the event loop, with that of the server itself.
 * Measured, so many cost no more CPU a connection than one: docs/decisions/0029.
 */
const PER_TURN = 16;
/** How long the other process may take. Milliseconds. */
const LIMIT = 10_000;
/** What the other process does: it sends each handle back. */
const ECHO = `process.on('message', (_, handle) => process.send('', handle))`;

/**
 * How the server itself listens, so that others can listen on its port (Node 22.12 and later; before, it
 * changes nothing). Where a system has no such thing, Node throws ENOTSUP.
 */
export const SHARED: ListenOptions & { reusePort: boolean } = { reusePort: true };

/**
 * More listening handles on a server's port. Since libuv 1.45, each accepts one connection in a
 * turn of the event loop (https://github.com/libuv/libuv/pull/3696). In a flood of
 * requests a turn takes a tenth of a second: with one handle, ten new connections a second come in,
 * and all others, a new client's or a probe of the operator's, wait behind them for half a minute.
 */
export class Acceptors {
  readonly #servers: Server[] = [];

  constructor(private readonly logger: Logger) {}

  /**
   * @param server that listens; it is told of their connections as of its own. Where nothing can
   *   listen beside it, it goes on with the handles that it has
   */
  async open(server: Server): Promise<void> {
    try {
      if (!(await this.#sharePort(server))) await this.#copyHandles(server);
    } catch (error) {
      this.logger.warn({ err: error }, 'connections are accepted one by one');
    }
  }

  /** @returns false where the port is the server's alone */
  async #sharePort(server: Server): Promise<boolean> {
    const { port, address: host } = server.address() as AddressInfo;
    try {
      await this.#openAll(server, () => ({ port, host, ...SHARED }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      return false;
    }
    return true;
  }

  /** Node copies a handle only by sending it to another process; there, nothing listens on it. */
  async #copyHandles(server: Server): Promise<void> {
    const echo = spawn(process.execPath, ['-e', ECHO], {
      env: {}, // what it does not know it cannot tell
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    echo.on('error', () => undefined); // the answer that is missing then says so
    try {
      await this.#openAll(server, () => copyOf(handleOf(server), echo));
    } finally {
      await end(echo);
    }
  }

  async #openAll(
    server: Server,
    next: () => ListenOptions | Promise<ListenOptions>,
  ): Promise<void> {
    while (this.#servers.length < PER_TURN - 1) {
      this.#servers.push(await listenBeside(server, await next()));
    }
  }

  /** Accepts no more; resolves when the connections that came by these handles are over. */
  close(): Promise<void> {
    const closed = this.#servers.map(
      (server) => new Promise<void>((resolve) => server.close(() => resolve())),
    );
    return Promise.all(closed).then(() => undefined);
  }
}

/** What Node listens with; not a part of its documented types. */
type Handle = NonNullable<Parameters<ChildProcess['send']>[1]>;

function handleOf(server: Server): Handle {
  return (server as unknown as { _handle: Handle })._handle;
}

/** @returns what to listen with, as Node's cluster module does; it is not documented either */
async function copyOf(handle: Handle, echo: ChildProcess): Promise<ListenOptions> {
  const answered = once(echo, 'message', { signal: AbortSignal.timeout(LIMIT) });
  echo.send('', handle);
  const [, copy] = (await answered) as [message: unknown, copy: Handle];
  return { _handle: copy } as ListenOptions;
}

/** As long as it is there, the port is taken. */
async function end(echo: ChildProcess): Promise<void> {
  if (echo.pid === undefined || echo.exitCode !== null || echo.signalCode !== null) return;
  const ended = once(echo, 'exit');
  echo.kill('SIGKILL');
  await ended;
}

/** With the options that Node's HTTP server has for its own handle. */
async function listenBeside(server: Server, options: ListenOptions): Promise<Server> {
  const beside = createServer({ allowHalfOpen: true, noDelay: true }, (socket: Socket) => {
    server.emit('connection', socket);
  });
  await once(beside.listen(options), 'listening');
  return beside;
}
