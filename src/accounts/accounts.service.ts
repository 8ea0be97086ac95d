import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Repository } from 'typeorm';
import type { Account } from '../contract/index.js';
import { isUniqueViolation } from '../platform/database/postgres-errors.js';
import { UnauthorizedError } from '../platform/domain-error.js';
import { newId } from '../platform/ids.js';
import { ServerSettings } from '../platform/settings/server-settings.js';
import { RateLimits, secretKey } from '../platform/rate-limits/rate-limits.js';
import { AccountEntity, lockAccount } from './account.entity.js';
import { withoutUndefined } from '../platform/without-undefined.js';
import { AccountEvents } from './account.events.js';
import {
  EmailTakenError,
  InvalidCredentialsError,
  InviteInvalidError,
  InviteRequiredError,
  RegistrationClosedError,
} from './accounts.errors.js';
import { dropLinks, spendLink } from './account-links.js';
import { ACCESS_TTL, OrganizerTokens } from './organizer-tokens.js';
import { checkPassword, hashPassword } from './passwords.js';
import { EmailConfirmationsService } from './email-confirmations.service.js';
import { LoginsService } from './logins.service.js';
import type { LoggedInOrganizer } from './organizer.js';
import { type IssuedToken, RefreshTokensService } from './refresh-tokens.service.js';
import { accountPolicies } from './accounts.policies.js';

/** The password may be changed, or hashed anew, between the check and the login. */
const LOGIN_TRIES = 3;

export interface LoggedIn {
  account: Account;
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  refreshToken: string;
}

@Injectable()
export class AccountsService {
  constructor(
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    private readonly refreshTokens: RefreshTokensService,
    private readonly logins: LoginsService,
    private readonly confirmations: EmailConfirmationsService,
    private readonly tokens: OrganizerTokens,
    private readonly events: AccountEvents,
    private readonly limits: RateLimits,
    private readonly settings: ServerSettings,
  ) {}

  /**
   * @param device what it comes from, as one may know it again
   * @throws EmailTakenError
   * @throws RegistrationClosedError, InviteRequiredError, InviteInvalidError
   */
  async register(
    input: { email: string; password: string; name: string; invite?: string },
    device: string | null,
  ): Promise<LoggedIn> {
    const { invite } = input;
    const { registration } = await this.settings.get();
    if (registration === 'closed') throw new RegistrationClosedError();
    if (registration === 'invite' && invite === undefined) throw new InviteRequiredError();
    const account = this.accounts.create({
      id: newId(),
      email: input.email,
      name: input.name,
      emailConfirmedAt: null,
      role: 'organizer',
      disabledAt: null,
      passwordHash: await hashPassword(input.password),
      createdAt: new Date(),
    });
    try {
      // Together: an invitation is not used up by an account that was not made.
      await this.accounts.manager.transaction(async (manager) => {
        if (registration === 'invite') await spendInvite(manager, invite!, input.email);
        await manager.insert(AccountEntity, account);
      });
    } catch (error) {
      throw isUniqueViolation(error) ? new EmailTakenError() : error;
    }
    const issued = await this.refreshTokens.issue(account, device);
    this.confirmations.send(account.id);
    if (!issued) throw new InvalidCredentialsError(); // somebody has deleted it already
    return this.#logIn(account, issued);
  }

  /**
   * @param from where it comes from, and from what
   * @throws InvalidCredentialsError, after the same time for an unknown email
   * @throws AccountDisabledError
   * @throws TooManyRequestsError, the same for an unknown email, too
   */
  async logIn(
    email: string,
    password: string,
    { address, device }: { address: string; device: string | null },
  ): Promise<LoggedIn> {
    const key = secretKey(email);
    await this.limits.take(accountPolicies['login/account-address'], `${key} ${address}`);
    await this.limits.take(accountPolicies['login/account'], key);
    for (let tries = 0; tries < LOGIN_TRIES; tries += 1) {
      const account = await this.accounts.findOneBy({ email });
      const checked = await checkPassword(password, account?.passwordHash);
      if (!account || checked === 'wrong') throw new InvalidCredentialsError();
      if (checked === 'fits_as_typed') await this.#hashAnew(account, password);
      const issued = await this.refreshTokens.issue(account, device);
      if (issued) return this.#logIn(account, issued);
    }
    throw new InvalidCredentialsError();
  }

  /** @throws RefreshInvalidError, RefreshReusedError, TooManyRequestsError */
  async refresh(refreshToken: string): Promise<LoggedIn> {
    const { account, ...next } = await this.refreshTokens.rotate(refreshToken);
    return this.#logIn(account, next);
  }

  async logOut(refreshToken: string): Promise<void> {
    await this.refreshTokens.revoke(refreshToken);
  }

  /** @throws UnauthorizedError where the account was deleted */
  async get(id: string): Promise<Account> {
    const account = await this.accounts.findOneBy({ id });
    if (!account) throw new UnauthorizedError('The account was deleted.');
    return account.toAccount();
  }

  /**
   * A new password ends all logins but the one that sets it.
   * @throws EmailTakenError, UnauthorizedError
   * @throws InvalidCredentialsError, TooManyRequestsError where a new password comes without the
   *   current one
   */
  async update(
    { id, loginId }: LoggedInOrganizer,
    changes: { email?: string; name?: string; password?: string; currentPassword?: string },
  ): Promise<Account> {
    const { password, currentPassword = '', ...columns } = changes;
    const passwordHash = password && (await this.#rehash(id, password, currentPassword));
    let hasMoved = false;
    const account = await this.accounts.manager.transaction(async (manager) => {
      const found = await lockAccount(manager, id);
      if (!found) throw new UnauthorizedError('The account was deleted.');
      hasMoved = columns.email !== undefined && columns.email !== found.email;
      Object.assign(found, withoutUndefined(columns), passwordHash && { passwordHash });
      if (hasMoved) found.emailConfirmedAt = null;
      await manager.save(found).catch((error: unknown) => {
        throw isUniqueViolation(error) ? new EmailTakenError() : error;
      });
      if (passwordHash || hasMoved) await dropLinks(manager, 'password-reset', id);
      if (passwordHash) await this.logins.endOthers(id, loginId, manager);
      return found;
    });
    if (hasMoved) this.confirmations.send(id);
    return account.toAccount();
  }

  /** Slow, so it comes before the account is locked. */
  async #rehash(id: string, password: string, currentPassword: string): Promise<string> {
    await this.limits.take(accountPolicies['password/account'], id);
    const account = await this.accounts.findOneBy({ id });
    if (!account) throw new UnauthorizedError('The account was deleted.');
    if ((await checkPassword(currentPassword, account.passwordHash)) === 'wrong') {
      throw new InvalidCredentialsError();
    }
    return hashPassword(password);
  }

  /** Of a hash that is older than the way in which passwords are prepared now. */
  async #hashAnew(account: AccountEntity, password: string): Promise<void> {
    const { id, passwordHash: before } = account;
    const passwordHash = await hashPassword(password);
    const { affected } = await this.accounts.update({ id, passwordHash: before }, { passwordHash });
    if (affected) account.passwordHash = passwordHash;
  }

  /**
   * Takes the account's sessions, their questions and votes with it: all of it, or nothing. One that
   * is gone is none to delete.
   * @param first is done before, in the same transaction
   * @throws what listeners of `deleting` throw
   */
  async delete(id: string, first?: (manager: EntityManager) => Promise<void>): Promise<void> {
    const afterwards: (() => Promise<void>)[] = [];
    await this.accounts.manager.transaction(async (manager) => {
      await first?.(manager);
      const account = await lockAccount(manager, id); // nothing can be added to it from here on
      if (!account) return;
      await this.events.emit('deleting', {
        accountId: id,
        manager,
        afterCommit: (work) => afterwards.push(work),
      });
      await manager.remove(account);
    });
    for (const work of afterwards) await work();
  }

  #logIn(account: AccountEntity, { refreshToken, loginId }: IssuedToken): LoggedIn {
    const accessToken = this.tokens.issue(account.id, loginId);
    return { account: account.toAccount(), accessToken, expiresIn: ACCESS_TTL, refreshToken };
  }
}

/** @throws InviteInvalidError */
async function spendInvite(manager: EntityManager, token: string, email: string): Promise<void> {
  const invite = await spendLink(manager, 'invite', token);
  if (!invite || (invite.email !== null && invite.email !== email)) throw new InviteInvalidError();
}
