import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outside of a transaction, as the index is made while logins go on; each step can be repeated. */
export class Logins1764600000000 implements MigrationInterface {
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table refresh_tokens add column if not exists device text');
    await queryRunner.query('set lock_timeout = 0'); // it waits for others, and nobody for it
    await queryRunner.query('drop index concurrently if exists refresh_tokens_open');
    // Each call of an organizer asks whether its login is still open: one look-up, however often
    // that login was renewed.
    await queryRunner.query(
      'create index concurrently refresh_tokens_open on refresh_tokens (family) where spent_at is null',
    );
    await queryRunner.query('reset lock_timeout');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index concurrently if exists refresh_tokens_open');
    await queryRunner.query('alter table refresh_tokens drop column device');
  }
}
