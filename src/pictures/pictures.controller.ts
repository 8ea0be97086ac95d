import { Controller, Get, Headers, Param, Res, StreamableFile } from '@nestjs/common';
import {
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isAmong } from '../platform/entity-tags.rules.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { LimitedByAddress } from '../platform/rate-limits/address.guard.js';
import { PicturesService } from './pictures.service.js';
import { picturePolicies } from './pictures.policies.js';

@ApiTags('polls')
@Controller('p/:id/picture.png')
export class PicturesController {
  constructor(private readonly pictures: PicturesService) {}

  @Get()
  @LimitedByAddress(picturePolicies['picture/address'])
  @ApiOperation({
    summary: 'The picture of a poll for link previews',
    description:
      'PNG, 1200 × 630: the question, its options, and their bars where everybody sees the result. ' +
      'The page of the poll names it (Open Graph). Its numbers may be some seconds old.',
  })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of before.' })
  @ApiProduces('image/png')
  @ApiOkResponse({
    schema: { type: 'string', format: 'binary' },
    headers: {
      ETag: { schema: { type: 'string' } },
      'Cache-Control': { schema: { type: 'string' } },
    },
  })
  @ApiResponse({ status: 304, description: 'It looks as it did with that ETag.' })
  @ApiProblems('poll_not_found', 'overloaded')
  async picture(
    @Param('id') id: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { tag, png } = await this.pictures.get(id.toLowerCase());
    const isKnown = isAmong(ifNoneMatch, tag);
    const bytes = isKnown ? undefined : await png();
    void reply.headers({
      ETag: tag,
      'Cache-Control': 'public, max-age=10',
      // Messengers show it in pages of their own.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    if (bytes) return new StreamableFile(bytes, { type: 'image/png', length: bytes.length });
    void reply.code(304);
    return undefined;
  }
}
