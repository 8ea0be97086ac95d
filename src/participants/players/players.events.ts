import { Injectable, type OnModuleInit } from '@nestjs/common';
import Emittery from 'emittery';
import { Bus } from '../../platform/bus/bus.js';

/** Tells all processes that players of a session are others now: a {@link PlayersChanged}. */
const CHANGED = 'players.changed';

export interface PlayersChanged {
  readonly sessionId: string;
  /** Whether what was read before may still be shown for a moment: some have joined. */
  readonly isSoon?: boolean;
}

/** What other modules hear of players: in each process. */
@Injectable()
export class PlayerEvents
  extends Emittery<{
    /** Some have joined, are called otherwise, play in another team or are out. */
    changed: PlayersChanged;
  }>
  implements OnModuleInit
{
  constructor(private readonly bus: Bus) {
    super();
  }

  onModuleInit(): void {
    this.bus.on(CHANGED, (change: PlayersChanged) => this.emit('changed', change));
  }

  /** Some have joined: who listens hears it soon. */
  tellSoon(sessionId: string): void {
    this.bus.publish(CHANGED, { sessionId, isSoon: true } satisfies PlayersChanged);
  }

  /** Once this resolves, no process shows what it had read before. */
  async tell(sessionId: string): Promise<void> {
    await this.emit('changed', { sessionId });
    await this.bus.tell(CHANGED, { sessionId });
  }
}
