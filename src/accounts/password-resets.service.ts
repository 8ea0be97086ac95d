import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Addresses } from '../platform/addresses/addresses.js';
import { Mail, type Message } from '../platform/mail/mail.js';
import { RateLimits, secretKey } from '../platform/rate-limits/rate-limits.js';
import { AccountEntity, lockAccount } from './account.entity.js';
import { AccountEvents } from './account.events.js';
import { dropLinks, isGoodLink, issueLink, spendLink } from './account-links.js';
import { passwordResetMail } from './account-mails.js';
import { LinkInvalidError } from './accounts.errors.js';
import { linkAddress } from './link-addresses.js';
import { LoginsService } from './logins.service.js';
import { hashPassword } from './passwords.js';
import { accountPolicies } from './accounts.policies.js';

/** New passwords for who has forgotten theirs, by a link that is good once. */
@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly logins: LoginsService,
    private readonly events: AccountEvents,
    private readonly mail: Mail,
    private readonly addresses: Addresses,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Sends a link to the address, where an account has it. What is told of that is nothing, and takes
   * as long.
   * @throws TooManyRequestsError, the same for an unknown address
   */
  async request(email: string): Promise<void> {
    await this.limits.take(accountPolicies['reset/account'], secretKey(email));
    this.mail.later(() => this.#messageFor(email));
  }

  /**
   * Sets the password and ends all logins of the account.
   * @throws LinkInvalidError
   */
  async confirm(token: string, password: string): Promise<void> {
    const { manager } = this.dataSource;
    // First, so that guesses do not cost a hash each.
    if (!(await isGoodLink(manager, 'password-reset', token))) throw new LinkInvalidError();
    const passwordHash = await hashPassword(password);
    const accountId = await manager.transaction(async (manager) => {
      const link = await spendLink(manager, 'password-reset', token);
      const account = link?.accountId && (await lockAccount(manager, link.accountId));
      // One that went to an address that is no more the account's is good for nothing.
      if (!account || (link.email !== null && link.email !== account.email)) {
        throw new LinkInvalidError();
      }
      account.passwordHash = passwordHash;
      if (link.email !== null) account.emailConfirmedAt ??= new Date(); // it was read there
      await manager.save(account);
      await dropLinks(manager, 'password-reset', account.id);
      await this.logins.endAll(account.id, manager);
      return account.id;
    });
    await this.events.emit('loginsEnded', { accountId });
  }

  async #messageFor(email: string): Promise<Message | undefined> {
    const { manager } = this.dataSource;
    const account = await manager.findOneBy(AccountEntity, { email });
    if (!account || account.disabledAt) return undefined;
    const { token } = await issueLink(manager, 'password-reset', { accountId: account.id, email });
    return passwordResetMail(email, linkAddress(this.addresses.forAll, 'password-reset', token));
  }
}
