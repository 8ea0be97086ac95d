import { createHmac, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SIGNING_KEY } from './signing-key.js';

/**
 * Hashes that nobody can make, or try out, without the key of this installation: of what has to be
 * recognized and must not be readable in a copy of the database.
 */
@Injectable()
export class KeyedHashes {
  constructor(@Inject(SIGNING_KEY) private readonly key: KeyObject) {}

  /**
   * @param purpose keeps the hashes of one use from meaning anything to another
   * @returns 32 bytes (HMAC-SHA256)
   */
  of(purpose: string, ...parts: string[]): Buffer {
    // As JSON, so that no two lists are one text; and none is that of a token.
    const text = JSON.stringify([purpose, ...parts]);
    return createHmac('sha256', this.key).update(text).digest();
  }
}
