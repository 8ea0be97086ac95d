import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Metrics } from '../platform/metrics/metrics.js';
import { ResultsService } from '../results/index.js';
import { ballotKey, BallotsRepository } from './ballots.repository.js';
import { inPresentRound, latestBallots, tallyChanges } from './counting.rules.js';
import { castAt } from './receipts.js';
import type { Ballot, QueuedBallot } from './vote.js';

/** Counts batches: ballots and tallies change in one transaction, or not at all. */
@Injectable()
export class CountingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ballots: BallotsRepository,
    private readonly results: ResultsService,
    private readonly metrics: Metrics,
  ) {}

  /** A batch counted twice changes nothing the second time. */
  async count(batch: QueuedBallot[]): Promise<void> {
    const questionIds = [...new Set(batch.map(({ questionId }) => questionId))];
    const counted = await this.dataSource.transaction(async (manager) => {
      const questions = await this.ballots.lockQuestions(manager, questionIds);
      const ballots = latestBallots(inPresentRound(batch, questions));
      if (ballots.length === 0) return [];

      const inserted = new Set<Ballot>(await this.ballots.insertNew(manager, ballots));
      const later = ballots.filter((ballot) => ballot.replaces && !inserted.has(ballot));
      const earlierChoices = await this.ballots.replaceEarlier(manager, later);
      const replaced = later.flatMap((ballot) => {
        const earlierChoice = earlierChoices.get(ballotKey(ballot));
        return earlierChoice === undefined ? [] : [{ ballot, earlierChoice }];
      });
      const changes = tallyChanges(questions, [...inserted], replaced);
      if (changes.length > 0) await this.results.add(manager, changes);
      return [...inserted, ...replaced.map(({ ballot }) => ballot)];
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
