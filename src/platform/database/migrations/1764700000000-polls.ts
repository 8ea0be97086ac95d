import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A poll is a question; what is only a poll's stands here. */
export class Polls1764700000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table polls (
        question_id uuid primary key references questions on delete cascade,
        listed      boolean not null
      );
      create index polls_listed on polls (question_id desc) where listed;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table polls');
  }
}
