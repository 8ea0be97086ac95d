import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Result, Session, SessionStatus } from '../contract/index.js';
import { Addresses } from '../platform/addresses/addresses.js';
import { containing } from '../platform/database/like.rules.js';
import { isId } from '../platform/ids.js';
import { ResultsService } from '../results/index.js';
import { SessionNotFoundError, SessionsService, toSession } from '../sessions/index.js';
import { type Page, pageOf, requireCursor } from '../platform/page.rules.js';
import type { AuditAction } from './audit-log.js';
import { AuditService } from './audit.service.js';
import { IS_POLL } from './retention.rules.js';

/** A session as an admin finds it. */
export interface AdminSession {
  id: string;
  title: string;
  status: SessionStatus;
  /** Of a template empty. */
  code: string;
  /** Whether it is one, which never starts. */
  template: boolean;
  owner: { id: string; email: string };
  questions: number;
  /** That are counted now. */
  votes: number;
  /** Of the poll that it is, which is its page's; null where it is none. */
  pollId: string | null;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  legalHoldAt: string | null;
}

type Times = 'createdAt' | 'startedAt' | 'endedAt' | 'legalHoldAt';
type Row = Omit<AdminSession, Times> & Record<Times, Date | null>;

const select = `select sessions.id, title, status,
    case when template is null then code else '' end as code, template is not null as template,
    json_build_object('id', accounts.id, 'email', email) as owner,
    (select count(*)::integer from questions where session_id = sessions.id) as questions,
    (select coalesce(sum(results.total_votes), 0)::float8
     from questions join results on question_id = questions.id where session_id = sessions.id) as votes,
    (select question_id from polls join questions on questions.id = question_id
     where session_id = sessions.id limit 1) as "pollId",
    sessions.created_at as "createdAt", started_at as "startedAt", ended_at as "endedAt",
    legal_hold_at as "legalHoldAt"
  from sessions join accounts on accounts.id = account_id`;

/** What admins do with sessions, which are not theirs; each act is in the audit log. */
@Injectable()
export class AdminSessionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
    private readonly results: ResultsService,
    private readonly addresses: Addresses,
    private readonly audit: AuditService,
  ) {}

  /**
   * Newest first.
   * @param wanted `search` is part of the title, of a question or of the owner's email, or the code
   */
  async list(wanted: {
    search?: string;
    status?: SessionStatus;
    held?: boolean;
    poll?: boolean;
    limit: number;
    cursor?: string;
  }): Promise<Page<AdminSession>> {
    const { search, status, held, poll, limit, cursor } = wanted;
    const rows = await this.dataSource.query<Row[]>(
      `${select}
       where ($1::uuid is null or sessions.id < $1::uuid)
         and ($2::text is null or title ilike $2 or email ilike $2 or code = $3
              or exists (select from questions where session_id = sessions.id and prompt ilike $2))
         and ($4::text is null or status = $4)
         and ($5::boolean is null or (legal_hold_at is not null) = $5)
         and ($6::boolean is null or ${IS_POLL} = $6)
       order by sessions.id desc limit $7`,
      [
        requireCursor(cursor),
        containing(search),
        search?.replaceAll(' ', '') ?? null,
        status ?? null,
        held ?? null,
        poll ?? null,
        limit + 1,
      ],
    );
    return pageOf(rows.map(toSessionLine), limit);
  }

  /** To look at, with its results; that somebody looked is in the log. @throws SessionNotFoundError */
  async view(
    adminId: string,
    id: string,
  ): Promise<AdminSession & { session: Session; results: Result[] }> {
    const line = await this.#get(id);
    const view = await this.sessions.get(line.owner.id, id);
    await this.#record(adminId, 'session.viewed')(this.dataSource.manager, line);
    const session = toSession(view, this.addresses.forAll);
    // What is asked of who joins is between the organizer and the audience.
    const settings = { ...session.settings, passcode: null };
    return { ...line, session: { ...session, settings }, results: await this.results.list(view) };
  }

  /** @throws SessionNotFoundError, InvalidTransitionError unless it is live */
  async end(adminId: string, id: string): Promise<AdminSession> {
    const { owner } = await this.#get(id);
    await this.sessions.end(owner.id, id, this.#record(adminId, 'session.ended'));
    return this.#get(id);
  }

  /** @throws SessionNotFoundError, LegalHoldError */
  async delete(adminId: string, id: string): Promise<void> {
    const { owner } = await this.#get(id);
    await this.sessions.delete(owner.id, id, undefined, this.#record(adminId, 'session.deleted'));
  }

  /** While it is held, neither the session nor its votes can be deleted. @throws SessionNotFoundError */
  async hold(adminId: string, id: string, held: boolean): Promise<AdminSession> {
    const { owner } = await this.#get(id);
    const action = held ? 'session.held' : 'session.released';
    await this.sessions.hold(owner.id, id, held, this.#record(adminId, action));
    return this.#get(id);
  }

  async #get(id: string): Promise<AdminSession> {
    const rows = isId(id)
      ? await this.dataSource.query<Row[]>(`${select} where sessions.id = $1`, [id])
      : [];
    if (!rows[0]) throw new SessionNotFoundError();
    return toSessionLine(rows[0]);
  }

  /** What writes the act down, in its own transaction. */
  #record(adminId: string, action: AuditAction) {
    return (manager: EntityManager, { id, title }: { id: string; title: string }) =>
      this.audit.record(manager, adminId, action, { kind: 'session', id, name: title });
  }
}

function toSessionLine({ createdAt, startedAt, endedAt, legalHoldAt, ...row }: Row): AdminSession {
  return {
    ...row,
    createdAt: createdAt!.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    legalHoldAt: legalHoldAt?.toISOString() ?? null,
  };
}
