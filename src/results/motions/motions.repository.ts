import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { MotionTerms } from '../../contract/motion.js';
import type { MotionVotes } from './decide.rules.js';

/** What a motion was decided by, and with how many votes. */
export interface DecidedMotion extends MotionVotes {
  readonly terms: MotionTerms;
  readonly weighted: boolean;
}

/** The table `motions`: a row for each that is decided, written under the lock of its question. */
@Injectable()
export class MotionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    questionId: string,
    runner: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<DecidedMotion | undefined> {
    // As JSON its numbers are numbers, which the driver leaves as texts.
    const rows: { motion: DecidedMotion }[] = await runner.query(
      `select json_build_object('terms', terms, 'weighted', weighted, 'yes', yes, 'no', no,
                                'abstain', abstain, 'entitled', entitled) as motion
       from motions where question_id = $1`,
      [questionId],
    );
    return rows[0]?.motion;
  }

  /** In the place of what was there. */
  async put(
    manager: EntityManager,
    questionId: string,
    { terms, weighted, yes, no, abstain, entitled }: DecidedMotion,
  ): Promise<void> {
    await manager.query(
      `insert into motions (question_id, terms, weighted, yes, no, abstain, entitled)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (question_id) do update
         set yes = excluded.yes, no = excluded.no, abstain = excluded.abstain,
             entitled = excluded.entitled`,
      [questionId, JSON.stringify(terms), weighted, yes, no, abstain, entitled],
    );
  }

  async forget(manager: EntityManager, questionId: string): Promise<void> {
    await manager.query('delete from motions where question_id = $1', [questionId]);
  }

  /** Whether it has votes that were cast before. @param receiptId UUIDv7 of the first one of later */
  async hasVotesBefore(
    manager: EntityManager,
    questionId: string,
    receiptId: string,
  ): Promise<boolean> {
    const votes: unknown[] = await manager.query(
      `select from ballots
       where question_id = $1 and receipt_id < $2 and choice::text <> '[]' limit 1`,
      [questionId, receiptId],
    );
    return votes.length > 0;
  }
}
