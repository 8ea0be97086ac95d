import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { VIEW_TTL } from '../sessions/index.js';
import { QaBoard } from './qa-board.js';
import { QaItemsRepository } from './qa-items.repository.js';
import type { QaState } from './qa.rules.js';

/** Sessions, and items of all of them, that are in memory: half a kilobyte each, four at the most. */
const MAX_BOARDS = 1_000;
const MAX_ITEMS = 40_000;

interface Loading {
  readonly board: Promise<QaBoard>;
  /** What was told meanwhile: it may be later than what is read. */
  readonly news: ((board: QaBoard) => void)[];
  isStale: boolean;
}

/** What is asked, by session: read once for all who look, then kept in step by what is told. */
@Injectable()
export class QaBoards {
  readonly #held = new LRUCache<string, QaBoard>({
    max: MAX_BOARDS,
    maxSize: MAX_ITEMS,
    sizeCalculation: ({ size }) => size + 1,
    // A process may not have been told of a change.
    ttl: VIEW_TTL,
  });
  readonly #loadings = new Map<string, Loading>();

  constructor(private readonly items: QaItemsRepository) {}

  async get(sessionId: string): Promise<QaBoard> {
    for (;;) {
      const held = this.#held.get(sessionId);
      if (held) return held;
      const loading = this.#loadings.get(sessionId) ?? this.#load(sessionId);
      const board = await loading.board;
      if (!loading.isStale) return board;
    }
  }

  /** A new item, or a later state of one. */
  put(state: QaState): void {
    this.#tell(state.sessionId, (board) => board.put(state));
  }

  /** A later state of an item that is there: one that is gone stays so. */
  renew(state: QaState): void {
    this.#tell(state.sessionId, (board) => {
      if (board.find(state.id)) board.put(state);
    });
  }

  remove(sessionId: string, id: string): void {
    this.#tell(sessionId, (board) => board.remove(id));
  }

  /** Who asks from now on gets what is read from now on. */
  forget(sessionId: string): void {
    this.#held.delete(sessionId);
    const loading = this.#loadings.get(sessionId);
    if (!loading) return;
    loading.isStale = true;
    this.#loadings.delete(sessionId);
  }

  forgetAll(): void {
    for (const id of [...this.#held.keys(), ...this.#loadings.keys()]) this.forget(id);
  }

  #tell(sessionId: string, news: (board: QaBoard) => void): void {
    const held = this.#held.peek(sessionId);
    if (held) news(held);
    this.#loadings.get(sessionId)?.news.push(news);
  }

  #load(sessionId: string): Loading {
    const board = this.items.list(sessionId).then((states) => new QaBoard(states));
    const loading: Loading = { board, news: [], isStale: false };
    this.#loadings.set(sessionId, loading);
    const end = (read?: QaBoard) => {
      if (loading.isStale) return;
      this.#loadings.delete(sessionId);
      if (!read) return;
      for (const tell of loading.news) tell(read);
      this.#held.set(sessionId, read);
    };
    board.then(end, () => end()); // before those who wait for it
    return loading;
  }
}
