import { Injectable, Logger } from '@nestjs/common';
import type { ScreenSnapshot, Snapshot } from '../../contract/index.js';
import { describeSocket, type LiveSocket } from '../transport/live-socket.js';
import { prepareEvent, sendTo } from './local-rooms.js';
import { votersRoom } from './rooms.js';
import { snapshotJson, ViewingService } from '../../viewing/index.js';
import { ToldVersions } from './told-versions.js';

/** How often a snapshot is made anew that was overtaken meanwhile; the next news make up for it. */
const MAX_TRIES = 5;

/** What sockets get as a whole: when they connect, when they ask, and when they may have missed news. */
@Injectable()
export class Snapshots {
  readonly #logger = new Logger(Snapshots.name);

  constructor(
    private readonly viewing: ViewingService,
    private readonly told: ToldVersions,
  ) {}

  /** What the socket's viewer may see now; it hears of what comes next. To be sent at once. */
  async for(socket: LiveSocket): Promise<Snapshot | ScreenSnapshot> {
    const { viewer, sessionId } = socket.data;
    const see = () =>
      this.viewing.see(viewer, sessionId, (voted) => socket.join(voted.map(votersRoom)));
    let snapshot = await see();
    for (let tries = 1; this.told.isOvertaken(socket, snapshot) && tries < MAX_TRIES; tries += 1) {
      snapshot = await see();
    }
    this.told.note(socket, snapshot);
    return snapshot;
  }

  /**
   * Sends it. Never rejects: where it cannot be made, the connection is closed.
   * @param rooms to join before, as what happens while it is made must not be missed
   */
  async send(socket: LiveSocket, rooms: string[] = []): Promise<void> {
    try {
      await socket.join(rooms);
      const snapshot = await this.for(socket);
      sendTo(socket, prepareEvent('session:snapshot', snapshotJson(snapshot)));
    } catch (error) {
      this.#logger.error({ message: 'no snapshot', err: error, ...describeSocket(socket) });
      socket.conn.close(); // the client comes back and tries again
    }
  }
}
