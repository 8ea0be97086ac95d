import { LIVE_NAMESPACE, type ServerToClientEvents } from '../../contract/index.js';
import { type FrameOptions, preparedFrame } from '../transport/frame.js';
import type { LiveServer, LiveSocket } from '../transport/live-socket.js';

/** An event with its payload, written once for all who get it. */
export interface PreparedEvent {
  readonly text: string;
  readonly options: FrameOptions;
}

/** @param json the payload */
export function prepareEvent(name: keyof ServerToClientEvents, json: string): PreparedEvent {
  const text = `2${LIVE_NAMESPACE},["${name}",${json}]`; // 2: Socket.IO's EVENT
  return { text, options: preparedFrame(`4${text}`) }; // 4: Engine.IO's MESSAGE
}

/**
 * Sends to the sockets of a room that are connected to this process. What is ready is handed to
 * each connection as it is: 1.0 times the CPU of a bare WebSocket's `send`, 1.2 times where the
 * socket came by polling and changed over, against 1.1 and 1.6 of `server.local.to(room).emit`.
 * Connections that cannot take a frame (polling) take the text.
 * @param isMeant left out, all are
 */
export function sendToRoom(
  { adapter, sockets }: LiveServer,
  room: string,
  event: PreparedEvent,
  isMeant: (socket: LiveSocket) => boolean = () => true,
): void {
  for (const id of adapter.rooms.get(room) ?? []) {
    const socket = sockets.get(id);
    if (socket && isMeant(socket)) sendTo(socket, event);
  }
}

export function sendTo({ conn }: LiveSocket, { text, options }: PreparedEvent): void {
  conn.write(text, options);
}
