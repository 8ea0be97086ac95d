import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { CheerCounts, Reaction, Tempo } from '../contract/index.js';
import { Bus } from '../platform/bus/bus.js';
import { Coalescer } from '../platform/coalescer.js';
import { OverloadedError } from '../platform/domain-error.js';
import { ReactionsEvents, type ReactionsTold } from './reactions.events.js';
import { addCounts, isTempo } from './reactions.rules.js';
import { Tempos } from './tempos.js';

/** Between two times that a process tells the others what has come to it in a session. Milliseconds. */
const INTERVAL = 250;
/** Participants of one session that may say something of the tempo in that time. */
const MAX_WAITING = 5_000;

/** Tells all processes what has come to one: {@link ReactionsTold}. */
const COUNTED = 'reactions.counted';

interface Untold {
  counts: CheerCounts;
  readonly said: Map<string, Tempo>;
}

/**
 * Sums up what comes to this process, and tells all others: each hears of each reaction once. What is on its way
 * when a process or the connection to Redis breaks is lost, and never told again, as it might have arrived.
 */
@Injectable()
export class ReactionsNews implements OnModuleInit, OnApplicationShutdown {
  readonly #logger = new Logger(ReactionsNews.name);
  /** By session. */
  readonly #untold = new Map<string, Untold>();
  readonly #turns = new Coalescer(INTERVAL, (sessionId) => void this.#publish(sessionId));

  constructor(
    private readonly tempos: Tempos,
    private readonly events: ReactionsEvents,
    private readonly bus: Bus,
  ) {}

  onModuleInit(): void {
    this.bus.on(COUNTED, (told: ReactionsTold) => this.events.emit('counted', told));
  }

  onApplicationShutdown(): void {
    this.#turns.close();
  }

  /** @throws OverloadedError */
  add(sessionId: string, participantId: string, reaction: Reaction): void {
    const untold = this.#untold.get(sessionId) ?? { counts: {}, said: new Map<string, Tempo>() };
    if (!isTempo(reaction)) {
      untold.counts = addCounts(untold.counts, { [reaction]: 1 });
    } else if (untold.said.size < MAX_WAITING || untold.said.has(participantId)) {
      untold.said.set(participantId, reaction);
    } else {
      throw new OverloadedError('Too many say something of the tempo right now; try again.');
    }
    this.#untold.set(sessionId, untold);
    this.#turns.ask(sessionId);
  }

  /** Never rejects. */
  async #publish(sessionId: string): Promise<void> {
    const untold = this.#untold.get(sessionId);
    this.#untold.delete(sessionId);
    if (!untold) return;
    const { counts, said } = untold;
    try {
      if (said.size > 0) await this.tempos.say(sessionId, said);
    } catch (error) {
      this.#logger.warn(`the tempo was not noted: ${String(error)}`);
    }
    const told: ReactionsTold = { sessionId, counts, isOfTempo: said.size > 0 };
    this.bus.publish(COUNTED, told);
  }
}
