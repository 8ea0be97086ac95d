import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, MoreThan, Not, Repository } from 'typeorm';
import { type AccountRole, type Login, limits } from '../contract/index.js';
import { isId, timeOfId } from '../platform/ids.js';
import { LoginNotFoundError } from './accounts.errors.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';
import { REFRESH_TTL } from './refresh-tokens.service.js';

/**
 * The logins of an account: each is a family of refresh tokens, open as long as one of them is not
 * spent. Where a login ends, its access tokens end with it (OrganizerTokens.verify).
 */
@Injectable()
export class LoginsService {
  constructor(
    @InjectRepository(RefreshTokenEntity)
    private readonly tokens: Repository<RefreshTokenEntity>,
  ) {}

  /** Those that are open, at most {@link limits.loginsListed}; the one that was used last first. */
  async list(accountId: string, current: string): Promise<Login[]> {
    const open = await this.tokens.find({
      where: { accountId, spentAt: IsNull(), expiresAt: MoreThan(new Date()) },
      order: { expiresAt: 'desc' },
      take: limits.loginsListed,
    });
    return open.map(({ family, device, expiresAt }) => ({
      id: family,
      createdAt: timeOfId(family).toISOString(),
      // Each use replaces the token by one that is good for the same time.
      lastUsedAt: new Date(expiresAt.getTime() - REFRESH_TTL * 1000).toISOString(),
      device,
      isCurrent: family === current,
    }));
  }

  /** The role that its account has now; undefined where it has ended, or the account is disabled. */
  async findRole(accountId: string, id: string): Promise<AccountRole | undefined> {
    const rows = await this.tokens.query<{ role: AccountRole }[]>(
      `select role from refresh_tokens join accounts on accounts.id = account_id
       where family = $1 and account_id = $2 and spent_at is null and disabled_at is null limit 1`,
      [id, accountId],
    );
    return rows[0]?.role;
  }

  /** @throws LoginNotFoundError, also where it is another account's */
  async end(accountId: string, id: string): Promise<void> {
    const { affected } = isId(id)
      ? await this.tokens.delete({ accountId, family: id })
      : { affected: 0 };
    if (!affected) throw new LoginNotFoundError();
  }

  /** Ends all logins of the account. What is connected by them is told by `loginsEnded`. */
  async endAll(accountId: string, manager: EntityManager = this.tokens.manager): Promise<void> {
    await manager.delete(RefreshTokenEntity, { accountId });
  }

  /** Ends all logins of the account but one. */
  async endOthers(
    accountId: string,
    current: string,
    manager: EntityManager = this.tokens.manager,
  ): Promise<void> {
    await manager.delete(RefreshTokenEntity, { accountId, family: Not(current) });
  }
}
