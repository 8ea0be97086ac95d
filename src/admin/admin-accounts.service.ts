import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  AccountEvents,
  AccountsService,
  issueLink,
  linkAddress,
  LoginsService,
  setRole,
} from '../accounts/index.js';
import type { AccountRole } from '../contract/index.js';
import { Addresses } from '../platform/addresses/addresses.js';
import { containing } from '../platform/database/like.rules.js';
import { isId } from '../platform/ids.js';
import { type Page, pageOf, requireCursor } from '../platform/page.rules.js';
import { AccountNotFoundError, OwnAccountError } from './admin.errors.js';
import { AuditService } from './audit.service.js';

/** An account as an admin sees it. */
export interface AdminAccount {
  id: string;
  email: string;
  emailConfirmed: boolean;
  name: string;
  role: AccountRole;
  createdAt: string;
  disabledAt: string | null;
  sessions: number;
  /** That are counted in them now. */
  votes: number;
  openLogins: number;
}

export interface MadeLink {
  url: string;
  expiresAt: string;
}

type Row = Omit<AdminAccount, 'createdAt' | 'disabledAt'> & {
  createdAt: Date;
  disabledAt: Date | null;
};

const columns = `accounts.id, email, email_confirmed_at is not null as "emailConfirmed", name, role,
  created_at as "createdAt", disabled_at as "disabledAt",
  (select count(*)::integer from sessions
    where account_id = accounts.id and template is null) as sessions,
  (select coalesce(sum(results.total_votes), 0)::float8
   from questions join results on question_id = questions.id
   join sessions on sessions.id = session_id where account_id = accounts.id) as votes,
  (select count(*)::integer from refresh_tokens
   where account_id = accounts.id and spent_at is null and expires_at > now()) as "openLogins"`;

/** What admins do with accounts; each act is in the audit log. */
@Injectable()
export class AdminAccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly logins: LoginsService,
    private readonly events: AccountEvents,
    private readonly addresses: Addresses,
    private readonly audit: AuditService,
  ) {}

  /** Newest first. @param wanted `search` is part of the email or the name */
  async list(wanted: {
    search?: string;
    role?: AccountRole;
    disabled?: boolean;
    limit: number;
    cursor?: string;
  }): Promise<Page<AdminAccount>> {
    const { search, role, disabled, limit, cursor } = wanted;
    const rows = await this.dataSource.query<Row[]>(
      `select ${columns} from accounts
       where ($1::uuid is null or id < $1::uuid)
         and ($2::text is null or email ilike $2 or name ilike $2)
         and ($3::text is null or role = $3)
         and ($4::boolean is null or (disabled_at is not null) = $4)
       order by id desc limit $5`,
      [requireCursor(cursor), containing(search), role ?? null, disabled ?? null, limit + 1],
    );
    return pageOf(rows.map(toAccount), limit);
  }

  /** @throws AccountNotFoundError */
  async get(id: string): Promise<AdminAccount> {
    const rows = isId(id)
      ? await this.dataSource.query<Row[]>(`select ${columns} from accounts where id = $1`, [id])
      : [];
    if (!rows[0]) throw new AccountNotFoundError();
    return toAccount(rows[0]);
  }

  /**
   * Disabling ends all logins of the account, with what is connected by them, on every process.
   * @throws AccountNotFoundError, OwnAccountError
   */
  async update(
    adminId: string,
    id: string,
    { role, disabled }: { role?: AccountRole; disabled?: boolean },
  ): Promise<AdminAccount> {
    await this.get(id);
    if (adminId === id) throw new OwnAccountError();
    const hasEnded = await this.dataSource.transaction(async (manager) => {
      const before = await lockAccountFor(manager, adminId, id);
      const target = (more = '') => ({ kind: 'account' as const, id, name: before.email + more });
      if (role !== undefined && role !== before.role) {
        const changed = target(` (${role})`);
        await this.audit.record(manager, adminId, 'account.role_changed', changed);
        await setRole(manager, id, role);
      }
      if (disabled === undefined || disabled === before.isDisabled) return false;
      const action = disabled ? 'account.disabled' : 'account.enabled';
      await this.audit.record(manager, adminId, action, target());
      await manager.query(
        'update accounts set disabled_at = case when $2 then now() end where id = $1',
        [id, disabled],
      );
      if (disabled) await this.logins.endAll(id, manager);
      return disabled;
    });
    if (hasEnded) await this.events.emit('loginsEnded', { accountId: id });
    return this.get(id);
  }

  /**
   * Takes the account's sessions, their questions and votes with it.
   * @throws AccountNotFoundError, OwnAccountError, LegalHoldError
   */
  async delete(adminId: string, id: string): Promise<void> {
    await this.get(id);
    if (adminId === id) throw new OwnAccountError();
    await this.accounts.delete(id, async (manager) => {
      const { email } = await lockAccountFor(manager, adminId, id);
      const target = { kind: 'account' as const, id, name: email };
      await this.audit.record(manager, adminId, 'account.deleted', target);
    });
    await this.events.emit('loginsEnded', { accountId: id });
  }

  /** A link by which whoever has it sets a new password. @throws AccountNotFoundError */
  async makeResetLink(adminId: string, id: string): Promise<MadeLink> {
    const { email } = await this.get(id);
    return this.dataSource.transaction(async (manager) => {
      const { token, expiresAt } = await issueLink(manager, 'password-reset', { accountId: id });
      const target = { kind: 'account' as const, id, name: email };
      await this.audit.record(manager, adminId, 'account.reset_link_made', target);
      const url = linkAddress(this.addresses.forAll, 'password-reset', token);
      return { url, expiresAt: expiresAt.toISOString() };
    });
  }

  /** A link by which whoever has it registers, once. @param email that it is for; left out: any */
  async makeInvite(adminId: string, email: string | undefined): Promise<MadeLink> {
    return this.dataSource.transaction(async (manager) => {
      const { token, expiresAt } = await issueLink(manager, 'invite', { ...(email && { email }) });
      const target = { kind: 'invite' as const, id: null, name: email ?? null };
      await this.audit.record(manager, adminId, 'invite.made', target);
      const url = linkAddress(this.addresses.forAll, 'invite', token);
      return { url, expiresAt: expiresAt.toISOString() };
    });
  }
}

/**
 * The account, locked with the one of who acts: of two admins who take the role from each other at
 * the same moment, the second one is no admin any more, and so one is always left.
 * @throws AccountNotFoundError
 */
async function lockAccountFor(
  manager: EntityManager,
  adminId: string,
  id: string,
): Promise<{ email: string; role: AccountRole; isDisabled: boolean }> {
  const rows = await manager.query<
    { id: string; email: string; role: AccountRole; isDisabled: boolean }[]
  >(
    `select id, email, role, disabled_at is not null as "isDisabled" from accounts
     where id in ($1, $2) order by id for update`,
    [adminId, id],
  );
  const account = rows.find((row) => row.id === id);
  if (!account) throw new AccountNotFoundError();
  return account;
}

function toAccount({ createdAt, disabledAt, ...row }: Row): AdminAccount {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
  };
}
