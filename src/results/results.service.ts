import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isWider, type Result, type ResultAudience, resultAudience } from '../contract/index.js';
import { Bus } from '../platform/bus/bus.js';
import { BoundedMap } from '../platform/bounded-map.js';
import { LoadingCache } from '../platform/loading-cache.js';
import { Pacer } from '../platform/pacer/pacer.js';
import { Together } from '../platform/together.js';
import { SharedCache } from '../platform/shared-cache/shared-cache.js';
import {
  kindOf,
  questionIn,
  SameTransaction,
  SessionDirectory,
  SessionEvents,
  SummaryThread,
  type QuestionView,
  type SessionView,
} from '../sessions/index.js';
import { Coalescer } from '../platform/coalescer.js';
import type { NewAnswer } from './answers/answer-moves.rules.js';
import { AnswersRepository } from './answers/answers.repository.js';
import { MotionsService } from './motions/motions.service.js';
import { asSeenBy, type Eyes, summarize, toResult, withCounted } from './result.rules.js';
import { ResultsEvents, type ResultUpdate } from './results.events.js';
import { SlowResults } from './slow-results.js';
import {
  type Asked,
  type Before,
  type ClosedRound,
  type CountedVotes,
  ResultsRepository,
  type TallyChange,
} from './results.repository.js';

/** Milliseconds between two `results:updated` of one question: at most four a second. */
const PUBLISH_INTERVAL = 250;
/** A process comes back a little later than that, so that its own last turn is over. */
const ASK_INTERVAL = PUBLISH_INTERVAL + 10;
/** Results held in memory, each some kilobytes at the most. */
const MAX_RESULTS = 10_000;
/** How old a result may be whose process was not told of a change. Milliseconds. */
const RESULT_TTL = 5_000;

/** Questions whose last told result is remembered. */
const MAX_TOLD = 100_000;

/** Tells all processes that a question's result has changed: a {@link Changed}. */
const CHANGED = 'results.changed';
/** Tells all processes the new state, for those who look on: a {@link ResultUpdate}. */
const UPDATED = 'results.updated';

interface Changed {
  readonly questionId: string;
  /** Whether it was by votes and nothing else. */
  readonly byVotes: boolean;
  /** Whether something that it told is hidden now. */
  readonly isUrgent?: boolean;
}

@Injectable()
export class ResultsService implements OnModuleInit, OnApplicationShutdown {
  readonly #logger = new Logger(ResultsService.name);
  readonly #cache = new LoadingCache<Result>({ max: MAX_RESULTS, ttl: RESULT_TTL }, (id) =>
    this.shared.through(sharedKey(id), () => this.#load(id)),
  );
  /** When votes were counted first that nobody has been shown yet. Milliseconds since 1970. */
  readonly #unseen = new BoundedMap<number>({ max: MAX_RESULTS });
  /** Versions by question: the last that this process has heard of, and the last it has looked up. */
  readonly #told = new BoundedMap<number>({ max: MAX_TOLD });
  readonly #looked = new BoundedMap<number>({ max: MAX_TOLD });
  /** Questions whose votes were counted here, of which the other processes have not heard. */
  readonly #untold = new Set<string>();
  /** Questions of which something that was told is hidden now. */
  readonly #urgent = new BoundedMap<true>({ max: MAX_RESULTS });
  readonly #catchUps = new Together<readonly string[], void>(async (asked) => {
    await this.#catchUp(new Set(asked.flat()));
    return asked.map(() => undefined);
  });
  readonly #slow = new SlowResults((id, rest) => void this.#countAnew(id, rest));
  readonly #coalescer = new Coalescer(ASK_INTERVAL, (id) => void this.#publish(id));

  constructor(
    private readonly repository: ResultsRepository,
    private readonly answers: AnswersRepository,
    private readonly motions: MotionsService,
    private readonly directory: SessionDirectory,
    private readonly sessionEvents: SessionEvents,
    private readonly events: ResultsEvents,
    private readonly bus: Bus,
    private readonly pacer: Pacer,
    private readonly shared: SharedCache,
    private readonly sameTransaction: SameTransaction,
    private readonly thread: SummaryThread,
  ) {}

  onModuleInit(): void {
    this.sameTransaction.on('opened', (manager, { id }) => this.repository.begin(manager, id));
    this.sameTransaction.on('reworded', (manager, { id }) => this.raise(manager, id));
    // By its version it is known which final result has been scored. One that is not has no points yet.
    this.sameTransaction.on('rekeyed', async (manager, { id, status }) => {
      if (status === 'closed') await this.raise(manager, id);
    });
    this.sameTransaction.on('reset', async (manager, { id, status }) => {
      // No vote of the new round can exist while the question is closed.
      await this.repository.clear(manager, id, status === 'closed');
      await this.answers.clear(manager, id);
    });
    this.bus.on(CHANGED, ({ questionId, byVotes, isUrgent }: Changed) => {
      if (byVotes && this.#slow.has(questionId)) return;
      this.#slow.drop(questionId);
      this.#cache.invalidate(questionId);
      if (isUrgent) this.#urgent.set(questionId, true);
    });
    this.bus.on(UPDATED, (update: ResultUpdate) => {
      if (update.isUrgent) this.#urgent.delete(update.result.questionId);
      this.#hold(update);
      return this.#tell(update);
    });
    this.bus.onReturn(() => {
      this.#slow.close();
      this.#cache.clear();
    });
    // Kind, options and status are part of a result, and decide who sees it.
    this.sessionEvents.on(
      ['question.updated', 'question.closed', 'question.reset'],
      async ({ view, questionId, before }) => {
        const question = questionIn(view, questionId);
        const { session } = view;
        if (question && comesIntoSight(question, session, before, session)) {
          await this.#renew([questionId]);
        }
        // One that takes long is counted once more, when it is final.
        const isClosing = question?.status === 'closed' && before?.status === 'open';
        if (isClosing && this.#slow.noteVotes(questionId)) return;
        this.changed(questionId);
      },
    );
    // The session's visibility decides, too.
    this.sessionEvents.on('session.updated', async ({ view, before }) => {
      const shown = view.questions.filter(({ status }) => status !== 'draft');
      const news = shown.filter((one) => comesIntoSight(one, view.session, one, before));
      await this.#renew(news.map(({ id }) => id));
      for (const { id } of shown) this.changed(id);
    });
    this.sessionEvents.on('question.removed', ({ before }) => this.#forgetAll([before.id]));
    this.sessionEvents.on('session.removed', ({ questionIds }) => this.#forgetAll(questionIds));
  }

  onApplicationShutdown(): void {
    this.#coalescer.close();
    this.#slow.close();
  }

  /**
   * The present result; undefined where the question is gone. One that takes long to count may lack the
   * votes of late, until it is final.
   */
  async get(questionId: string, eyes: Eyes = 'audience'): Promise<Result | undefined> {
    const result = this.#slow.peek(questionId) ?? (await this.#cache.get(questionId));
    return result && asSeenBy(eyes, result);
  }

  /** The same where it is in memory: costs no turn of the loop. */
  peek(questionId: string, eyes: Eyes = 'audience'): Result | undefined {
    const result = this.#slow.peek(questionId) ?? this.#cache.peek(questionId);
    return result && asSeenBy(eyes, result);
  }

  /** The results of all questions of a session, in order. */
  async list({ questions }: SessionView, eyes: Eyes = 'audience'): Promise<Result[]> {
    const results = await Promise.all(questions.map(({ id }) => this.get(id, eyes)));
    return results.filter((result) => result !== undefined);
  }

  /** Has `get` and `list` know all that was counted before this was called. */
  async catchUp(questionIds: readonly string[]): Promise<void> {
    await this.#catchUps.ask(questionIds);
  }

  /**
   * Tells those who look on here of results that this process was not told of: its connection was
   * broken, or the process that counted was killed before it told. To be called again and again;
   * what was there at one call and is not told by the next was missed.
   */
  async tellMissed(views: readonly SessionView[]): Promise<void> {
    const sessionIds = new Map(
      views.flatMap(({ session, questions }) =>
        questions.filter(({ status }) => status !== 'draft').map(({ id }) => [id, session.id]),
      ),
    );
    for (const { id, version } of await this.repository.listVersions([...sessionIds.keys()])) {
      const before = this.#looked.get(id);
      this.#looked.set(id, version);
      if (before === undefined || (this.#told.get(id) ?? -1) >= before) continue;
      if (this.#slow.has(id)) continue; // told when it has rested
      await this.#forget(id);
      const result = await this.get(id, 'organizer');
      if (result) await this.#tell({ sessionId: sessionIds.get(id)!, result });
    }
  }

  /**
   * Adds a batch to the tallies, in the transaction or the very statement that inserts its ballots.
   * @returns the results as they are now
   */
  add(
    runner: Pick<EntityManager, 'query'>,
    changes: readonly TallyChange[],
    before?: Before,
  ): Promise<CountedVotes[]> {
    return this.repository.add(runner, changes, before);
  }

  /**
   * Puts texts in the place of those that the same participants had, in the transaction that does so
   * with their ballots. @param gone whose there are others of now, or none
   */
  replaceAnswers(
    manager: EntityManager,
    gone: readonly { questionId: string; participantId: string }[],
    answers: readonly NewAnswer[],
  ): Promise<void> {
    return this.answers.replace(manager, gone, answers);
  }

  /** Makes it another version, in the transaction that changes it. The question is locked. */
  raise(manager: EntityManager, questionId: string): Promise<void> {
    return this.repository.raiseVersions([questionId], manager);
  }

  /**
   * To be called after the commit, where something must not be seen any more: once this resolves, no
   * process gives anybody the result of before, and those who have it are told without a pause.
   */
  async changedEverywhere(questionId: string): Promise<void> {
    this.#urgent.set(questionId, true);
    await this.#forget(questionId);
    const changed: Changed = { questionId, byVotes: false, isUrgent: true };
    await this.bus.tell(CHANGED, changed);
    this.#coalescer.ask(questionId);
  }

  /**
   * To be called after the commit: shows the new state to all who may see it, soon.
   * @param countedAt where votes were counted: when. Milliseconds since 1970
   */
  changed(questionId: string, countedAt?: number): void {
    const byVotes = countedAt !== undefined;
    if (byVotes) {
      this.#noteUnseen(questionId, countedAt);
      if (this.#slow.noteVotes(questionId)) return;
    }
    this.#slow.drop(questionId);
    void this.#forget(questionId).then(() => this.#publishChanged(questionId, byVotes));
    this.#coalescer.ask(questionId);
  }

  /**
   * The same where it is known what was counted: nobody has to read the result again.
   * @param asked the question as they were counted
   * @param added to each bucket
   * @param countedAt milliseconds since 1970
   */
  counted(
    votes: CountedVotes,
    asked: Asked,
    added: ReadonlyMap<string, number>,
    countedAt: number,
  ): void {
    const { questionId } = votes;
    this.#noteUnseen(questionId, countedAt);
    this.#untold.add(questionId);
    if (this.#slow.noteVotes(questionId)) return;
    const before = this.#cache.peek(questionId);
    const isNext = before?.version === votes.version - 1;
    const result = isNext ? withCounted(before, votes, asked, added) : undefined;
    if (result) this.#cache.put(questionId, result);
    const forgotten = result ? this.shared.forget(sharedKey(questionId)) : this.#forget(questionId);
    // What is shown at once tells the others of the change as well.
    const isShown = this.#coalescer.ask(questionId);
    if (!isShown) void forgotten.then(() => this.#tellChanged(questionId));
  }

  /**
   * Every vote that was accepted before the question was closed is counted.
   * @param also is done in the same transaction, under the lock of the question
   */
  async markFinal(
    closed: ClosedRound,
    also?: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    const isFinal = await this.repository.markFinal(closed, also);
    // Even where it was before: the process that marked it may have died before it told.
    this.changed(closed.questionId);
    if (isFinal) await this.events.emit('final', { questionId: closed.questionId });
  }

  /** Closed questions whose results are not final: not yet, or because their process died. */
  listUnsealed(): Promise<ClosedRound[]> {
    return this.repository.listUnsealed();
  }

  /** Whether all its votes are in the result; undefined where it is not closed as it was then. */
  isFinal(closed: ClosedRound): Promise<boolean | undefined> {
    return this.repository.isFinal(closed);
  }

  async #catchUp(questionIds: ReadonlySet<string>): Promise<void> {
    const versions = await this.repository.listVersions([...questionIds]);
    await Promise.all(
      versions.map(async ({ id, version }) => {
        const known = await this.get(id);
        if (known && known.version < version && !this.#slow.has(id)) await this.#forget(id);
      }),
    );
  }

  /** Never rejects: what was changed stays changed, even if not all are told of the result. */
  async #renew(questionIds: readonly string[]): Promise<void> {
    try {
      await this.repository.raiseVersions(questionIds);
    } catch (error) {
      this.#logger.error(error);
    }
  }

  /** Each version once: several processes may have found the same, and told all. */
  async #tell(update: ResultUpdate): Promise<void> {
    const { questionId, version } = update.result;
    const before = this.#told.get(questionId);
    if (before !== undefined && before >= version) return;
    this.#told.set(questionId, version);
    try {
      await this.events.emit('updated', update);
    } catch (error) {
      // It could not be shown, as the database did not answer: it counts as missed.
      if (this.#told.get(questionId) === version) this.#told.set(questionId, before ?? -1);
      throw error;
    }
  }

  /** What others read of it meanwhile is as new as this. Never rejects. */
  async #forget(questionId: string): Promise<void> {
    this.#cache.invalidate(questionId);
    await this.shared.forget(sharedKey(questionId));
    this.#cache.invalidate(questionId);
  }

  async #forgetAll(questionIds: readonly string[]): Promise<void> {
    for (const id of questionIds) this.#slow.drop(id);
    await Promise.all(questionIds.map((id) => this.#forget(id)));
  }

  /** What another process shows need not be read; an older one comes late. */
  #hold({ result, rest }: ResultUpdate): void {
    const { questionId, version } = result;
    const held = this.#cache.peek(questionId);
    if (held && held.version >= version) return;
    this.#cache.put(questionId, result);
    if (rest === undefined) this.#slow.drop(questionId);
    else this.#slow.hear(result, rest);
  }

  #noteUnseen(questionId: string, countedAt: number): void {
    if (!this.#unseen.has(questionId)) this.#unseen.set(questionId, countedAt);
  }

  #tellChanged(questionId: string): void {
    if (this.#untold.delete(questionId)) this.#publishChanged(questionId, true);
  }

  #publishChanged(questionId: string, byVotes: boolean): void {
    this.bus.publish(CHANGED, { questionId, byVotes } satisfies Changed);
  }

  async #load(questionId: string): Promise<Result | undefined> {
    this.#slow.reading(questionId);
    const stored = await this.repository.find(questionId);
    if (!stored) return undefined;
    const { asked, buckets, counts, totalVotes } = stored;
    const { apart, texts } = kindOf(asked);
    // After the version: what a result tells is never older than that says.
    const told = texts && (await this.answers.find(questionId, texts.told));
    if (!apart?.isNeeded(buckets, asked)) {
      this.#slow.drop(questionId);
      return this.motions.resultOf(asked, toResult(questionId, stored, summarize(stored, told)));
    }
    const count = this.#slow.begin(questionId);
    try {
      const { summarized, took } = await this.thread.summarize(apart.program, {
        ...{ asked, counts, totalVotes },
      });
      const result = toResult(questionId, stored, summarized);
      this.#slow.end(count, result, took);
      return result;
    } catch (error) {
      this.#slow.fail(questionId, count);
      throw error;
    }
  }

  /** @param rest for how long it has rested; 0 where no other process counts it. Milliseconds */
  async #countAnew(questionId: string, rest: number): Promise<void> {
    try {
      const isTurn =
        rest === 0 || (await this.pacer.takeTurn(`count:${questionId}`, Math.ceil(rest)));
      if (!isTurn) return; // another process that has counted votes shows them all
    } catch (error) {
      this.#logger.error(error);
    }
    await this.#forget(questionId);
    this.#coalescer.ask(questionId);
  }

  async #publish(questionId: string): Promise<void> {
    try {
      if (!(await this.pacer.takeTurn(`results:${questionId}`, PUBLISH_INTERVAL))) {
        this.#tellChanged(questionId);
        this.#coalescer.ask(questionId); // another process shows what it finds now
        return;
      }
      const view = await this.directory.byQuestion(questionId);
      const isResting = this.#slow.restOf(questionId) > 0;
      const result = await (isResting
        ? this.get(questionId, 'organizer')
        : this.#cache.get(questionId));
      if (!view || !result || questionIn(view, questionId)?.status === 'draft') {
        return this.#tellChanged(questionId);
      }
      const countedAt = this.#unseen.get(questionId);
      this.#unseen.delete(questionId);
      if ((this.#told.get(questionId) ?? -1) >= result.version) return; // another has told it
      const rest = this.#slow.has(questionId) ? this.#slow.restOf(questionId) : undefined;
      const isUrgent = this.#urgent.has(questionId);
      this.#urgent.delete(questionId);
      const update: ResultUpdate = {
        ...{ sessionId: view.session.id, result, countedAt },
        ...(rest !== undefined && { rest }),
        ...(isUrgent && { isUrgent }),
      };
      this.#untold.delete(questionId);
      this.bus.publish(UPDATED, update);
    } catch (error) {
      this.#logger.error(error);
      this.#tellChanged(questionId);
      this.#coalescer.ask(questionId); // the last state is always sent, when it can be read again
    }
  }
}

function sharedKey(questionId: string): string {
  return `result:${questionId}`;
}

/**
 * Whether somebody sees a result who did not before, and so has not been told of it: as each version
 * is told once, it becomes another. What a draft has was told to nobody.
 */
function comesIntoSight(
  question: QuestionView,
  session: VisibleIn,
  before: QuestionView | undefined,
  sessionBefore: VisibleIn | undefined,
): boolean {
  if (!before || !sessionBefore || before.status === 'draft') return false;
  return isWider(audienceIn(question, session), audienceIn(before, sessionBefore));
}

type VisibleIn = Parameters<QuestionView['visibilityIn']>[0];

function audienceIn(question: QuestionView, session: VisibleIn): ResultAudience {
  return resultAudience(question, question.visibilityIn(session));
}
