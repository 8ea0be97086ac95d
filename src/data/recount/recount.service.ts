import { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { BallotFormat, BallotReading } from '../../contract/ballots.js';
import { OverloadedError } from '../../platform/domain-error.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { QuestionsService, SessionsService } from '../../sessions/index.js';
import { BallotBox, type OpenBox } from './ballot-box.js';
import { type BallotsFile, writerOf } from './ballot-writers.js';
import { ResultNotFinalError } from './recount.errors.js';
import { recountPolicies } from './recount.policies.js';

/** Files that are written at a time: each has a connection of the pool, which has ten. */
const MAX_FILES = 2;

/** Ballots of questions, for somebody who counts them anew. */
@Injectable()
export class RecountService {
  readonly #logger = new Logger(RecountService.name);
  #writing = 0;

  constructor(
    private readonly questions: QuestionsService,
    private readonly sessions: SessionsService,
    private readonly box: BallotBox,
    private readonly limits: RateLimits,
  ) {}

  /**
   * @throws QuestionNotFoundError, UnsupportedBallotFormatError, ResultNotFinalError, TooManyRequestsError
   * @throws OverloadedError where too many are being written
   */
  async write(
    accountId: string,
    questionId: string,
    format: BallotFormat,
    reading: BallotReading,
  ): Promise<Omit<BallotsFile, 'pieces'> & { readonly content: Readable }> {
    await this.limits.take(recountPolicies['ballots/account'], accountId);
    const question = await this.questions.get(accountId, questionId);
    const writer = writerOf(question, format, reading);
    const { session } = await this.sessions.get(accountId, question.sessionId);
    // Since before its first vote: what came before it asked for names stays nobody's.
    const tellsWeights = session.settings.identity === 'named' && session.namedAt === null;
    if (this.#writing >= MAX_FILES) throw new OverloadedError('Too many ballots are being read.');
    this.#writing++;
    let box: OpenBox | undefined;
    const end = async () => {
      await box?.close();
      this.#writing--;
    };
    try {
      box = await this.box.open(question.id);
      if (!box.isFinal) throw new ResultNotFinalError();
      const { pieces, ...file } = await writer(question, box, tellsWeights);
      return { ...file, content: this.#closing(Readable.from(pieces), end) };
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** However the file ends, read or not: who no longer reads must not hold a connection. */
  #closing(content: Readable, end: () => Promise<void>): Readable {
    content.once('error', (error) => this.#logger.error(error));
    content.once('close', () => void end());
    return content;
  }
}
