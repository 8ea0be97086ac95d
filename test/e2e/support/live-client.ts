import { io, type Socket } from 'socket.io-client';
import type {
  CastVotePayload,
  ClientToServerEvents,
  Reaction,
  Receipt,
  Refusal,
  ServerToClientEvents,
  Snapshot,
} from '../../../src/contract/index.js';
import { Watchers } from './watchers.js';

type Events = ServerToClientEvents;
type Payload<Name extends keyof Events> = Parameters<Events[Name]>[0];

/** How long an acknowledgement may take. Milliseconds. */
const LIMIT = 20_000;

/** A phone or a screen: a Socket.IO client that remembers every event it received. */
export class LiveClient {
  readonly received: { name: keyof Events; payload: unknown }[] = [];
  readonly #watchers = new Watchers();

  private constructor(readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>) {
    socket.onAny((name: keyof Events, payload: unknown) => {
      this.received.push({ name, payload });
      this.#watchers.tell();
    });
  }

  /** Connects and waits for the first snapshot. @throws the `connect_error` */
  static async connect(
    url: string,
    auth: { token?: string; sessionId?: string; as?: string },
    options: object = {},
  ): Promise<LiveClient> {
    const socket = io(`${url}/live`, {
      auth,
      transports: ['websocket'],
      forceNew: true,
      ...options,
    });
    const client = new LiveClient(socket);
    await new Promise<void>((resolve, reject) => {
      const refuse = (error: Error) => {
        socket.close();
        reject(error);
      };
      socket.once('connect_error', refuse);
      socket.once('connect', () => {
        socket.off('connect_error', refuse);
        resolve();
      });
    });
    await client.next('session:snapshot');
    return client;
  }

  /** The payloads of all events of this name so far. */
  all<Name extends keyof Events>(name: Name): Payload<Name>[] {
    return this.received
      .filter((event) => event.name === name)
      .map(({ payload }) => payload as Payload<Name>);
  }

  /** The first event that fits, already received or still to come. */
  next<Name extends keyof Events>(
    name: Name,
    fits: (payload: Payload<Name>) => boolean = () => true,
  ): Promise<Payload<Name>> {
    return this.#watchers.wait(
      () => this.all(name).find(fits),
      () => `no ${name} that fits; received ${JSON.stringify(this.received)}`,
    );
  }

  /** Forgets what was received, so that `next` waits for what is to come. */
  forget(): void {
    this.received.length = 0;
  }

  cast(payload: CastVotePayload): Promise<{ ok: true; receipt: Receipt } | Refusal> {
    return this.socket.timeout(LIMIT).emitWithAck('vote:cast', payload);
  }

  withdraw(payload: { questionId: string }): Promise<{ ok: true; receipt: Receipt } | Refusal> {
    return this.socket.timeout(LIMIT).emitWithAck('vote:withdraw', payload);
  }

  react(reaction: Reaction): Promise<{ ok: true } | Refusal> {
    return this.socket.timeout(LIMIT).emitWithAck('reaction:send', { reaction });
  }

  getSession(): Promise<({ ok: true } & Snapshot) | Refusal> {
    return this.socket.timeout(LIMIT).emitWithAck('session:get');
  }

  close(): void {
    this.socket.close();
  }
}

/** Why the client's connection is closed, when it is. */
export function disconnected({ socket }: LiveClient): Promise<string> {
  return new Promise((resolve) => socket.once('disconnect', resolve));
}
