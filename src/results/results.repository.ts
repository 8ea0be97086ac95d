import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { timeOfId } from '../platform/ids.js';
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

/** A question's result after a batch of its votes was counted, without what is in the buckets. */
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

/** What another module writes first, in the same statement. */
export interface Before {
  /** Common table expressions. The last one is called `checked`, and has a row or throws. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

const NOTHING_BEFORE: Before = { sql: 'checked as (select)', values: [] };

/**
 * What the votes of questions add up to: the tables `results` and `tallies`, written here and nowhere
 * else. By hand: bulk.
 *
 * A question has a row in `results` from when it is opened first. Both tables are written under the
 * lock of the question's row (`src/sessions/locks.ts`), so nobody waits for rows of theirs.
 */
@Injectable()
export class ResultsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(questionId: string): Promise<StoredResult | undefined> {
    // One statement, so that total, buckets, labels and version are of one moment.
    const rows: (Omit<StoredResult, 'updatedAt'> & { updatedAt: Date | null })[] =
      await this.dataSource.query(
        `select coalesce(version, 0) as version, coalesce(results.total_votes, 0) as "totalVotes",
              coalesce(final, false) as final, updated_at as "updatedAt",
              coalesce(json_object_agg(bucket, count) filter (where bucket is not null), '{}')::text
                as counts,
              count(bucket)::integer as buckets,
              json_build_object('kind', kind, 'options', options, 'settings', settings) as asked
       from questions
       left join results on results.question_id = id
       left join tallies on tallies.question_id = id
       where id = $1
       group by id, results.question_id`,
        [questionId],
      );
    const [row] = rows;
    return row && { ...row, updatedAt: row.updatedAt ?? timeOfId(questionId) };
  }

  /** Of those that have been opened. */
  listVersions(questionIds: readonly string[]): Promise<{ id: string; version: number }[]> {
    return this.dataSource.query(
      'select question_id as id, version from results where question_id = any($1::uuid[])',
      [questionIds],
    );
  }

  /**
   * Adds to the counts and raises the versions, all in one statement. Whoever calls it has the lock of
   * the questions, or takes it in what comes before.
   */
  add(
    runner: Runner,
    changes: readonly TallyChange[],
    { sql, values }: Before = NOTHING_BEFORE,
  ): Promise<CountedVotes[]> {
    const tallies = changes.flatMap(({ questionId, buckets }) =>
      [...buckets].map(([bucket, count]) => ({ questionId, bucket, count })),
    );
    return runner.query(`with ${sql}, ${addFrom(values.length + 1)}`, [
      ...values,
      tallies.map(({ questionId }) => questionId),
      tallies.map(({ bucket }) => bucket),
      tallies.map(({ count }) => count),
      changes.map(({ questionId }) => questionId),
      changes.map(({ newVotes }) => newVotes),
    ]);
  }

  /** Makes other versions of results whose votes are the same. In the order in which all lock them. */
  async raiseVersions(
    questionIds: readonly string[],
    runner: Runner = this.dataSource,
  ): Promise<void> {
    if (questionIds.length === 0) return;
    await runner.query(
      `with locked as (
         select id from questions where id = any($1::uuid[]) order by id for no key update
       )
       insert into results (question_id, version) select id, 1 from locked
       on conflict (question_id) do update set version = results.version + 1`,
      [questionIds],
    );
  }

  /** Of a question that is opened; the caller has its lock. */
  async begin(runner: Runner, questionId: string): Promise<void> {
    await runner.query(
      `insert into results (question_id) values ($1)
       on conflict (question_id) do update set final = false, version = results.version + 1
         where results.final`,
      [questionId],
    );
  }

  /** Erases it. @param final whether no vote can come; the caller has the question's lock */
  async clear(runner: Runner, questionId: string, final: boolean): Promise<void> {
    await runner.query('delete from tallies where question_id = $1', [questionId]);
    await runner.query(
      `insert into results (question_id, version, final, updated_at) values ($1, 1, $2, now())
       on conflict (question_id) do update
         set total_votes = 0, version = results.version + 1, final = excluded.final,
             updated_at = excluded.updated_at`,
      [questionId, final],
    );
  }

  /**
   * @param also is done in the same transaction where it is so
   * @returns false where the question is not closed as it was then, or was final before
   */
  async markFinal(
    closed: ClosedRound,
    also?: (manager: EntityManager) => Promise<void>,
  ): Promise<boolean> {
    if (!also) return this.#markFinal(this.dataSource, closed);
    return this.dataSource.transaction(async (manager) => {
      const isFinal = await this.#markFinal(manager, closed);
      if (isFinal) await also(manager);
      return isFinal;
    });
  }

  async #markFinal(runner: Runner, { questionId, round, closedAt }: ClosedRound): Promise<boolean> {
    const marked: unknown[] = await runner.query(
      `with closed as (select id from questions where ${CLOSED} for no key update)
       insert into results (question_id, version, final) select id, 1, true from closed
       on conflict (question_id) do update set version = results.version + 1, final = true
         where not results.final
       returning question_id`,
      [questionId, round, closedAt],
    );
    return marked.length > 0;
  }

  /** @returns undefined where the question is not closed as it was then */
  async isFinal({ questionId, round, closedAt }: ClosedRound): Promise<boolean | undefined> {
    const found: { final: boolean }[] = await this.dataSource.query(
      `select coalesce(final, false) as final
       from questions left join results on question_id = id where ${CLOSED}`,
      [questionId, round, closedAt],
    );
    return found[0]?.final;
  }

  listUnsealed(): Promise<ClosedRound[]> {
    return this.dataSource.query(
      `select id as "questionId", round, closed_at as "closedAt"
       from results join questions on id = question_id
       where not final and status = 'closed'`,
    );
  }
}

type Runner = Pick<EntityManager, 'query'>;

/** The question, closed as it was then. */
const CLOSED = `id = $1 and round = $2 and closed_at = $3 and status = 'closed'`;

/**
 * What comes after {@link Before}.
 * @param first the number of the first parameter: of tallies question, bucket and how many more; of results
 *   question and how many votes more
 */
const addFrom = (first: number) => `added as (
    insert into tallies (question_id, bucket, count)
    select change.* from unnest($${first}::uuid[], $${first + 1}::text[], $${first + 2}::bigint[])
      as change(question_id, bucket, count), checked
    order by question_id, bucket
    on conflict (question_id, bucket) do update set count = tallies.count + excluded.count
  )
  insert into results as result (question_id, version, total_votes, updated_at)
  select question_id, 1, new_votes, now()
  from unnest($${first + 3}::uuid[], $${first + 4}::integer[]) as change(question_id, new_votes), checked
  order by question_id
  on conflict (question_id) do update
    set version = result.version + 1, total_votes = result.total_votes + excluded.total_votes,
        updated_at = excluded.updated_at
  returning question_id as "questionId", version, total_votes as "totalVotes", final,
            updated_at as "updatedAt"`;
