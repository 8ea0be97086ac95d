import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConfirmedEmails1764711000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table accounts add column email_confirmed_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table accounts drop column email_confirmed_at');
  }
}
