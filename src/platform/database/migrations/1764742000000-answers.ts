import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Texts that votes consist of, a row each. The truth is the ballot: these are written with it, and
 * have beside it what became of them. See docs/decisions/0031.
 */
export class Answers1764742000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table answers (
        -- The time in it is that of the cast.
        id             uuid primary key,
        question_id    uuid not null,
        participant_id uuid not null,
        state          text not null check (state in ('pending', 'shown', 'hidden')),
        -- What it has in common with all that are told as one; null where it is told by itself.
        word           text,
        text           text not null
      );
      create index on answers (question_id, participant_id);
      create index on answers (question_id, state, id);
      create index on answers (question_id, word, state, id) where word is not null;

      -- What the answers of a question add up to.
      create table answer_counts (
        question_id uuid primary key references questions on delete cascade,
        shown       integer not null default 0,
        pending     integer not null default 0,
        -- Different words that are shown.
        words       integer not null default 0
      );

      create table words (
        question_id uuid not null references questions on delete cascade,
        word        text not null,
        shown       integer not null default 0,
        pending     integer not null default 0,
        hidden      integer not null default 0,
        -- Those shown, with those of the words that were merged into it; 0 where it was itself.
        total       integer not null default 0,
        -- The first answer that it was named in.
        first       uuid not null,
        merged_into text,
        -- As the host has written it.
        label       text,
        -- What becomes of new ones, whatever becomes of others.
        rule        text check (rule in ('shown', 'hidden')),
        primary key (question_id, word)
      );
      create index on words (question_id, total desc, first) where total > 0;
      create index on words (question_id, merged_into) where merged_into is not null;
      create index on words (question_id)
        where rule is not null or merged_into is not null or label is not null;

      -- How often a word is shown in which spelling.
      create table spellings (
        question_id uuid not null,
        word        text not null,
        text        text not null,
        shown       integer not null,
        first       uuid not null,
        primary key (question_id, word, text)
      );

      -- As with ballots: no foreign key that looks up the question once for each row.
      create function delete_answers_of_question() returns trigger language plpgsql as $$
      begin
        delete from answers where question_id = old.id;
        delete from spellings where question_id = old.id;
        return old;
      end $$;
      create trigger delete_answers before delete on questions
        for each row execute function delete_answers_of_question();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger delete_answers on questions;
      drop function delete_answers_of_question;
      drop table spellings, words, answer_counts, answers;
    `);
  }
}
