import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyedHashes } from '../platform/tokens/keyed-hashes.js';
import type { Admittance } from '../sessions/index.js';
import { NameTakenError, NotOnRosterError, VoterCodeInvalidError } from './roster.errors.js';
import { keyOfName } from './roster.rules.js';
import { readVoterCode } from './voter-code.rules.js';

/** An entry that somebody has joined by. */
export interface Claimed {
  /** The entry's and the participant's. */
  readonly id: string;
  readonly entry: Admittance;
  /** As it is on the list. */
  readonly label: string;
}

/** Joining by a roster entry. Each claim is one statement, so of many at once one is the first. */
@Injectable()
export class RosterClaims {
  constructor(private readonly hashes: KeyedHashes) {}

  /** Whoever has the code is its participant. @throws VoterCodeInvalidError */
  async byCode(manager: EntityManager, sessionId: string, typed: string): Promise<Claimed> {
    const code = readVoterCode(typed);
    if (code === undefined) throw new VoterCodeInvalidError();
    const [rows]: [ClaimedRow[]] = await manager.query(
      `update roster_entries set claimed_at = coalesce(claimed_at, now())
       where session_id = $1 and key = $2 and kind = 'code' and revoked_at is null
       returning id, label, epoch`,
      [sessionId, keyOfCode(this.hashes, sessionId, code)],
    );
    if (!rows[0]) throw new VoterCodeInvalidError();
    return toClaimed(rows[0], 'code');
  }

  /**
   * A name is no secret, so it belongs to who comes first.
   * @param joinKey of who comes: with it, a join whose answer was lost may be sent again
   * @throws NotOnRosterError
   * @throws NameTakenError where another one has it
   */
  async byName(
    manager: EntityManager,
    sessionId: string,
    name: string,
    joinKey: string | undefined,
  ): Promise<Claimed> {
    const key = keyOfName(name);
    const claimedBy = joinKey === undefined ? null : this.hashes.of('join', sessionId, joinKey);
    const [rows]: [ClaimedRow[]] = await manager.query(
      `update roster_entries set claimed_at = coalesce(claimed_at, now()), claimed_by = $3
       where session_id = $1 and key = $2 and kind = 'name' and revoked_at is null
         and (claimed_at is null or claimed_by = $3)
       returning id, label, epoch`,
      [sessionId, key, claimedBy],
    );
    if (rows[0]) return toClaimed(rows[0], 'name');
    const known: unknown[] = await manager.query(
      `select from roster_entries
       where session_id = $1 and key = $2 and kind = 'name' and revoked_at is null`,
      [sessionId, key],
    );
    throw known.length > 0 ? new NameTakenError() : new NotOnRosterError();
  }
}

interface ClaimedRow {
  id: string;
  label: string;
  epoch: number;
}

function toClaimed({ id, label, epoch }: ClaimedRow, kind: Admittance['kind']): Claimed {
  return { id, label, entry: { kind, epoch } };
}

/** @param code as it was given out */
export function keyOfCode(hashes: KeyedHashes, sessionId: string, code: string): Buffer {
  return hashes.of('voter-code', sessionId, code);
}
