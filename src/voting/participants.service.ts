import { Injectable } from '@nestjs/common';
import { ValidationFailedError } from '../platform/domain-error.js';
import { newId } from '../platform/ids.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { RateLimits } from '../platform/rate-limits/rate-limits.js';
import {
  SessionDirectory,
  SessionEndedError,
  SessionNotFoundError,
  type SessionView,
} from '../sessions/index.js';
import type { Participant } from './participant.js';
import { ParticipantTokens } from './participant-tokens.js';

export interface Joined {
  participant: Participant;
  participantToken: string;
  view: SessionView;
  /** Whether it came back with a token of this session. */
  returning: boolean;
}

/** Joining signs a token and writes nothing. */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly directory: SessionDirectory,
    private readonly tokens: ParticipantTokens,
    private readonly limits: RateLimits,
    private readonly metrics: Metrics,
  ) {}

  /**
   * @param code eight digits, spaces allowed
   * @param token the participant's own, which keeps it the same participant
   * @param address where it comes from
   * @throws SessionNotFoundError, SessionEndedError, TooManyRequestsError
   * @throws ValidationFailedError where the session wants names and none came
   */
  async join(
    code: string,
    name: string | undefined,
    token: string | undefined,
    address: string,
  ): Promise<Joined> {
    await this.limits.take('join/address', address);
    const view = await this.directory.byCode(code.replaceAll(/\s/g, ''));
    if (!view) {
      await this.limits.take('guess/address', address);
      throw new SessionNotFoundError('No session has this code.');
    }
    const { id: sessionId, status, settings } = view.session;
    const known = this.#recognize(token, sessionId);
    // Who is out of guesses must not learn that this one was right.
    if (!known) this.limits.check('guess/address', address);
    if (status === 'ended') throw new SessionEndedError();
    const calledNow = name ?? known?.name;
    if (settings.identity === 'named' && !calledNow) {
      throw new ValidationFailedError([{ path: 'name', message: 'this session asks for a name' }]);
    }
    const participant: Participant = {
      role: 'participant',
      id: known?.id ?? newId(),
      sessionId,
      ...(calledNow && { name: calledNow }),
    };
    this.metrics.joins.inc();
    return {
      participant,
      participantToken: this.tokens.issue(participant),
      view,
      returning: known !== undefined,
    };
  }

  /** A token that is not good for this session is as good as none: joining is open to all. */
  #recognize(token: string | undefined, sessionId: string): Participant | undefined {
    const known = this.tokens.find(token);
    return known?.sessionId === sessionId ? known : undefined;
  }
}
