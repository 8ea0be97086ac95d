import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What admins set while the server runs: one row, or none where all is as it is left out. */
export class ServerSettings1764720000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table server_settings (
        only_row       boolean primary key default true check (only_row),
        registration   text not null default 'open'
                       check (registration in ('open', 'invite', 'closed')),
        retention_days integer check (retention_days > 0),
        announcement   jsonb
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table server_settings');
  }
}
