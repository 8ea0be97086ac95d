import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { DomainError } from '../platform/domain-error.js';
import { brandCss } from './brand.rules.js';

const pageNames = ['audience', 'host', 'screen'] as const;
export type PageName = (typeof pageNames)[number];

/** What Vite builds from web/; the same folder seen from src/pages and from dist/pages. */
const PUBLIC = fileURLToPath(new URL('../../dist/public', import.meta.url));
/** Of what never changes under its address: a year. Seconds. */
export const FOREVER = 365 * 24 * 3600;

/** The built pages, held in memory, and their assets, which Fastify sends from the disk. */
@Injectable()
export class Pages implements OnModuleInit {
  readonly #logger = new Logger(Pages.name);
  readonly #files = new Map<PageName | 'service-worker', string>();
  /** Of what is in the brand's stylesheet. */
  readonly brandVersion: string;
  /** CSS. */
  readonly brand: string;

  constructor(
    @Inject(ENVIRONMENT) { brandColor }: Environment,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {
    this.brand = brandCss(brandColor);
    this.brandVersion = createHash('sha256').update(this.brand).digest('hex').slice(0, 12);
  }

  async onModuleInit(): Promise<void> {
    try {
      for (const name of pageNames) {
        const html = await readFile(join(PUBLIC, `${name}.html`), 'utf8');
        this.#files.set(name, html.replace('/brand.css', `/brand.css?v=${this.brandVersion}`));
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
      setHeaders: (reply) => void reply.header('X-Content-Type-Options', 'nosniff'),
    });
  }

  /** @returns HTML, or a script @throws DomainError `not_found` where the pages are not built */
  get(name: PageName | 'service-worker'): string {
    const file = this.#files.get(name);
    if (file === undefined) throw new DomainError('not_found', 'The web pages are not built.');
    return file;
  }
}
