import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Metrics } from '../platform/metrics/metrics.js';
import { isForGood, ofData } from '../platform/queue/for-good.js';
import { ResultsService } from '../results/index.js';
import { ballotKey, BallotsRepository } from './ballots.repository.js';
import { inPresentRound, latestBallots, namedVotes, tallyChanges } from './counting.rules.js';
import { ParticipantsRepository } from './participants.repository.js';
import { halvesOf, type Poison, together } from './poison.rules.js';
import { castAt } from './receipts.js';
import type { Ballot, QueuedBallot } from './vote.js';
import { type CountJob, fromCountJob } from './vote-jobs.js';

/** Counts batches: ballots and tallies change in one transaction, or not at all. */
@Injectable()
export class CountingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ballots: BallotsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly results: ResultsService,
    private readonly metrics: Metrics,
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
      if (!isForGood(error)) throw error;
      const halves = halvesOf(job);
      if (!halves) return { job, reason: (error as Error).message };
      const poison = [await this.count(halves[0]), await this.count(halves[1])];
      return together(poison.filter((one) => one !== undefined));
    }
  }

  async #count(batch: QueuedBallot[]): Promise<void> {
    const questionIds = [...new Set(batch.map(({ questionId }) => questionId))];
    const counted = await this.dataSource.transaction(async (manager) => {
      const questions = await this.ballots.lockQuestions(manager, questionIds);
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
      const counted = [...inserted, ...replaced.map(({ ballot }) => ballot)];
      const named = namedVotes(questions, counted);
      if (named.length > 0) await this.participants.note(manager, named);
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
      this.metrics.acceptToCount.observe(Math.max(0, now - castAt(receiptId)) / 1000);
    }
  }
}
