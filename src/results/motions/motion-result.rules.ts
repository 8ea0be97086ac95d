import type { Bucket, Result } from '../../contract/index.js';
import { type MotionResult, motionRoles, type MotionTerms } from '../../contract/motion.js';
import { decide, quorumOf } from './decide.rules.js';
import type { DecidedMotion } from './motions.repository.js';

type Counted = Pick<Result, 'buckets' | 'totalVotes'>;
type OfMotion = Pick<Result, 'buckets' | 'motion'> & Partial<Pick<Result, 'totalWeight'>>;

/** What a result says of a motion that is decided. */
export function decidedResult({ buckets }: Counted, decided: DecidedMotion): OfMotion {
  const { terms, weighted, yes, no, abstain, entitled } = decided;
  const { outcome, ...figures } = decide(terms, decided);
  const motion = { outcome, terms, weighted, yes, no, abstain, ...figures, entitled };
  if (!weighted) return { buckets, motion };
  const totalWeight = yes + no + abstain;
  return {
    totalWeight,
    buckets: buckets.map((bucket, at) => weighed(bucket, decided[motionRoles[at]!], totalWeight)),
    motion,
  };
}

function weighed(bucket: Bucket, weight: number, total: number): Bucket {
  const { key, label, count } = bucket;
  return { key, label, count, weight, share: total === 0 ? 0 : weight / total };
}

/**
 * The same while votes come. By weight nobody is told how they stand: who sees a total grow by a number that
 * one seat alone has knows how it has voted.
 * @param entitled null without a roster
 */
export function openResult(
  { buckets, totalVotes }: Counted,
  terms: MotionTerms,
  { entitled, weighted }: { entitled: number | null; weighted: boolean },
): OfMotion {
  const counts = motionRoles.map((_, at) => buckets[at]?.count ?? 0);
  const [yes, no, abstain] = counts as [number, number, number];
  const quorum = quorumOf(terms.quorum, entitled);
  const told: Pick<MotionResult, 'yes' | 'no' | 'abstain' | 'present' | 'base' | 'needed'> =
    weighted
      ? { yes: null, no: null, abstain: null, present: null, base: null, needed: null }
      : {
          yes,
          no,
          abstain,
          present: totalVotes,
          ...baseSoFar(terms, { yes, no, abstain, entitled }),
        };
  return { buckets, motion: { outcome: 'open', terms, weighted, ...told, quorum, entitled } };
}

function baseSoFar(terms: MotionTerms, votes: Parameters<typeof decide>[1]) {
  const { base, needed } = decide(terms, votes);
  return { base, needed };
}
