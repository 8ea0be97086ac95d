import fastifyCookie from '@fastify/cookie';
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
import { ValidationFailedError } from './platform/domain-error.js';
import { findUnstorableText } from './platform/problems/unstorable-text.rules.js';
import { createValidationPipe } from './platform/problems/validation.pipe.js';
import { ProblemFilter, toProblem } from './platform/problems/problem.filter.js';

export function createHttpAdapter(logger: Logger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    // What the router itself refuses (a malformed URL) never reaches Nest's filters.
    frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
      const problem = toProblem(new HttpException(error.message, error.statusCode ?? 400));
      void reply
        .code(problem.status)
        .type('application/problem+json')
        .send(JSON.stringify(problem));
    },
  });
}

export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(createValidationPipe());
  await app.register(fastifyCookie);
  acceptJsonObjects(app.getHttpAdapter().getInstance());
}

/**
 * Bodies are JSON objects. An empty one is as good as none, since many clients send
 * `Content-Type: application/json` with every POST.
 */
function acceptJsonObjects(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request, body: string, done) => {
      if (body.trim() === '') return done(null, undefined);
      void parse(request, body, (error, parsed: unknown) => {
        done(error ?? refusalOf(parsed, body), parsed);
      });
    },
  );
}

function refusalOf(parsed: unknown, body: string): Error | null {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return new ValidationFailedError([{ path: '', message: 'must be a JSON object' }]);
  }
  // Only an escape sequence can bring such characters, and hardly any body has one.
  if (!body.includes('\\u')) return null;
  const path = findUnstorableText(parsed);
  if (path === undefined) return null;
  const message = 'must not hold the character U+0000 or half of a surrogate pair';
  return new ValidationFailedError([{ path, message }]);
}
