import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may join is in a column of its own, not in `settings`: a process of the version before, which
 * shows those to the audience as they are, does not know the passcode.
 */
export class Rosters1764300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table sessions add column admission jsonb not null default
        '{"maxParticipantsPerAddress": null, "passcode": null, "roster": "none"}';

      -- The id is also the participant's. A row stays when it is revoked, if somebody has joined
      -- by it: the name on the list again is the same participant again.
      create table roster_entries (
        id         uuid primary key,
        session_id uuid not null references sessions on delete cascade,
        kind       text not null check (kind in ('name', 'code')),
        label      text not null,
        key        bytea not null,
        epoch      integer not null default 1,
        claimed_at timestamptz,
        claimed_by bytea,
        revoked_at timestamptz,
        unique (session_id, key)
      );
      create index on roster_entries (session_id, kind, id) where revoked_at is null;
      create index on roster_entries (session_id) where epoch > 1;

      create table address_participants (
        session_id     uuid not null references sessions on delete cascade,
        address        bytea not null,
        participant_id uuid not null,
        primary key (session_id, address, participant_id)
      );
      create table address_counts (
        session_id   uuid not null references sessions on delete cascade,
        address      bytea not null,
        participants integer not null,
        primary key (session_id, address)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table address_counts, address_participants, roster_entries;
      alter table sessions drop column admission;
    `);
  }
}
