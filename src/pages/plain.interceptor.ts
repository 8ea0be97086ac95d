import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, of } from 'rxjs';
import { placeOf } from './place.rules.js';
import { plainPathOf } from './plain-path.rules.js';

/** Leads browsers that cannot run a page to the plain one (src/plain). */
@Injectable()
export class PlainInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { url } = http.getRequest<FastifyRequest>();
    const path = placeOf(url) && plainPathOf(url);
    if (path === undefined) return next.handle();
    void http.getResponse<FastifyReply>().code(303).header('Location', path);
    return of('');
  }
}
