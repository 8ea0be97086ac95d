import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Of whom a session and a question are copies, so that terms can be compared. By ids alone: the first of a
 * series can go, and the rest still know one another.
 */
export class Series1764783000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table sessions add column series_id uuid');
    await queryRunner.query('alter table questions add column origin_id uuid');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table questions drop column origin_id');
    await queryRunner.query('alter table sessions drop column series_id');
  }
}
