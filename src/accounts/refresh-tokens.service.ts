import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, LessThan, MoreThan, Repository } from 'typeorm';
import { newId } from '../platform/ids.js';
import { RefreshInvalidError, RefreshReusedError } from './accounts.errors.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';

/** Thirty days, in seconds. */
export const REFRESH_TTL = 30 * 24 * 3600;

/**
 * Refresh tokens with rotation: each is good once and replaced by the next of its family.
 * One that comes a second time revokes the family (RFC 9700, section 4.14.2).
 */
@Injectable()
export class RefreshTokensService {
  constructor(
    @InjectRepository(RefreshTokenEntity)
    private readonly tokens: Repository<RefreshTokenEntity>,
  ) {}

  /** The first token of a new family. */
  async issue(accountId: string): Promise<string> {
    await this.tokens.delete({ accountId, expiresAt: LessThan(new Date()) });
    return this.#insert(accountId, newId());
  }

  /**
   * @throws RefreshInvalidError where the token is unknown or has expired
   * @throws RefreshReusedError where it was spent before
   */
  async rotate(token: string): Promise<{ accountId: string; refreshToken: string }> {
    const hash = hashOf(token);
    // One statement decides who spends it, however many send it at once.
    const spent = await this.tokens.update(
      { hash, spentAt: IsNull(), expiresAt: MoreThan(new Date()) },
      { spentAt: new Date() },
    );
    const found = await this.tokens.findOneBy({ hash });
    if (!found) throw new RefreshInvalidError();
    const { family, accountId, spentAt } = found;
    if (spent.affected === 1) {
      return { accountId, refreshToken: await this.#insert(accountId, family) };
    }
    if (!spentAt) throw new RefreshInvalidError();
    await this.tokens.update({ family, spentAt: IsNull() }, { spentAt: new Date() });
    throw new RefreshReusedError();
  }

  /** Ends the family; an unknown token is none to end. */
  async revoke(token: string): Promise<void> {
    const found = await this.tokens.findOneBy({ hash: hashOf(token) });
    if (found) await this.tokens.delete({ family: found.family });
  }

  async revokeAll(accountId: string): Promise<void> {
    await this.tokens.delete({ accountId });
  }

  async #insert(accountId: string, family: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.now() + REFRESH_TTL * 1000);
    await this.tokens.insert({ hash: hashOf(token), family, accountId, spentAt: null, expiresAt });
    return token;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
