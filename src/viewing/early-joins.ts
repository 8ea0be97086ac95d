import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { ClientAddress } from '../platform/client-address.js';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import type { EarlyPost } from '../platform/early-answers.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { readOrNothing } from '../platform/problems/json-body.rules.js';
import { earlyHeaders, isOfOtherOrigin } from '../platform/security-headers.js';
import { bearerOf } from '../platform/tokens/bearer.js';
import { newcomersSession } from './audience.service.js';
import {
  type JoinRequest,
  PARTICIPANT_COOKIE_TTL,
  participantCookie,
  ParticipantsService,
  readJoin,
} from '../participants/index.js';

const PATH = /^\/v1\/join\/?$/;

/**
 * A hall that joins, each for the first time, at a session that is open to all and in memory:
 * docs/decisions/0026. All others go the way of all requests, and so does what is refused.
 */
@Injectable()
export class EarlyJoins implements EarlyPost {
  /** As of each answer, names and values in turns. */
  readonly #common: string[];
  readonly #cookie: (token: string) => string;
  readonly #duration;

  constructor(
    private readonly participants: ParticipantsService,
    private readonly addresses: ClientAddress,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    metrics: Metrics,
  ) {
    const type = ['content-type', 'application/json; charset=utf-8'];
    this.#common = [...earlyHeaders(environment), ...type];
    this.#cookie = participantCookie.prepare(PARTICIPANT_COOKIE_TTL, environment);
    this.#duration = metrics.requestDuration.labels('POST', '/v1/join', '200');
  }

  expects(request: IncomingMessage): boolean {
    return PATH.test(request.url ?? '') && !isOfOtherOrigin(request, this.environment);
  }

  take(request: IncomingMessage, body: string, response: ServerResponse): boolean {
    const startedAt = performance.now();
    const join = readOrNothing(body, readJoin);
    if (!join) return false;
    const token = tokenOfJoin(join, request);
    const joined = this.participants.joinNow(join, token, this.addresses.of(request));
    if (!joined) return false;
    const { participant, participantToken, view } = joined;
    const session = newcomersSession(view);
    const answer = joinedJson(participant.id, participantToken, session);
    response.writeHead(200, [
      ...this.#common,
      'set-cookie',
      this.#cookie(participantToken),
      'content-length',
      String(Buffer.byteLength(answer)),
    ]);
    response.end(answer);
    this.#duration.observe((performance.now() - startedAt) / 1_000);
    return true;
  }
}

/** Of who has joined before. */
export function tokenOfJoin(
  { participantToken }: JoinRequest,
  request: Pick<IncomingMessage, 'headers'>,
): string | undefined {
  return participantToken ?? bearerOf(request) ?? participantCookie.read(request);
}

/** Ids and tokens need no escaping. @param session JSON @param player JSON */
export function joinedJson(
  participantId: string,
  token: string,
  session: string,
  player = 'null',
): string {
  return `{"participantId":"${participantId}","participantToken":"${token}","session":${session},"player":${player}}`;
}
