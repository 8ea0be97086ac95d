import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PollProofs1764730000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'alter table polls add column proof_of_work boolean not null default false',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table polls drop column proof_of_work');
  }
}
