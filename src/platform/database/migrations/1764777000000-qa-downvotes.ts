import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who does not want an item answered, in the row that says who does: one of the two. */
export class QaDownvotes1764777000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- 1: an upvote, -1: a downvote.
      alter table qa_upvotes
        add column sign smallint not null default 1 check (sign in (1, -1));
      -- How many rows qa_upvotes has of it with -1; upvotes: with 1.
      alter table qa_items add column downvotes integer not null default 0;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from qa_upvotes where sign = -1;
      alter table qa_upvotes drop column sign;
      alter table qa_items drop column downvotes;
    `);
  }
}
