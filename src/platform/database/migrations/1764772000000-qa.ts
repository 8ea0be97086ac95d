import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the audience asks, and who wants it answered. See docs/decisions/0038. */
export class Qa1764772000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table qa_items (
        -- UUIDv7: when it was asked.
        id             uuid primary key,
        session_id     uuid not null references sessions on delete cascade,
        participant_id uuid not null,
        -- Of the client's key, by which a retry is known: SHA-256.
        key            text not null,
        text           text not null,
        -- Null where nobody is to know.
        author         text,
        status         text not null check (status in ('pending', 'shown', 'answered', 'hidden')),
        pinned         boolean not null default false,
        reply          text,
        -- How many rows qa_upvotes has of it.
        upvotes        integer not null default 0,
        -- Grows with each change.
        version        integer not null default 1,
        unique (session_id, participant_id, key)
      ) with (fillfactor = 80);
      create unique index qa_items_pinned on qa_items (session_id) where pinned;

      create table qa_upvotes (
        item_id        uuid not null references qa_items on delete cascade,
        participant_id uuid not null,
        primary key (item_id, participant_id)
      );
      create index on qa_upvotes (participant_id, item_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table qa_upvotes, qa_items');
  }
}
