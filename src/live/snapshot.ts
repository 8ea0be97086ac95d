import type { ScreenSnapshot, Snapshot } from '../contract/index.js';
import type { LiveSocket } from './live-socket.js';
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
