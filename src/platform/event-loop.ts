import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

/** How often the loop shows that it turns, where it does. Milliseconds. */
const INTERVAL = 20;
/** A turn that takes longer has more to do than this process can. Milliseconds. */
const LONGEST_TURN = 1_000;

/**
 * Knows how long the present turn of the event loop lasts already. One turn reads what has come on
 * all connections, so while more comes than can be done, turns grow with the number of connections;
 * and whatever takes several turns, as a query does, takes as long.
 */
@Injectable()
export class EventLoop implements OnApplicationShutdown {
  #turnedAt = Date.now();
  readonly #timer = setInterval(() => (this.#turnedAt = Date.now()), INTERVAL).unref();

  /** Whether what can be put off is to be refused for the rest of this turn. */
  get isLate(): boolean {
    return Date.now() - this.#turnedAt > LONGEST_TURN + INTERVAL;
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }
}
