import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { BoundedMap } from '../../platform/bounded-map.js';
import {
  isForHall,
  QaEvents,
  type QaState,
  type QaUpdate,
  type QaWithdrawal,
  toQaItem,
} from '../../qa/index.js';
import { SessionDirectory } from '../../sessions/index.js';
import type { LiveServer } from '../transport/live-socket.js';
import { prepareEvent, type PreparedEvent, sendToRoom } from './local-rooms.js';
import { audienceRoom, moderatorsRoom, organizersRoom, screensRoom } from './rooms.js';

/** Items whose last told version is remembered. */
const MAX_TOLD = 100_000;
/** Between two turns of a session's audience. Milliseconds. */
const TURN = 250;
/**
 * So much is sent to the audience of one session in a second, beside what its organizer decides: to 100
 * phones 80 items, to 10,000 less than one. Each item is sent to each phone, and in a hall that upvotes
 * all of them change all the time.
 */
const SENT_PER_SECOND = 8_000;

interface Waiting {
  /** By item, those that wait longest first. */
  readonly states: Map<string, QaState>;
  timer: NodeJS.Timeout | undefined;
}

/** Tells the sockets of this process what the audience asks: organizers and moderators all, the hall what it may see. */
@Injectable()
export class QaFeed implements OnApplicationShutdown {
  readonly #logger = new Logger(QaFeed.name);
  /** The last version that was told here, by item; of what is gone, one that is higher than all. */
  readonly #told = new BoundedMap<number>({ max: MAX_TOLD });
  /** What the audience is told in its turn, by session. */
  readonly #waiting = new Map<string, Waiting>();
  #server!: LiveServer;
  #isClosed = false;

  constructor(
    private readonly directory: SessionDirectory,
    private readonly events: QaEvents,
  ) {}

  start(server: LiveServer): void {
    this.#server = server;
    this.events.on('updated', (update) => this.#updated(update));
    this.events.on('withdrawn', (withdrawal) => this.#withdrawn(withdrawal));
  }

  onApplicationShutdown(): void {
    this.#isClosed = true;
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  async #updated({ state, isUrgent }: QaUpdate): Promise<void> {
    const { id, sessionId, version } = state;
    const view = await this.directory.bySession(sessionId);
    if (!view || (this.#told.get(id) ?? 0) >= version) return;
    this.#told.set(id, version);
    const event = eventOf(state, view.session);
    this.#tellModerating(sessionId, event);
    this.#waiting.get(sessionId)?.states.delete(id);
    if (!isForHall(state, view.session)) return;
    sendToRoom(this.#server, screensRoom(sessionId), event);
    if (isUrgent) sendToRoom(this.#server, audienceRoom(sessionId), event);
    else this.#queue(state);
  }

  #withdrawn({ sessionId, id, version, isForHall: isTold }: QaWithdrawal): void {
    const last = version === null ? Infinity : version - 1;
    this.#told.set(id, Math.max(last, this.#told.get(id) ?? 0));
    this.#waiting.get(sessionId)?.states.delete(id);
    const event = prepareEvent('qa:removed', JSON.stringify({ id }));
    if (version === null) this.#tellModerating(sessionId, event);
    if (!isTold) return;
    sendToRoom(this.#server, screensRoom(sessionId), event);
    sendToRoom(this.#server, audienceRoom(sessionId), event);
  }

  #tellModerating(sessionId: string, event: PreparedEvent): void {
    sendToRoom(this.#server, organizersRoom(sessionId), event);
    sendToRoom(this.#server, moderatorsRoom(sessionId), event);
  }

  #queue(state: QaState): void {
    if (this.#isClosed) return;
    const { id, sessionId } = state;
    const waiting = this.#waiting.get(sessionId);
    if (waiting) return void waiting.states.set(id, state);
    this.#waiting.set(sessionId, { states: new Map([[id, state]]), timer: undefined });
    void this.#takeTurn(sessionId);
  }

  /** Never rejects. */
  async #takeTurn(sessionId: string): Promise<void> {
    const waiting = this.#waiting.get(sessionId);
    if (!waiting) return;
    if (waiting.states.size === 0) return void this.#waiting.delete(sessionId);
    let sent = 0;
    try {
      const view = await this.directory.bySession(sessionId);
      const room = audienceRoom(sessionId);
      const size = this.#server.adapter.rooms.get(room)?.size ?? 0;
      for (const [id, state] of waiting.states) {
        waiting.states.delete(id);
        // As it is now: the session may take nothing any more, or tell no names.
        if (view && isForHall(state, view.session)) {
          sendToRoom(this.#server, room, eventOf(state, view.session));
          sent += size;
        }
        if (sent + size > (SENT_PER_SECOND * TURN) / 1_000) break;
      }
    } catch (error) {
      this.#logger.warn(error);
    }
    if (this.#isClosed) return;
    const pause = Math.max(TURN, (sent / SENT_PER_SECOND) * 1_000);
    waiting.timer = setTimeout(() => void this.#takeTurn(sessionId), pause);
  }
}

function eventOf(state: QaState, session: Parameters<typeof toQaItem>[1]): PreparedEvent {
  return prepareEvent('qa:updated', JSON.stringify(toQaItem(state, session)));
}
