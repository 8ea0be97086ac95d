import type { MotionResult, MotionTerms, Quorum } from '../../contract/motion.js';

/**
 * Votes on a motion. At most `limits.rosterMax` seats of a weight of `limits.weightMax`: all that is
 * reckoned below stays under a hundred times that, 10¹², and a number holds 9 × 10¹⁵ exactly.
 */
export interface MotionVotes {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** That could be cast; null: nobody knows. */
  readonly entitled: number | null;
}

type Figures = Pick<MotionResult, 'present' | 'base' | 'needed' | 'quorum'>;

/** Whether it is adopted, in whole numbers throughout: docs/methods.md. */
export function decide(
  terms: MotionTerms,
  votes: MotionVotes,
): Figures & { outcome: 'adopted' | 'rejected' | 'no_quorum' } {
  const present = votes.yes + votes.no + votes.abstain;
  const base = baseOf(terms, votes);
  const needed = neededOf(terms, base);
  const quorum = quorumOf(terms.quorum, votes.entitled);
  const figures = { present, base, needed, quorum };
  if (terms.quorum !== null && (quorum === null || present < quorum)) {
    return { ...figures, outcome: 'no_quorum' };
  }
  const isAdopted = needed !== null && votes.yes >= needed;
  return { ...figures, outcome: isAdopted ? 'adopted' : 'rejected' };
}

/** @returns how many votes must be cast; null: as few as come, or nobody knows what it is a share of */
export function quorumOf(quorum: Quorum | null, entitled: number | null): number | null {
  if (quorum === null) return null;
  if ('votes' in quorum) return quorum.votes;
  if (entitled === null) return null;
  if ('percent' in quorum) return ceilDivide(quorum.percent * entitled, 100);
  return floorDivide(quorum.moreThanPercent * entitled, 100) + 1;
}

function baseOf({ base }: MotionTerms, { yes, no, abstain, entitled }: MotionVotes): number | null {
  switch (base) {
    case 'yes_no':
      return yes + no;
    case 'cast':
      return yes + no + abstain;
    case 'entitled':
      return entitled;
  }
}

/**
 * More for it than against it is more than half of both. A tie is no majority, and no vote for it is none of
 * anything.
 */
function neededOf({ majority }: MotionTerms, base: number | null): number | null {
  if (base === null) return null;
  if (majority === 'two_thirds') return Math.max(1, ceilDivide(2 * base, 3));
  return floorDivide(base, 2) + 1;
}

/** Exact, which a division that is rounded afterwards need not be. Neither is negative. */
function floorDivide(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor;
}

function ceilDivide(dividend: number, divisor: number): number {
  return floorDivide(dividend + divisor - 1, divisor);
}
