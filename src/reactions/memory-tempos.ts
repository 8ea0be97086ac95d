import { Injectable } from '@nestjs/common';
import type { TempoCounts } from '../contract/index.js';
import { tempoTimes } from '../contract/reactions.js';
import { BoundedMap } from '../platform/bounded-map.js';
import { isPast, pointAt, toPoint } from './reactions.rules.js';
import { TempoWords } from './tempo-words.js';
import { type Said, type TempoNow, Tempos } from './tempos.js';

/** Participants of all sessions whose word is remembered. */
const MAX_WORDS = 100_000;
/** Sessions whose trend is remembered. */
const MAX_SESSIONS = 1_000;

/** By {@link pointAt}. */
type Points = Map<number, TempoCounts>;

/** There is no other process. */
@Injectable()
export class MemoryTempos extends Tempos {
  readonly #words = new TempoWords(MAX_WORDS);
  readonly #points = new BoundedMap<Points>({ max: MAX_SESSIONS, ttl: tempoTimes.span });

  say(sessionId: string, said: Said): Promise<void> {
    const now = Date.now();
    for (const [participantId, tempo] of said) {
      this.#words.say(sessionId, participantId, tempo, now);
    }
    this.#note(sessionId, now);
    return Promise.resolve();
  }

  look(sessionId: string): Promise<TempoNow> {
    const { counts, points } = this.#note(sessionId, Date.now());
    const trend = [...points].map(([point, { slower, faster }]) => toPoint(point, slower, faster));
    return Promise.resolve({ ...counts, trend });
  }

  #note(sessionId: string, now: number) {
    const counts = this.#words.count(sessionId, now);
    const points: Points = this.#points.get(sessionId) ?? new Map<number, TempoCounts>();
    points.set(pointAt(now), counts);
    for (const point of points.keys()) if (isPast(point, now)) points.delete(point);
    this.#points.set(sessionId, points); // begins its time anew
    return { counts, points };
  }
}
