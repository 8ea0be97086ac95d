import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sessions are found by, and which of them are templates. */
export class Templates1764784000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table sessions
        add column tags text[] not null default '{}',
        -- Of each tag what all ways to write it have in common, at the same place.
        add column tag_keys text[] not null default '{}',
        add column template jsonb
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table sessions drop column template, drop column tag_keys, drop column tags
    `);
  }
}
