import type { QaSort } from '../contract/index.js';
import { orders, type QaState } from './qa.rules.js';

/** All items of a session in memory, kept in step by what is told of them, in whatever order that comes. */
export class QaBoard {
  readonly #items: Map<string, QaState>;
  /** What was told of them before their end may come after it. */
  readonly #removed = new Set<string>();
  readonly #lists = new Map<QaSort, readonly QaState[]>();

  constructor(states: readonly QaState[]) {
    this.#items = new Map(states.map((state) => [state.id, state]));
  }

  get size(): number {
    return this.#items.size;
  }

  find(id: string): QaState | undefined {
    return this.#items.get(id);
  }

  list(sort: QaSort): readonly QaState[] {
    const known = this.#lists.get(sort);
    if (known) return known;
    const list = [...this.#items.values()].sort(orders[sort]);
    this.#lists.set(sort, list);
    return list;
  }

  /** Takes a new item, or a later state of one. */
  put(state: QaState): void {
    const known = this.#items.get(state.id);
    if (this.#removed.has(state.id) || (known && known.version >= state.version)) return;
    this.#items.set(state.id, state);
    this.#lists.clear();
  }

  remove(id: string): void {
    this.#removed.add(id);
    if (this.#items.delete(id)) this.#lists.clear();
  }
}
