import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a session asks for names: nobody is told whose the votes of before are. */
export class NamedAt1764779000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table sessions add column named_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table sessions drop column named_at');
  }
}
