import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { BearerStrategy } from '../platform/tokens/bearer.strategy.js';
import { type LoggedInOrganizer, ORGANIZER } from './organizer.js';
import { OrganizerTokens } from './organizer-tokens.js';

/** Has passport let in whom {@link OrganizerTokens} knows. */
@Injectable()
export class OrganizerStrategy extends PassportStrategy(BearerStrategy, ORGANIZER) {
  constructor(private readonly tokens: OrganizerTokens) {
    super();
  }

  validate(token: string): Promise<LoggedInOrganizer> {
    return this.tokens.verify(token);
  }
}
