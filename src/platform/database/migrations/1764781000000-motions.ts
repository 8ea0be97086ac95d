import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has become of motions, and how many votes each seat of a roster has. See docs/decisions/0046. */
export class Motions1764781000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Without writing a table anew: the first has a constant default, the second none.
    await queryRunner.query(
      'alter table roster_entries add column weight integer not null default 1',
    );
    await queryRunner.query('alter table ballots add column weight integer');
    await queryRunner.query(`
      create table motions (
        question_id uuid primary key references questions on delete cascade,
        terms       jsonb not null,
        weighted    boolean not null,
        yes         bigint not null,
        no          bigint not null,
        abstain     bigint not null,
        entitled    bigint
      )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table motions');
    await queryRunner.query('alter table ballots drop column weight');
    await queryRunner.query('alter table roster_entries drop column weight');
  }
}
