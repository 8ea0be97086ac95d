import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BackOffice1764712000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table sessions add column legal_hold_at timestamptz;

      -- Who did what to whom. No foreign keys: an entry outlives what it tells of.
      create table audit_entries (
        id          uuid primary key,
        at          timestamptz not null default now(),
        actor_id    uuid,
        actor_email text,
        action      text not null,
        target_kind text not null,
        target_id   text,
        target_name text
      );

      create function keep_audit_entries() returns trigger language plpgsql as $$
      begin
        raise exception 'audit entries are only added';
      end $$;
      create trigger keep_audit_entries before update or delete on audit_entries
        for each row execute function keep_audit_entries();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table audit_entries;
      drop function keep_audit_entries;
      alter table sessions drop column legal_hold_at;
    `);
  }
}
