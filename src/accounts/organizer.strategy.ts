import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import { Tokens } from '../platform/tokens/tokens.js';
import { type AccessClaims, AccountsService } from './accounts.service.js';
import type { LoggedInOrganizer } from './organizer.js';

/** Takes access tokens of logins that are open: others are 401 at once. */
@Injectable()
export class OrganizerStrategy extends PassportStrategy(Strategy, 'organizer') {
  constructor(
    tokens: Tokens,
    private readonly accounts: AccountsService,
  ) {
    super(tokens.strategyOptions('organizer'));
  }

  validate(claims: AccessClaims): Promise<LoggedInOrganizer> {
    return this.accounts.admit(claims);
  }
}
