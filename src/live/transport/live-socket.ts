import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import type { ClientToServerEvents, ServerToClientEvents } from '../../contract/index.js';
import type { Viewer } from '../../viewing/index.js';

/** Known of every socket from the handshake on. */
export interface SocketData {
  viewer: Viewer;
  sessionId: string;
  /** Events of its own that are not answered yet. */
  inFlight: number;
  /** When its next `session:get` is due, by `takeTurn`. */
  lookDue: number;
  /** Versions that its snapshot had before they were told: see ToldVersions. */
  ahead?: Map<string, number> | undefined;
}

export type LiveServer = Namespace<
  ClientToServerEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  SocketData
>;
/**
 * Rooms of all processes: of a process that has sockets itself, or of one that tells the others
 * through Redis.
 */
export interface LiveRooms {
  to(rooms: string | string[]): {
    emit<Event extends keyof ServerToClientEvents>(
      event: Event,
      ...payload: Parameters<ServerToClientEvents[Event]>
    ): boolean;
    disconnectSockets(close: boolean): void;
  };
}

export type LiveSocket = Socket<
  ClientToServerEvents,
  ServerToClientEvents,
  DefaultEventsMap,
  SocketData
>;

/** What a log may say of a socket: whose it is and for which session, by their ids. */
export function describeSocket({ id, data }: LiveSocket) {
  const { viewer, sessionId } = data as Partial<SocketData>;
  return { socketId: id, sessionId, ...(viewer && { [`${viewer.role}Id`]: viewer.id }) };
}
