import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Pacer } from '../platform/pacer/pacer.js';
import { SessionEntity } from './session.entity.js';
import { SessionTimers } from './session-timers.js';

/** How often it is looked for timers that are missing. Milliseconds. */
const INTERVAL = 60_000;
/** How far ahead: so that none is late that is found missing, though a turn be skipped. Milliseconds. */
const AHEAD = 3 * INTERVAL;
/** More are found the next time. */
const AT_A_TIME = 1_000;

/**
 * A queue may have lost its timers, and what is restored from a backup never had any: sessions whose time
 * is nearly over are given theirs again, at the start and then each minute by one process.
 */
@Injectable()
export class MissedEnds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(MissedEnds.name);
  #looking: NodeJS.Timeout | undefined;

  constructor(
    @InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>,
    private readonly timers: SessionTimers,
    private readonly pacer: Pacer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.#makeUp();
    this.#looking = setInterval(() => void this.#takeTurn(), INTERVAL);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.#looking);
  }

  async #takeTurn(): Promise<void> {
    try {
      if (await this.pacer.takeTurn('session-ends', INTERVAL)) await this.#makeUp();
    } catch (error) {
      this.#logger.error(error);
    }
  }

  /** Never rejects. A timer that is there already stays the only one. */
  async #makeUp(): Promise<void> {
    try {
      const due = await this.sessions
        .createQueryBuilder('session')
        .where(`session.status = 'live' and session.settings ->> 'pace' = 'self'`)
        .andWhere(`(session.settings ->> 'endsAt')::timestamptz < :before`, {
          before: new Date(Date.now() + AHEAD),
        })
        .orderBy('session.id')
        .take(AT_A_TIME)
        .getMany();
      for (const session of due) await this.timers.schedule(session);
    } catch (error) {
      this.#logger.error(error);
    }
  }
}
