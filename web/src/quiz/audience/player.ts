import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Player } from '../../../../src/contract/index.js';
import type { CallAs } from '../../api/call.js';
import { type ApiError, toApiError } from '../../api/problem.js';

const PATH = '/v1/audience/player';

/** Oneself in a game. */
export class OwnPlayer {
  readonly #player: Signal<Player | undefined>;
  #isReading = false;

  /** @param known as the session says; null or absent where it is told nowhere yet */
  constructor(
    private readonly call: CallAs,
    known: Player | null | undefined,
  ) {
    this.#player = signal(known ?? undefined);
  }

  /** Undefined until it is known. */
  get value(): ReadonlySignal<Player | undefined> {
    return this.#player;
  }

  /** Asks who one is, where that is not known: the session has become a game after one joined. */
  async read(): Promise<void> {
    if (this.#player.peek() || this.#isReading) return;
    this.#isReading = true;
    try {
      this.#player.value ??= await this.call<Player>({ method: 'GET', path: PATH });
    } catch (error) {
      // No player, or nobody answers: asked again after the next snapshot.
      toApiError(error);
    }
    this.#isReading = false;
  }

  /** What a leaderboard says: the organizer may have given another name. */
  hear({ name, team }: Player): void {
    const known = this.#player.peek();
    if (known?.name !== name || known.team !== team) this.#player.value = { name, team };
  }

  /** @returns why it was not taken; undefined where it was */
  async change(to: Partial<Player>): Promise<ApiError | undefined> {
    try {
      this.#player.value = await this.call<Player>({ method: 'PATCH', path: PATH, body: to });
      return undefined;
    } catch (error) {
      return toApiError(error);
    }
  }
}
