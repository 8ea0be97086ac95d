import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OwnConfidence } from '../contract/index.js';
import { isId } from '../platform/ids.js';
import { RateLimits } from '../platform/rate-limits/rate-limits.js';
import { Together } from '../platform/together.js';
import type { Participant } from '../participants/index.js';
import {
  isAdmitted,
  NotAdmittedError,
  questionIn,
  QuestionNotFoundError,
  type QuestionView,
  SameTransaction,
  SessionDirectory,
  SessionsService,
  takesVotes,
} from '../sessions/index.js';
import { onlyOf, QuestionNotOpenError, VotesService } from '../voting/index.js';
import { type Confidence, ConfidencesRepository } from './confidences.repository.js';
import { ConfidenceNotAskedError, NotVotedError } from './quiz.errors.js';
import { quizPolicies } from './quiz.policies.js';

/** How sure those are who have voted: said after the vote, and written apart from it. */
@Injectable()
export class ConfidenceService implements OnModuleInit {
  readonly #writes = new Together((confidences: readonly Confidence[]) => this.#write(confidences));

  constructor(
    private readonly directory: SessionDirectory,
    private readonly sessions: SessionsService,
    private readonly votes: VotesService,
    private readonly repository: ConfidencesRepository,
    private readonly sameTransaction: SameTransaction,
    private readonly limits: RateLimits,
  ) {}

  onModuleInit(): void {
    this.sameTransaction.on('reset', (manager, { id }) => this.repository.deleteOf(manager, id));
  }

  /**
   * The last one counts that is said while the question is open.
   * @throws QuestionNotFoundError, NotAdmittedError, QuestionNotOpenError, ConfidenceNotAskedError,
   *   NotVotedError, TooManyRequestsError
   */
  async put(participant: Participant, questionId: string, value: number): Promise<OwnConfidence> {
    await this.limits.take(quizPolicies['confidence/participant'], participant.id);
    const question = await this.#find(participant, questionId);
    if (!takesVotes(question, Date.now())) throw new QuestionNotOpenError();
    if (!question.settings.confidence) throw new ConfidenceNotAskedError();
    const myVotes = await this.votes.votesOf(participant, onlyOf(question));
    if (!(questionId in myVotes)) throw new NotVotedError();
    const { round } = question;
    const participantId = participant.id;
    if (await this.#writes.ask({ questionId, round, participantId, value })) {
      return { questionId, confidence: value };
    }
    // It was closed or reset meanwhile.
    const latest = await this.#find(participant, questionId);
    throw latest.round === round ? new QuestionNotOpenError() : new NotVotedError();
  }

  /**
   * What one has said, of all questions of one's session: for a page that does not know it any more.
   * @throws NotAdmittedError, SessionNotFoundError
   */
  async listOwn(participant: Participant): Promise<OwnConfidence[]> {
    const { questions } = await this.sessions.getFor(participant, participant.sessionId);
    return this.repository.listOwn(
      questions.map(({ id }) => id),
      participant.id,
    );
  }

  async #find(participant: Participant, questionId: string): Promise<QuestionView> {
    const view =
      this.directory.peekByQuestion(questionId) ??
      (isId(questionId) ? await this.directory.byQuestion(questionId) : undefined);
    const question = view && questionIn(view, questionId);
    if (!question || view.session.id !== participant.sessionId) throw new QuestionNotFoundError();
    if (!isAdmitted(participant, view)) throw new NotAdmittedError();
    return question;
  }

  /** @returns of each whether it was written, or a later one of the same participant */
  async #write(confidences: readonly Confidence[]): Promise<boolean[]> {
    const last = new Map(confidences.map((one) => [keyOf(one), one]));
    const written = await this.repository.write([...last.values()], new Date());
    const keys = new Set(written.map(keyOf));
    return confidences.map((one) => keys.has(keyOf(one)));
  }
}

function keyOf({ questionId, participantId }: Pick<Confidence, 'questionId' | 'participantId'>) {
  return `${questionId} ${participantId}`;
}
