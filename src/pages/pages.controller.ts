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
import type { Poll } from '../contract/index.js';
import { BaseUrl } from '../platform/addresses/base-url.decorator.js';
import { ServerSettings } from '../platform/settings/server-settings.js';
import { announcementAt } from '../platform/settings/settings.rules.js';
import { PollNotFoundError, PollsService } from '../polls/index.js';
import { withAnnouncement } from './announcement.rules.js';
import { FOREVER, markOf, Pages } from './pages.js';
import { isForPerson, placeOf } from './place.rules.js';
import { PlainInterceptor } from './plain.interceptor.js';
import { withPreview } from './poll-page.rules.js';
import { serviceWorkerPolicy } from './security.rules.js';

/** The pages that people see. All that they do goes through the public contract. */
@ApiExcludeController()
@UseInterceptors(PlainInterceptor)
@Controller()
export class PagesController {
  constructor(
    private readonly pages: Pages,
    private readonly polls: PollsService,
    private readonly settings: ServerSettings,
  ) {}

  @Get('/')
  async front(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = this.page(request, reply);
    const announcement = announcementAt(await this.settings.findAnnouncement(), Date.now());
    // The service worker, which keeps the page for days, is no person.
    void reply.header('Vary', 'Accept');
    if (!announcement || !isForPerson(request.headers)) return page;
    void reply.headers(markOf('announcement'));
    return withAnnouncement(page, announcement);
  }

  /** These are pages for whoever asks; `elsewhere` has what people make of their addresses. */
  @Get(['host', 'host/*', 'admin', 'admin/*', 'screen/:id', 'moderate/:id'])
  page(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return this.pages.show(placeOf(request.url)!, reply);
  }

  /** The page of a poll tells what it asks to who only reads what it is made of. */
  @Get(['polls', 'p/:id'])
  async poll(
    @Req() request: FastifyRequest<{ Params: { id?: string } }>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @BaseUrl() baseUrl: string,
  ): Promise<string> {
    const { id } = request.params;
    if (id === undefined) return this.pages.show({ page: 'poll', isFound: true }, reply);
    const poll = await this.#find(id.toLowerCase(), baseUrl);
    if (poll) return withPreview(this.pages.show({ page: 'poll', isFound: true }, reply), poll);
    void reply.header('Vary', 'Accept'); // a program gets another answer
    if (isForPerson(request.headers))
      return this.pages.show({ page: 'poll', isFound: false }, reply);
    throw new NotFoundException(`Cannot ${request.method} ${request.url}`);
  }

  async #find(id: string, baseUrl: string): Promise<Poll | undefined> {
    try {
      return await this.polls.show(await this.polls.get(id), baseUrl);
    } catch (error) {
      if (error instanceof PollNotFoundError) return undefined;
      throw error;
    }
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
