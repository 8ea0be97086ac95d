import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that are copied at a time. */
const BATCH = 5_000;

/**
 * What the votes of a question add up to has a table of its own. Processes of the version before still
 * write the columns of `questions`; a trigger carries that over, so that every vote is counted whichever
 * process counts it. A later release drops the trigger and the columns, which nobody reads any more.
 */
export class Results1764750000000 implements MigrationInterface {
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(SCHEMA);
    // What changes meanwhile is carried over by the trigger, before this comes to it or after.
    let after: string | null = null;
    do {
      const rows = (await queryRunner.query(COPY, [after, BATCH])) as { id: string }[];
      after = rows[0]?.id ?? null;
    } while (after);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger carry_result on questions;
      drop function carry_result;
      drop table results;
    `);
  }
}

/** All or nothing, and again where a run was cut short. */
const SCHEMA = `
  create table if not exists results (
    question_id uuid primary key references questions on delete cascade,
    version     integer not null default 0,
    total_votes integer not null default 0,
    final       boolean not null default false,
    -- Null where nothing was ever counted or erased: then it is of when the question was made.
    updated_at  timestamptz
  );
  -- What awaits its seal is looked for every ten seconds.
  create index if not exists results_not_final on results (question_id) where not final;

  create or replace function carry_result() returns trigger language plpgsql as $$
  begin
    insert into results as result (question_id, version, total_votes, final, updated_at)
    values (new.id, new.results_version, new.total_votes, new.results_final, new.results_updated_at)
    on conflict (question_id) do update set
      version = result.version + new.results_version - old.results_version
        + (result.final and new.status = 'open')::integer,
      total_votes = case when new.round <> old.round then new.total_votes
        else result.total_votes + new.total_votes - old.total_votes end,
      final = case when new.results_final <> old.results_final or new.status = 'open'
        then new.results_final else result.final end,
      updated_at = greatest(result.updated_at, new.results_updated_at);
    return null;
  end $$;
  create or replace trigger carry_result
    after update of total_votes, results_version, results_final, results_updated_at on questions
    for each row execute function carry_result();
`;

const COPY = `
  with batch as (
    select id, results_version, total_votes, results_final, results_updated_at
    from questions where $1::uuid is null or id > $1 order by id limit $2
  ), copied as (
    insert into results (question_id, version, total_votes, final, updated_at)
    select * from batch order by id on conflict do nothing
  )
  select id from batch order by id desc limit 1`;
