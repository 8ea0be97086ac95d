import { type ReadyState, WebSocket } from 'k6/websockets';
import type {
  CastVotePayload,
  Receipt,
  Refusal,
  ServerToClientEvents,
} from '../../src/contract/index.ts';
import { Arrivals } from './arrivals.ts';
import { connectPacket, decode, eventPacket, PONG, socketUrl } from './engine-io.ts';
import { baseUrl } from './settings.ts';

const NAMESPACE = '/live';
/** A plain number, as k6 has the enumeration in its types alone. */
const OPEN: ReadyState.Open = 1;
/** After this an answer counts as lost. Milliseconds. */
const ACK_LIMIT = 10_000;

type CastAnswer = { ok: true; receipt: Receipt } | Refusal;
type Listeners = Map<string, (payload: never) => void>;

/** A line to the namespace of everything live, over a WebSocket from the start. */
export class LiveLine {
  readonly #socket: WebSocket;
  readonly #listeners: Listeners = new Map();
  readonly #answers = new Arrivals<CastAnswer>();
  #casts = 0;

  /** @param auth a participant's token; an organizer's with the session */
  constructor(auth: { token: string; sessionId?: string }) {
    this.#socket = new WebSocket(socketUrl(baseUrl), null, { tags: { name: 'live' } });
    this.#socket.onmessage = (message) => this.#hear(message!.data as string, auth);
  }

  /** One listener an event; what nobody listens to is not even parsed. */
  on<E extends keyof ServerToClientEvents>(event: E, listener: ServerToClientEvents[E]): void {
    this.#listeners.set(event, listener);
  }

  off(event: keyof ServerToClientEvents): void {
    this.#listeners.delete(event);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === OPEN;
  }

  /** @returns the server's answer, or null where none came in time */
  cast(payload: CastVotePayload): Promise<CastAnswer | null> {
    if (!this.isOpen) return Promise.resolve(null);
    const id = this.#casts++;
    this.#socket.send(eventPacket(NAMESPACE, id, 'vote:cast', payload));
    return this.#answers.wait(String(id), ACK_LIMIT);
  }

  close(): void {
    this.#socket.close();
  }

  #hear(frame: string, auth: object): void {
    const packet = decode(frame);
    switch (packet.type) {
      case 'open':
        return this.#socket.send(connectPacket(NAMESPACE, auth));
      case 'ping':
        return this.#socket.send(PONG);
      case 'ack': {
        const [answer] = JSON.parse(packet.payload) as [CastAnswer];
        return this.#answers.arrive(String(packet.id), answer);
      }
      case 'event': {
        const listener = this.#listeners.get(packet.name);
        return listener?.((JSON.parse(packet.payload) as [string, never])[1]);
      }
      default:
        return; // who awaits something on a line that was refused or lost awaits it in vain
    }
  }
}
