import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { Result } from '../contract/index.js';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { earlyReadHeaders } from '../platform/security-headers.js';
import { PollsService } from '../polls/index.js';
import { ResultsService } from '../results/index.js';
import { SessionDirectory, type SessionAudiences } from '../sessions/index.js';
import { EarlyResults, FOR_ALL } from './send-result.js';

/** With a slash at the end, too; what has a query is another's. */
const PATH = /^\/v1\/polls\/([\da-f-]{36})\/results\/?$/;

/**
 * Results of polls that everybody sees, to whoever asks for them: who that is, is not asked.
 */
@Injectable()
export class PollReads {
  readonly #early: EarlyResults;

  constructor(
    private readonly polls: PollsService,
    private readonly directory: SessionDirectory,
    private readonly results: ResultsService,
    @Inject(ENVIRONMENT) environment: Environment,
  ) {
    this.#early = new EarlyResults(earlyReadHeaders(environment, FOR_ALL));
  }

  /**
   * Answers what can be answered from memory, for thousands at once: docs/decisions/0022-polls.md.
   * @returns whether it was; what is not goes the way of all requests
   */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request;
    // A script of another origin asks for headers of its own.
    if (method !== 'GET' || headers.origin !== undefined) return false;
    const [, pollId] = PATH.exec(url) ?? [];
    const result = pollId === undefined ? undefined : this.#peek(pollId);
    if (!result) return false;
    this.#early.send(result, request, response);
    return true;
  }

  /** Undefined where memory does not hold it, or not everybody sees it. */
  #peek(pollId: string): Result | undefined {
    const sessionId = this.polls.peekSessionIdOf(pollId);
    if (sessionId === undefined) return undefined;
    if (!isForAll(pollId, this.directory.peekAudiencesIn(sessionId))) return undefined;
    return this.results.peek(pollId);
  }

  /** Undefined where not everybody sees it, or there is none. */
  async find(pollId: string): Promise<Result | undefined> {
    const sessionId = await this.polls.sessionIdOf(pollId);
    if (sessionId === undefined) return undefined;
    // The result first: it is told to everybody only if it is for everybody afterwards.
    const result = await this.results.get(pollId);
    const audiences = await this.directory.audiencesIn(sessionId);
    return isForAll(pollId, audiences) ? result : undefined;
  }
}

function isForAll(pollId: string, audiences: SessionAudiences | undefined): boolean {
  return audiences?.[pollId] === 'everyone';
}
