import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Organizer } from '../../accounts/index.js';
import { type Answer, type AnswerState, limits, type Word } from '../../contract/index.js';
import { tidyAnswer } from '../../contract/answer-text.js';
import { isId } from '../../platform/ids.js';
import {
  LimitReachedError,
  lockModerated,
  type Moderator,
  QuestionsService,
} from '../../sessions/index.js';
import { ResultsService } from '../results.service.js';
import { AnswerNotFoundError } from './answers.errors.js';
import { AnswersRepository } from './answers.repository.js';
import type { Asked } from '../results.repository.js';
import { wordOf } from './word.rules.js';
import { WordsRepository } from './words.repository.js';

/** What an organizer or a moderator lets everybody see of what people wrote. When it is answered, it is so everywhere. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly questions: QuestionsService,
    private readonly answers: AnswersRepository,
    private readonly words: WordsRepository,
    private readonly results: ResultsService,
  ) {}

  /** @throws AnswerNotFoundError where there is none, or it is another's */
  async setOne(user: Organizer | Moderator, id: string, state: AnswerState): Promise<Answer> {
    const questionId = isId(id) ? await this.answers.questionOf(id) : undefined;
    if (questionId === undefined) throw new AnswerNotFoundError();
    await this.#change(user, questionId, (manager) =>
      this.answers.setState(manager, questionId, { ids: [id] }, state),
    ).catch(asAnswer);
    const answer = await this.answers.findOne(id);
    if (!answer) throw new AnswerNotFoundError(); // it was withdrawn meanwhile
    return answer;
  }

  /** @param ids those that are no answers of the question are left out */
  async setMany(
    user: Organizer | Moderator,
    questionId: string,
    ids: readonly string[],
    state: AnswerState,
  ): Promise<void> {
    await this.#change(user, questionId, (manager) =>
      this.answers.setState(manager, questionId, { ids }, state),
    );
  }

  async listWords(user: Organizer | Moderator, questionId: string): Promise<Word[]> {
    await this.questions.getModerated(user, questionId);
    return this.words.list(questionId);
  }

  /** @throws LimitReachedError, ValidationFailedError where the question has no words */
  async setWords(
    user: Organizer | Moderator,
    questionId: string,
    texts: readonly string[],
    rule: 'shown' | 'hidden',
  ): Promise<Word[]> {
    return this.#changeWords(user, questionId, texts, (manager, words) =>
      this.words.decide(manager, questionId, words, rule),
    );
  }

  /** @param into left out: they become words of their own again @throws as `setWords` */
  async mergeWords(
    user: Organizer | Moderator,
    questionId: string,
    texts: readonly string[],
    into: string | undefined,
  ): Promise<Word[]> {
    return this.#changeWords(user, questionId, texts, (manager, words, question) => {
      if (into === undefined) return this.words.split(manager, questionId, words);
      const label = tidyAnswer(into, false);
      return this.words.merge(manager, questionId, words, { word: wordOf(into, question), label });
    });
  }

  async #changeWords(
    user: Organizer | Moderator,
    questionId: string,
    texts: readonly string[],
    change: (manager: EntityManager, words: string[], question: Asked) => Promise<void>,
  ): Promise<Word[]> {
    await this.#change(user, questionId, async (manager, question) => {
      const words = [...new Set(texts.map((text) => wordOf(text, question)))];
      await change(manager, words, question);
      if ((await this.words.countDecided(manager, questionId)) > limits.decidedWordsMax) {
        throw new LimitReachedError(
          limits.decidedWordsMax,
          'words of a question that are decided on',
        );
      }
    });
    return this.words.list(questionId);
  }

  async #change(
    user: Organizer | Moderator,
    questionId: string,
    change: (manager: EntityManager, question: Asked) => Promise<unknown>,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { question } = await lockModerated(manager, user, questionId);
      await change(manager, question);
      await this.results.raise(manager, questionId);
    });
    await this.results.changedEverywhere(questionId);
  }
}

/** Whose question it is, nobody else is to learn. */
function asAnswer(error: unknown): never {
  const isOthers = (error as { code?: string }).code === 'question_not_found';
  throw isOthers ? new AnswerNotFoundError() : error;
}
