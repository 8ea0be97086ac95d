import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who plays in sessions that are games. See docs/decisions/0039. */
export class Players1764775000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table players (
        session_id     uuid not null references sessions on delete cascade,
        participant_id uuid not null,
        name           text not null,
        -- What two names have in common that look alike: no two players of a session have the same.
        name_key       text not null,
        -- As the session's settings name it; null where there are no teams.
        team           text,
        -- To the millisecond, as a cursor holds it.
        joined_at      timestamptz(3) not null default now(),
        primary key (session_id, participant_id)
      );
      create unique index players_name on players (session_id, name_key);
      create index on players (session_id, joined_at, participant_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table players');
  }
}
