import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { QaItem, QaPage } from '../../../src/contract/index.js';
import { isPassing, toApiError } from '../api/problem.js';
import {
  type Change,
  enter,
  hear,
  nothing,
  type QaEvent,
  type QaList,
  withPage,
} from './list.rules.js';

/** Between two readings, however often something asks for one. Milliseconds. */
const PACE = 3_000;
/** Until a reading is tried again that failed. Milliseconds, to which some are added. */
const RETRY = 4_000;

interface Options {
  /** @throws ApiError */
  read: (cursor?: string) => Promise<QaPage>;
  /** Whether all pages are read, and not the first alone. */
  isWhole?: boolean;
  /** How long at most after a snapshot the list is read: a whole hall gets one at once. Milliseconds. */
  spread?: number;
}

/**
 * What the audience asks, kept up to date by events: read anew after each snapshot, as none of them has
 * any of it.
 */
export class LiveList {
  readonly #list = signal<QaList>(nothing);
  readonly #readings = signal(0);
  readonly #restarts = signal(0);
  /** What was done to the list since the reading began that is on its way; undefined where none is. */
  #heard: Change[] | undefined;
  /** Whether it has to be read once more when that reading is done. */
  #isAsked = false;
  /** Whether another list is to be read in the place of this one. */
  #isRestarted = false;
  /** How many pages of it are read. */
  #pages = 1;
  #readAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  /** All that is known, in no order. */
  readonly items: ReadonlySignal<readonly QaItem[]> = computed(() =>
    Object.values(this.#list.value.items),
  );
  /** Whether there is more than what was read. */
  readonly hasMore: ReadonlySignal<boolean> = computed(() => this.#list.value.nextCursor !== null);

  constructor(private readonly options: Options) {
    this.#readLater(this.#spread);
  }

  /** How often it was read; 0: nothing is known yet. */
  get readings(): ReadonlySignal<number> {
    return this.#readings;
  }

  /** How often it was another list that was read. */
  get restarts(): ReadonlySignal<number> {
    return this.#restarts;
  }

  find(id: string): QaItem | undefined {
    return this.#list.peek().items[id];
  }

  /** @param event undefined after a snapshot */
  hear(event: QaEvent | undefined): void {
    if (event) this.change((list) => hear(list, event));
    else this.#readLater(this.#spread);
  }

  /** What one has done oneself is known at once. */
  change(change: Change): void {
    this.#list.value = change(this.#list.peek());
    this.#heard?.push(change);
  }

  /** Reads the list anew, unless that was just done. */
  refresh(): void {
    this.#readLater(0);
  }

  /** Reads another list in its place: now, from its beginning. */
  restart(): void {
    this.#pages = 1;
    this.#isRestarted = true;
    this.#readAt = -Infinity;
    this.#readLater(0);
  }

  /** @throws ApiError */
  async readMore(): Promise<void> {
    const { nextCursor } = this.#list.peek();
    if (nextCursor === null) return;
    const page = await this.options.read(nextCursor);
    if (this.#list.peek().nextCursor !== nextCursor) return; // read anew meanwhile
    this.#pages += 1;
    this.#list.value = withPage(this.#list.peek(), page);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  get #spread(): number {
    return Math.random() * (this.options.spread ?? 0);
  }

  /** @param wait milliseconds, at least */
  #readLater(wait: number): void {
    if (this.#isClosed) return;
    this.#isAsked = true;
    if (this.#heard) return;
    clearTimeout(this.#timer);
    const due = this.#readAt + PACE - performance.now();
    this.#timer = setTimeout(() => void this.#read(), Math.max(wait, due));
  }

  async #read(): Promise<void> {
    const heard: Change[] = [];
    this.#heard = heard;
    this.#isAsked = false;
    const isRestarted = this.#isRestarted;
    this.#isRestarted = false;
    let wait: number | undefined = 0;
    try {
      const page = await this.#readPages();
      this.#list.value = enter(page, heard);
      this.#readings.value += 1;
      if (isRestarted) this.#restarts.value += 1;
    } catch (error) {
      // What is refused now may be allowed with the next snapshot.
      const { code, retryAfter = RETRY } = toApiError(error);
      wait = isPassing(code) ? retryAfter * (1 + Math.random()) : undefined;
      this.#isAsked ||= wait !== undefined;
      this.#isRestarted ||= isRestarted;
    }
    this.#heard = undefined;
    this.#readAt = performance.now();
    if (this.#isAsked) this.#readLater(wait ?? 0);
  }

  async #readPages(): Promise<QaPage> {
    let page = await this.options.read();
    let pages = 1;
    while (page.nextCursor !== null && (this.options.isWhole || pages < this.#pages)) {
      const next = await this.options.read(page.nextCursor);
      page = { items: [...page.items, ...next.items], nextCursor: next.nextCursor };
      pages += 1;
    }
    return page;
  }
}
