import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Organizer } from '../accounts/index.js';
import type { ShownCrosstab } from '../contract/index.js';
import {
  QuestionsService,
  questionIn,
  type Screen,
  SessionEvents,
  SessionsService,
} from '../sessions/index.js';
import { QuestionNotFoundError } from '../sessions/index.js';
import { CrosstabEvents } from './crosstabs.events.js';
import { CrosstabsRepository } from './crosstabs.repository.js';
import { CrosstabsService } from './crosstabs.service.js';

/** Which cross-tab the hall is shown: one of a session, until its organizer takes it away or opens a question. */
@Injectable()
export class ShownCrosstabs implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: CrosstabsRepository,
    private readonly crosstabs: CrosstabsService,
    private readonly sessions: SessionsService,
    private readonly questions: QuestionsService,
    private readonly sessionEvents: SessionEvents,
    private readonly events: CrosstabEvents,
  ) {}

  onModuleInit(): void {
    this.sessionEvents.on('question.updated', async ({ view, questionId, before }) => {
      const isOpen = questionIn(view, questionId)?.status === 'open';
      if (before && before.status !== 'open' && isOpen) await this.#set(view.session.id, null);
    });
    this.sessionEvents.on('question.removed', ({ view }) => this.#tell(view.session.id));
    this.sessionEvents.on('question.reset', ({ view, questionId }) => {
      this.crosstabs.forget(
        questionId,
        view.questions.map(({ id }) => id),
      );
      return this.#tell(view.session.id);
    });
  }

  /** @throws SessionNotFoundError where the session is not the user's */
  async get(user: Organizer | Screen, sessionId: string): Promise<ShownCrosstab> {
    await this.sessions.getFor(user, sessionId);
    return { shown: await this.repository.findShown(sessionId) };
  }

  /** @throws SessionNotFoundError, QuestionNotFoundError, CrosstabUnsupportedError, LimitReachedError */
  async show(
    accountId: string,
    sessionId: string,
    shown: { questionId: string; by: string },
  ): Promise<ShownCrosstab> {
    await this.sessions.get(accountId, sessionId);
    const question = await this.questions.get(accountId, shown.questionId);
    const by = await this.questions.get(accountId, shown.by);
    if (question.sessionId !== sessionId || by.sessionId !== sessionId) {
      throw new QuestionNotFoundError();
    }
    const { id } = await this.crosstabs.require(question, by);
    await this.#set(sessionId, { id, by: by.id });
    return { shown: { questionId: question.id, by: by.id } };
  }

  /** @throws SessionNotFoundError */
  async hide(accountId: string, sessionId: string): Promise<void> {
    await this.sessions.get(accountId, sessionId);
    await this.#set(sessionId, null);
  }

  /** Whether a screen may see it now. */
  async isShown(sessionId: string, questionId: string, by: string): Promise<boolean> {
    const shown = await this.repository.findShown(sessionId);
    return shown?.questionId === questionId && shown.by === by;
  }

  async #set(sessionId: string, pair: { id: string; by: string } | null): Promise<void> {
    const isOther = await this.dataSource.transaction((manager) =>
      this.repository.show(manager, sessionId, pair),
    );
    if (isOther) await this.#tell(sessionId);
  }

  async #tell(sessionId: string): Promise<void> {
    const shown = await this.repository.findShown(sessionId);
    await this.events.emit('shown', { sessionId, shown });
  }
}
