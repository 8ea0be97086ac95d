import type { LiveSocket } from '../transport/live-socket.js';

/** The sockets of each participant in this process; one with two tabs counts once. */
export class Presence {
  readonly #sockets = new Map<string, Set<LiveSocket>>();
  readonly #counts = new Map<string, number>();

  /** How many participants the session has here. */
  count(sessionId: string): number {
    return this.#counts.get(sessionId) ?? 0;
  }

  sessions(): Iterable<string> {
    return this.#counts.keys();
  }

  socketsOf(participantId: string): Iterable<LiveSocket> {
    return this.#sockets.get(participantId) ?? [];
  }

  enter(sessionId: string, participantId: string, socket: LiveSocket): void {
    const sockets = this.#sockets.get(participantId);
    if (sockets) {
      sockets.add(socket);
    } else {
      this.#sockets.set(participantId, new Set([socket]));
      this.#counts.set(sessionId, this.count(sessionId) + 1);
    }
  }

  leave(sessionId: string, participantId: string, socket: LiveSocket): void {
    const sockets = this.#sockets.get(participantId);
    if (!sockets?.delete(socket) || sockets.size > 0) return;
    this.#sockets.delete(participantId);
    const left = this.count(sessionId) - 1;
    if (left > 0) this.#counts.set(sessionId, left);
    else this.#counts.delete(sessionId);
  }
}
