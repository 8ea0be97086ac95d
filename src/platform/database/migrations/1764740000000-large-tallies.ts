import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What 10,000 people allot, a million points each, is more than an integer holds. */
export class LargeTallies1764740000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table tallies alter column count type bigint');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table tallies alter column count type integer');
  }
}
