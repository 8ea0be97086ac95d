import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type PackedChoice, SameTransaction } from '../sessions/index.js';
import { CrosstabsRepository, type Pair } from './crosstabs.repository.js';
import { type Both, type PairChange, pairDeltas } from './pairs.rules.js';

/** That somebody has chosen something else on a question. */
export interface ChangedBallot {
  readonly questionId: string;
  readonly participantId: string;
  /** Undefined where there was no ballot. */
  readonly before: PackedChoice | undefined;
  readonly after: PackedChoice;
}

/** Keeps the counts of pairs, in the transactions that change ballots. */
@Injectable()
export class PairCounts implements OnModuleInit {
  constructor(
    private readonly repository: CrosstabsRepository,
    private readonly sameTransaction: SameTransaction,
  ) {}

  onModuleInit(): void {
    this.sameTransaction.on('reset', (manager, { id }) => this.repository.erase(manager, id));
  }

  /**
   * Counts what ballots change in the pairs of their questions. The questions are locked and the ballots
   * written: whoever counts on the other question of a pair at the same time comes before or after this.
   * @param questionIds those that are crossed @param ballots at most one a question and participant
   */
  async count(
    manager: EntityManager,
    questionIds: readonly string[],
    ballots: readonly ChangedBallot[],
  ): Promise<void> {
    const pairs = await this.repository.lockOf(manager, questionIds);
    if (pairs.length === 0) return;
    const changed = new Map(ballots.map((ballot) => [keyOf(ballot), ballot]));
    const whole = pairs.flatMap((pair) => withBoth(pair, ballots));
    const unchanged = whole.filter((one) => !changed.has(keyOf(one)));
    // After the lock, each in a statement of its own: as those have left it who had the lock before.
    const ids = [...new Set(pairs.flatMap(({ aId, bId }) => [aId, bId]))];
    const found = await this.repository.listQuestions(manager, ids);
    const questions = new Map(found.map((question) => [question.id, question]));
    const stored = await this.repository.listChoices(manager, unique(unchanged));
    const choices = new Map(stored.map((one) => [keyOf(one), one.choice]));
    const stateOf = (questionId: string, participantId: string) => {
      const key = keyOf({ questionId, participantId });
      const change = changed.get(key);
      const choice = choices.get(key);
      return change ?? { before: choice, after: choice };
    };
    const added = pairs.flatMap((pair) => {
      const [a, b] = [questions.get(pair.aId), questions.get(pair.bId)];
      if (!a || !b) return [];
      const deltas = pairDeltas(a, b, changesOf(pair, ballots, stateOf));
      return deltas.changed.length > 0 ? [{ id: pair.id, ...deltas }] : [];
    });
    if (added.length > 0) await this.repository.add(manager, added);
  }
}

type Of = Pick<ChangedBallot, 'questionId' | 'participantId'>;

/** Who has changed an answer to a question of the pair, once for each of the two. */
function withBoth({ aId, bId }: Pair, ballots: readonly ChangedBallot[]): Of[] {
  return ballots
    .filter(({ questionId }) => questionId === aId || questionId === bId)
    .flatMap(({ participantId }) =>
      [aId, bId].map((questionId) => ({ questionId, participantId })),
    );
}

function changesOf(
  { aId, bId }: Pair,
  ballots: readonly ChangedBallot[],
  stateOf: (
    questionId: string,
    participantId: string,
  ) => {
    before: PackedChoice | undefined;
    after: PackedChoice | undefined;
  },
): PairChange[] {
  const who = new Set(
    ballots
      .filter(({ questionId }) => questionId === aId || questionId === bId)
      .map(({ participantId }) => participantId),
  );
  return [...who].map((participantId) => {
    const [a, b] = [stateOf(aId, participantId), stateOf(bId, participantId)];
    const before: Both = [a.before, b.before];
    return { participantId, before, after: [a.after, b.after] };
  });
}

function unique(wanted: readonly Of[]): Of[] {
  return [...new Map(wanted.map((one) => [keyOf(one), one])).values()];
}

function keyOf({ questionId, participantId }: Of): string {
  return `${questionId} ${participantId}`;
}
