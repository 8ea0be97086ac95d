import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../platform/ids.js';

interface ParticipantRow {
  id: string;
  name: string;
  joinedAt: Date;
}

/**
 * Those whom a page shows: not the removed ones, unless they were let in by their entry anew; and not
 * those whose entry was revoked.
 */
const SHOWN = `(removed_epoch is null or entry.epoch > removed_epoch) and entry.revoked_at is null`;
const WITH_ENTRY = `participants left join roster_entries as entry
  on entry.id = participant_id and entry.session_id = participants.session_id`;

/** Who has voted in sessions that ask for names; in a game by the name that they play by. */
@Injectable()
export class ParticipantsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Those who joined last first.
   * @param after the last one of the page before
   */
  list(sessionId: string, limit: number, after?: string): Promise<ParticipantRow[]> {
    return this.dataSource.query(
      `select participant_id as id, joined_at as "joinedAt", coalesce(
         (select players.name from players
          where players.session_id = participants.session_id
            and players.participant_id = participants.participant_id), name) as name
       from ${WITH_ENTRY}
       where participants.session_id = $1 and ${SHOWN}
         and ($3::uuid is null or (joined_at, participant_id) < (
           select joined_at, participant_id from participants
           where session_id = $1 and participant_id = $3))
       order by joined_at desc, participant_id desc limit $2`,
      [sessionId, limit, after ?? null],
    );
  }

  /** On how many of the questions each of them has a vote. One query for all. */
  async countVotes(
    questionIds: readonly string[],
    participantIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const counts: { id: string; votes: number }[] = await this.dataSource.query(
      `select participant_id as id, count(*)::integer as votes from ballots
       where question_id = any($1::uuid[]) and participant_id = any($2::uuid[])
         and choice::text <> '[]'
       group by participant_id`,
      [questionIds, participantIds],
    );
    return new Map(counts.map(({ id, votes }) => [id, votes]));
  }

  /** @returns false where the list has no such participant */
  async remove(manager: EntityManager, sessionId: string, participantId: string): Promise<boolean> {
    const [, removed]: [unknown, number] = await manager.query(
      `update participants set name = '', removed_epoch = coalesce(shown.epoch, 0)
       from (select participants.participant_id, entry.epoch from ${WITH_ENTRY}
             where participants.session_id = $1 and participant_id = $2 and ${SHOWN}) as shown
       where session_id = $1 and participants.participant_id = shown.participant_id`,
      [sessionId, participantId],
    );
    return removed > 0;
  }

  /** Keeps out one who may not have voted: of it there is no more than that it is out. */
  async keepOut(manager: EntityManager, sessionId: string, participantId: string): Promise<void> {
    await manager.query(
      `insert into participants
         (session_id, participant_id, name, named_by, joined_at, removed_epoch)
       select $1, $2, '', $3, now(), coalesce(
         (select epoch from roster_entries where session_id = $1 and id = $2), 0)
       on conflict (session_id, participant_id) do update
         set name = '', named_by = excluded.named_by, removed_epoch = excluded.removed_epoch`,
      [sessionId, participantId, newId()],
    );
  }

  async countRemoved(manager: EntityManager, sessionId: string): Promise<number> {
    const [{ count }]: [{ count: number }] = await manager.query(
      `select count(*)::integer as count from participants
       where session_id = $1 and removed_epoch is not null`,
      [sessionId],
    );
    return count;
  }

  /** Erases the names of a session that does not ask for them any more; who is out stays out. */
  async forgetNames(sessionId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // Batches that began when it still asked are done then.
      await manager.query(
        'select from questions where session_id = $1 order by id for no key update',
        [sessionId],
      );
      await manager.query(
        'delete from participants where session_id = $1 and removed_epoch is null',
        [sessionId],
      );
    });
  }
}
