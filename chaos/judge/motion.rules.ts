import type { Question, Result } from '../../src/contract/index.js';
import { heldBallot } from './judge.rules.js';
import type { Casting } from './record.js';

interface Evidence {
  readonly question: Question;
  readonly castings: readonly Casting[];
  /** Of each code that was handed out, by the id of who has joined by it. */
  readonly weights: ReadonlyMap<string, number>;
  readonly final: Result | undefined;
}

/** Whether a motion has the votes that those weigh who hold a receipt, and the outcome that follows. */
export function wrongMotionIn({ question, castings, weights, final }: Evidence): string[] {
  if (!final?.motion) return [`"${question.prompt}" was not decided`];
  const sums = question.options.map(({ id }) =>
    castings
      .filter((casting) => heldBallot(casting)?.choice.optionIds?.[0] === id)
      .reduce((sum, { participantId }) => sum + BigInt(weights.get(participantId) ?? 1), 0n),
  );
  const [yes = 0n, no = 0n, abstain = 0n] = sums;
  const cast = yes + no + abstain;
  // The example of the kind: two thirds of votes for and against, without a quorum.
  const outcome = yes > 0n && 3n * yes >= 2n * (yes + no) ? 'adopted' : 'rejected';
  const expected = { outcome, yes, no, abstain, present: cast };
  const said = Object.fromEntries(
    Object.keys(expected).map((name) => [name, final.motion![name as keyof typeof expected]]),
  );
  const told = [
    Object.values(said).join(),
    final.totalWeight,
    final.buckets.map(({ weight }) => weight).join(),
  ].join(' ');
  const meant = [Object.values(expected).join(), cast, sums.join()].join(' ');
  return told === meant ? [] : [`the motion is told as ${told}, the receipts are ${meant}`];
}
