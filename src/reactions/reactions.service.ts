import { Injectable } from '@nestjs/common';
import type { Reaction } from '../contract/index.js';
import type { Participant } from '../participants/index.js';
import { RateLimits } from '../platform/rate-limits/rate-limits.js';
import { SessionsService } from '../sessions/index.js';
import { ReactionsNews } from './reactions-news.js';
import { ReactionsClosedError } from './reactions.errors.js';
import { reactionPolicies } from './reactions.policies.js';
import { takesReactions } from './reactions.rules.js';

/** What the audience shows, and says of the tempo. */
@Injectable()
export class ReactionsService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly news: ReactionsNews,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Counts it for all who look on; nothing is written down.
   * @param address where a guard has not counted it yet
   * @throws ReactionsClosedError, TooManyRequestsError, NotAdmittedError, SessionNotFoundError, OverloadedError
   */
  async react(participant: Participant, reaction: Reaction, address?: string): Promise<void> {
    await this.limits.take(reactionPolicies['react/participant'], participant.id);
    if (address !== undefined) await this.limits.take(reactionPolicies['react/address'], address);
    const { session } =
      this.sessions.peekFor(participant) ??
      (await this.sessions.getFor(participant, participant.sessionId));
    if (!takesReactions(session)) throw new ReactionsClosedError();
    this.news.add(session.id, participant.id, reaction);
  }
}
