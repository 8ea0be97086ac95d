import { Controller, Get, Headers, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { LimitedByAddress } from '../platform/rate-limits/address.guard.js';
import { ApiImage, sendImage } from '../platform/sent-image.js';
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
  @ApiImage('image/png', 'It looks as it did with that ETag.')
  @ApiProblems('poll_not_found', 'overloaded')
  async picture(
    @Param('id') id: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { tag, png } = await this.pictures.get(id.toLowerCase());
    const sent = { tag, ifNoneMatch, type: 'image/png', cacheControl: 'public, max-age=10' };
    return sendImage(reply, sent, png);
  }
}
