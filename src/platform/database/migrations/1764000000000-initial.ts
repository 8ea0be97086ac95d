import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table accounts (
        id            uuid primary key,
        email         text not null unique,
        password_hash text not null,
        name          text not null,
        created_at    timestamptz not null default now()
      );

      create table refresh_tokens (
        hash       bytea primary key,
        family     uuid not null,
        account_id uuid not null references accounts on delete cascade,
        spent_at   timestamptz,
        expires_at timestamptz not null
      );
      create index on refresh_tokens (family);
      create index on refresh_tokens (account_id);

      create table sessions (
        id         uuid primary key,
        account_id uuid not null references accounts on delete cascade,
        title      text not null,
        status     text not null check (status in ('draft', 'live', 'ended')),
        code       text not null,
        settings   jsonb not null,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        ended_at   timestamptz
      );
      create unique index sessions_code_in_use on sessions (code) where status <> 'ended';
      create index on sessions (code);
      create index on sessions (account_id, id desc);

      create table questions (
        id                 uuid primary key,
        session_id         uuid not null references sessions on delete cascade,
        kind               text not null,
        prompt             text not null,
        position           integer not null,
        status             text not null check (status in ('draft', 'open', 'closed')),
        options            jsonb not null,
        settings           jsonb not null,
        results_revealed   boolean not null default false,
        opened_at          timestamptz,
        closes_at          timestamptz,
        closed_at          timestamptz,
        round              integer not null default 1,
        voted              boolean not null default false,
        total_votes        integer not null default 0,
        results_version    integer not null default 0,
        results_final      boolean not null default false,
        results_updated_at timestamptz not null default now()
      );
      create index on questions (session_id, position);
      create index on questions (closes_at) where status = 'open';

      create table tallies (
        question_id uuid not null references questions on delete cascade,
        bucket      text not null,
        count       integer not null,
        primary key (question_id, bucket)
      );

      -- One row a participant and question: the last word on who voted what.
      -- Columns without padding between them; the time of the cast is in receipt_id (UUIDv7).
      create table ballots (
        question_id    uuid not null,
        participant_id uuid not null,
        receipt_id     uuid not null,
        choice         jsonb not null,
        primary key (question_id, participant_id)
      );

      -- Instead of a foreign key, which would look up the question once for every ballot: the
      -- transaction that inserts ballots holds a lock on their questions, and this trigger does
      -- what "on delete cascade" would.
      create function delete_ballots_of_question() returns trigger language plpgsql as $$
      begin
        delete from ballots where question_id = old.id;
        return old;
      end $$;
      create trigger delete_ballots before delete on questions
        for each row execute function delete_ballots_of_question();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table ballots, tallies, questions, sessions, refresh_tokens, accounts;
      drop function delete_ballots_of_question;
    `);
  }
}
