import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import { Tokens } from '../platform/tokens/tokens.js';
import { AccountsService } from './accounts.service.js';
import type { Organizer } from './organizer.js';

/** Takes access tokens of accounts that exist; a deleted one's are 401 at once. */
@Injectable()
export class OrganizerStrategy extends PassportStrategy(Strategy, 'organizer') {
  constructor(
    tokens: Tokens,
    private readonly accounts: AccountsService,
  ) {
    super(tokens.strategyOptions('organizer'));
  }

  async validate(claims: { sub: string }): Promise<Organizer> {
    const { id } = await this.accounts.get(claims.sub);
    return { role: 'organizer', id };
  }
}
