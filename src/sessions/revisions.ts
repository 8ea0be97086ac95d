import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { Problem } from '../contract/index.js';
import { meetsIfMatch } from '../platform/entity-tags.rules.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { describeCurrent } from '../platform/problems/problem.dto.js';
import { QuestionDto } from './dto/questions.dto.js';
import { SessionDto } from './dto/sessions.dto.js';
import { EditConflictError } from './sessions.errors.js';

interface Revised {
  readonly revision: number;
}

/** What an organizer wrote is told apart from what was there before by its revision. */
export const tagOf = ({ revision }: Revised): string => `"${revision}"`;

/**
 * To be asked while the thing is locked, so that of two changes of the same revision one finds the
 * other's.
 * @param current makes the answer, as it is now
 * @throws EditConflictError where it is not as `If-Match` says
 */
export async function requireRevision(
  revised: Revised,
  ifMatch: string | undefined,
  current: () => NonNullable<Problem['current']> | Promise<NonNullable<Problem['current']>>,
): Promise<void> {
  if (meetsIfMatch(ifMatch, tagOf(revised))) return;
  throw new EditConflictError(await current());
}

class EtagInterceptor implements NestInterceptor<Revised, Revised> {
  intercept(context: ExecutionContext, next: CallHandler<Revised>): Observable<Revised> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        void reply.header('ETag', tagOf(answer));
        return answer;
      }),
    );
  }
}

/** For the documentation of an answer that has an ETag. */
export const etag = {
  ETag: { description: 'The `revision`, as an entity tag.', schema: { type: 'string' } },
} as const;

/** Gives the answer its ETag. */
export const WithEtag = () => UseInterceptors(EtagInterceptor);

describeCurrent('Of `edit_conflict`: the question or the session as it is now.', [
  QuestionDto,
  SessionDto,
]);

/** Documents that the call takes `If-Match`. */
export const ApiIfMatch = () =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag of what is to be changed: refused where it is another one by now.',
      schema: { type: 'string', example: '"3"' },
    }),
    ApiProblems('edit_conflict'),
  );
