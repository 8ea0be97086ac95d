import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import type { ClientToServerEvents, ServerToClientEvents } from '../contract/index.js';
import type { Viewer } from './viewer.js';

/** Known of every socket from the handshake on. */
export interface SocketData {
  viewer: Viewer;
  sessionId: string;
}

export type LiveServer = Namespace<
  ClientToServerEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  SocketData
>;
export type LiveSocket = Socket<
  ClientToServerEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  SocketData
>;
