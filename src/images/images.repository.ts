import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { EncodedImage } from './image-encoder.js';

/** An image as an account's export tells it. */
export interface KeptImage {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly createdAt: Date;
}

/** Images and what they are used in, in Postgres. */
@Injectable()
export class ImagesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What an account has kept here. */
  async kept(accountId: string): Promise<{ count: number; bytes: number }> {
    const [kept] = await this.dataSource.query<[{ count: number; bytes: number }]>(
      `select count(*)::integer as count, coalesce(sum(bytes), 0)::float8 as bytes
       from images where account_id = $1`,
      [accountId],
    );
    return kept;
  }

  list(accountId: string): Promise<KeptImage[]> {
    return this.dataSource.query(
      `select id, width, height, created_at as "createdAt" from images
       where account_id = $1 order by id desc`,
      [accountId],
    );
  }

  async insert(
    accountId: string,
    id: string,
    { width, height, renditions }: EncodedImage,
  ): Promise<void> {
    const bytes = renditions.reduce((sum, { data }) => sum + data.length, 0);
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `insert into images (id, account_id, width, height, bytes, created_at, unused_since)
         values ($1, $2, $3, $4, $5, now(), now())`,
        [id, accountId, width, height, bytes],
      );
      for (const { width, data } of renditions) {
        await manager.query(
          'insert into image_renditions (image_id, width, data) values ($1, $2, $3)',
          [id, width, data],
        );
      }
    });
  }

  /** The width of the largest rendition. */
  async widthOf(id: string): Promise<number | undefined> {
    const rows = await this.dataSource.query<{ width: number }[]>(
      'select width from images where id = $1',
      [id],
    );
    return rows[0]?.width;
  }

  async rendition(id: string, width: number): Promise<Buffer | undefined> {
    const rows = await this.dataSource.query<{ data: Buffer }[]>(
      'select data from image_renditions where image_id = $1 and width = $2',
      [id, width],
    );
    return rows[0]?.data;
  }

  /** Those of the ids that are images of the account; none of them can be removed meanwhile. */
  async lockOwn(manager: EntityManager, accountId: string, ids: string[]): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(
      `select id from images where id = any($1::uuid[]) and account_id = $2
       order by id for key share`,
      [ids, accountId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Writes down that the questions have these images, and no others. */
  async setUses(
    manager: EntityManager,
    questionIds: string[],
    uses: { questionId: string; imageId: string }[],
  ): Promise<void> {
    await manager.query('delete from question_images where question_id = any($1::uuid[])', [
      questionIds,
    ]);
    if (uses.length === 0) return;
    await manager.query(
      `insert into question_images (question_id, image_id)
       select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing`,
      [uses.map(({ questionId }) => questionId), uses.map(({ imageId }) => imageId)],
    );
  }

  /** Removes those that no question has had for a day. @returns how many */
  async removeUnused(): Promise<number> {
    const isUsed = 'exists (select from question_images where image_id = images.id)';
    await this.dataSource.query(
      `update images set unused_since = case when ${isUsed} then null else now() end
       where (unused_since is null) <> ${isUsed}`,
    );
    // Locked one by one: who names one in a question just now holds it, and then it is used.
    const [removed] = await this.dataSource.query<[{ id: string }[], number]>(
      `delete from images where id in (
         select id from images
         where unused_since < now() - interval '1 day' and not ${isUsed}
         order by id for update skip locked
       ) returning id`,
    );
    return removed.length;
  }
}
