import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Images that organizers upload, and what they are used in. See docs/decisions/0033. */
export class Images1764760000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table images (
        id           uuid primary key,
        account_id   uuid not null references accounts on delete cascade,
        -- Pixels of the largest rendition.
        width        integer not null,
        height       integer not null,
        -- Of all renditions.
        bytes        integer not null,
        created_at   timestamptz not null,
        -- As the upkeep has seen it last; null while a question has it.
        unused_since timestamptz
      );
      create index on images (account_id);

      create table image_renditions (
        image_id uuid not null references images on delete cascade,
        width    integer not null,
        -- WebP.
        data     bytea not null,
        primary key (image_id, width)
      );
      -- It is compressed already.
      alter table image_renditions alter column data set storage external;

      alter table questions add column image_id uuid, add column image_alt text;

      -- All that a question has, its own and those of its options: none of them can be removed.
      create table question_images (
        question_id uuid not null references questions on delete cascade,
        image_id    uuid not null references images,
        primary key (question_id, image_id)
      );
      create index on question_images (image_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table question_images, image_renditions, images;
      alter table questions drop column image_id, drop column image_alt;
    `);
  }
}
