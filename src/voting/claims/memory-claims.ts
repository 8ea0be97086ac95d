import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { ResultsEvents } from '../../results/index.js';
import { SessionEvents } from '../../sessions/index.js';
import { ballotKey, BallotsRepository } from '../counting/ballots.repository.js';
import { type ClaimOutcome, Claims, type Recalled, type RoundOf } from './claims.js';
import { readableBallots } from '../counting/poison.rules.js';
import { Receipts } from '../receipts.js';
import { RoundClaims } from './round-claims.js';
import { type Ballot, type QueuedBallot, toQueuedBallot, type Vote } from '../vote.js';
import { COUNT_JOB, type CountJob } from '../vote-jobs.js';
import { VOTES_QUEUE } from '../votes.queue.js';

interface Round {
  readonly number: number;
  readonly claims: Promise<RoundClaims | undefined>;
}

/**
 * The claims of all rounds that take votes now, in memory: no other process takes any. What they
 * do not know is in the database or, after a restart, in the queue, and is learnt from there first.
 */
@Injectable()
export class MemoryClaims extends Claims implements OnModuleInit {
  readonly #rounds = new Map<string, Round>();
  /** Ballots that a process before this one queued and that are not counted yet. */
  readonly #inherited = new Map<string, QueuedBallot[]>();

  constructor(
    private readonly ballots: BallotsRepository,
    private readonly receipts: Receipts,
    private readonly sessionEvents: SessionEvents,
    private readonly resultsEvents: ResultsEvents,
    @InjectQueue(VOTES_QUEUE) private readonly queue: Queue<CountJob>,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    this.sessionEvents.on('question.removed', ({ before }) => this.#forget(before.id));
    this.sessionEvents.on('session.removed', ({ questionIds }) =>
      questionIds.forEach((id) => this.#forget(id)),
    );
    // From then on the database knows all of them.
    this.resultsEvents.on('final', ({ questionId }) => this.#forget(questionId));
    await this.#inherit();
  }

  async claim(_batch: string, votes: readonly Vote[]): Promise<ClaimOutcome[]> {
    const rounds = await this.#prepare(votes);
    return votes.map((vote, index) => {
      const claims = rounds[index];
      if (!claims) return { kind: 'over' };
      const outcome = claims.claim(vote, () => this.receipts.issue(vote));
      switch (outcome.kind) {
        case 'accepted':
          return { kind: 'accepted', receiptId: outcome.claim.receiptId };
        case 'enqueue':
          return { kind: 'enqueue', ballot: toQueuedBallot(vote, outcome.claim) };
        case 'refused':
          return outcome;
      }
    });
  }

  async queued(_batch: string, ballots: readonly QueuedBallot[]): Promise<void> {
    for (const ballot of ballots) (await this.#find(ballot))?.queued(ballot);
  }

  async unsure(_batch: string, ballots: readonly QueuedBallot[]): Promise<void> {
    for (const ballot of ballots) (await this.#find(ballot))?.unsure(ballot);
  }

  async recall(round: RoundOf, participantIds: readonly string[]): Promise<Recalled[]> {
    const { questionId } = round;
    const claims = await this.#find(round);
    if (!claims) return participantIds.map((id) => this.#recallInherited(round, id));
    return participantIds.map((participantId) => {
      const claim = claims.get(participantId);
      if (!claim) return claims.complete ? 'none' : 'unknown';
      const ballot = { ...claim, questionId, participantId };
      return { ballot, isKept: claim.state === 'queued' };
    });
  }

  /** What was claimed here is known to be kept; the rest is looked up. */
  counted(): void {
    return;
  }

  bar(): Promise<void> {
    return Promise.resolve();
  }

  /** A changed question is known here before this is called, so no vote comes after. */
  fence(): Promise<void> {
    return Promise.resolve();
  }

  /**
   * Makes sure that all is known that is needed for these votes.
   * @returns the claims of each vote's round; undefined where the round is over
   */
  async #prepare(votes: readonly Vote[]): Promise<(RoundClaims | undefined)[]> {
    const rounds = await Promise.all(votes.map((vote) => this.#roundOf(vote)));
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

  #recallInherited({ questionId, round }: RoundOf, participantId: string): Recalled {
    const ballot = this.#inherited
      .get(questionId)
      ?.findLast((one) => one.round === round && one.participantId === participantId);
    return ballot ? { ballot, isKept: true } : 'unknown';
  }

  async #find({ questionId, round }: RoundOf): Promise<RoundClaims | undefined> {
    const known = this.#rounds.get(questionId);
    return known?.number === round ? known.claims : undefined;
  }

  #roundOf({ questionId, round: number }: RoundOf): Promise<RoundClaims | undefined> {
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
      .flatMap(({ data }) => readableBallots(data));
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
