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
import { UnauthorizedError } from '../platform/domain-error.js';
import { isId } from '../platform/ids.js';
import { AccountNotFoundError, OwnAccountError } from './admin.errors.js';
import { type Actor, recordAudit } from './audit-log.js';
import { type Page, pageOf, requireCursor } from '../platform/page.rules.js';

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
  (select count(*)::integer from sessions where account_id = accounts.id) as sessions,
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
    const before = await this.get(id);
    if (adminId === id) throw new OwnAccountError();
    const isDisabled = before.disabledAt !== null;
    await this.#act(adminId, async (manager, actor) => {
      const target = (more = '') => ({ kind: 'account' as const, id, name: before.email + more });
      if (role !== undefined && role !== before.role) {
        await setRole(manager, id, role);
        await recordAudit(manager, actor, 'account.role_changed', target(` (${role})`));
      }
      if (disabled === undefined || disabled === isDisabled) return;
      await manager.query(
        'update accounts set disabled_at = case when $2 then now() end where id = $1',
        [id, disabled],
      );
      if (disabled) await this.logins.endAll(id, manager);
      await recordAudit(
        manager,
        actor,
        disabled ? 'account.disabled' : 'account.enabled',
        target(),
      );
    });
    if (disabled) await this.events.emit('loginsEnded', { accountId: id });
    return this.get(id);
  }

  /**
   * Takes the account's sessions, their questions and votes with it.
   * @throws AccountNotFoundError, OwnAccountError, LegalHoldError
   */
  async delete(adminId: string, id: string): Promise<void> {
    const { email } = await this.get(id);
    if (adminId === id) throw new OwnAccountError();
    await this.accounts.delete(id);
    await this.events.emit('loginsEnded', { accountId: id });
    await this.#act(adminId, (manager, actor) =>
      recordAudit(manager, actor, 'account.deleted', { kind: 'account', id, name: email }),
    );
  }

  /** A link by which whoever has it sets a new password. @throws AccountNotFoundError */
  async makeResetLink(adminId: string, id: string): Promise<MadeLink> {
    const { email } = await this.get(id);
    return this.#act(adminId, async (manager, actor) => {
      const { token, expiresAt } = await issueLink(manager, 'password-reset', { accountId: id });
      const target = { kind: 'account' as const, id, name: email };
      await recordAudit(manager, actor, 'account.reset_link_made', target);
      const url = linkAddress(this.addresses.forAll, 'password-reset', token);
      return { url, expiresAt: expiresAt.toISOString() };
    });
  }

  /** A link by which whoever has it registers, once. @param email that it is for; left out: any */
  async makeInvite(adminId: string, email: string | undefined): Promise<MadeLink> {
    return this.#act(adminId, async (manager, actor) => {
      const { token, expiresAt } = await issueLink(manager, 'invite', { ...(email && { email }) });
      const target = { kind: 'invite' as const, id: null, name: email ?? null };
      await recordAudit(manager, actor, 'invite.made', target);
      const url = linkAddress(this.addresses.forAll, 'invite', token);
      return { url, expiresAt: expiresAt.toISOString() };
    });
  }

  /** Who acts, as the audit log names them. @throws UnauthorizedError where the account is gone */
  async actor(adminId: string, manager: EntityManager = this.dataSource.manager): Promise<Actor> {
    const rows = await manager.query<Actor[]>('select id, email from accounts where id = $1', [
      adminId,
    ]);
    if (!rows[0]) throw new UnauthorizedError('The account was deleted.');
    return rows[0];
  }

  #act<T>(adminId: string, work: (manager: EntityManager, actor: Actor) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) =>
      work(manager, await this.actor(adminId, manager)),
    );
  }
}

function toAccount({ createdAt, disabledAt, ...row }: Row): AdminAccount {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
  };
}
