import { isDeepStrictEqual } from 'node:util';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ResultsEvents } from '../results/index.js';
import {
  kindOf,
  questionIn,
  type QuestionView,
  SameTransaction,
  SessionDirectory,
  SessionEvents,
} from '../sessions/index.js';
import { LeaderboardNews } from './leaderboard-news.js';
import { isScored } from './points.rules.js';
import { choiceIn, ScoresRepository } from './scores.repository.js';
import { ScoringMetrics } from './scoring.metrics.js';

/**
 * Writes down what the answers to a question have earned, once all of them are counted. What is not
 * written then, as a process died or a vote was counted late, ScoringSweep makes up for.
 */
@Injectable()
export class ScoringService implements OnModuleInit, BeforeApplicationShutdown {
  readonly #logger = new Logger(ScoringService.name);
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly scores: ScoresRepository,
    private readonly news: LeaderboardNews,
    private readonly directory: SessionDirectory,
    private readonly sessionEvents: SessionEvents,
    private readonly resultsEvents: ResultsEvents,
    private readonly sameTransaction: SameTransaction,
    private readonly metrics: ScoringMetrics,
  ) {}

  onModuleInit(): void {
    this.sameTransaction.on('opened', (manager, question) => this.scores.open(manager, question));
    this.sameTransaction.on('reset', (manager, question) =>
      this.scores.erase(manager, question, question.status === 'open'),
    );
    // Not waited for: the turn that has marked it counts other questions' votes, too.
    this.resultsEvents.on('final', ({ questionId }) => this.#scoreSoon(questionId));
    this.sessionEvents.on('question.updated', ({ view, questionId, before }) => {
      const question = questionIn(view, questionId);
      if (question && before && isWorthOther(question, before)) this.#scoreSoon(questionId);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /**
   * Scores a question anew; doing so again changes nothing.
   * @returns how many answers are worth something else now
   */
  async score(questionId: string): Promise<number> {
    const view = await this.directory.byQuestion(questionId);
    if (!view) return 0;
    const end = this.metrics.scoring.startTimer();
    const changed = await this.dataSource.transaction(async (manager) => {
      const question = await this.scores.lock(manager, questionId);
      if (!question?.final) return 0;
      if (!isScored({ id: questionId, ...question })) {
        await this.scores.forget(manager, questionId);
        return 0;
      }
      const { key } = kindOf(question);
      const { version, answerKey } = question;
      // Of a kind that cannot be right or wrong, no answer has earned anything.
      const choices = key ? question.choices : [];
      const credits = key ? key.credits(choices.map(choiceIn), answerKey!, question) : [];
      return this.scores.write(manager, questionId, version, choices, credits);
    });
    end();
    this.news.changed(view.session.id);
    return changed;
  }

  #scoreSoon(questionId: string): void {
    const work = this.#scoreIfWorth(questionId);
    this.#underWay.add(work);
    void work.then(() => this.#underWay.delete(work));
  }

  /** Never rejects. */
  async #scoreIfWorth(questionId: string): Promise<void> {
    try {
      const view = await this.directory.byQuestion(questionId);
      const question = view && questionIn(view, questionId);
      if (question && isScored(question)) await this.score(questionId);
    } catch (error) {
      this.#logger.error(error); // the next sweep makes up for it
    }
  }
}

/** Whether answers that are scored may be worth something else now. */
function isWorthOther(question: QuestionView, before: QuestionView): boolean {
  if (question.status !== 'closed') return false;
  return (
    !isDeepStrictEqual(question.answerKey, before.answerKey) ||
    (question.scoring === null) !== (before.scoring === null)
  );
}
