import { Injectable, Logger } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import {
  isAdmitted,
  SessionDirectory,
  SessionEvents,
  type SessionView,
} from '../../sessions/index.js';
import type { LiveServer } from '../transport/live-socket.js';
import { ResultsFeed } from './results-feed.js';
import { audienceRoom } from './rooms.js';
import type { Viewer } from '../../viewing/index.js';

/** Tells all processes to look who is not admitted any more: `{sessionId}`. */
const NARROWED = 'admission.narrowed';

/** Closes the sockets and streams of those who are not admitted any more. */
@Injectable()
export class AdmittedConnections {
  readonly #logger = new Logger(AdmittedConnections.name);
  #server!: LiveServer;

  constructor(
    private readonly directory: SessionDirectory,
    private readonly sessionEvents: SessionEvents,
    private readonly feed: ResultsFeed,
    private readonly bus: Bus,
  ) {}

  start(server: LiveServer): void {
    this.#server = server;
    this.sessionEvents.on(['session.updated', 'admission.narrowed'], ({ view }) => {
      if (isNarrow(view)) this.bus.publish(NARROWED, { sessionId: view.session.id });
    });
    this.bus.on(NARROWED, ({ sessionId }: { sessionId: string }) => this.#lookAt(sessionId));
  }

  /** Of this process. Who comes from now on is judged at the door. */
  closeOthers(view: SessionView): void {
    if (!isNarrow(view)) return;
    const isOut = (viewer: Viewer) => viewer.role === 'participant' && !isAdmitted(viewer, view);
    const { adapter, sockets } = this.#server;
    for (const socketId of [...(adapter.rooms.get(audienceRoom(view.session.id)) ?? [])]) {
      const socket = sockets.get(socketId);
      if (!socket || !isOut(socket.data.viewer)) continue;
      socket.emit('server:closing', { reason: 'not_admitted' });
      socket.disconnect(true);
    }
    this.feed.end(view.session.id, isOut);
  }

  async #lookAt(sessionId: string): Promise<void> {
    try {
      const view = await this.directory.bySession(sessionId);
      if (view) this.closeOthers(view);
    } catch (error) {
      this.#logger.warn(error); // the next look at missed news makes up for it
    }
  }
}

/** Whether there may be somebody who is not admitted. */
function isNarrow({ session, removed }: SessionView): boolean {
  return session.admission.roster !== 'none' || removed !== undefined;
}
