import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../platform/bus/bus.js';
import { Coalescer } from '../platform/coalescer.js';
import { Pacer } from '../platform/pacer/pacer.js';
import { QaBoards } from './qa-boards.js';
import { QaEvents, type QaUpdate, type QaWithdrawal } from './qa.events.js';
import type { QaState } from './qa.rules.js';

/** Milliseconds between two `qa:updated` of one item: at most four a second. */
const INTERVAL = 250;
/** A process comes back a little later than that, so that its own last turn is over. */
const ASK_INTERVAL = INTERVAL + 10;

/** Tells the other processes of what is decided or new: a {@link QaChange}. */
const CHANGED = 'qa.changed';
/** Tells all processes an item's state, for those who look on: a {@link QaUpdate}. */
const UPDATED = 'qa.updated';
/** Tells the other processes that what they have read of a session is not to be told: `{sessionId}`. */
const FORGOTTEN = 'qa.forgotten';

export interface QaChange {
  readonly states: readonly QaState[];
  readonly withdrawn: readonly QaWithdrawal[];
}

/** What follows a commit: every process knows, then those who look on are told. */
@Injectable()
export class QaNews implements OnModuleInit, OnApplicationShutdown {
  readonly #logger = new Logger(QaNews.name);
  /** What has changed here and was not told to those who look on, by item. */
  readonly #untold = new Map<string, QaUpdate>();
  readonly #turns = new Coalescer(ASK_INTERVAL, (id) => void this.#publish(id));

  constructor(
    private readonly boards: QaBoards,
    private readonly events: QaEvents,
    private readonly bus: Bus,
    private readonly pacer: Pacer,
  ) {}

  onModuleInit(): void {
    this.bus.on(CHANGED, (change: QaChange) => this.#hear(change));
    this.bus.on(UPDATED, (update: QaUpdate) => {
      this.boards.renew(update.state);
      return this.events.emit('updated', update);
    });
    this.bus.on(FORGOTTEN, ({ sessionId }: { sessionId: string }) => this.boards.forget(sessionId));
    this.bus.onReturn(() => this.boards.forgetAll());
  }

  onApplicationShutdown(): void {
    this.#turns.close();
  }

  /**
   * What is new, or what an organizer has decided. Once this resolves, no process lists anything as it
   * was before, and the hall has been told what it must not see any more.
   */
  async changed(change: QaChange, isUrgent: boolean): Promise<void> {
    await this.#hear(change);
    await this.bus.tell(CHANGED, change);
    for (const state of change.states) this.#tellSoon({ state, isUrgent });
  }

  /** Upvotes: this process lists them at once, the others when all are told. */
  counted(states: readonly QaState[]): void {
    for (const state of states) {
      this.boards.renew(state);
      this.#tellSoon({ state, isUrgent: false });
    }
  }

  /** Once this resolves, no process lists what was read before. */
  async forget(sessionId: string): Promise<void> {
    this.boards.forget(sessionId);
    await this.bus.tell(FORGOTTEN, { sessionId });
  }

  async #hear({ states, withdrawn }: QaChange): Promise<void> {
    for (const state of states) this.boards.put(state);
    for (const one of withdrawn) {
      const { sessionId, id, version } = one;
      if (version === null) {
        this.boards.remove(sessionId, id);
        this.#untold.delete(id);
      }
      await this.events.emit('withdrawn', one);
    }
  }

  #tellSoon(update: QaUpdate): void {
    const { id, version } = update.state;
    const waiting = this.#untold.get(id);
    const isUrgent = update.isUrgent || waiting?.isUrgent === true;
    const { state } = waiting && waiting.state.version > version ? waiting : update;
    this.#untold.set(id, { state, isUrgent });
    this.#turns.ask(id);
  }

  /** Never rejects. */
  async #publish(id: string): Promise<void> {
    try {
      if (!this.#untold.has(id)) return;
      const isTurn = await this.pacer.takeTurn(`qa:${id}`, INTERVAL);
      const update = this.#untold.get(id);
      if (!update) return;
      if (!isTurn) return void this.#turns.ask(id);
      this.#untold.delete(id);
      this.bus.publish(UPDATED, update);
    } catch (error) {
      this.#logger.error(error);
      this.#turns.ask(id); // the last state is always told
    }
  }
}
