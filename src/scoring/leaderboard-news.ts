import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../platform/bus/bus.js';
import { questionIn, SessionEvents, type SessionView } from '../sessions/index.js';
import { isScored } from './points.rules.js';

/** Tells all processes that who has how many points, or who sees that, is otherwise now: `{sessionId}`. */
export const CHANGED = 'leaderboard.changed';

/** Tells those that make leaderboards of what is changed here, also where none are made. */
@Injectable()
export class LeaderboardNews implements OnModuleInit {
  constructor(
    private readonly sessionEvents: SessionEvents,
    private readonly bus: Bus,
  ) {}

  onModuleInit(): void {
    this.sessionEvents.on(['session.updated', 'admission.narrowed'], ({ view }) => this.#see(view));
    this.sessionEvents.on(
      ['question.updated', 'question.reset'],
      ({ view, questionId, before }) => {
        const states = [before, questionIn(view, questionId)];
        if (states.some((state) => state && isScored(state))) this.changed(view.session.id);
      },
    );
    this.sessionEvents.on('question.removed', ({ view, before }) => {
      if (isScored(before)) this.changed(view.session.id);
    });
  }

  /** To be called after the commit. */
  changed(sessionId: string): void {
    this.bus.publish(CHANGED, { sessionId });
  }

  /** Where nothing is worth points, nobody looks at them. */
  #see(view: SessionView): void {
    if (view.questions.some(isScored)) this.changed(view.session.id);
  }
}
