import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Closing } from '../../platform/closing.js';
import { type Environment, ENVIRONMENT } from '../../platform/config/environment.js';
import type { EarlyPost } from '../../platform/early-answers.js';
import { requestIds } from '../../platform/logging/request-ids.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { readOrNothing } from '../../platform/problems/json-body.rules.js';
import { ProblemFilter } from '../../platform/problems/problem.filter.js';
import { earlyHeaders, isOfOtherOrigin } from '../../platform/security-headers.js';
import { readChoice } from './choice.rules.js';
import {
  type Participant,
  participantTokenOf,
  ParticipantTokens,
} from '../../participants/index.js';
import { VotesService } from './votes.service.js';

const PATH = /^\/v1\/questions\/[\da-f-]{36}\/votes\/?$/;
/** Where the question's id is in it. */
const [ID_START, ID_END] = [14, 50];

/**
 * Votes over REST in a flood: the vote of a participant of the session, on an open question that is in
 * memory: docs/decisions/0026. All others go the way of all requests, and so does what is refused
 * before it is on its way into the queue.
 */
@Injectable()
export class EarlyVotes implements EarlyPost {
  readonly #logger = new Logger(EarlyVotes.name);
  readonly #problems: ProblemFilter;
  readonly #requestId = requestIds();
  /** Names and values in turns: of each answer, and of a 202. */
  readonly #common: string[];
  readonly #accepted: string[];

  constructor(
    private readonly votes: VotesService,
    private readonly tokens: ParticipantTokens,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    metrics: Metrics,
    closing: Closing,
  ) {
    this.#problems = new ProblemFilter(metrics, closing);
    this.#common = earlyHeaders(environment);
    const length = String(acceptedJson(' '.repeat(36), ' '.repeat(36)).length);
    const type = 'application/json; charset=utf-8';
    this.#accepted = [...this.#common, 'content-type', type, 'content-length', length];
  }

  expects(request: IncomingMessage): boolean {
    return PATH.test(request.url ?? '') && !isOfOtherOrigin(request, this.environment);
  }

  take(request: IncomingMessage, body: string, response: ServerResponse): boolean {
    const participant = this.tokens.find(participantTokenOf(request));
    const choice = participant && readOrNothing(body, (vote) => readChoice(vote));
    if (!choice) return false;
    const questionId = request.url!.slice(ID_START, ID_END);
    return this.votes.castNow(participant, questionId, choice, {
      accept: (receiptId) => {
        response.writeHead(202, this.#accepted).end(acceptedJson(receiptId, questionId));
      },
      refuse: (error) => this.#refuse(error, request, response, participant, questionId),
    });
  }

  #refuse(
    error: unknown,
    request: IncomingMessage,
    response: ServerResponse,
    { id: participantId, sessionId }: Participant,
    questionId: string,
  ): void {
    const requestId = this.#requestId(request);
    const { status, headers, body } = this.#problems.refuse(error, requestId, (err) =>
      this.#logger.error({
        message: 'request failed',
        err,
        requestId,
        participantId,
        sessionId,
        questionId,
      }),
    );
    const length = String(Buffer.byteLength(body));
    const own = [...Object.entries(headers).flat(), 'content-length', length];
    response.writeHead(status, [...this.#common, ...own]).end(body);
  }
}

/** Ids need no escaping. */
function acceptedJson(receiptId: string, questionId: string): string {
  return `{"receipt":{"id":"${receiptId}","questionId":"${questionId}","status":"accepted"}}`;
}
