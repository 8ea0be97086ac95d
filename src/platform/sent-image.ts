import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isAmong } from './entity-tags.rules.js';

/** For the documentation of a route that ends with {@link sendImage}. @param unchanged says what a 304 means */
export function ApiImage(type: string, unchanged: string) {
  return applyDecorators(
    ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of before.' }),
    ApiProduces(type),
    ApiOkResponse({
      schema: { type: 'string', format: 'binary' },
      headers: {
        ETag: { schema: { type: 'string' } },
        'Cache-Control': { schema: { type: 'string' } },
      },
    }),
    ApiResponse({ status: 304, description: unchanged }),
  );
}

interface Sent {
  /** The ETag, with its quotes. */
  readonly tag: string;
  readonly ifNoneMatch: string | undefined;
  readonly type: string;
  readonly cacheControl: string;
}

/**
 * An image that pages elsewhere may show, too: those of a messenger, say.
 * @param bytesOf called where its reader does not have it yet
 */
export async function sendImage(
  reply: FastifyReply,
  { tag, ifNoneMatch, type, cacheControl }: Sent,
  bytesOf: () => Buffer | Promise<Buffer>,
): Promise<StreamableFile | undefined> {
  const bytes = isAmong(ifNoneMatch, tag) ? undefined : await bytesOf();
  void reply.headers({
    ETag: tag,
    'Cache-Control': cacheControl,
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  if (bytes) return new StreamableFile(bytes, { type, length: bytes.length });
  void reply.code(304);
  return undefined;
}
