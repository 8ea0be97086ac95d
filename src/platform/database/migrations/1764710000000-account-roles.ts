import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountRoles1764710000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table accounts
        add column role text not null default 'organizer' check (role in ('organizer', 'admin')),
        add column disabled_at timestamptz;

      -- Links that are good once, each as the hash of its token.
      create table account_links (
        hash       bytea primary key,
        purpose    text not null,
        account_id uuid references accounts on delete cascade,
        email      text,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index on account_links (account_id);
      create index on account_links (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table account_links;
      alter table accounts drop column disabled_at, drop column role;
    `);
  }
}
