import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RosterKind } from '../../contract/index.js';
import type { PackedChoice } from '../../sessions/index.js';

/** Equal votes together. */
export interface Pile {
  readonly choice: PackedChoice;
  /** Votes that those participants have. */
  readonly votes: number;
}

/** Whose votes are how many, by the roster of a session. */
interface Seated {
  readonly sessionId: string;
  readonly kind: RosterKind;
}

/**
 * Votes by weight. A ballot's weight is written into it when its question is decided, once; null: it is none
 * of a motion with weights, or none that is decided. The caller has the lock of the question.
 */
@Injectable()
export class WeighedBallotsRepository {
  /** Whether any seat has another weight than one; also one that was revoked, and has voted. */
  async isWeighted(
    manager: EntityManager,
    questionId: string,
    { sessionId, kind }: Seated,
  ): Promise<boolean> {
    const weighted: unknown[] = await manager.query(
      `select from roster_entries
       where session_id = $2 and weight <> 1
         and ((kind = $3 and revoked_at is null)
           or exists (select from ballots where question_id = $1 and participant_id = id))
       limit 1`,
      [questionId, sessionId, kind],
    );
    return weighted.length > 0;
  }

  /** As the roster is now, but for ballots that were weighed before. */
  async weigh(manager: EntityManager, questionId: string): Promise<void> {
    await manager.query(
      `update ballots set weight = coalesce(
         (select weight from roster_entries where id = participant_id), 1)
       where question_id = $1 and weight is null`,
      [questionId],
    );
  }

  async unweigh(manager: EntityManager, questionId: string): Promise<void> {
    await manager.query(
      'update ballots set weight = null where question_id = $1 and weight is not null',
      [questionId],
    );
  }

  async listPiles(manager: EntityManager, questionId: string): Promise<Pile[]> {
    const rows: { choice: PackedChoice; votes: string }[] = await manager.query(
      `select choice::text::json as choice, votes from (
         select choice::text as choice, sum(coalesce(weight, 1))::text as votes from ballots
         where question_id = $1 and choice::text <> '[]' group by 1
       ) as piles`,
      [questionId],
    );
    return rows.map(({ choice, votes }) => ({ choice, votes: Number(votes) }));
  }

  /** All that could have voted: the roster, and who has voted by an entry that is not there any more. */
  async entitled(
    manager: EntityManager,
    questionId: string,
    { sessionId, kind }: Seated,
  ): Promise<number> {
    const [{ votes }]: [{ votes: string }] = await manager.query(
      `select (
         (select coalesce(sum(weight), 0) from roster_entries
          where session_id = $2 and kind = $3 and revoked_at is null)
         + (select coalesce(sum(coalesce(weight, 1)), 0) from ballots
            where question_id = $1 and choice::text <> '[]' and participant_id not in (
              select id from roster_entries
              where session_id = $2 and kind = $3 and revoked_at is null))
       )::text as votes`,
      [questionId, sessionId, kind],
    );
    return Number(votes);
  }
}
