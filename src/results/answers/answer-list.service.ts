import { Injectable } from '@nestjs/common';
import type { AnswerPage, AnswerState } from '../../contract/index.js';
import { pageOf, requireCursor } from '../../platform/page.rules.js';
import type { Asked } from '../results.repository.js';
import { AnswerNotFoundError } from './answers.errors.js';
import { AnswersRepository } from './answers.repository.js';
import { wordOf } from './word.rules.js';
import { WordsRepository } from './words.repository.js';

/** Which texts are asked for. */
export interface AnswersAsked {
  readonly state: AnswerState;
  /** Those alone that are told as this word. */
  readonly word?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** The texts of a question, page by page. Who may see them is asked before. */
@Injectable()
export class AnswerListService {
  constructor(
    private readonly answers: AnswersRepository,
    private readonly words: WordsRepository,
  ) {}

  /** @throws ValidationFailedError */
  async list(
    question: Asked & { readonly id: string },
    { state, word, limit, cursor }: AnswersAsked,
  ): Promise<AnswerPage> {
    const after = requireCursor(cursor);
    const words =
      word === undefined
        ? undefined
        : await this.words.groupsOf(question.id, [wordOf(word, question)]);
    return pageOf(await this.answers.list(question.id, state, words, limit + 1, after), limit);
  }

  /** These texts of the questions, in their order. @throws AnswerNotFoundError where one is of none of them */
  async textsOf(questionIds: readonly string[], ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const found = await this.answers.findTexts(questionIds, ids);
    return ids.map((id) => {
      const text = found.get(id);
      if (text === undefined) throw new AnswerNotFoundError();
      return text;
    });
  }
}
