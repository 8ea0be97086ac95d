import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditAction } from './audit-log.js';
import { csvLine } from './csv.rules.js';
import { type Page, pageOf, requireCursor } from '../platform/page.rules.js';

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

/** Reads the log of what admins did. */
@Injectable()
export class AuditService {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async list({ limit, cursor }: { limit: number; cursor?: string }): Promise<Page<AuditEntry>> {
    return pageOf(await this.#read(requireCursor(cursor), limit + 1), limit);
  }

  /** All, newest first, in pieces of a file. */
  async *export(format: 'csv' | 'ndjson'): AsyncGenerator<string> {
    if (format === 'csv') yield csvLine(csvColumns);
    let cursor: string | null = null;
    for (;;) {
      const entries: AuditEntry[] = await this.#read(cursor, BATCH);
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

  async #read(before: string | null, limit: number): Promise<AuditEntry[]> {
    const rows = await this.dataSource.query<(Omit<AuditEntry, 'at'> & { at: Date })[]>(
      `select ${columns} from audit_entries
       where $1::uuid is null or id < $1::uuid order by id desc limit $2`,
      [before, limit],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
