import { Injectable } from '@nestjs/common';
import type { CrossTab } from '../contract/index.js';
import { CrosstabsService, ShownCrosstabs } from '../crosstabs/index.js';
import { ResultsHiddenError } from '../results/index.js';
import { QuestionNotFoundError } from '../sessions/index.js';
import type { Viewer } from './viewer.js';
import { ViewingService } from './viewing.service.js';

/** Who of all that look at results may see one question by another. */
@Injectable()
export class CrosstabViewing {
  constructor(
    private readonly viewing: ViewingService,
    private readonly crosstabs: CrosstabsService,
    private readonly shown: ShownCrosstabs,
  ) {}

  /**
   * @throws QuestionNotFoundError where one of the questions is not in a session of the viewer
   * @throws ResultsHiddenError where a participant asks, a moderator, or a screen that does not show it now
   * @throws CrosstabUnsupportedError, LimitReachedError
   */
  async get(viewer: Viewer, questionId: string, by: string): Promise<CrossTab> {
    const [question, crossing] = [
      await this.viewing.getQuestion(viewer, questionId),
      await this.viewing.getQuestion(viewer, by),
    ];
    // Of another session it is as good as none.
    if (question.sessionId !== crossing.sessionId) throw new QuestionNotFoundError();
    await this.#require(viewer, question.sessionId, questionId, by);
    const crosstab = await this.crosstabs.get(question, crossing);
    // As it is now: it may have been taken away while it was read.
    await this.#require(viewer, question.sessionId, questionId, by);
    return crosstab;
  }

  async #require({ role }: Viewer, sessionId: string, id: string, by: string): Promise<void> {
    if (role === 'organizer') return;
    if (role !== 'screen' || !(await this.shown.isShown(sessionId, id, by))) {
      throw new ResultsHiddenError();
    }
  }
}
