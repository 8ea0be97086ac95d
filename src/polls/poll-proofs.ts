import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PollChallenge } from '../contract/index.js';
import { KeyedHashes } from '../platform/tokens/keyed-hashes.js';
import { JoinKeys } from '../participants/index.js';
import { ProofRequiredError } from './polls.errors.js';
import { isSolved, PROOF, type Proof } from './proof.rules.js';

/** Long enough for a slow phone and a slow connection, too short to store many. Milliseconds. */
const CHALLENGE_TTL = 10 * 60_000;

/** Whose vote it is to be: of a poll's session, by the secret of the voter. */
interface Asked {
  readonly pollId: string;
  readonly sessionId: string;
  readonly joinKey: string;
}

/**
 * Challenges for those who vote anew. Nothing is kept of them: each is signed for one voter of one poll,
 * so an answer that is sent twice is the same voter's.
 */
@Injectable()
export class PollProofs {
  constructor(
    private readonly hashes: KeyedHashes,
    private readonly keys: JoinKeys,
  ) {}

  challenge(asked: Asked): PollChallenge {
    const expiresAt = Date.now() + CHALLENGE_TTL;
    const challenge = `${expiresAt}.${this.#signatureOf(asked, expiresAt)}`;
    return { challenge, ...PROOF, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** @throws ProofRequiredError where it proves nothing for this voter of this poll now */
  require(proof: Proof | undefined, asked: Asked): void {
    if (!proof || !this.#isOurs(proof.challenge, asked) || !isSolved(proof)) {
      throw new ProofRequiredError();
    }
  }

  #isOurs(challenge: string, asked: Asked): boolean {
    const [, time = '', signature = ''] = /^(\d{13})\.([\w-]{43})$/.exec(challenge) ?? [];
    if (time === '' || Number(time) < Date.now()) return false;
    const expected = Buffer.from(this.#signatureOf(asked, Number(time)));
    return timingSafeEqual(Buffer.from(signature), expected);
  }

  #signatureOf({ pollId, sessionId, joinKey }: Asked, expiresAt: number): string {
    const voter = this.keys.idOf(sessionId, joinKey);
    return this.hashes.of('poll proof', pollId, voter, String(expiresAt)).toString('base64url');
  }
}
