import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { UnauthorizedError } from '../platform/domain-error.js';
import { Tokens } from '../platform/tokens/tokens.js';
import { AccountEntity } from './account.entity.js';
import type { Organizer } from './organizer.js';

/** Seconds that an access token is good for. */
export const ACCESS_TTL = 15 * 60;

/** Organizers by their access tokens, by whichever door they come: REST and the socket's handshake. */
@Injectable()
export class OrganizerTokens {
  constructor(
    private readonly tokens: Tokens,
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
  ) {}

  issue(accountId: string): string {
    return this.tokens.sign('organizer', { sub: accountId }, ACCESS_TTL);
  }

  /** @throws UnauthorizedError where the token is not valid, or its account was deleted */
  async verify(token: string): Promise<Organizer> {
    const claims = this.tokens.find<{ sub: string }>('organizer', token);
    if (!claims) throw new UnauthorizedError('The token is not valid, or has expired.');
    const { sub: id } = claims;
    if (!(await this.accounts.existsBy({ id }))) {
      throw new UnauthorizedError('The account was deleted.');
    }
    return { role: 'organizer', id };
  }
}
