import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is right in a quiz, what that is worth, and why it is. */
export class AnswerKeys1764773000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table questions
        add column answer_key jsonb, add column scoring jsonb, add column explanation text
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'alter table questions drop column answer_key, drop column scoring, drop column explanation',
    );
  }
}
