import { io, type Socket } from 'socket.io-client';
import {
  type ClientToServerEvents,
  LIVE_NAMESPACE,
  type Result,
  type ServerToClientEvents,
} from '../../src/contract/index.js';
import { LatestResults, type Screen } from './screen.js';

/** Follows a session over Socket.IO, and comes back by itself. */
export class LiveScreen implements Screen {
  protected readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  readonly #results = new LatestResults();

  constructor(
    readonly name: string,
    url: string,
    auth: { token: string; sessionId?: string; as?: 'screen' },
  ) {
    this.socket = io(`${url}${LIVE_NAMESPACE}`, {
      auth,
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 3_000,
    });
    this.socket.on('session:snapshot', ({ results }) => this.#results.add(results));
    this.socket.on('results:updated', (result) => this.#results.add([result]));
  }

  /** When it has its first snapshot. */
  entered(): Promise<void> {
    return new Promise((resolve) => this.socket.once('session:snapshot', () => resolve()));
  }

  latest(questionId: string): Result | undefined {
    return this.#results.get(questionId);
  }

  leave(): void {
    this.socket.close();
  }
}
