import { Controller, Get, Header, Inject, Query, Res, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { FOREVER, type PageName, Pages } from './pages.js';
import { PlainInterceptor } from './plain.interceptor.js';
import { contentSecurityPolicy, serviceWorkerPolicy } from './security.rules.js';

/** The pages that people see. All that they do goes through the public contract. */
@ApiExcludeController()
@UseInterceptors(PlainInterceptor)
@Controller()
export class PagesController {
  readonly #headers: Record<string, string>;

  constructor(
    private readonly pages: Pages,
    @Inject(ENVIRONMENT) { publicUrl }: Environment,
  ) {
    this.#headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': contentSecurityPolicy(publicUrl),
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    };
  }

  @Get(['/', 'j/:code'])
  audience(@Res({ passthrough: true }) reply: FastifyReply): string {
    return this.#page('audience', reply);
  }

  @Get(['host', 'host/*'])
  organizer(@Res({ passthrough: true }) reply: FastifyReply): string {
    return this.#page('host', reply);
  }

  @Get('screen/:id')
  screen(@Res({ passthrough: true }) reply: FastifyReply): string {
    return this.#page('screen', reply);
  }

  /** The pages name it with a digest of what is in it, so that browsers need not ask again. */
  @Get('brand.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  brand(@Query('v') version: unknown, @Res({ passthrough: true }) reply: FastifyReply): string {
    const isPresent = version === this.pages.brandVersion;
    void reply.header(
      'Cache-Control',
      isPresent ? `public, max-age=${FOREVER}, immutable` : 'no-cache',
    );
    return this.pages.brand;
  }

  /** Keeps the audience's page on phones; at the root, as it sees only what lies below itself. */
  @Get('sw.js')
  @Header('Content-Security-Policy', serviceWorkerPolicy)
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  serviceWorker(): string {
    return this.pages.get('service-worker');
  }

  #page(name: PageName, reply: FastifyReply): string {
    const html = this.pages.get(name);
    void reply.headers(this.#headers);
    return html;
  }
}
