import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { csvLine } from '../platform/csv.rules.js';
import { containing } from '../platform/database/like.rules.js';
import { type Page, pageOf, requireCursor } from '../platform/page.rules.js';
import { AdminRequiredError } from './admin.errors.js';
import { type Actor, type AuditAction, type AuditTarget, recordAudit } from './audit-log.js';

export interface AuditEntry {
  id: string;
  at: string;
  actorId: string | null;
  actorEmail: string | null;
  action: AuditAction;
  targetKind: string;
  targetId: string | null;
  targetName: string | null;
}

/** Which entries; of what is left out, all. */
export interface AuditFilter {
  /** Part of the email address, or the id, of who acted. */
  actor?: string;
  action?: AuditAction;
  /** Part of what the target was called, or its id. */
  target?: string;
  /** ISO 8601, this moment included. */
  from?: string;
  /** ISO 8601, this moment excluded. */
  until?: string;
}

/** Entries that are in memory at a time while all are exported. */
const BATCH = 500;

const columns = `id, at, actor_id as "actorId", actor_email as "actorEmail", action,
  target_kind as "targetKind", target_id as "targetId", target_name as "targetName"`;
const csvColumns = [
  'id',
  'at',
  'actorId',
  'actorEmail',
  'action',
  'targetKind',
  'targetId',
  'targetName',
] as const satisfies (keyof AuditEntry)[];

/** The log of what admins did: entries are added and read, and nothing else. */
@Injectable()
export class AuditService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Adds an entry in the transaction of what it tells of: both are there, or neither.
   * @throws AdminRequiredError where who acts is no admin any more: what it did is undone with it
   */
  async record(
    manager: EntityManager,
    adminId: string,
    action: AuditAction,
    target: AuditTarget,
  ): Promise<void> {
    const [actor] = await manager.query<Actor[]>(
      `select id, email from accounts where id = $1 and role = 'admin' and disabled_at is null`,
      [adminId],
    );
    if (!actor) throw new AdminRequiredError();
    await recordAudit(manager, actor, action, target);
  }

  /** Newest first. */
  async list({
    limit,
    cursor,
    ...filter
  }: AuditFilter & { limit: number; cursor?: string }): Promise<Page<AuditEntry>> {
    return pageOf(await this.#read(filter, requireCursor(cursor), limit + 1), limit);
  }

  /** All that the filter lets through, newest first, in pieces of a file. */
  async *export(format: 'csv' | 'ndjson', filter: AuditFilter): AsyncGenerator<string> {
    if (format === 'csv') yield csvLine(csvColumns);
    let cursor: string | null = null;
    for (;;) {
      const entries: AuditEntry[] = await this.#read(filter, cursor, BATCH);
      yield entries
        .map((entry) =>
          format === 'csv'
            ? csvLine(csvColumns.map((name) => entry[name]))
            : `${JSON.stringify(entry)}\n`,
        )
        .join('');
      if (entries.length < BATCH) return;
      cursor = entries.at(-1)!.id;
    }
  }

  async #read(
    { actor, action, target, from, until }: AuditFilter,
    before: string | null,
    limit: number,
  ): Promise<AuditEntry[]> {
    const rows = await this.dataSource.query<(Omit<AuditEntry, 'at'> & { at: Date })[]>(
      `select ${columns} from audit_entries
       where ($1::uuid is null or id < $1::uuid)
         and ($2::text is null or actor_email ilike $2 or actor_id::text = lower($3))
         and ($4::text is null or action = $4)
         and ($5::text is null or target_name ilike $5 or target_id = $6)
         and ($7::timestamptz is null or at >= $7)
         and ($8::timestamptz is null or at < $8)
       order by id desc limit $9`,
      [
        before,
        containing(actor),
        actor ?? null,
        action ?? null,
        containing(target),
        target ?? null,
        from ?? null,
        until ?? null,
        limit,
      ],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
