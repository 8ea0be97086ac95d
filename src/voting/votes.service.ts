import { EventEmitter } from 'node:events';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import type { Choice, Receipt } from '../contract/index.js';
import { DomainError } from '../platform/domain-error.js';
import { isId } from '../platform/ids.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { type ClosedRound, ResultsService } from '../results/index.js';
import {
  kindOf,
  questionIn,
  QuestionNotFoundError,
  type QuestionView,
  SessionDirectory,
  SessionEvents,
  type SessionView,
  takesVotes,
} from '../sessions/index.js';
import { BallotsRepository } from './ballots.repository.js';
import { ClaimsService } from './claims.service.js';
import type { Participant } from './participant.js';
import { Receipts } from './receipts.js';
import { type Ballot, isSameChoice } from './vote.js';
import { VoteIntake } from './vote-intake.js';
import { QuestionNotOpenError, ReceiptNotFoundError, RoundOverError } from './voting.errors.js';

/** Resets that one vote may meet before it is refused. */
const MAX_ROUNDS = 5;

/** Casting votes and knowing one's own; REST and Socket.IO both come here. */
@Injectable()
export class VotesService implements OnModuleInit, OnApplicationBootstrap {
  readonly #logger = new Logger(VotesService.name);

  /** Told for every vote, so by the plainest emitter there is. */
  readonly accepted = new EventEmitter<{ accepted: [Participant, QuestionView] }>();

  constructor(
    private readonly directory: SessionDirectory,
    private readonly sessionEvents: SessionEvents,
    private readonly results: ResultsService,
    private readonly intake: VoteIntake,
    private readonly claims: ClaimsService,
    private readonly ballots: BallotsRepository,
    private readonly receipts: Receipts,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    // The answer to a close waits for this: what is on its way is in the queue by then, and
    // nothing comes after.
    this.sessionEvents.on('question.closed', async ({ view, questionId }) => {
      const question = questionIn(view, questionId);
      if (!question?.closedAt) return;
      const { round, closedAt } = question;
      await this.#seal({ questionId, round, closedAt });
    });
    this.sessionEvents.on(['question.reset', 'question.removed'], () => this.intake.settle());
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const closed of await this.results.listUnsealed()) await this.#seal(closed);
  }

  /**
   * @returns a receipt, when the vote is in the durable queue and will be counted, once. The same
   *   choice sent again has the same receipt.
   * @throws QuestionNotFoundError, QuestionNotOpenError, InvalidChoiceError, AlreadyVotedError,
   *   OverloadedError
   */
  async cast(participant: Participant, questionId: string, choice: Choice): Promise<Receipt> {
    try {
      const { id, question } = await this.#cast(participant, questionId, choice);
      this.metrics.votesAccepted.inc();
      this.accepted.emit('accepted', participant, question);
      return { id, questionId, status: 'accepted' };
    } catch (error) {
      if (error instanceof DomainError) this.metrics.refused(error.code);
      throw error;
    }
  }

  async #cast(
    participant: Participant,
    questionId: string,
    choice: Choice,
  ): Promise<{ id: string; question: QuestionView }> {
    let view = isId(questionId) ? await this.directory.byQuestion(questionId) : undefined;
    for (let tries = 1; ; tries += 1) {
      const question = view && questionIn(view, questionId);
      if (!view || !question || view.session.id !== participant.sessionId) {
        throw new QuestionNotFoundError();
      }
      if (!takesVotes(question, Date.now())) {
        return { id: await this.#repeat(participant, question, choice), question };
      }
      try {
        return { id: await this.#enqueue(participant, question, choice), question };
      } catch (error) {
        if (!(error instanceof RoundOverError) || tries === MAX_ROUNDS) throw error;
        view = await this.directory.refresh(view.session.id);
      }
    }
  }

  #enqueue(participant: Participant, question: QuestionView, choice: Choice): Promise<string> {
    return this.intake.enqueue({
      questionId: question.id,
      round: question.round,
      participantId: participant.id,
      choice: kindOf(question).pack(choice, question),
      allowChange: question.settings.allowChange ?? false,
    });
  }

  /** After the close: who lost the answer to a vote that was accepted still gets its receipt. */
  async #repeat(participant: Participant, question: QuestionView, choice: Choice): Promise<string> {
    const [ballot] = await this.#ballotsOf(participant.id, [question]);
    const packed = packOrNothing(question, choice);
    if (!ballot || packed === undefined || !isSameChoice(ballot.choice, packed)) {
      throw new QuestionNotOpenError();
    }
    return ballot.receiptId;
  }

  /** @throws ReceiptNotFoundError where it is no receipt of this participant */
  async getReceipt(participant: Participant, receiptId: string): Promise<Receipt> {
    const view = await this.directory.bySession(participant.sessionId);
    const question = view?.questions.find(({ id, round }) =>
      this.receipts.isFor({ questionId: id, round, participantId: participant.id }, receiptId),
    );
    if (!question) throw new ReceiptNotFoundError();
    const [ballot] = await this.ballots.findOf(participant.id, [question.id]);
    // A changed vote's first receipt was counted, too, before the later one took its place.
    const counted = ballot !== undefined && ballot.receiptId >= receiptId;
    return { id: receiptId, questionId: question.id, status: counted ? 'counted' : 'accepted' };
  }

  /** What the participant has chosen in the session, counted or still in the queue. */
  async votesOf(
    participant: Participant,
    { questions }: SessionView,
  ): Promise<Record<string, Choice>> {
    const ballots = await this.#ballotsOf(participant.id, questions);
    return Object.fromEntries(
      ballots.flatMap(({ questionId, choice }) => {
        const question = questions.find(({ id }) => id === questionId);
        return question ? [[questionId, kindOf(question).unpack(choice, question)]] : [];
      }),
    );
  }

  async #ballotsOf(participantId: string, questions: readonly QuestionView[]): Promise<Ballot[]> {
    const asked = questions.filter(({ status }) => status !== 'draft');
    const claimed = await Promise.all(
      asked.map(async ({ id, round }) => {
        const claim = await this.claims.find(id, round, participantId);
        return claim?.state === 'queued' ? { ...claim, questionId: id, participantId } : undefined;
      }),
    );
    const uncertain = asked.filter((_, index) => !claimed[index]);
    const counted =
      uncertain.length > 0
        ? await this.ballots.findOf(
            participantId,
            uncertain.map(({ id }) => id),
          )
        : [];
    return [...counted, ...claimed.filter((ballot) => ballot !== undefined)];
  }

  /** A seal that cannot be queued now is made up for at the next start. */
  async #seal(closed: ClosedRound): Promise<void> {
    try {
      await this.intake.seal(closed);
    } catch (error) {
      this.#logger.error(error);
    }
  }
}

function packOrNothing(question: QuestionView, choice: Choice) {
  try {
    return kindOf(question).pack(choice, question);
  } catch {
    return undefined;
  }
}
