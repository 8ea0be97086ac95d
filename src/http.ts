import { HttpException } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { limits } from './contract/index.js';
import { DOCS } from './openapi.js';
import { Pages } from './pages/index.js';
import type { Environment } from './platform/config/environment.js';
import { withoutBasePath } from './platform/base-path.js';
import { requestIds } from './platform/logging/request-ids.js';
import { Metrics } from './platform/metrics/metrics.js';
import { measureRequests } from './platform/metrics/request-durations.js';
import { corsOptions } from './platform/cors.js';
import { securityHeaders } from './platform/security-headers.js';
import { ValidationFailedError } from './platform/domain-error.js';
import { findFlaw } from './platform/problems/json-body.rules.js';
import { acceptUploads } from './platform/problems/uploads.js';
import { createValidationPipe } from './platform/problems/validation.pipe.js';
import { Closing } from './platform/closing.js';
import { ProblemFilter } from './platform/problems/problem.filter.js';
import { endUnread } from './platform/problems/unread-requests.js';
import { loggedIds } from './sessions/index.js';

/** How long a request may take to come in: a full body at 10 kB a second. Milliseconds. */
const REQUEST_LIMIT = 30_000;
/** Its head alone is a few hundred bytes, but a busy server may come to read it late. Milliseconds. */
const HEADERS_LIMIT = 20_000;
/** How often it is looked whether they have come in time. Milliseconds. */
const CHECK_INTERVAL = 2_500;
/** Longer than a proxy keeps a connection that is idle (60 s as a rule). Milliseconds. */
const KEEP_ALIVE_LIMIT = 72_000;

/** A vote is counted in other ways, and too often; a stream lasts as long as somebody looks. */
const unmeasured = [
  '/v1/questions/:id/votes',
  '/v1/votes',
  '/v1/sessions/:id/results/stream',
  '/v1/polls/:id/results/stream',
];

/** @param app that the adapter is made for, once it is there */
export function createHttpAdapter(
  environment: Environment,
  logger: Logger,
  app: () => NestFastifyApplication,
): FastifyAdapter {
  const metrics = () => app().get(Metrics);
  const { api } = securityHeaders(environment);
  return new FastifyAdapter({
    http: {
      headersTimeout: HEADERS_LIMIT,
      connectionsCheckingInterval: CHECK_INTERVAL,
    },
    // Without it, who sends a byte now and then holds a connection for ever.
    requestTimeout: REQUEST_LIMIT,
    keepAliveTimeout: KEEP_ALIVE_LIMIT,
    // It ends preClose hooks as well, and with them a close halfway: ours waits for all that is under way.
    pluginTimeout: 0,
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // None of its own for each request: what goes well is not logged.
    childLoggerFactory: () => logger,
    genReqId: requestIds(),
    routerOptions: { ignoreTrailingSlash: true },
    rewriteUrl: ({ url = '/' }) => withoutBasePath(environment.basePath, url),
    // Who comes on a connection that is kept has an answer to the end: what that needs is closed after the
    // server. Fastify's own 503 is no problem document.
    return503OnClosing: false,
    skipMiddie: true, // there is no Express middleware that its hook could run
    bodyLimit: limits.bodyBytes,
    // What the router itself refuses (a malformed URL) reaches neither hooks nor Nest's filters.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const page = app().get(Pages).findFor(request, reply.headers(api));
      if (page !== undefined) return void reply.send(page);
      const refusal = new HttpException(error.message, error.statusCode ?? 400);
      new ProblemFilter(metrics(), app().get(Closing), loggedIds).answer(refusal, request, reply);
    },
    clientErrorHandler: (error, socket) => endUnread(error, socket, metrics),
  });
}

export function configureHttp(app: NestFastifyApplication, environment: Environment): void {
  const metrics = app.get(Metrics);
  app.useGlobalFilters(new ProblemFilter(metrics, app.get(Closing), loggedIds));
  app.useGlobalPipes(createValidationPipe());
  const fastify = app.getHttpAdapter().getInstance();
  measureRequests(fastify, metrics, (url) => unmeasured.includes(url));
  acceptJsonObjects(fastify);
  acceptUploads(fastify);
  sendSecurityHeaders(fastify, environment);
  if (environment.corsOrigins.length > 0) app.enableCors(corsOptions(environment));
}

function sendSecurityHeaders(fastify: FastifyInstance, environment: Environment): void {
  const { api, crowd, docs } = securityHeaders(environment);
  fastify.addHook('onRequest', ({ url }, reply, done) => {
    const isOfCrowd = url.endsWith('/votes') || url.endsWith('/join');
    void reply.headers(isOfCrowd ? crowd : url.startsWith(DOCS) ? docs : api);
    done();
  });
}

/**
 * Bodies are JSON objects. An empty one is as good as none, since many clients send
 * `Content-Type: application/json` with every POST.
 */
function acceptJsonObjects(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request, body: string, done) => {
      if (body === '') return done(null, undefined);
      void parse(request, body, (error, parsed: unknown) => {
        done(error ?? refusalOf(parsed), parsed);
      });
    },
  );
}

function refusalOf(parsed: unknown): Error | null {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return new ValidationFailedError([{ path: '', message: 'must be a JSON object' }]);
  }
  const flaw = findFlaw(parsed);
  return flaw ? new ValidationFailedError([flaw]) : null;
}
