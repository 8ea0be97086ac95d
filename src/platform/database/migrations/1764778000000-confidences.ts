import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How sure participants are of their answers, and which sessions end by themselves. See docs/decisions/0039. */
export class Confidences1764778000000 implements MigrationInterface {
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table if not exists confidences (
        question_id    uuid not null references questions on delete cascade,
        participant_id uuid not null,
        value          smallint not null check (value between 1 and 5),
        primary key (question_id, participant_id)
      )
    `);
    // Few, and looked for each minute.
    await queryRunner.query('drop index concurrently if exists sessions_ending');
    await queryRunner.query(`
      create index concurrently sessions_ending on sessions (id)
        where status = 'live' and settings ->> 'pace' = 'self' and settings ->> 'endsAt' is not null
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index concurrently if exists sessions_ending');
    await queryRunner.query('drop table confidences');
  }
}
