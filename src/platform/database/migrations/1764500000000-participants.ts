import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has voted in sessions that ask for names. Written with the ballots, and not by joining; but of
 * whom the organizer has removed, the row is also what keeps them out.
 */
export class Participants1764500000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table participants (
        session_id     uuid not null references sessions on delete cascade,
        participant_id uuid not null,
        name           text not null,
        -- The receipt of the vote that told the name: a later one may tell another.
        named_by       uuid not null,
        joined_at      timestamptz not null,
        -- Of the roster entry that it had when it was removed; 0 where it had none.
        removed_epoch  integer,
        primary key (session_id, participant_id)
      );
      create index on participants (session_id, joined_at, participant_id);
      create index on participants (session_id) where removed_epoch is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table participants');
  }
}
