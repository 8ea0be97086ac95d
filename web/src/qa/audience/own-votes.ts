import { type ReadonlySignal, signal } from '@preact/signals';
import type { QaItem } from '../../../../src/contract/index.js';
import { type FailureCode, isPassing, toApiError } from '../../api/problem.js';
import { jittered, RETRY } from '../../browser/retry.js';

/** An upvote, or a downvote. */
export type Sign = 1 | -1;

/** What one says of an item; 0: nothing. */
export type Vote = Sign | 0;

/**
 * What one wants of an item, until the server has answered; with the counts as they are shown meanwhile:
 * what others do would else be counted beside one's own, or not, by chance.
 */
export type Wish = Pick<QaItem, 'upvotes' | 'upvoted' | 'downvotes' | 'downvoted'>;

/** What it stands on. */
export interface Surroundings {
  find(id: string): QaItem | undefined;
  /** @throws ApiError */
  send(id: string, vote: Vote): Promise<QaItem>;
  answered(item: QaItem): void;
  refused(code: FailureCode): void;
  /** @param milliseconds how long to wait @returns what ends the waiting */
  later(milliseconds: number, work: () => void): () => void;
}

/** One's own votes: shown at once, and sent until the server has them. */
export class OwnVotes {
  readonly #wishes = signal<Readonly<Record<string, Wish>>>({});
  readonly #busy = new Set<string>();
  readonly #waits = new Map<string, () => void>();
  #isClosed = false;

  constructor(private readonly surroundings: Surroundings) {}

  /** By the item's id: those that the server has not answered yet. */
  get wishes(): ReadonlySignal<Readonly<Record<string, Wish>>> {
    return this.#wishes;
  }

  /** Says that of an item, in the place of the other; or nothing any more where that was said. */
  toggle(id: string, sign: Sign): void {
    const item = this.surroundings.find(id);
    if (!item) return;
    const before = this.#wishes.peek()[id] ?? item;
    const wish = after(before, voteIn(before) === sign ? 0 : sign);
    this.#wishes.value = { ...this.#wishes.peek(), [id]: wish };
    this.#endWait(id);
    void this.#send(id, RETRY.first);
  }

  /** Sends what waits: there is a line again. */
  resume(): void {
    for (const id of [...this.#waits.keys()]) {
      this.#endWait(id);
      void this.#send(id, RETRY.first);
    }
  }

  close(): void {
    this.#isClosed = true;
    for (const id of [...this.#waits.keys()]) this.#endWait(id);
  }

  /** One at a time of an item, so that of two presses the later one is sent later. */
  async #send(id: string, wait: number): Promise<void> {
    const wish = this.#wishes.peek()[id];
    if (!wish || this.#isClosed || this.#busy.has(id)) return;
    this.#busy.add(id);
    const before = this.surroundings.find(id);
    let pause = 0;
    try {
      const item = await this.surroundings.send(id, voteIn(wish));
      const known = this.surroundings.find(id);
      // Of what was heard since, the last word counts: the answer may be older. Nor does it bring back
      // what was hidden meanwhile.
      const isNewest = known === before;
      const { upvoted, downvoted } = item;
      if (known) this.surroundings.answered(isNewest ? item : { ...known, upvoted, downvoted });
      if (this.#wishes.peek()[id] === wish) this.#forget(id);
    } catch (error) {
      const { code, retryAfter = 0 } = toApiError(error);
      if (isPassing(code)) pause = retryAfter + jittered(wait);
      else {
        this.#forget(id);
        this.surroundings.refused(code);
      }
    }
    this.#busy.delete(id);
    if (pause === 0) return this.#send(id, RETRY.first); // pressed once more meanwhile
    if (this.#isClosed) return;
    const end = this.surroundings.later(pause, () => {
      this.#waits.delete(id);
      void this.#send(id, Math.min(wait * 2, RETRY.last));
    });
    this.#waits.set(id, end);
  }

  #endWait(id: string): void {
    this.#waits.get(id)?.();
    this.#waits.delete(id);
  }

  #forget(id: string): void {
    const { [id]: _done, ...others } = this.#wishes.peek();
    this.#wishes.value = others;
  }
}

function voteIn({ upvoted, downvoted }: Wish): Vote {
  return upvoted ? 1 : downvoted ? -1 : 0;
}

function after(before: Wish, vote: Vote): Wish {
  const { upvotes, upvoted, downvotes, downvoted } = before;
  const [isUp, isDown] = [vote === 1, vote === -1];
  return {
    upvotes: upvotes + Number(isUp) - Number(upvoted),
    upvoted: isUp,
    downvotes: downvotes + Number(isDown) - Number(downvoted),
    downvoted: isDown,
  };
}

/** The item as it is shown to who wants this of it. */
export function wished(item: QaItem, wish: Wish | undefined): QaItem {
  return wish ? { ...item, ...wish } : item;
}
