import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Result } from '../contract/index.js';
import { LoadingCache } from '../platform/loading-cache.js';
import {
  questionIn,
  SessionDirectory,
  SessionEvents,
  type SessionView,
} from '../sessions/index.js';
import { Coalescer } from '../platform/coalescer.js';
import { toResult } from './result.rules.js';
import { ResultsEvents } from './results.events.js';
import { type ClosedRound, TalliesRepository, type TallyChange } from './tallies.repository.js';

/** Milliseconds between two `results:updated` of one question: at most four a second. */
const PUBLISH_INTERVAL = 250;
/** Results held in memory, each some kilobytes at the most. */
const MAX_RESULTS = 10_000;

@Injectable()
export class ResultsService implements OnModuleInit, OnApplicationShutdown {
  readonly #logger = new Logger(ResultsService.name);
  readonly #cache = new LoadingCache<Result>(MAX_RESULTS, (id) => this.#load(id));
  readonly #coalescer = new Coalescer(PUBLISH_INTERVAL, (id) => void this.#publish(id));

  constructor(
    private readonly tallies: TalliesRepository,
    private readonly directory: SessionDirectory,
    private readonly sessionEvents: SessionEvents,
    private readonly events: ResultsEvents,
  ) {}

  onModuleInit(): void {
    // Kind, options and status are part of a result, and decide who sees it.
    this.sessionEvents.on(
      ['question.updated', 'question.closed', 'question.reset'],
      ({ questionId }) => this.changed(questionId),
    );
    // The session's visibility decides, too.
    this.sessionEvents.on('session.updated', ({ view }) => {
      for (const { id, status } of view.questions) if (status !== 'draft') this.changed(id);
    });
    this.sessionEvents.on('question.removed', ({ before }) => this.#cache.invalidate(before.id));
    this.sessionEvents.on('session.removed', ({ questionIds }) => {
      for (const id of questionIds) this.#cache.invalidate(id);
    });
  }

  onApplicationShutdown(): void {
    this.#coalescer.close();
  }

  /** The present result; undefined where the question is gone. */
  get(questionId: string): Promise<Result | undefined> {
    return this.#cache.get(questionId);
  }

  /** The results of all questions of a session, in order. */
  async list({ questions }: SessionView): Promise<Result[]> {
    const results = await Promise.all(questions.map(({ id }) => this.get(id)));
    return results.filter((result) => result !== undefined);
  }

  /** Adds a batch to the tallies, in the transaction that inserts its ballots. */
  add(manager: EntityManager, changes: TallyChange[]): Promise<void> {
    return this.tallies.add(manager, changes);
  }

  /** Erases the tallies of a question, in the transaction that erases its ballots. */
  clear(manager: EntityManager, questionId: string): Promise<void> {
    return this.tallies.clear(manager, questionId);
  }

  /** To be called after the commit: shows the new state to all who may see it, soon. */
  changed(questionId: string): void {
    this.#cache.invalidate(questionId);
    this.#coalescer.touch(questionId);
  }

  /** Every vote that was accepted before the question was closed is counted. */
  async markFinal(closed: ClosedRound): Promise<void> {
    if (!(await this.tallies.markFinal(closed))) return;
    this.changed(closed.questionId);
    await this.events.emit('final', { questionId: closed.questionId });
  }

  /** Closed questions whose results never became final: their process died in between. */
  listUnsealed(): Promise<ClosedRound[]> {
    return this.tallies.listUnsealed();
  }

  async #load(questionId: string): Promise<Result | undefined> {
    const stored = await this.tallies.find(questionId);
    const view = stored && (await this.directory.byQuestion(questionId));
    const question = view && questionIn(view, questionId);
    return question && toResult(question, stored);
  }

  async #publish(questionId: string): Promise<void> {
    try {
      const view = await this.directory.byQuestion(questionId);
      const result = await this.get(questionId);
      if (!view || !result || questionIn(view, questionId)?.status === 'draft') return;
      await this.events.emit('updated', { sessionId: view.session.id, result });
    } catch (error) {
      this.#logger.error(error);
      this.#coalescer.touch(questionId); // the last state is always sent, when it can be read again
    }
  }
}
