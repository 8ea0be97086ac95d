import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { DomainError } from '../platform/domain-error.js';
import { brandCss } from './brand.rules.js';
import { isForPerson, type Place, placeOf } from './place.rules.js';
import { contentSecurityPolicy } from './security.rules.js';

const pageNames = ['audience', 'host', 'moderate', 'poll', 'screen'] as const;
export type PageName = (typeof pageNames)[number];

/** What Vite builds from web/; the same folder seen from src/pages and from dist/pages. */
const PUBLIC = fileURLToPath(new URL('../../dist/public', import.meta.url));
/** Of what never changes under its address: a year. Seconds. */
export const FOREVER = 365 * 24 * 3600;

/**
 * Tells the service worker (web/service-worker) what is ours. A sign-in page or a captive portal that
 * answers in our place has no such header, and must not be kept; nor must a page with an `announcement`,
 * which would outlast it.
 */
export function markOf(what: PageName | 'file' | 'announcement'): Record<string, string> {
  return { 'X-Plenum': what };
}

/** The built pages, held in memory, and their assets, which Fastify sends from the disk. */
@Injectable()
export class Pages implements OnModuleInit {
  readonly #logger = new Logger(Pages.name);
  readonly #files = new Map<PageName | 'service-worker', string>();
  readonly #headers: Record<string, string>;
  /** Of what is in the brand's stylesheet. */
  readonly brandVersion: string;
  /** CSS. */
  readonly brand: string;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {
    this.brand = brandCss(environment.brandColor);
    this.#headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': contentSecurityPolicy(environment.publicUrl),
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    };
    this.brandVersion = createHash('sha256').update(this.brand).digest('hex').slice(0, 12);
  }

  async onModuleInit(): Promise<void> {
    try {
      for (const name of pageNames) {
        const html = await readFile(join(PUBLIC, `${name}.html`), 'utf8');
        this.#files.set(name, this.#placed(html));
      }
      this.#files.set('service-worker', await readFile(join(PUBLIC, 'sw.js'), 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      this.#logger.warn('The web pages are not built: "npm run build" does so.');
      return;
    }
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    // Not awaited: that would boot Fastify, before Nest has told it how to answer errors.
    void fastify.register(fastifyStatic, {
      root: join(PUBLIC, 'assets'),
      prefix: '/assets/',
      decorateReply: false,
      index: false,
      preCompressed: true,
      immutable: true,
      maxAge: FOREVER * 1000,
      setHeaders: (reply) => {
        void reply.headers({ 'X-Content-Type-Options': 'nosniff', ...markOf('file') });
      },
    });
  }

  /** With the addresses of its files, which Vite leaves relative: pages are at several depths. */
  #placed(html: string): string {
    const { basePath } = this.environment;
    return html
      .replace(/(?<=<meta name="base-path" content=")(?=")/, basePath)
      .replace('"/brand.css"', `"./brand.css?v=${this.brandVersion}"`)
      .replaceAll(/(?<=\s(?:src|href)=")\.\//g, `${basePath}/`);
  }

  /** @returns the page, whose headers the reply has then @throws as `get` */
  show({ page, isFound }: Place, reply: FastifyReply): string {
    const html = this.get(page);
    void reply.code(isFound ? 200 : 404).headers({ ...this.#headers, ...markOf(page) });
    return html;
  }

  /**
   * What somebody sees whose address is nearly one of ours, or none.
   * @returns undefined where a program asks, or for what is a program's
   */
  findFor(request: FastifyRequest, reply: FastifyReply): string | undefined {
    const place = placeOf(request.url);
    if (!place || !this.#files.has(place.page)) return undefined;
    void reply.header('Vary', 'Accept'); // a program gets another answer
    return isForPerson(request.headers) ? this.show(place, reply) : undefined;
  }

  /** @returns HTML, or a script @throws DomainError `not_found` where the pages are not built */
  get(name: PageName | 'service-worker'): string {
    const file = this.#files.get(name);
    if (file === undefined) throw new DomainError('not_found', 'The web pages are not built.');
    return file;
  }
}
