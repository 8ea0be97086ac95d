import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { TempoTrend } from '../../contract/index.js';
import { Coalescer } from '../../platform/coalescer.js';
import { ReactionsEvents, takesReactions, Tempos } from '../../reactions/index.js';
import { SessionDirectory } from '../../sessions/index.js';
import type { LiveServer, LiveSocket } from '../transport/live-socket.js';
import { LocalAudience } from './local-audience.js';
import { prepareEvent, sendToRoom } from './local-rooms.js';
import { moderatorsRoom, organizersRoom } from './rooms.js';

/** Between two `tempo:counted` of one session: at most two a second. Milliseconds. */
const INTERVAL = 510;
/** Until it is looked at anew without anybody having said anything: what was said fades. Milliseconds. */
const FADE = 10_000;

/** Tells organizers and moderators who are connected to this process what the audience says of the tempo. */
@Injectable()
export class TempoFeed implements OnApplicationShutdown {
  readonly #logger = new Logger(TempoFeed.name);
  readonly #turns = new Coalescer(INTERVAL, (sessionId) => void this.#tell(sessionId));
  /** By session, while there is anything that fades and somebody who is told. */
  readonly #fading = new Map<string, NodeJS.Timeout>();
  #server!: LiveServer;
  #isClosed = false;

  constructor(
    private readonly directory: SessionDirectory,
    private readonly events: ReactionsEvents,
    private readonly tempos: Tempos,
    private readonly audience: LocalAudience,
  ) {}

  start(server: LiveServer): void {
    this.#server = server;
    this.events.on('counted', ({ sessionId, isOfTempo }) => {
      if (isOfTempo) this.#turns.ask(sessionId);
    });
  }

  onApplicationShutdown(): void {
    this.#isClosed = true;
    this.#turns.close();
    for (const timer of this.#fading.values()) clearTimeout(timer);
  }

  /** No snapshot has the tempo: who comes is told of it now. */
  entered({ data: { viewer, sessionId } }: LiveSocket): void {
    if (viewer.role === 'organizer' || viewer.role === 'moderator') this.#turns.ask(sessionId);
  }

  /** Never rejects. */
  async #tell(sessionId: string): Promise<void> {
    const rooms = [organizersRoom(sessionId), moderatorsRoom(sessionId)];
    if (!rooms.some((room) => this.#server.adapter.rooms.has(room))) return;
    try {
      const view = await this.directory.bySession(sessionId);
      if (!view || !takesReactions(view.session)) return;
      const now = await this.tempos.look(sessionId);
      const connected = await this.audience.connected(sessionId);
      const told: TempoTrend = { ...now, of: Math.max(connected, now.slower + now.faster) };
      const event = prepareEvent('tempo:counted', JSON.stringify(told));
      for (const room of rooms) sendToRoom(this.#server, room, event);
      if (told.trend.some(({ slower, faster }) => slower + faster > 0)) this.#fade(sessionId);
    } catch (error) {
      this.#logger.warn(error);
      this.#fade(sessionId);
    }
  }

  #fade(sessionId: string): void {
    clearTimeout(this.#fading.get(sessionId));
    if (this.#isClosed) return;
    const again = () => {
      this.#fading.delete(sessionId);
      this.#turns.ask(sessionId);
    };
    this.#fading.set(sessionId, setTimeout(again, FADE));
  }
}
