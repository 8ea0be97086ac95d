import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { VOTES_QUEUE } from '../platform/queue/queues.js';
import { ResultsEvents } from '../results/index.js';
import { SessionEvents } from '../sessions/index.js';
import { ballotKey, BallotsRepository } from './ballots.repository.js';
import { type Claim, type ClaimOutcome, RoundClaims } from './claims.js';
import { Receipts } from './receipts.js';
import type { Ballot, QueuedBallot, Vote } from './vote.js';
import { COUNT_JOB, type CountJob, fromCountJob } from './vote-jobs.js';

interface Round {
  readonly number: number;
  readonly claims: Promise<RoundClaims | undefined>;
}

/**
 * The claims of all rounds that take votes now, in memory. They are a fast path: what they do not
 * know is in the database or, after a restart, in the queue, and is learnt from there first.
 */
@Injectable()
export class ClaimsService implements OnModuleInit {
  readonly #rounds = new Map<string, Round>();
  /** Ballots that a process before this one queued and that are not counted yet. */
  readonly #inherited = new Map<string, QueuedBallot[]>();

  constructor(
    private readonly ballots: BallotsRepository,
    private readonly receipts: Receipts,
    private readonly sessionEvents: SessionEvents,
    private readonly resultsEvents: ResultsEvents,
    @InjectQueue(VOTES_QUEUE) private readonly queue: Queue<CountJob>,
  ) {}

  async onModuleInit(): Promise<void> {
    this.sessionEvents.on('question.removed', ({ before }) => this.#forget(before.id));
    this.sessionEvents.on('session.removed', ({ questionIds }) =>
      questionIds.forEach((id) => this.#forget(id)),
    );
    // From then on the database knows all of them.
    this.resultsEvents.on('final', ({ questionId }) => this.#forget(questionId));
    await this.#inherit();
  }

  /**
   * Makes sure that all is known that `claim` needs for these votes.
   * @returns the claims of each vote's round; undefined where the round is over
   */
  async prepare(votes: readonly Vote[]): Promise<(RoundClaims | undefined)[]> {
    const rounds = await Promise.all(
      votes.map(({ questionId, round }) => this.#roundOf(questionId, round)),
    );
    const unknown = votes.filter((vote, index) => {
      const claims = rounds[index];
      return claims && !claims.complete && !claims.get(vote.participantId);
    });
    if (unknown.length === 0) return rounds;
    const found = await this.ballots.findPairs(unknown);
    const ballots = new Map(found.map((ballot) => [ballotKey(ballot), ballot]));
    votes.forEach((vote, index) => {
      const ballot = ballots.get(ballotKey(vote));
      if (ballot) rounds[index]?.learn(ballot);
    });
    return rounds;
  }

  claim(claims: RoundClaims, vote: Vote): ClaimOutcome {
    return claims.claim(vote, () => this.receipts.issue(vote));
  }

  /** What the participant has claimed in this round, as far as memory goes. */
  async find(questionId: string, round: number, participantId: string): Promise<Claim | undefined> {
    const known = this.#rounds.get(questionId);
    if (known?.number === round) return (await known.claims)?.get(participantId);
    const inherited = this.#inherited.get(questionId)?.filter((ballot) => ballot.round === round);
    const ballot = inherited?.findLast((one) => one.participantId === participantId);
    return ballot && { ...ballot, state: 'queued' };
  }

  #roundOf(questionId: string, number: number): Promise<RoundClaims | undefined> {
    const known = this.#rounds.get(questionId);
    if (known && known.number >= number) {
      return known.number === number ? known.claims : Promise.resolve(undefined);
    }
    const round = { number, claims: this.#begin(questionId, number) };
    this.#rounds.set(questionId, round);
    round.claims.catch(() => {
      if (this.#rounds.get(questionId) === round) this.#rounds.delete(questionId);
    });
    return round.claims;
  }

  async #begin(questionId: string, number: number): Promise<RoundClaims | undefined> {
    const marked = await this.ballots.markVoted(questionId, number);
    if (marked === 'gone') return undefined;
    const claims = new RoundClaims(marked === 'first');
    for (const ballot of this.#inherited.get(questionId) ?? []) {
      if (ballot.round === number) claims.learn(ballot);
    }
    return claims;
  }

  /** Without this, a vote that waits in the queue could be cast a second time after a restart. */
  async #inherit(): Promise<void> {
    // In the order in which a job moves on, so that none slips through between two states.
    const jobs = await this.queue.getJobs(['delayed', 'waiting', 'active', 'failed']);
    const ballots = jobs
      .filter(({ name }) => name === COUNT_JOB)
      .flatMap(({ data }) => fromCountJob(data));
    for (const ballot of ballots.sort((one, other) => compareReceipts(one, other))) {
      const ofQuestion = this.#inherited.get(ballot.questionId) ?? [];
      this.#inherited.set(ballot.questionId, ofQuestion);
      ofQuestion.push(ballot);
    }
  }

  #forget(questionId: string): void {
    this.#rounds.delete(questionId);
    this.#inherited.delete(questionId);
  }
}

function compareReceipts(one: Ballot, other: Ballot): number {
  return one.receiptId < other.receiptId ? -1 : 1;
}
