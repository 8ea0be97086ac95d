import { io, type Socket } from 'socket.io-client';
import {
  type ClientToServerEvents,
  type EventError,
  LIVE_NAMESPACE,
  type ServerToClientEvents,
} from '../contract/index.js';
import { NoAnswerError, RefusalError } from './refusal.error.js';

export type LiveLine = Socket<ServerToClientEvents, ClientToServerEvents>;

/** How long a line may take until it is up. Milliseconds. */
const LIMIT = 20_000;

/** A Socket.IO line that is not connected yet, so that nothing is missed by who listens. */
export function createLine(url: string, auth: { token: string; sessionId?: string }): LiveLine {
  const { origin, pathname } = new URL(url);
  return io(origin + LIVE_NAMESPACE, {
    auth,
    path: `${pathname.replace(/\/$/, '')}/socket.io/`,
    transports: ['websocket'],
    forceNew: true,
    autoConnect: false,
  });
}

/**
 * Connects and waits for the first snapshot. Socket.IO tries again by itself while the network
 * fails; who has given up waiting closes the line.
 * @throws RefusalError where the server refuses the handshake, NoAnswerError, the signal's reason
 */
export async function connectLine(line: LiveLine, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      line.off('session:snapshot', arrived).off('connect_error', failed);
    };
    const arrived = () => {
      leave();
      resolve();
    };
    const fail = (error: Error) => {
      leave();
      line.close();
      reject(error);
    };
    const failed = (error: Error & { data?: EventError }) => {
      if (error.data) fail(new RefusalError(error.data.code, `Not let in: ${error.message}`));
    };
    const abort = () => fail(signal.reason as Error);
    const timer = setTimeout(
      () => fail(new NoAnswerError('The live line does not come up.')),
      LIMIT,
    );
    signal.addEventListener('abort', abort);
    line.on('session:snapshot', arrived).on('connect_error', failed);
    line.connect();
  });
}
