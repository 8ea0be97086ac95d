import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RosterEntry, RosterKind } from '../contract/index.js';

/**
 * One who may take part in a session. Whoever joins by it is the participant of its id, so it is
 * good for one ballot a question, from whatever device.
 */
@Entity('roster_entries')
export class RosterEntryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('text')
  kind!: RosterKind;

  /** The name as it was given, or the first group of the code. */
  @Column('text')
  label!: string;

  /** How many votes its vote on a motion is. */
  @Column('integer')
  weight!: number;

  /** What is looked up: a hash of the name, or the keyed hash of the code; unique in the session. */
  @Column('bytea')
  key!: Buffer;

  /** From 1; a release and a revocation raise it, and with that the tokens of before end. */
  @Column('integer')
  epoch!: number;

  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt!: Date | null;

  /** Keyed hash of the join key of who has the name. */
  @Column('bytea', { name: 'claimed_by', nullable: true })
  claimedBy!: Buffer | null;

  /** Kept, so that the name on the list again is the same participant again. */
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  toEntry(): RosterEntry {
    const { id, kind, label, weight, claimedAt } = this;
    return { id, kind, label, weight, claimedAt: claimedAt?.toISOString() ?? null };
  }
}
