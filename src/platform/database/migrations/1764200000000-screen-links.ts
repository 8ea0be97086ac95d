import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ScreenLinks1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table sessions
        add column screen_link_id uuid,
        add column screen_link_created_at timestamptz
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table sessions drop column screen_link_id, drop column screen_link_created_at
    `);
  }
}
