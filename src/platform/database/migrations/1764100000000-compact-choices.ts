import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A packed choice is a number or a short list of them: as text it takes some 2 bytes instead of
 * the 20 of jsonb's, of which a ballot needs nothing.
 */
export class CompactChoices1764100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table ballots alter column choice type json');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table ballots alter column choice type jsonb');
  }
}
