import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What answers of a quiz have earned. See docs/decisions/0039. */
export class Scores1764774000000 implements MigrationInterface {
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table if not exists openings (
        question_id uuid not null references questions on delete cascade,
        opened_at   timestamptz not null,
        -- When it was to close, as was said then; null: when its organizer closes it.
        ends_at     timestamptz,
        primary key (question_id, opened_at)
      );

      create table if not exists scores (
        question_id    uuid not null references questions on delete cascade,
        participant_id uuid not null,
        -- How right the answer is: got of out_of.
        got            integer not null,
        out_of         integer not null check (out_of > 0),
        -- Of the time there was, how much was left: millionths.
        swiftness      integer not null check (swiftness between 0 and 1000000),
        primary key (question_id, participant_id)
      ) with (fillfactor = 90);

      create table if not exists scored_questions (
        question_id uuid primary key references questions on delete cascade,
        -- Of the result whose ballots the scores are of.
        version     integer not null
      );
    `);
    // What is to be scored is looked for every two seconds, among what was closed of late.
    await queryRunner.query('drop index concurrently if exists questions_scored');
    await queryRunner.query(
      'create index concurrently questions_scored on questions (closed_at) where scoring is not null',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index concurrently if exists questions_scored');
    await queryRunner.query('drop table scored_questions, scores, openings');
  }
}
