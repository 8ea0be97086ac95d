import { Injectable } from '@nestjs/common';
import { limits } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { QaListService } from '../qa/index.js';
import { AnswerListService } from '../results/index.js';
import { QuestionsService, type QuestionView, SessionsService } from '../sessions/index.js';
import { labelsOf } from './ideas.rules.js';

/** What becomes the options of a question. */
export interface Ideas {
  readonly kind: string;
  readonly prompt: string;
  readonly qaIds?: readonly string[];
  readonly answerIds?: readonly string[];
}

/** Puts to the vote what people have asked or written. */
@Injectable()
export class IdeasService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly questions: QuestionsService,
    private readonly qa: QaListService,
    private readonly answers: AnswerListService,
  ) {}

  /**
   * A new question at the end of the session, with these as its options, in their order: first those of
   * the audience's questions.
   * @throws SessionNotFoundError, QaItemNotFoundError, AnswerNotFoundError, ValidationFailedError where
   *   they are too few or too many, and as `QuestionsService.create`
   */
  async ask(
    accountId: string,
    sessionId: string,
    { kind, prompt, qaIds = [], answerIds = [] }: Ideas,
  ): Promise<QuestionView> {
    const { session, questions } = await this.sessions.get(accountId, sessionId);
    if (qaIds.length + answerIds.length > limits.optionsMax) {
      throw wrong(`must hold, with answerIds, at most ${limits.optionsMax} ids`);
    }
    const questionIds = questions.map(({ id }) => id);
    const labels = labelsOf([
      ...(await this.qa.textsOf(session.id, qaIds)),
      ...(await this.answers.textsOf(questionIds, answerIds)),
    ]);
    if (labels.length < limits.optionsMin) {
      throw wrong(
        `must name, with answerIds, at least ${limits.optionsMin} texts that do not look alike`,
      );
    }
    const options = labels.map((label) => ({ label }));
    return this.questions.create(accountId, session.id, { kind, prompt, options });
  }
}

function wrong(message: string): ValidationFailedError {
  return new ValidationFailedError([{ path: 'qaIds', message }]);
}
