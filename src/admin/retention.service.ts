import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SessionsService } from '../sessions/index.js';
import { DomainError } from '../platform/domain-error.js';
import { recordAudit } from './audit-log.js';
import { IS_POLL, isOver } from './retention.rules.js';

/** What would be deleted, were it done now. */
export interface RetentionPreview {
  days: number;
  sessions: number;
  polls: number;
  /** In both. */
  votes: number;
  /** Whose sessions and polls they are; the accounts themselves stay. */
  accounts: number;
  /** Sessions and polls that would go, but are under a legal hold. */
  held: number;
}

/** Sessions that are listed at a time while all that are over are deleted, each on its own. */
const BATCH = 100;
/** As the database has it, and not as a cache does: what is deleted is gone. */
const STORED_DAYS = '(select retention_days from server_settings)';

/** It is not to go any more: reopened, held, or to be kept longer by now. */
class KeptError extends Error {}

/** Deletes sessions and polls that are over for longer than an admin has them kept. */
@Injectable()
export class RetentionService {
  readonly #logger = new Logger(RetentionService.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
  ) {}

  async preview(days: number): Promise<RetentionPreview> {
    const [counts] = await this.dataSource.query<[Omit<RetentionPreview, 'days'>]>(
      `with over as materialized (
         select id, account_id, legal_hold_at is not null as is_held, ${IS_POLL} as is_poll
         from sessions where ${isOver('$1::integer')}
       )
       select count(*) filter (where not is_held and not is_poll)::integer as sessions,
         count(*) filter (where not is_held and is_poll)::integer as polls,
         (select coalesce(sum(results.total_votes), 0)::float8
          from questions join results on question_id = id
          where session_id in (select id from over where not is_held)) as votes,
         count(distinct account_id) filter (where not is_held)::integer as accounts,
         count(*) filter (where is_held)::integer as held
       from over`,
      [days],
    );
    return { days, ...counts };
  }

  /**
   * Each session goes in a transaction of its own, with its entry in the audit log: without what it
   * was called, as that is to be forgotten, too.
   * @throws the first thing that went wrong, after all others are done
   */
  async deleteExpired(): Promise<void> {
    const failures: unknown[] = [];
    let after: string | null = null;
    let deleted = 0;
    for (;;) {
      const batch: { id: string; accountId: string }[] = await this.dataSource.query(
        `select id, account_id as "accountId" from sessions
         where legal_hold_at is null and ${isOver(STORED_DAYS)} and ($1::uuid is null or id > $1)
         order by id limit $2`,
        [after, BATCH],
      );
      for (const session of batch) {
        await this.#delete(session).then(
          () => (deleted += 1),
          (error: unknown) => {
            // Held, kept longer, or deleted by somebody else meanwhile.
            if (error instanceof DomainError || error instanceof KeptError) return;
            failures.push(error);
          },
        );
      }
      if (batch.length < BATCH) break;
      after = batch.at(-1)!.id;
    }
    this.#logger.log({ message: 'retention', deleted, failed: failures.length });
    if (failures.length > 0) throw failures[0];
  }

  #delete({ id, accountId }: { id: string; accountId: string }): Promise<void> {
    const expire = async (manager: EntityManager) => {
      // Under the session's lock: what was true of it when it was listed may not be any more.
      const rows = await manager.query<unknown[]>(
        `select 1 from sessions where id = $1 and ${isOver(STORED_DAYS)}`,
        [id],
      );
      if (rows.length === 0) throw new KeptError();
      await recordAudit(manager, null, 'session.expired', { kind: 'session', id, name: null });
    };
    return this.sessions.delete(accountId, id, undefined, expire);
  }
}
