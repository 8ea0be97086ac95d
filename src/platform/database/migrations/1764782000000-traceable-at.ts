import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when answers of an anonymous session may be put together: not those of before. See docs/decisions/0048. */
export class TraceableAt1764782000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table sessions add column traceable_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table sessions drop column traceable_at');
  }
}
