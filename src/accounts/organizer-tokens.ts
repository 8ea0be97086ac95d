import { Injectable } from '@nestjs/common';
import { UnauthorizedError } from '../platform/domain-error.js';
import { Tokens } from '../platform/tokens/tokens.js';
import { LoginsService } from './logins.service.js';
import { type LoggedInOrganizer, ORGANIZER } from './organizer.js';

/** Seconds that an access token is good for. */
export const ACCESS_TTL = 15 * 60;

/** Organizers by their access tokens, by whichever door they come: REST and the socket's handshake. */
@Injectable()
export class OrganizerTokens {
  constructor(
    private readonly tokens: Tokens,
    private readonly logins: LoginsService,
  ) {}

  /** @param loginId the login that it comes from, and ends with */
  issue(accountId: string, loginId: string): string {
    return this.tokens.sign(ORGANIZER, { sub: accountId, login: loginId }, ACCESS_TTL);
  }

  /** @throws UnauthorizedError where the token is not valid, or its login has ended */
  async verify(token: string): Promise<LoggedInOrganizer> {
    // Tokens of the version before name no login: the client gets another one, or logs in again.
    const claims = this.tokens.find<{ sub: string; login?: string }>(ORGANIZER, token);
    if (!claims) throw new UnauthorizedError('The token is not valid, or has expired.');
    const { sub: id, login: loginId } = claims;
    // Asked each time: nothing is kept that could outlive a login, an account or a role.
    const role = loginId && (await this.logins.findRole(id, loginId));
    if (!loginId || !role) throw new UnauthorizedError('The login has ended.');
    return { role: 'organizer', id, loginId, isAdmin: role === 'admin' };
  }
}
