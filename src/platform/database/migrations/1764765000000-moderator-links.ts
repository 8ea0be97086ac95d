import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ModeratorLinks1764765000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table sessions
        add column moderator_link_id uuid,
        add column moderator_link_created_at timestamptz
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table sessions drop column moderator_link_id, drop column moderator_link_created_at
    `);
  }
}
