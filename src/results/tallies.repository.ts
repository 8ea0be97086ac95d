import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Definition } from '../sessions/index.js';

/** What a question asks for. */
export type Asked = Definition & { readonly kind: string };

/** What the votes of a question add up to. */
export interface StoredResult {
  version: number;
  totalVotes: number;
  final: boolean;
  updatedAt: Date;
  /** Count by bucket, as JSON; a bucket without votes may be absent. */
  counts: string;
  /** How many counts there are. */
  buckets: number;
  /** What was asked at that version: a view in memory may still have the labels of before. */
  asked: Asked;
}

/** A question as it was closed: one that was reset or opened since is another. */
export interface ClosedRound {
  questionId: string;
  round: number;
  closedAt: Date;
}

/** A question's columns after a batch of its votes was counted. */
export interface CountedVotes {
  questionId: string;
  version: number;
  totalVotes: number;
  final: boolean;
  updatedAt: Date;
}

/** What a batch of votes changes in a question's tallies. */
export interface TallyChange {
  questionId: string;
  /** Participants that have a vote and had none before, less those that have none any more. */
  newVotes: number;
  buckets: ReadonlyMap<string, number>;
}

/** Tallies, and those columns of `questions` that say what its votes add up to. By hand: bulk. */
@Injectable()
export class TalliesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(questionId: string): Promise<StoredResult | undefined> {
    // One statement, so that total, buckets, labels and version are of one moment.
    const rows: StoredResult[] = await this.dataSource.query(
      `select results_version as version, total_votes as "totalVotes", results_final as final,
              results_updated_at as "updatedAt",
              coalesce(json_object_agg(bucket, count) filter (where bucket is not null), '{}')::text
                as counts,
              count(bucket)::integer as buckets,
              json_build_object('kind', kind, 'options', options, 'settings', settings) as asked
       from questions left join tallies on question_id = id
       where id = $1
       group by id`,
      [questionId],
    );
    return rows[0];
  }

  listVersions(questionIds: readonly string[]): Promise<{ id: string; version: number }[]> {
    return this.dataSource.query(
      'select id, results_version as version from questions where id = any($1::uuid[])',
      [questionIds],
    );
  }

  /** Adds to the counts and raises the version; the questions' rows are locked by the caller. */
  async add(manager: EntityManager, changes: TallyChange[]): Promise<void> {
    const rows = changes.flatMap(({ questionId, buckets }) =>
      [...buckets].map(([bucket, count]) => ({ questionId, bucket, count })),
    );
    await manager.query(
      `insert into tallies (question_id, bucket, count)
       select * from unnest($1::uuid[], $2::text[], $3::bigint[])
         as change(question_id, bucket, count)
       order by question_id, bucket
       on conflict (question_id, bucket) do update set count = tallies.count + excluded.count`,
      [
        rows.map(({ questionId }) => questionId),
        rows.map(({ bucket }) => bucket),
        rows.map(({ count }) => count),
      ],
    );
    await manager.query(
      `update questions
       set total_votes = total_votes + new_votes, results_version = results_version + 1,
           results_updated_at = now()
       from unnest($1::uuid[], $2::integer[]) as change(question_id, new_votes)
       where id = question_id`,
      [changes.map(({ questionId }) => questionId), changes.map(({ newVotes }) => newVotes)],
    );
  }

  /** Makes other versions of results whose votes are the same. In the order in which all lock them. */
  async raiseVersions(
    questionIds: readonly string[],
    runner: Pick<EntityManager, 'query'> = this.dataSource,
  ): Promise<void> {
    if (questionIds.length === 0) return;
    await runner.query(
      `with locked as (
         select id from questions where id = any($1::uuid[]) order by id for no key update
       )
       update questions set results_version = results_version + 1
       from locked where questions.id = locked.id`,
      [questionIds],
    );
  }

  async clear(manager: EntityManager, questionId: string): Promise<void> {
    await manager.query('delete from tallies where question_id = $1', [questionId]);
    await manager.query(
      'update questions set total_votes = 0, results_updated_at = now() where id = $1',
      [questionId],
    );
  }

  /** @returns false where the question is not closed as it was then, or was final before */
  async markFinal({ questionId, round, closedAt }: ClosedRound): Promise<boolean> {
    const [, affected]: [unknown, number] = await this.dataSource.query(
      `update questions set results_final = true, results_version = results_version + 1
       where ${UNSEALED}`,
      [questionId, round, closedAt],
    );
    return affected > 0;
  }

  async isUnsealed({ questionId, round, closedAt }: ClosedRound): Promise<boolean> {
    const found: unknown[] = await this.dataSource.query(
      `select from questions where ${UNSEALED}`,
      [questionId, round, closedAt],
    );
    return found.length > 0;
  }

  listUnsealed(): Promise<ClosedRound[]> {
    return this.dataSource.query(
      `select id as "questionId", round, closed_at as "closedAt" from questions
       where status = 'closed' and not results_final`,
    );
  }
}

/** Closed as it was then, and not final. */
const UNSEALED = `id = $1 and round = $2 and closed_at = $3
  and status = 'closed' and not results_final`;
