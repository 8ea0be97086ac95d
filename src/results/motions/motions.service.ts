import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Result } from '../../contract/index.js';
import type { MotionTerms } from '../../contract/motion.js';
import {
  type Admission,
  kindOf,
  leastNamedReceipt,
  MotionDecidedError,
  MotionWithoutRosterError,
  needsRoster,
  type QuestionView,
  SameTransaction,
  SessionDirectory,
} from '../../sessions/index.js';
import type { Asked } from '../results.repository.js';
import { decidedResult, openResult } from './motion-result.rules.js';
import { type DecidedMotion, MotionsRepository } from './motions.repository.js';

/** Of a session, what decides on its motions. */
export interface DecidingSettings {
  readonly id: string;
  readonly motion: MotionTerms | null;
  readonly roster: Admission['roster'];
  readonly identity: 'anonymous' | 'named';
  /** When it began to ask for names after its start; null: it did not. */
  readonly namedAt: Date | null;
}

/** What has become of motions: decided once, when the last vote is counted; opened again, it is open. */
@Injectable()
export class MotionsService implements OnModuleInit {
  constructor(
    private readonly repository: MotionsRepository,
    private readonly directory: SessionDirectory,
    private readonly sameTransaction: SameTransaction,
  ) {}

  onModuleInit(): void {
    this.sameTransaction.on('opened', (manager, question) => this.#open(manager, question));
    this.sameTransaction.on('reset', async (manager, question) => {
      if (kindOf(question).motion) await this.repository.forget(manager, question.id);
    });
  }

  find(manager: EntityManager, questionId: string): Promise<DecidedMotion | undefined> {
    return this.repository.find(questionId, manager);
  }

  /** Decides it, or corrects its votes; the caller has the lock of the question. */
  put(manager: EntityManager, questionId: string, decided: DecidedMotion): Promise<void> {
    return this.repository.put(manager, questionId, decided);
  }

  async settingsOf(manager: EntityManager, questionId: string): Promise<DecidingSettings> {
    const [settings]: [DecidingSettings] = await manager.query(
      `select sessions.id, sessions.settings #> '{motion}' as motion, admission ->> 'roster' as roster,
              coalesce(sessions.settings ->> 'identity', 'anonymous') as identity,
              named_at as "namedAt"
       from questions join sessions on sessions.id = session_id where questions.id = $1`,
      [questionId],
    );
    return settings;
  }

  /** What a result says beside its counts, where its question is a motion. */
  async resultOf(asked: Asked, result: Result): Promise<Result> {
    const { motion } = kindOf(asked);
    if (!motion) return result;
    const { questionId, final } = result;
    const decided = final ? await this.repository.find(questionId) : undefined;
    if (decided) return { ...result, ...decidedResult(result, decided) };
    const view = await this.directory.byQuestion(questionId);
    const { votes = null, weights } = view?.seats ?? {};
    const terms = motion.terms(view?.session.settings.motion ?? null, asked);
    const seats = { entitled: votes, weighted: (weights?.size ?? 0) > 0 };
    return { ...result, ...openResult(result, terms, seats) };
  }

  /** @throws MotionWithoutRosterError, MotionDecidedError */
  async #open(manager: EntityManager, question: QuestionView): Promise<void> {
    const { motion } = kindOf(question);
    if (!motion) return;
    const settings = await this.settingsOf(manager, question.id);
    if (settings.roster === 'none' && needsRoster(motion.terms(settings.motion, question))) {
      throw new MotionWithoutRosterError();
    }
    const decided = await this.repository.find(question.id, manager);
    if (!decided) return;
    // One more vote, and the difference of the two results would be its weight, and whose it is.
    const hasVotes = decided.yes + decided.no + decided.abstain > 0;
    if (decided.weighted && hasVotes && (await this.#isSecret(manager, question.id, settings))) {
      throw new MotionDecidedError();
    }
    await this.repository.forget(manager, question.id);
  }

  /** Names that are asked for now are none of who has voted before. */
  async #isSecret(
    manager: EntityManager,
    questionId: string,
    { identity, namedAt }: DecidingSettings,
  ): Promise<boolean> {
    if (identity === 'anonymous') return true;
    return this.repository.hasVotesBefore(manager, questionId, leastNamedReceipt({ namedAt }));
  }
}
