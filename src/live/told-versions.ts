import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { ScreenSnapshot, Snapshot } from '../contract/index.js';
import type { LiveSocket } from './live-socket.js';

/** Questions whose last told version is remembered. */
const MAX_TOLD = 100_000;

interface Told {
  readonly questionId: string;
  readonly version: number;
}

/**
 * Which state of each result the sockets of this process have: no connection gets one again, or an
 * older one. All who hear of a result have heard the last version that was told, or have it from
 * their snapshot. Only who has a later one from there is remembered by itself, until that is told.
 */
@Injectable()
export class ToldVersions {
  readonly #told = new LRUCache<string, number>({ max: MAX_TOLD });

  /** Whether the result is to be told; if so, it counts as told from then on. */
  take({ questionId, version }: Told): boolean {
    if (this.#of(questionId) >= version) return false;
    this.#told.set(questionId, version);
    return true;
  }

  /** Whether this very version is the last that was told. */
  isLast({ questionId, version }: Told): boolean {
    return this.#of(questionId) === version;
  }

  /** Whether the snapshot, which takes a moment to make, has been overtaken by what was told since. */
  isOvertaken({ results }: Snapshot): boolean {
    return results.some(({ questionId, version }) => version < this.#of(questionId));
  }

  /** To be called when the socket is sent the snapshot. */
  note({ data }: LiveSocket, snapshot: Snapshot | ScreenSnapshot): void {
    for (const { questionId, version } of snapshot.results) {
      if (version > this.#of(questionId)) (data.ahead ??= new Map()).set(questionId, version);
    }
    if (!('turnouts' in snapshot)) return;
    for (const { questionId, version } of snapshot.turnouts) {
      if (version > this.#of(questionId)) {
        (data.ahead ??= new Map()).set(turnoutOf(questionId), version);
      }
    }
  }

  /** To be called when the socket is not told any more of the question, and may be again. */
  noteAll({ data }: LiveSocket, questionId: string): void {
    const version = this.#of(questionId);
    if (version >= 0) (data.ahead ??= new Map()).set(questionId, version);
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

  #of(questionId: string): number {
    return this.#told.get(questionId) ?? -1;
  }
}

/** The key of a question's turnout, which is told apart from its result. */
export function turnoutOf(questionId: string): string {
  return `turnout:${questionId}`;
}
