import { createHash } from 'node:crypto';

/**
 * Eight answers of thirteen bits: as much work as one of sixteen, about a second on a cheap phone, but
 * nearly the same for everybody, where the luck of a single one may be five times as bad.
 */
export const PROOF = { count: 8, bits: 13 } as const;
/** An answer is a number, as text. Characters. */
export const ANSWER_MAX = 16;

/** What came along with a vote. */
export interface Proof {
  readonly challenge: string;
  readonly answers: readonly string[];
}

/** Whether the answers fit the challenge, wherever that comes from. */
export function isSolved({ challenge, answers }: Proof): boolean {
  return (
    answers.length === PROOF.count &&
    answers.every((answer, place) => {
      const hash = createHash('sha256').update(`${challenge}.${place}.${answer}`).digest();
      return hash.readUInt32BE(0) >>> (32 - PROOF.bits) === 0;
    })
  );
}
