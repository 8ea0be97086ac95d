import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BoundedMap } from '../../platform/bounded-map.js';
import { isDivisionByZero } from '../../platform/database/postgres-errors.js';
import { isPermanent, ofData } from '../../platform/queue/permanent-failures.js';
import { PairCounts } from '../../crosstabs/index.js';
import { type CountedVotes, ResultsService } from '../../results/index.js';
import {
  ballotKey,
  BallotsRepository,
  type FirstVotes,
  insertionOf,
  type LockedQuestion,
} from './ballots.repository.js';
import {
  answerChanges,
  changedBallots,
  firstVotes,
  inPresentRound,
  latestBallots,
  namedVotes,
  tallyChanges,
} from './counting.rules.js';
import { kindOf } from '../../sessions/index.js';
import { MotionCountingService } from '../motions/motion-counting.service.js';
import { ParticipantNames } from '../../participants/index.js';
import { halvesOf, type Poison, together } from './poison.rules.js';
import { timeOfId } from '../../platform/ids.js';
import type { Ballot, QueuedBallot } from '../vote.js';
import { type CountJob, fromCountJob } from '../vote-jobs.js';
import { VotingMetrics } from '../voting.metrics.js';

/** Questions whose definition is remembered. */
const MAX_QUESTIONS = 10_000;

/** Counts batches: ballots and tallies change in one transaction, or not at all. */
@Injectable()
export class CountingService {
  /** As they were locked last, by {@link keyOf}. */
  readonly #questions = new BoundedMap<LockedQuestion>({ max: MAX_QUESTIONS });

  constructor(
    private readonly dataSource: DataSource,
    private readonly ballots: BallotsRepository,
    private readonly participants: ParticipantNames,
    private readonly results: ResultsService,
    private readonly pairs: PairCounts,
    private readonly motions: MotionCountingService,
    private readonly metrics: VotingMetrics,
  ) {}

  /**
   * Counts a job, and all votes of it that can be where some never can. One counted twice changes
   * nothing the second time.
   * @returns what cannot be counted; undefined where that is nothing
   * @throws what passes: then the whole job is to be tried again
   */
  async count(job: CountJob): Promise<Poison | undefined> {
    try {
      await this.#count(ofData(() => fromCountJob(job)));
      return undefined;
    } catch (error) {
      if (!isPermanent(error)) throw error;
      const halves = halvesOf(job);
      if (!halves) return { job, reason: (error as Error).message };
      const poison = [await this.count(halves[0]), await this.count(halves[1])];
      return together(poison.filter((one) => one !== undefined));
    }
  }

  /**
   * Counts jobs together.
   * @throws what passes, and what is permanent: then each of them is to be counted by itself
   */
  async countTogether(jobs: readonly CountJob[]): Promise<void> {
    await this.#count(ofData(() => jobs.flatMap(fromCountJob)));
  }

  async #count(batch: QueuedBallot[]): Promise<void> {
    const questionOf = (id: string, round: number) => this.#questions.get(keyOf(id, round));
    const { first, others } = ofData(() => firstVotes(batch, questionOf));
    const counted = first.length > 0 ? await this.#countFirst(first) : [];
    if (counted) {
      await this.#correct(first, counted);
      this.#tell(first, counted);
    }
    const left = counted ? others : batch;
    if (left.length > 0) await this.#countInSteps(left);
  }

  /** @returns undefined, and nothing is counted, where one of them is none after all */
  async #countFirst(votes: readonly FirstVotes[]): Promise<CountedVotes[] | undefined> {
    const changes = votes.map(({ change }) => change);
    try {
      return await this.results.add(this.dataSource, changes, insertionOf(votes));
    } catch (error) {
      if (isDivisionByZero(error)) return undefined;
      throw error;
    }
  }

  /** Votes that were given up, and are counted after all, when their motion is decided. */
  async #correct(votes: readonly FirstVotes[], counted: readonly CountedVotes[]): Promise<void> {
    const late = votes.filter(
      ({ question }) =>
        kindOf(question).motion &&
        counted.some(({ questionId, final }) => questionId === question.id && final),
    );
    if (late.length === 0) return;
    await this.dataSource.transaction(async (manager) => {
      const ids = late.map(({ question }) => question.id);
      await this.#correctDecided(manager, await this.ballots.lockQuestions(manager, ids));
    });
  }

  async #correctDecided(
    manager: EntityManager,
    questions: readonly LockedQuestion[],
  ): Promise<void> {
    for (const question of questions) {
      if (kindOf(question).motion) await this.motions.correct(manager, question.id, question);
    }
  }

  #tell(votes: readonly FirstVotes[], counted: readonly CountedVotes[]): void {
    const now = Date.now();
    this.#observe(votes.flatMap(({ ballots }) => ballots));
    for (const { question, change } of votes) {
      const columns = counted.find(({ questionId }) => questionId === question.id);
      if (columns) this.results.counted(columns, question, change.buckets, now);
    }
  }

  /** The long way, which takes whatever there is. */
  async #countInSteps(batch: QueuedBallot[]): Promise<void> {
    const questionIds = [...new Set(batch.map(({ questionId }) => questionId))];
    const counted = await this.dataSource.transaction(async (manager) => {
      const questions = await this.ballots.lockQuestions(manager, questionIds);
      for (const one of questions) this.#questions.set(keyOf(one.id, one.round), one);
      const ballots = ofData(() => latestBallots(inPresentRound(batch, questions)));
      if (ballots.length === 0) return [];

      const inserted = new Set(await this.ballots.insertNew(manager, ballots));
      const later = ballots.filter((ballot) => ballot.replaces && !inserted.has(ballot));
      const earlierChoices = await this.ballots.replaceEarlier(manager, later);
      const replaced = later.flatMap((ballot) => {
        const earlierChoice = earlierChoices.get(ballotKey(ballot));
        return earlierChoice === undefined ? [] : [{ ballot, earlierChoice }];
      });
      const changes = ofData(() => tallyChanges(questions, [...inserted], replaced));
      if (changes.length > 0) await this.results.add(manager, changes);
      const { gone, answers } = ofData(() => answerChanges(questions, [...inserted], replaced));
      if (gone.length > 0 || answers.length > 0) {
        await this.results.replaceAnswers(manager, gone, answers);
      }
      const crossed = questions.filter(({ crossTabbed }) => crossTabbed).map(({ id }) => id);
      if (crossed.length > 0) {
        await this.pairs.count(manager, crossed, changedBallots(crossed, [...inserted], replaced));
      }
      const counted = [...inserted, ...replaced.map(({ ballot }) => ballot)];
      const named = namedVotes(questions, counted);
      if (named.length > 0) await this.participants.note(manager, named);
      // Also where nothing is new: the process that counted it may have died before it corrected that.
      await this.#correctDecided(manager, questions);
      return counted;
    });
    this.#observe(counted);
    // Even where nothing is new: the process that counted it may have died before it told.
    for (const questionId of questionIds) this.results.changed(questionId, Date.now());
  }

  #observe(counted: readonly Ballot[]): void {
    const now = Date.now();
    this.metrics.ballotsCounted.inc(counted.length);
    for (const { receiptId } of counted) {
      this.metrics.acceptToCount.observe(Math.max(0, now - timeOfId(receiptId).getTime()) / 1000);
    }
  }
}

function keyOf(questionId: string, round: number): string {
  return `${questionId}/${round}`;
}
