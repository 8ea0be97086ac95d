import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { ResultsService } from '../../results/index.js';
import { LeaderboardsService } from '../../scoring/index.js';
import { SessionDirectory } from '../../sessions/index.js';
import { AdmittedConnections } from './admitted-connections.js';
import type { LiveServer } from '../transport/live-socket.js';
import { ResultsFeed } from './results-feed.js';
import { Snapshots } from './snapshots.js';

/** How often to look for what nobody has told here. Milliseconds. */
const INTERVAL = 3_000;
/** Snapshots that are made at a time. */
const AT_A_TIME = 50;

/**
 * What other processes tell is lost where they, or the connection to them, break at that moment. A screen
 * must not stand still because of it: nobody in the hall would know.
 */
@Injectable()
export class MissedNews implements OnApplicationShutdown {
  readonly #logger = new Logger(MissedNews.name);
  #server!: LiveServer;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly bus: Bus,
    private readonly directory: SessionDirectory,
    private readonly results: ResultsService,
    private readonly leaderboards: LeaderboardsService,
    private readonly feed: ResultsFeed,
    private readonly snapshots: Snapshots,
    private readonly admitted: AdmittedConnections,
  ) {}

  start(server: LiveServer): void {
    this.#server = server;
    this.bus.onReturn(() => this.#showAll());
    this.#timer = setInterval(() => void this.#look(), INTERVAL);
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    try {
      const sockets = [...this.#server.sockets.values()].map(({ data }) => data.sessionId);
      const ids = [...new Set([...sockets, ...this.feed.sessionIds()])];
      if (ids.length === 0) return; // the database is not asked for nothing
      const found = await Promise.all(ids.map((id) => this.directory.bySession(id)));
      const views = found.filter((view) => view !== undefined);
      views.forEach((view) => this.admitted.closeOthers(view));
      await this.results.tellMissed(views);
      await this.leaderboards.tellMissed(views);
    } catch (error) {
      this.#logger.warn(error); // the next look makes up for it
    }
  }

  /** As if all had come back: which of the news they have missed, nobody knows. */
  async #showAll(): Promise<void> {
    const sockets = [...this.#server.sockets.values()];
    while (sockets.length > 0) {
      const some = sockets.splice(0, AT_A_TIME);
      await Promise.all(some.map((one) => this.snapshots.send(one)));
    }
  }
}
