/** How many participants each session has here; one with two tabs counts once. */
export class AudienceCount {
  readonly #sessions = new Map<string, Map<string, number>>();

  of(sessionId: string): number {
    return this.#sessions.get(sessionId)?.size ?? 0;
  }

  enter(sessionId: string, participantId: string): void {
    const sockets = this.#sessions.get(sessionId) ?? new Map<string, number>();
    this.#sessions.set(sessionId, sockets);
    sockets.set(participantId, (sockets.get(participantId) ?? 0) + 1);
  }

  leave(sessionId: string, participantId: string): void {
    const sockets = this.#sessions.get(sessionId);
    const left = (sockets?.get(participantId) ?? 0) - 1;
    if (left > 0) sockets?.set(participantId, left);
    else sockets?.delete(participantId);
    if (sockets?.size === 0) this.#sessions.delete(sessionId);
  }
}
