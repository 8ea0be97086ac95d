import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an organizer has written has a revision, and a question may have a time of its own. With
 * defaults, as a process of the version before inserts rows without them.
 */
export class Revisions1764400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table sessions add column revision integer not null default 1;
      alter table questions
        add column revision integer not null default 1,
        add column duration_seconds integer;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table questions drop column duration_seconds, drop column revision;
      alter table sessions drop column revision;
    `);
  }
}
