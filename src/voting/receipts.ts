import { hash, hkdfSync, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { timeOfId } from '../platform/ids.js';
import { SIGNING_KEY } from '../platform/tokens/signing-key.js';

/** Whose receipt it is, and for what. */
export interface ReceiptSubject {
  readonly questionId: string;
  readonly round: number;
  readonly participantId: string;
}

/** The first digit of the last 64 bits: binary 10xx. */
const VARIANTS = '89ab';
/** The counter has twelve bits. */
const MAX_SEQUENCE = 0xfff;

/**
 * Receipt ids that prove themselves: a UUIDv7 (RFC 9562) whose random part is a keyed hash of
 * whose vote it confirms. So any process knows its own receipts again, after a restart and
 * before the vote is counted, and nothing has to be stored.
 *
 * Ids of one process grow strictly: of two votes the later one has the greater receipt. Where
 * processes with different clocks meet, the later one is told by {@link passBy}.
 */
@Injectable()
export class Receipts {
  readonly #key: string;
  #time = 0;
  #sequence = 0;

  constructor(@Inject(SIGNING_KEY) signingKey: KeyObject) {
    const key = hkdfSync('sha256', signingKey, '', 'plenum receipts', 32);
    this.#key = Buffer.from(key).toString('hex');
  }

  /** @param now milliseconds since 1970 */
  issue(subject: ReceiptSubject, now = Date.now()): string {
    if (now > this.#time) {
      this.#time = now;
      this.#sequence = 0;
    } else if (this.#sequence < MAX_SEQUENCE) {
      this.#sequence += 1;
    } else {
      this.#time += 1;
      this.#sequence = 0;
    }
    const time = this.#time.toString(16).padStart(12, '0');
    const sequence = this.#sequence.toString(16).padStart(3, '0');
    return this.#seal(`${time.slice(0, 8)}-${time.slice(8)}-7${sequence}`, subject);
  }

  /** What is issued from now on is greater than this, which a process with a faster clock issued. */
  passBy(receiptId: string): void {
    const time = timeOfId(receiptId).getTime();
    if (time < this.#time) return;
    this.#time = time + 1;
    this.#sequence = 0;
  }

  /** Whether the id was issued for this vote. */
  isFor(subject: ReceiptSubject, receiptId: string): boolean {
    return this.#seal(receiptId.slice(0, 18), subject) === receiptId;
  }

  /**
   * Completes the first 64 bits of an id with 62 of the hash and the variant's two. The hash
   * begins with the key: what is wrong with that for others is not for SHA-512/256, which shows
   * no more than half of its state, and it takes a quarter of the time of an HMAC.
   */
  #seal(head: string, { questionId, round, participantId }: ReceiptSubject): string {
    const text = `${this.#key}|${head}|${questionId}|${round}|${participantId}`;
    const digest = hash('sha512-256', text, 'hex');
    const variant = VARIANTS[Number.parseInt(digest[0]!, 16) & 3]!;
    return `${head}-${variant}${digest.slice(1, 4)}-${digest.slice(4, 16)}`;
  }
}
