import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { earlyReadHeaders, isOfOtherOrigin } from '../platform/security-headers.js';
import { type Participant, participantTokenOf, ParticipantTokens } from '../participants/index.js';
import { AudienceService, sessionJson } from './audience.service.js';
import { EarlyResults, FOR_ONE, TYPE } from './send-result.js';
import { ViewingService } from './viewing.service.js';

/** With a slash at the end, too; what has a query is another's. */
const SESSION = /^\/v1\/audience\/session\/?$/;
const RESULT = /^\/v1\/questions\/([\da-f-]{36})\/results\/?$/;

/**
 * What a hall of participants reads when all open their page at once: docs/decisions/0028. The same
 * services answer as behind Nest. Who is no participant, whatever they refuse, and scripts of other
 * origins go the way of all requests.
 */
@Injectable()
export class AudienceReads {
  /** Names and values in turns. */
  readonly #ofSession: string[];
  readonly #results: EarlyResults;
  readonly #durations;

  constructor(
    private readonly tokens: ParticipantTokens,
    private readonly audience: AudienceService,
    private readonly viewing: ViewingService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    { requestDuration }: Metrics,
  ) {
    this.#ofSession = [...earlyReadHeaders(environment), 'content-type', TYPE];
    this.#results = new EarlyResults(earlyReadHeaders(environment, FOR_ONE));
    const result = '/v1/questions/:id/results';
    this.#durations = {
      session: requestDuration.labels('GET', '/v1/audience/session', '200'),
      200: requestDuration.labels('GET', result, '200'),
      304: requestDuration.labels('GET', result, '304'),
    };
  }

  /**
   * @param goOn sends the request the way of all
   * @returns whether it is answered here, or goes that way later
   */
  answer(request: IncomingMessage, response: ServerResponse, goOn: () => void): boolean {
    const { method, url = '' } = request;
    if (method !== 'GET' || hasBody(request)) return false;
    const isSession = SESSION.test(url);
    const [, questionId] = isSession ? [] : (RESULT.exec(url) ?? []);
    if (!isSession && questionId === undefined) return false;
    if (isOfOtherOrigin(request, this.environment)) return false;
    const participant = this.tokens.find(participantTokenOf(request));
    if (!participant) return false;
    const startedAt = performance.now();
    const answered =
      questionId === undefined
        ? this.#sendSession(participant, response)
        : this.#sendResult(participant, questionId, request, response);
    answered.then(
      (status) => this.#durationOf(isSession, status).observe(secondsSince(startedAt)),
      // Refused, or failed: there is one place that answers and logs that.
      goOn,
    );
    return true;
  }

  async #sendSession(participant: Participant, response: ServerResponse): Promise<200> {
    const { session } = await this.audience.see(participant);
    const json = sessionJson(session);
    const length = String(Buffer.byteLength(json));
    response.writeHead(200, [...this.#ofSession, 'content-length', length]).end(json);
    return 200;
  }

  async #sendResult(
    participant: Participant,
    questionId: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<200 | 304> {
    const result = await this.viewing.getResult(participant, questionId);
    return this.#results.send(result, request, response);
  }

  #durationOf(isSession: boolean, status: 200 | 304) {
    return isSession ? this.#durations.session : this.#durations[status];
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1_000;
}
