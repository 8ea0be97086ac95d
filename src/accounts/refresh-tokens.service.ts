import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, IsNull, LessThan, Repository } from 'typeorm';
import { newId } from '../platform/ids.js';
import { RateLimits } from '../platform/rate-limits/rate-limits.js';
import { type AccountEntity, lockAccount } from './account.entity.js';
import {
  AccountDisabledError,
  RefreshInvalidError,
  RefreshReusedError,
} from './accounts.errors.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';
import { accountPolicies } from './accounts.policies.js';

/** Thirty days, in seconds. */
export const REFRESH_TTL = 30 * 24 * 3600;

export interface IssuedToken {
  refreshToken: string;
  /** The family. */
  loginId: string;
}

/**
 * Refresh tokens with rotation: each is good once and replaced by the next of its family.
 * One that comes a second time revokes the family (RFC 9700, section 4.14.2).
 */
@Injectable()
export class RefreshTokensService {
  constructor(
    @InjectRepository(RefreshTokenEntity)
    private readonly tokens: Repository<RefreshTokenEntity>,
    private readonly limits: RateLimits,
  ) {}

  /**
   * The first token of a new family, of an account as it was when its password was checked.
   * @returns undefined where the account is gone, or has another password by now
   * @throws AccountDisabledError
   */
  async issue(
    { id: accountId, passwordHash }: Pick<AccountEntity, 'id' | 'passwordHash'>,
    device: string | null,
  ): Promise<IssuedToken | undefined> {
    return this.tokens.manager.transaction(async (manager) => {
      const account = await lockAccount(manager, accountId);
      if (account?.passwordHash !== passwordHash) return undefined;
      if (account.disabledAt) throw new AccountDisabledError();
      const hasExpired = LessThan(new Date());
      await manager.delete(RefreshTokenEntity, { accountId, expiresAt: hasExpired });
      return insert(manager, { accountId, family: newId(), device });
    });
  }

  /**
   * @throws RefreshInvalidError where the token is unknown or has expired
   * @throws RefreshReusedError where it was spent before
   * @throws AccountDisabledError
   * @throws TooManyRequestsError
   */
  async rotate(token: string): Promise<IssuedToken & { account: AccountEntity }> {
    const rotated = await this.#locked(token, async (manager, found, account) => {
      const { hash, family, spentAt, expiresAt } = found;
      if (spentAt) {
        await manager.update(RefreshTokenEntity, { family, spentAt: IsNull() }, spent());
        return undefined;
      }
      if (expiresAt <= new Date()) throw new RefreshInvalidError();
      if (account.disabledAt) throw new AccountDisabledError();
      await manager.update(RefreshTokenEntity, { hash }, spent());
      return { account, ...(await insert(manager, found)) };
    });
    if (!rotated) throw new RefreshReusedError(); // after the commit, which keeps the revocation
    return rotated;
  }

  /** Ends the family; an unknown token is none to end. */
  async revoke(token: string): Promise<void> {
    await this.#locked(token, async (manager, { family }) => {
      await manager.delete(RefreshTokenEntity, { family });
    }).catch((error: unknown) => {
      if (!(error instanceof RefreshInvalidError)) throw error;
    });
  }

  /**
   * Works on a token while its account is locked, so that of two who send it at the same moment
   * the second one finds what the first has done.
   * @throws RefreshInvalidError where the token is unknown
   */
  async #locked<T>(
    token: string,
    work: (manager: EntityManager, found: RefreshTokenEntity, account: AccountEntity) => Promise<T>,
  ): Promise<T> {
    const hash = hashOf(token);
    return this.tokens.manager.transaction(async (manager) => {
      const owner = await manager.findOneBy(RefreshTokenEntity, { hash });
      if (owner) await this.limits.take(accountPolicies['refresh/account'], owner.accountId);
      const account = owner && (await lockAccount(manager, owner.accountId));
      const found = account && (await manager.findOneBy(RefreshTokenEntity, { hash }));
      if (!account || !found) throw new RefreshInvalidError();
      return work(manager, found, account);
    });
  }
}

async function insert(
  manager: EntityManager,
  { accountId, family, device }: Pick<RefreshTokenEntity, 'accountId' | 'family' | 'device'>,
): Promise<IssuedToken> {
  const refreshToken = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + REFRESH_TTL * 1000);
  const row = { hash: hashOf(refreshToken), family, accountId, device, spentAt: null, expiresAt };
  await manager.insert(RefreshTokenEntity, row);
  return { refreshToken, loginId: family };
}

function spent() {
  return { spentAt: new Date() };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
