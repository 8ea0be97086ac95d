import { Injectable } from '@nestjs/common';
import type { ScreenSnapshot, Snapshot } from '../../contract/index.js';
import { BoundedMap } from '../../platform/bounded-map.js';
import type { LiveSocket, SocketData } from '../transport/live-socket.js';

/** Questions whose last told version is remembered. */
const MAX_TOLD = 100_000;

interface Told {
  readonly questionId: string;
  readonly version: number;
}

/** Those who are told at once, organizers, screens and moderators, and those who are told more rarely. */
export type Hearers = 'hosts' | 'audience';

/**
 * Which state of each result the sockets of this process have: no connection gets one again, or an
 * older one. All who hear of a result have heard the last version that was told, or have it from
 * their snapshot. Only who has a later one from there is remembered by itself, until that is told.
 */
@Injectable()
export class ToldVersions {
  readonly #told: Record<Hearers, BoundedMap<number>> = {
    hosts: new BoundedMap({ max: MAX_TOLD }),
    audience: new BoundedMap({ max: MAX_TOLD }),
  };

  /** Whether the result is to be told to these; if so, it counts as told from then on. */
  take({ questionId, version }: Told, hearers: Hearers): boolean {
    if (this.#of(questionId, hearers) >= version) return false;
    this.#told[hearers].set(questionId, version);
    return true;
  }

  /** Whether this very version is the last that these were told. */
  isLast({ questionId, version }: Told, hearers: Hearers): boolean {
    return this.#of(questionId, hearers) === version;
  }

  /** Whether the socket's snapshot, which takes a moment to make, is older than what was told since. */
  isOvertaken({ data }: LiveSocket, { results }: Snapshot): boolean {
    const hearers = hearersOf(data);
    return results.some(({ questionId, version }) => version < this.#of(questionId, hearers));
  }

  /** To be called when the socket is sent the snapshot. */
  note(socket: LiveSocket, snapshot: Snapshot | ScreenSnapshot): void {
    for (const result of snapshot.results) this.noteOne(socket, result);
    if (!('turnouts' in snapshot)) return;
    for (const { questionId, version } of snapshot.turnouts) {
      this.#noteAhead(socket, turnoutOf(questionId), questionId, version);
    }
  }

  /** To be called when the socket is sent a result before the others hear of it. */
  noteOne(socket: LiveSocket, { questionId, version }: Told): void {
    this.#noteAhead(socket, questionId, questionId, version);
  }

  /** To be called when the socket is not told any more of the question, and may be again. */
  noteAll({ data }: LiveSocket, questionId: string): void {
    const version = this.#of(questionId, hearersOf(data));
    const known = data.ahead?.get(questionId) ?? -1;
    if (version > known) (data.ahead ??= new Map()).set(questionId, version);
  }

  /** Whether a snapshot of the socket had what is told now, or a later state. Asked for each delivery. */
  isAhead({ data }: LiveSocket, key: string, version: number): boolean {
    const { ahead } = data;
    if (ahead === undefined) return false;
    const known = ahead.get(key);
    if (known === undefined) return false;
    if (known <= version) ahead.delete(key);
    if (ahead.size === 0) data.ahead = undefined;
    return known >= version;
  }

  #noteAhead({ data }: LiveSocket, key: string, questionId: string, version: number): void {
    if (version <= this.#of(questionId, hearersOf(data))) return;
    (data.ahead ??= new Map()).set(key, version);
  }

  #of(questionId: string, hearers: Hearers): number {
    return this.#told[hearers].get(questionId) ?? -1;
  }
}

function hearersOf({ viewer }: SocketData): Hearers {
  return viewer.role === 'participant' ? 'audience' : 'hosts';
}

/** The key of a question's turnout, which is told apart from its result. */
export function turnoutOf(questionId: string): string {
  return `turnout:${questionId}`;
}
