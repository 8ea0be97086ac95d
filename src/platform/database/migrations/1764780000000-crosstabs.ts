import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How two questions were answered together, and which question asks another one again. See docs/decisions/0045. */
export class Crosstabs1764780000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table questions
        add column repeats_id uuid,
        add column cross_tabbed boolean not null default false
    `);
    await queryRunner.query(`
      create table crosstabs (
        id         uuid primary key,
        session_id uuid not null references sessions on delete cascade,
        a_id       uuid not null references questions on delete cascade,
        b_id       uuid not null references questions on delete cascade,
        active     boolean not null default false,
        watched_at timestamptz not null default now(),
        counted    bigint not null default 0,
        changed    uuid[] not null default '{}',
        version    integer not null default 0,
        told       jsonb,
        shown_by   uuid,
        unique (a_id, b_id),
        check (a_id < b_id)
      )
    `);
    await queryRunner.query('create index crosstabs_b on crosstabs (b_id)');
    await queryRunner.query('create index crosstabs_session on crosstabs (session_id)');
    await queryRunner.query(`
      create table crosstab_tallies (
        crosstab_id uuid not null references crosstabs on delete cascade,
        a_bucket    text not null,
        b_bucket    text not null,
        count       bigint not null,
        primary key (crosstab_id, a_bucket, b_bucket)
      )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table crosstab_tallies');
    await queryRunner.query('drop table crosstabs');
    await queryRunner.query(
      'alter table questions drop column repeats_id, drop column cross_tabbed',
    );
  }
}
