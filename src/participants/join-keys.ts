import { Injectable } from '@nestjs/common';
import { stringify } from 'uuid';
import { KeyedHashes } from '../platform/tokens/keyed-hashes.js';

/** Participants by a secret of their client's: of each session another one, that nobody can guess. */
@Injectable()
export class JoinKeys {
  constructor(private readonly hashes: KeyedHashes) {}

  /** The id of the participant that joins the session with this key, the same each time. */
  idOf(sessionId: string, joinKey: string): string {
    const bytes = this.hashes.of('participant', sessionId, joinKey).subarray(0, 16);
    bytes[6] = (bytes[6]! & 0x0f) | 0x80; // version 8 of RFC 9562: whatever one likes
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return stringify(bytes);
  }
}
