import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Addresses } from '../platform/addresses/addresses.js';
import { Mail } from '../platform/mail/mail.js';
import { RateLimits } from '../platform/rate-limits/rate-limits.js';
import { AccountEntity } from './account.entity.js';
import { issueLink, spendLink } from './account-links.js';
import { confirmationMail } from './account-mails.js';
import { LinkInvalidError } from './accounts.errors.js';
import { linkAddress } from './link-addresses.js';
import { accountPolicies } from './accounts.policies.js';

/** Whether an address is its account's, by a link that is sent there. Nothing waits for it. */
@Injectable()
export class EmailConfirmationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mail: Mail,
    private readonly addresses: Addresses,
    private readonly limits: RateLimits,
  ) {}

  /** Sends a link to the account's address, unless it is confirmed or there is no mail server. */
  send(accountId: string): void {
    this.mail.later(async () => {
      const { manager } = this.dataSource;
      const account = await manager.findOneBy(AccountEntity, { id: accountId });
      if (!account || account.emailConfirmedAt) return undefined;
      const { email } = account;
      const { token } = await issueLink(manager, 'email-confirmation', { accountId, email });
      const link = linkAddress(this.addresses.forAll, 'email-confirmation', token);
      return confirmationMail(email, link);
    });
  }

  /** As `send`, for who asks for another one. @throws TooManyRequestsError */
  async sendAgain(accountId: string): Promise<void> {
    await this.limits.take(accountPolicies['confirmation/account'], accountId);
    this.send(accountId);
  }

  /** @throws LinkInvalidError, also where the account has another address by now */
  async confirm(token: string): Promise<void> {
    const link = await spendLink(this.dataSource.manager, 'email-confirmation', token);
    const { accountId, email } = link ?? {};
    if (!accountId || !email) throw new LinkInvalidError();
    const { affected } = await this.dataSource.manager.update(
      AccountEntity,
      { id: accountId, email },
      { emailConfirmedAt: new Date() },
    );
    if (!affected) throw new LinkInvalidError();
  }
}
