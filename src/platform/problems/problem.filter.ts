import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, errorCodes, type Problem } from '../../contract/index.js';
import { describeRequest, type LoggedIds } from '../logging/request-log.rules.js';
import type { Closing } from '../closing.js';
import { DomainError, OverloadedError } from '../domain-error.js';
import type { Metrics } from '../metrics/metrics.js';

const codesByStatus: Record<number, ErrorCode> = {
  400: 'bad_request',
  401: 'unauthorized',
  404: 'not_found',
  413: 'payload_too_large',
  414: 'not_found', // a part of the path that is longer than any id
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  503: 'unavailable',
};

const noIds: LoggedIds = { ofRoutes: {}, ofCaller: [] };

const CLOSING = 'The server is restarting; send it again.';

interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Every error of an HTTP request, as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** @param ids that a log of `catch` and `answer` has */
  constructor(
    private readonly metrics: Metrics,
    private readonly closing: Closing,
    private readonly ids = noIds,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(exception, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { status, headers, body } = this.refuse(thrown, request.id, (exception) => {
      request.log.error(
        { err: exception, ...describeRequest(request, this.ids) },
        'request failed',
      );
    });
    if (reply.sent || reply.raw.headersSent) return;
    void reply.code(status).headers(headers).send(body);
  }

  /**
   * What is answered instead of what was asked for; it is counted here.
   * @param log is told of what nobody has foreseen
   */
  refuse(thrown: unknown, requestId: string, log: (exception: unknown) => void): Refusal {
    // The database may be gone already, for a request that was late.
    const isLate = this.closing.isClosing && toProblem(thrown).status === 500;
    const exception = isLate ? new OverloadedError(CLOSING) : thrown;
    const problem = toProblem(exception);
    this.metrics.refusals.inc({ code: problem.code });
    if (problem.status === 500) log(exception);
    const retryAfter =
      exception instanceof DomainError ? exception.more.retryAfterSeconds : undefined;
    return {
      status: problem.status,
      headers: {
        ...(retryAfter && { 'Retry-After': String(retryAfter) }),
        'X-Request-Id': requestId,
        'Content-Type': 'application/problem+json; charset=utf-8',
      },
      // Text, because a content type that is not plain JSON would otherwise skip the serializer.
      body: JSON.stringify(problem),
    };
  }
}

/** The problem document of any thrown value; what is not meant for clients stays out of it. */
export function toProblem(exception: unknown): Problem {
  if (exception instanceof DomainError) {
    const { errors, current, suggestion } = exception.more;
    return problemOf(exception.code, exception.message, { errors, current, suggestion });
  }
  if (exception instanceof HttpException) {
    const status = exception.getStatus();
    if (isUnparsableJson(exception)) {
      return problemOf('invalid_json', 'The body could not be parsed as JSON.');
    }
    const code = codesByStatus[status] ?? (status < 500 ? 'bad_request' : undefined);
    if (code) return problemOf(code, exception.message, readinessOf(exception));
  }
  return problemOf('internal_error', 'The request failed; the log of the server says why.');
}

function problemOf(code: ErrorCode, detail: string, more: object = {}): Problem {
  const { status, title } = errorCodes[code];
  return { type: 'about:blank', title, status, detail, code, ...more };
}

/** Terminus throws what each dependency said: it belongs into the answer of /health/ready. */
function readinessOf(exception: HttpException): object {
  const response = exception.getResponse();
  return typeof response === 'object' && 'details' in response ? { details: response.details } : {};
}

function isUnparsableJson(exception: HttpException): boolean {
  const cause = exception.cause;
  return cause instanceof SyntaxError || exception.message.includes('is not valid JSON');
}
