import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Coalescer } from '../../platform/coalescer.js';
import { ProgressService } from '../../quiz/index.js';
import { ResultsEvents } from '../../results/index.js';
import { SessionDirectory } from '../../sessions/index.js';
import type { LiveServer } from '../transport/live-socket.js';
import { prepareEvent, sendToRoom } from './local-rooms.js';
import { organizersRoom } from './rooms.js';

/** Milliseconds between two `progress:updated` of one session: at most one a second. */
const INTERVAL = 1_000;

/** Tells the organizers who are connected to this process how far a self-paced session is. */
@Injectable()
export class ProgressFeed implements OnApplicationShutdown {
  readonly #logger = new Logger(ProgressFeed.name);
  readonly #turns = new Coalescer(INTERVAL, (id) => void this.#tell(id));
  #server!: LiveServer;

  constructor(
    private readonly directory: SessionDirectory,
    private readonly progress: ProgressService,
    private readonly resultsEvents: ResultsEvents,
  ) {}

  start(server: LiveServer): void {
    this.#server = server;
    this.resultsEvents.on('updated', ({ sessionId }) => {
      if (this.#isWatched(sessionId)) this.#turns.ask(sessionId);
    });
  }

  onApplicationShutdown(): void {
    this.#turns.close();
  }

  #isWatched(sessionId: string): boolean {
    return this.#server.adapter.rooms.has(organizersRoom(sessionId));
  }

  /** Never rejects. */
  async #tell(sessionId: string): Promise<void> {
    try {
      const view = await this.directory.bySession(sessionId);
      if (view?.session.settings.pace !== 'self' || !this.#isWatched(sessionId)) return;
      const progress = await this.progress.count(sessionId);
      if (!progress) return void this.#turns.ask(sessionId); // the last state is always told
      const event = prepareEvent('progress:updated', JSON.stringify(progress));
      sendToRoom(this.#server, organizersRoom(sessionId), event);
    } catch (error) {
      this.#logger.warn(error);
      this.#turns.ask(sessionId);
    }
  }
}
