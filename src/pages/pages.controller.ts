import {
  Controller,
  Get,
  Header,
  NotFoundException,
  Query,
  Req,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FOREVER, markOf, Pages } from './pages.js';
import { placeOf } from './place.rules.js';
import { PlainInterceptor } from './plain.interceptor.js';
import { serviceWorkerPolicy } from './security.rules.js';

/** The pages that people see. All that they do goes through the public contract. */
@ApiExcludeController()
@UseInterceptors(PlainInterceptor)
@Controller()
export class PagesController {
  constructor(private readonly pages: Pages) {}

  /** These are pages for whoever asks; `elsewhere` has what people make of their addresses. */
  @Get(['/', 'host', 'host/*', 'screen/:id'])
  page(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return this.pages.show(placeOf(request.url)!, reply);
  }

  /** A link with a code that cannot be one is told to programs as what it is. */
  @Get('j/:code')
  join(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const place = placeOf(request.url)!;
    return place.isFound ? this.pages.show(place, reply) : this.elsewhere(request, reply);
  }

  /** Where nothing else is: somebody is shown a page all the same. */
  @Get('*')
  elsewhere(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const page = this.pages.findFor(request, reply);
    if (page !== undefined) return page;
    throw new NotFoundException(`Cannot ${request.method} ${request.url}`);
  }

  /** The pages name it with a digest of what is in it, so that browsers need not ask again. */
  @Get('brand.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  brand(@Query('v') version: unknown, @Res({ passthrough: true }) reply: FastifyReply): string {
    const isPresent = version === this.pages.brandVersion;
    void reply.headers({
      'Cache-Control': isPresent ? `public, max-age=${FOREVER}, immutable` : 'no-cache',
      ...markOf('file'),
    });
    return this.pages.brand;
  }

  /** Keeps the audience's page on phones; at the top, as it sees only what lies below itself. */
  @Get('sw.js')
  @Header('Content-Security-Policy', serviceWorkerPolicy)
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  serviceWorker(): string {
    return this.pages.get('service-worker');
  }
}
