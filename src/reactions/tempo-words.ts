import type { Tempo, TempoCounts } from '../contract/index.js';
import { tempoTimes } from '../contract/reactions.js';

interface Word {
  readonly sessionId: string;
  readonly tempo: Exclude<Tempo, 'steady'>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The last word of each participant, until it has faded; of all sessions. No time goes back. */
export class TempoWords {
  /** By participant, those who spoke longest ago first. */
  readonly #words = new Map<string, Word>();
  /** By session, those of whom nobody says anything left out. */
  readonly #counts = new Map<string, TempoCounts>();

  /** @param most words that are remembered; beyond, the oldest are forgotten */
  constructor(private readonly most: number) {}

  say(sessionId: string, participantId: string, tempo: Tempo, now: number): void {
    this.#forget(participantId);
    if (tempo === 'steady') return;
    this.#words.set(participantId, { sessionId, tempo, at: now });
    const counts = this.#counts.get(sessionId) ?? { slower: 0, faster: 0 };
    counts[tempo] += 1;
    this.#counts.set(sessionId, counts);
    if (this.#words.size > this.most) this.#forget(this.#oldest()![0]);
  }

  count(sessionId: string, now: number): TempoCounts {
    for (let first = this.#oldest(); first; first = this.#oldest()) {
      const [participantId, { at }] = first;
      if (at > now - tempoTimes.window) break;
      this.#forget(participantId);
    }
    return { slower: 0, faster: 0, ...this.#counts.get(sessionId) };
  }

  #oldest(): [string, Word] | undefined {
    return this.#words.entries().next().value;
  }

  #forget(participantId: string): void {
    const word = this.#words.get(participantId);
    if (!word) return;
    this.#words.delete(participantId);
    const counts = this.#counts.get(word.sessionId)!;
    counts[word.tempo] -= 1;
    if (counts.slower + counts.faster === 0) this.#counts.delete(word.sessionId);
  }
}
