import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { CheerCounts } from '../../contract/index.js';
import {
  addCounts,
  ReactionsEvents,
  type ReactionsTold,
  takesReactions,
} from '../../reactions/index.js';
import { SessionDirectory } from '../../sessions/index.js';
import type { LiveServer } from '../transport/live-socket.js';
import { prepareEvent, sendToRoom } from './local-rooms.js';
import { audienceRoom, moderatorsRoom, organizersRoom, screensRoom } from './rooms.js';

/** Between two `reactions:counted` of one session: at most two a second. Milliseconds. */
const INTERVAL = 510;
/** So many phones of one session are told in a second: all twice in a hall of 2,000, of 10,000 once in 2.5 s. */
const PHONES_PER_SECOND = 4_000;

interface Waiting {
  counts: CheerCounts;
}

/**
 * Tells the sockets of this process how often each reaction was sent since it told them last. Every process hears of
 * each reaction once, so that the counts that a client hears add up to what was sent while it was there.
 */
@Injectable()
export class ReactionsFeed implements OnApplicationShutdown {
  readonly #logger = new Logger(ReactionsFeed.name);
  /** By session: what was not told yet; kept until the next turn, so that none comes too early. */
  readonly #hall = new Map<string, Waiting>();
  readonly #audience = new Map<string, Waiting>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #server!: LiveServer;
  #isClosed = false;

  constructor(
    private readonly directory: SessionDirectory,
    private readonly events: ReactionsEvents,
  ) {}

  start(server: LiveServer): void {
    this.#server = server;
    this.events.on('counted', (told) => this.#heard(told));
  }

  onApplicationShutdown(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  async #heard({ sessionId, counts }: ReactionsTold): Promise<void> {
    if (Object.keys(counts).length === 0) return;
    try {
      const view = await this.directory.bySession(sessionId);
      if (!view || !takesReactions(view.session)) return;
      this.#add(this.#hall, sessionId, counts, () => this.#tellHall(sessionId));
      this.#add(this.#audience, sessionId, counts, () => this.#tellAudience(sessionId));
    } catch (error) {
      this.#logger.warn(error);
    }
  }

  #add(all: Map<string, Waiting>, sessionId: string, counts: CheerCounts, tell: () => void): void {
    const waiting = all.get(sessionId);
    if (waiting) {
      waiting.counts = addCounts(waiting.counts, counts);
    } else {
      all.set(sessionId, { counts });
      tell();
    }
  }

  #tellHall(sessionId: string): void {
    const event = this.#take(this.#hall, sessionId);
    if (!event) return;
    for (const roomOf of [organizersRoom, moderatorsRoom, screensRoom]) {
      sendToRoom(this.#server, roomOf(sessionId), event);
    }
    this.#later(INTERVAL, () => this.#tellHall(sessionId));
  }

  #tellAudience(sessionId: string): void {
    const event = this.#take(this.#audience, sessionId);
    if (!event) return;
    const room = audienceRoom(sessionId);
    sendToRoom(this.#server, room, event);
    const size = this.#server.adapter.rooms.get(room)?.size ?? 0;
    const pause = Math.max(INTERVAL, (size / PHONES_PER_SECOND) * 1_000);
    this.#later(pause, () => this.#tellAudience(sessionId));
  }

  /** @returns what to tell; undefined where nothing has come since, and the next may be told at once */
  #take(all: Map<string, Waiting>, sessionId: string) {
    const waiting = all.get(sessionId);
    if (!waiting) return undefined;
    const { counts } = waiting;
    if (Object.keys(counts).length === 0) return void all.delete(sessionId);
    waiting.counts = {};
    return prepareEvent('reactions:counted', JSON.stringify({ counts }));
  }

  #later(pause: number, tell: () => void): void {
    if (this.#isClosed) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      tell();
    }, pause);
    this.#timers.add(timer);
  }
}
