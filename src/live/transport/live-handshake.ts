import { Injectable, Logger } from '@nestjs/common';
import { OrganizerTokens } from '../../accounts/index.js';
import {
  DomainError,
  UnauthorizedError,
  ValidationFailedError,
} from '../../platform/domain-error.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { ParticipantTokens } from '../../participants/index.js';
import { linkKinds, SessionLinksService } from '../../sessions/index.js';
import { ViewingService } from '../../viewing/index.js';
import { toEventError } from './event-error.js';
import { ConnectionQuotas } from './connection-quotas.js';
import type { LiveServer, SocketData } from './live-socket.js';

/** Who comes in, and where. */
type Entrance = Pick<SocketData, 'viewer' | 'sessionId'>;

/** Instead of each socket's own, which would keep its token. */
const forgotten = Object.freeze({});

/** Lets in who has a token for a session, and nobody else. */
@Injectable()
export class LiveHandshake {
  readonly #logger = new Logger(LiveHandshake.name);
  #closing = false;

  constructor(
    private readonly organizers: OrganizerTokens,
    private readonly participants: ParticipantTokens,
    private readonly links: SessionLinksService,
    private readonly viewing: ViewingService,
    private readonly metrics: Metrics,
    private readonly quotas: ConnectionQuotas,
  ) {}

  guard(server: LiveServer): void {
    server.use((socket, next) => {
      this.#admit(socket.handshake.auth)
        .then((entrance) => {
          if (this.#closing) return socket.conn.close();
          this.quotas.requireRoomIn(entrance.sessionId);
          Object.assign(socket.data, { ...entrance, inFlight: 0, lookDue: 0 } satisfies SocketData);
          Object.assign(socket, { handshake: forgotten });
          next();
        })
        .catch((error: unknown) => {
          if (error instanceof DomainError) return next(this.#refusal(error));
          this.#logger.error({ message: 'handshake failed', err: error, socketId: socket.id });
          socket.conn.close(); // not a refusal, which is permanent: the client tries again
        });
    });
    // Socket.IO's default namespace would take in anybody.
    server.server.of('/').use((_, next) => next(this.#refusal(new UnauthorizedError())));
  }

  /** Takes nobody in any more: who comes is to try again, elsewhere or later. */
  close(): void {
    this.#closing = true;
  }

  async #admit({ token, sessionId, as }: Record<string, unknown>): Promise<Entrance> {
    if (typeof token !== 'string') throw new UnauthorizedError('Send a token in `auth`.');
    const participant = this.participants.find(token);
    if (participant) {
      await this.viewing.find(participant, participant.sessionId);
      return { viewer: participant, sessionId: participant.sessionId };
    }
    const holder = await this.links.find(token, linkKinds);
    if (holder) return { viewer: holder, sessionId: holder.sessionId };
    const organizer = await this.organizers.verify(token);
    if (typeof sessionId !== 'string') {
      const message = 'must be given with an organizer’s token';
      throw new ValidationFailedError([{ path: 'sessionId', message }]);
    }
    if (as !== undefined && as !== 'screen') {
      throw new ValidationFailedError([{ path: 'as', message: 'must be "screen", or left out' }]);
    }
    if (as) return { viewer: await this.viewing.asScreen(organizer, sessionId), sessionId };
    await this.viewing.find(organizer, sessionId);
    return { viewer: organizer, sessionId };
  }

  /** Socket.IO hands `data` to the client's `connect_error`. */
  #refusal(error: DomainError): Error {
    const data = toEventError(error);
    this.metrics.refusals.inc({ code: data.code });
    return Object.assign(new Error(data.message), { data });
  }
}
