import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { relabelledOptions } from './definition.rules.js';
import { questionIn } from './session-directory.js';
import { SessionEvents } from './session.events.js';

/** Tells ops what organizers and timers do, by ids: never a title, a prompt or a code. */
@Injectable()
export class SessionLog implements OnModuleInit {
  readonly #logger = new Logger(SessionLog.name);

  constructor(private readonly events: SessionEvents) {}

  onModuleInit(): void {
    this.events.on('session.updated', ({ view: { session } }) => {
      const { id: sessionId, status } = session;
      this.#logger.log({ message: 'session updated', sessionId, status });
    });
    this.events.on('session.removed', ({ sessionId }) => {
      this.#logger.log({ message: 'session removed', sessionId });
    });
    this.events.on('link.revoked', ({ sessionId, kind, linkId }) => {
      this.#logger.log({ message: `${kind} link revoked`, sessionId, linkId });
    });
    for (const name of ['question.updated', 'question.closed', 'question.reset'] as const) {
      this.events.on(name, ({ view, questionId }) => {
        const status = questionIn(view, questionId)?.status;
        const sessionId = view.session.id;
        this.#logger.log({ message: name.replace('.', ' '), sessionId, questionId, status });
      });
    }
    this.events.on('question.updated', ({ view, questionId, before }) => {
      const options = questionIn(view, questionId)?.options ?? [];
      const optionIds = before ? relabelledOptions(before.options, options) : [];
      if (!before || optionIds.length === 0) return;
      // Whoever voted before read another text: worth knowing when a result is doubted.
      const { voted } = before;
      const ids = { sessionId: view.session.id, questionId, optionIds };
      this.#logger.log({ message: 'options relabelled', ...ids, voted });
    });
    this.events.on('question.removed', ({ view, before }) => {
      const ids = { sessionId: view.session.id, questionId: before.id };
      this.#logger.log({ message: 'question removed', ...ids });
    });
  }
}
