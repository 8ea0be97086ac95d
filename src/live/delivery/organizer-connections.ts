import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountEvents } from '../../accounts/index.js';
import { Bus } from '../../platform/bus/bus.js';
import type { LiveServer } from '../transport/live-socket.js';
import { ResultsFeed } from './results-feed.js';
import type { Viewer } from '../../viewing/index.js';

/** Tells all processes that the logins of an account have ended: `{accountId}`. */
const ENDED = 'logins.ended';

/** Closes the sockets and streams of an account whose logins have ended, its screens among them. */
@Injectable()
export class OrganizerConnections implements OnModuleInit {
  #server!: LiveServer;

  constructor(
    private readonly accountEvents: AccountEvents,
    private readonly feed: ResultsFeed,
    private readonly bus: Bus,
  ) {}

  onModuleInit(): void {
    this.accountEvents.on('loginsEnded', ({ accountId }) => this.bus.publish(ENDED, { accountId }));
    this.bus.on(ENDED, ({ accountId }: { accountId: string }) => this.#close(accountId));
  }

  start(server: LiveServer): void {
    this.#server = server;
  }

  #close(accountId: string): void {
    // A screen that an organizer opens by its own token has the account's id, too.
    const isMeant = ({ role, id }: Viewer) => role !== 'participant' && id === accountId;
    for (const socket of [...this.#server.sockets.values()]) {
      if (!isMeant(socket.data.viewer)) continue;
      socket.emit('server:closing', { reason: 'login_ended' });
      socket.disconnect(true);
    }
    for (const sessionId of [...this.feed.sessionIds()]) this.feed.end(sessionId, isMeant);
  }
}
