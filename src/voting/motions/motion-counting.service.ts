import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DecidedMotion, MotionsService } from '../../results/index.js';
import {
  type Definition,
  kindOf,
  rosterKindOf,
  SameTransaction,
  SessionDirectory,
} from '../../sessions/index.js';
import { type Pile, WeighedBallotsRepository } from './weighed-ballots.repository.js';

type Asked = Definition & { readonly kind: string };

/**
 * Counts motions by weight. Votes come in and are counted as any others; what they weigh is read when no more
 * can come, in the transaction that makes the result final. So the vote path knows nothing of weights.
 */
@Injectable()
export class MotionCountingService implements OnModuleInit {
  constructor(
    private readonly ballots: WeighedBallotsRepository,
    private readonly motions: MotionsService,
    private readonly directory: SessionDirectory,
    private readonly sameTransaction: SameTransaction,
  ) {}

  onModuleInit(): void {
    this.sameTransaction.on('opened', async (manager, question) => {
      if (kindOf(question).motion) await this.ballots.unweigh(manager, question.id);
    });
  }

  /** @returns what is to be done when its result becomes final; undefined where it is no motion */
  async deciding(
    questionId: string,
  ): Promise<((manager: EntityManager) => Promise<void>) | undefined> {
    const view = await this.directory.byQuestion(questionId);
    const question = view?.questions.find(({ id }) => id === questionId);
    if (!question || !kindOf(question).motion) return undefined;
    return (manager) => this.#decide(manager, questionId, question);
  }

  /**
   * Corrects what was decided before these votes were counted, by the same terms.
   * @returns whether it was decided
   */
  async correct(manager: EntityManager, questionId: string, asked: Asked): Promise<boolean> {
    const decided = await this.motions.find(manager, questionId);
    if (!decided) return false;
    if (decided.weighted) await this.ballots.weigh(manager, questionId);
    await this.#put(manager, questionId, asked, decided);
    return true;
  }

  async #decide(manager: EntityManager, questionId: string, asked: Asked): Promise<void> {
    if (await this.correct(manager, questionId, asked)) return;
    const { id: sessionId, motion, roster } = await this.motions.settingsOf(manager, questionId);
    const kind = rosterKindOf({ roster });
    const seated = kind && { sessionId, kind };
    const weighted =
      seated !== undefined && (await this.ballots.isWeighted(manager, questionId, seated));
    if (weighted) await this.ballots.weigh(manager, questionId); // those who are not on it any more, too
    const entitled = seated ? await this.ballots.entitled(manager, questionId, seated) : null;
    const terms = kindOf(asked).motion!.terms(motion, asked);
    await this.#put(manager, questionId, asked, { terms, weighted, entitled });
  }

  async #put(
    manager: EntityManager,
    questionId: string,
    asked: Asked,
    { terms, weighted, entitled }: Pick<DecidedMotion, 'terms' | 'weighted' | 'entitled'>,
  ): Promise<void> {
    const votes = votesIn(asked, await this.ballots.listPiles(manager, questionId));
    const present = votes.yes + votes.no + votes.abstain;
    // One that came late may be of somebody who is not on the roster any more.
    const could = entitled === null ? null : Math.max(entitled, present);
    await this.motions.put(manager, questionId, { terms, weighted, ...votes, entitled: could });
  }
}

function votesIn(asked: Asked, piles: readonly Pile[]) {
  const rules = kindOf(asked).motion!;
  const votes = { yes: 0, no: 0, abstain: 0 };
  for (const { choice, votes: more } of piles) votes[rules.roleOf(choice)] += more;
  return votes;
}
