import { Injectable } from '@nestjs/common';
import type { ConfidenceMatrix } from '../contract/index.js';
import { LoadingCache } from '../platform/loading-cache.js';
import type { QuestionView } from '../sessions/index.js';
import { toMatrix } from './confidence.rules.js';
import { ConfidencesRepository } from './confidences.repository.js';

/** How old it may be that is told: a hall asks for it at once. Milliseconds. */
const TTL = 1_000;
const MAX_QUESTIONS = 1_000;

/** Whether those were right who were sure. */
@Injectable()
export class ConfidenceMatrices {
  readonly #cache = new LoadingCache<ConfidenceMatrix>({ max: MAX_QUESTIONS, ttl: TTL }, (key) =>
    this.#count(key),
  );

  constructor(private readonly repository: ConfidencesRepository) {}

  /** A second old at the most, and never of a round before. */
  async get({ id, round, revision, status }: QuestionView): Promise<ConfidenceMatrix> {
    const matrix = await this.#cache.get([id, round, revision, status].join(' '));
    return matrix!;
  }

  /** Of those of the questions on which somebody has said how sure it is, as of `get`. */
  async list(questions: readonly QuestionView[]): Promise<ConfidenceMatrix[]> {
    const said = new Set(await this.repository.listSaid(questions.map(({ id }) => id)));
    return Promise.all(questions.filter(({ id }) => said.has(id)).map((one) => this.get(one)));
  }

  async #count(key: string): Promise<ConfidenceMatrix> {
    const [questionId] = key.split(' ') as [string];
    return toMatrix(questionId, await this.repository.count(questionId));
  }
}
