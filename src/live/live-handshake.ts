import { Injectable, Logger } from '@nestjs/common';
import type { EventError } from '../contract/index.js';
import { UnauthorizedError, ValidationFailedError } from '../platform/domain-error.js';
import { toProblem } from '../platform/problems/problem.filter.js';
import { Tokens } from '../platform/tokens/tokens.js';
import { type ParticipantClaims, toParticipant } from '../voting/index.js';
import type { LiveServer, SocketData } from './live-socket.js';
import { ViewingService } from './viewing.service.js';

/** Lets in who has a token for a session, and nobody else. */
@Injectable()
export class LiveHandshake {
  readonly #logger = new Logger(LiveHandshake.name);

  constructor(
    private readonly tokens: Tokens,
    private readonly viewing: ViewingService,
  ) {}

  guard(server: LiveServer): void {
    server.use((socket, next) => {
      this.#admit(socket.handshake.auth).then(
        (data) => {
          Object.assign(socket.data, data);
          next();
        },
        (error: unknown) => next(this.#refusal(error)),
      );
    });
    // Socket.IO's default namespace would take in anybody.
    server.server.of('/').use((_, next) => next(this.#refusal(new UnauthorizedError())));
  }

  async #admit({ token, sessionId }: Record<string, unknown>): Promise<SocketData> {
    if (typeof token !== 'string') throw new UnauthorizedError('Send a token in `auth`.');
    const participant = this.#asParticipant(token);
    if (participant) {
      await this.viewing.find(participant, participant.sessionId);
      return { viewer: participant, sessionId: participant.sessionId };
    }
    const { sub } = this.tokens.verify<{ sub: string }>('organizer', token);
    if (typeof sessionId !== 'string') {
      const message = 'must be given with an organizer’s token';
      throw new ValidationFailedError([{ path: 'sessionId', message }]);
    }
    const viewer = { role: 'organizer', id: sub } as const;
    await this.viewing.find(viewer, sessionId);
    return { viewer, sessionId };
  }

  #asParticipant(token: string) {
    try {
      return toParticipant(this.tokens.verify<ParticipantClaims>('participant', token));
    } catch {
      return undefined;
    }
  }

  /** Socket.IO hands `data` to the client's `connect_error`. */
  #refusal(error: unknown): Error {
    const { code, detail, status } = toProblem(error);
    if (status === 500) this.#logger.error(error);
    const data: EventError = { code, message: detail };
    return Object.assign(new Error(detail), { data });
  }
}
