import { Injectable } from '@nestjs/common';
import type { SessionProgress } from '../contract/index.js';
import { BoundedMap } from '../platform/bounded-map.js';
import { LoadingCache } from '../platform/loading-cache.js';
import { SessionDirectory, SessionsService } from '../sessions/index.js';
import { ProgressRepository } from './progress.repository.js';
import { toProgress } from './progress.rules.js';

/** How old it may be that is told. Milliseconds. */
const TTL = 1_000;
/** Sessions whose progress is in memory, some kilobytes each. */
const MAX_SESSIONS = 1_000;
/** Counting takes a tenth of the time at the most: what took long rests for so many times as long. */
const REST = 9;

/** How far the participants of a session are. */
@Injectable()
export class ProgressService {
  readonly #cache = new LoadingCache<SessionProgress>({ max: MAX_SESSIONS, ttl: TTL }, (id) =>
    this.#count(id),
  );
  /** The last of each, where it rests, and until when. Milliseconds since 1970. */
  readonly #resting = new BoundedMap<{ progress: SessionProgress; until: number }>({
    max: MAX_SESSIONS,
  });

  constructor(
    private readonly sessions: SessionsService,
    private readonly directory: SessionDirectory,
    private readonly repository: ProgressRepository,
  ) {}

  /** A second old at the most, or older where counting takes long. @throws SessionNotFoundError */
  async get(accountId: string, sessionId: string): Promise<SessionProgress> {
    await this.sessions.get(accountId, sessionId);
    const progress = await this.#cache.get(sessionId);
    // It was there a moment ago.
    return progress ?? toProgress(sessionId, [], { answered: {}, done: {}, idle: 0 });
  }

  /**
   * As it is now; undefined where the session is gone, or has just taken long to count: then it is to be
   * asked for later.
   */
  async count(sessionId: string): Promise<SessionProgress | undefined> {
    if (this.isResting(sessionId)) return undefined;
    this.#cache.invalidate(sessionId);
    return this.#cache.get(sessionId);
  }

  isResting(sessionId: string): boolean {
    return (this.#resting.get(sessionId)?.until ?? 0) > Date.now();
  }

  async #count(sessionId: string): Promise<SessionProgress | undefined> {
    const resting = this.#resting.get(sessionId);
    if (resting && resting.until > Date.now()) return resting.progress;
    const view = await this.directory.bySession(sessionId);
    if (!view) return undefined;
    const ids = view.questions.filter(({ status }) => status !== 'draft').map(({ id }) => id);
    const since = performance.now();
    const progress = toProgress(sessionId, ids, await this.repository.count(sessionId, ids));
    const rest = (performance.now() - since) * REST;
    if (rest > TTL) this.#resting.set(sessionId, { progress, until: Date.now() + rest });
    return progress;
  }
}
