import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { limits } from '../contract/index.js';
import { timeOfId } from '../platform/ids.js';

/** Who votes, as the organizer of a session that asks for names may know it. */
export interface Voter {
  readonly name: string;
  /** Milliseconds since 1970; absent where the participant's id tells. */
  readonly joinedAt?: number | undefined;
}

/** A vote that brings the name of who cast it. */
export interface NamedVote {
  readonly participantId: string;
  /** UUIDv7: the later of two votes has the greater one. */
  readonly receiptId: string;
  readonly sessionId: string;
  readonly voter: Voter;
}

/** Writes down who has voted in sessions that ask for names. */
@Injectable()
export class ParticipantNames {
  /**
   * Notes who has voted, in the transaction that counts; where the session does not ask for names any
   * more, nobody. In the order of the keys, so that two batches cannot wait for each other.
   */
  async note(manager: EntityManager, votes: readonly NamedVote[]): Promise<void> {
    const latest = latestOfEach(votes);
    await manager.query(
      `insert into participants as known (session_id, participant_id, name, named_by, joined_at)
       select session_id, participant_id, name, receipt_id, to_timestamp(joined_at / 1000)
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::double precision[])
         as voted (session_id, participant_id, name, receipt_id, joined_at)
       join sessions on sessions.id = session_id and sessions.settings->>'identity' = 'named'
       order by session_id, participant_id
       on conflict (session_id, participant_id) do update
         set name = excluded.name, named_by = excluded.named_by
         where known.name <> excluded.name and known.named_by < excluded.named_by`,
      [
        latest.map(({ sessionId }) => sessionId),
        latest.map(({ participantId }) => participantId),
        latest.map(({ voter }) => storable(voter.name)),
        latest.map(({ receiptId }) => receiptId),
        latest.map(joinedAt),
      ],
    );
  }
}

/** One a participant and session: the last one. */
function latestOfEach(votes: readonly NamedVote[]): NamedVote[] {
  const latest = new Map<string, NamedVote>();
  for (const vote of votes) {
    const key = `${vote.sessionId} ${vote.participantId}`;
    const known = latest.get(key);
    if (!known || known.receiptId < vote.receiptId) latest.set(key, vote);
  }
  return [...latest.values()];
}

/** When the participant joined, as exactly as is known. Milliseconds since 1970. */
function joinedAt({ participantId, receiptId, voter }: NamedVote): number {
  const isTimeInId = participantId[14] === '7'; // UUIDv7
  return voter.joinedAt ?? timeOfId(isTimeInId ? participantId : receiptId).getTime();
}

/** As Postgres takes it: a vote counts whatever is wrong with the name that came along. */
function storable(name: string): string {
  return [...name.replaceAll('\0', '')].slice(0, limits.nameMax).join('');
}
