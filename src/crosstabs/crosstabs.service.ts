import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CrossTab, limits } from '../contract/index.js';
import { DomainError } from '../platform/domain-error.js';
import { newId } from '../platform/ids.js';
import { LoadingCache } from '../platform/loading-cache.js';
import {
  LimitReachedError,
  QuestionNotFoundError,
  type QuestionView,
  type SessionView,
} from '../sessions/index.js';
import { CrosstabUnsupportedError } from './crosstabs.errors.js';
import {
  CrosstabsRepository,
  inOrder,
  type Pair,
  type StoredPair,
} from './crosstabs.repository.js';
import { canBeCrossed } from './pairs.rules.js';
import { mayBeTold, tell, toCrossTab, totalOf } from './told.rules.js';
import { waysOf } from './ways.rules.js';

/** How old a cross-tab may be that is told: several look at one. Milliseconds. */
const TTL = 500;
const MAX_PAIRS = 1_000;
/** How often it is read again while votes are counted meanwhile; then as it was told last. */
const MAX_TRIES = 3;

/** One question by another. */
@Injectable()
export class CrosstabsService {
  readonly #cache = new LoadingCache<StoredPair>({ max: MAX_PAIRS, ttl: TTL }, (key) =>
    this.#read(key),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: CrosstabsRepository,
  ) {}

  /**
   * Begins to count it where nobody has asked for it before, or for long.
   * @throws CrosstabUnsupportedError, LimitReachedError
   */
  async get(question: QuestionView, by: QuestionView): Promise<CrossTab> {
    return asTold(await this.require(question, by), question, by);
  }

  /** Votes on this question were erased: what was read of its pairs with these is told no more. */
  forget(questionId: string, others: readonly string[]): void {
    for (const other of others) this.#cache.invalidate(keyOf(questionId, other));
  }

  /** The pair, counted. @throws as `get` */
  async require(question: QuestionView, by: QuestionView): Promise<StoredPair> {
    if (
      question.id === by.id ||
      question.sessionId !== by.sessionId ||
      !canBeCrossed(question) ||
      !canBeCrossed(by)
    ) {
      throw new CrosstabUnsupportedError();
    }
    const key = keyOf(question.id, by.id);
    const known = await this.#cache.get(key);
    if (known?.active) return known;
    await this.#begin(question.sessionId, question.id, by.id);
    this.#cache.invalidate(key);
    const begun = await this.#cache.get(key);
    if (!begun) throw new QuestionNotFoundError(); // deleted meanwhile
    return begun;
  }

  /**
   * The cross-tabs that were asked for of questions whose votes are all counted: as they would be told
   * now, in the order of the questions, and without those that tell nothing.
   */
  async listFinal({ session, questions }: SessionView): Promise<CrossTab[]> {
    const pairs = await this.repository.listPairs(session.id);
    const told: CrossTab[] = [];
    for (const { question, by } of waysOf(pairs, questions)) {
      try {
        const pair = await this.require(question, by);
        if (!pair.questions.every(({ isFinal }) => isFinal)) continue;
        const crosstab = asTold(pair, question, by);
        if (crosstab.groups.length > 0) told.push(crosstab);
      } catch (error) {
        // It was deleted or made another question meanwhile, or others are told in its place.
        if (!(error instanceof DomainError)) throw error;
      }
    }
    return told;
  }

  /** The pair as it is told from now on: anew where enough has changed. */
  async #read(key: string): Promise<StoredPair | undefined> {
    const [one, other] = key.split(' ') as [string, string];
    for (let tries = 1; ; tries += 1) {
      const pair = await this.repository.find(one, other);
      if (!pair?.active) return pair;
      if (!pair.isWatched) await this.repository.watch(pair);
      const [a, b] = pair.questions;
      const { counts, told, changed } = pair;
      if (!a || !b || !mayBeTold(counts, told, changed.length)) return pair;
      const next = tell(a, b, counts, told);
      if (await this.repository.tell(pair, next)) {
        return { ...pair, told: next, version: pair.version + 1, changed: [] };
      }
      if (tries === MAX_TRIES) return pair;
    }
  }

  /** Votes on the two questions are not counted until their pair is. */
  async #begin(sessionId: string, one: string, other: string): Promise<void> {
    const [aId, bId] = inOrder(one, other);
    await this.dataSource.transaction(async (manager) => {
      const questions = await this.repository.lockQuestions(manager, sessionId, [aId, bId]);
      const [a, b] = [aId, bId].map((id) => questions.find((question) => question.id === id));
      if (!a || !b) throw new QuestionNotFoundError();
      if (!canBeCrossed(a) || !canBeCrossed(b)) throw new CrosstabUnsupportedError();
      const all = await this.repository.lockAll(manager, sessionId);
      const known = all.find((pair) => pair.aId === aId && pair.bId === bId);
      if (known?.active) return;
      if (!known && all.length >= limits.crosstabsPerSession) {
        throw new LimitReachedError(limits.crosstabsPerSession, 'cross-tabs in a session');
      }
      const pair: Pair = known ?? { id: newId(), aId, bId };
      if (!known) await this.repository.insert(manager, sessionId, pair);
      // Those that nobody has watched for longest make room.
      const counted = all.filter(({ active }) => active);
      const over = counted.slice(limits.crosstabsCounted - 1);
      if (over.length > 0) await this.repository.end(manager, over);
      await this.repository.begin(manager, pair, a, b);
    });
  }
}

function keyOf(one: string, other: string): string {
  return inOrder(one, other).join(' ');
}

/** @throws QuestionNotFoundError where one was deleted meanwhile */
function asTold(pair: StoredPair, question: QuestionView, by: QuestionView): CrossTab {
  const of = ({ id }: QuestionView) => pair.questions.find((one) => one.id === id);
  const [asked, crossing] = [of(question), of(by)];
  if (!asked || !crossing) throw new QuestionNotFoundError();
  const { version, told } = pair;
  return toCrossTab({
    ...{ question: asked, by: crossing, isFirst: question.id === pair.aId, version, told },
    waiting: told ? pair.changed.length : waitingOf(pair),
  });
}

/** Of fewer than three who have answered both, nothing is told yet. */
function waitingOf({ counts }: StoredPair): number {
  return totalOf(counts);
}
