import type { Logger } from '@nestjs/common';
import type { ScreenSnapshot, Snapshot } from '../contract/index.js';
import { describeSocket, type LiveSocket } from './live-socket.js';
import { votersRoom } from './rooms.js';
import type { ViewingService } from './viewing.service.js';

/** What the socket's viewer may see now; it hears of what comes next. */
export function snapshotFor(
  socket: LiveSocket,
  viewing: ViewingService,
): Promise<Snapshot | ScreenSnapshot> {
  const { viewer, sessionId } = socket.data;
  return viewing.see(viewer, sessionId, (voted) => socket.join(voted.map(votersRoom)));
}

/**
 * Sends it. Never rejects: where it cannot be made, the line is closed.
 * @param rooms to join before, as what happens while it is made must not be missed
 */
export async function sendSnapshot(
  socket: LiveSocket,
  viewing: ViewingService,
  logger: Logger,
  rooms: string[] = [],
): Promise<void> {
  try {
    await socket.join(rooms);
    socket.emit('session:snapshot', await snapshotFor(socket, viewing));
  } catch (error) {
    logger.error({ message: 'no snapshot', err: error, ...describeSocket(socket) });
    socket.conn.close(); // the client comes back and tries again
  }
}
