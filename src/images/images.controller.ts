import {
  Controller,
  Get,
  Headers,
  Param,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountId, ForOrganizer } from '../accounts/index.js';
import { BaseUrl } from '../platform/addresses/base-url.decorator.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { TakesUploads } from '../platform/problems/uploads.js';
import { ApiImage, sendImage } from '../platform/sent-image.js';
import { imageUrl } from './image.rules.js';
import { ImageDto, ImageQueryDto, UploadDto } from './dto/images.dto.js';
import { ImagesService } from './images.service.js';

@ApiTags('images')
@Controller('v1/images')
export class ImagesController {
  constructor(private readonly images: ImagesService) {}

  @Post()
  @ForOrganizer()
  @TakesUploads()
  @ApiOperation({
    summary: 'Upload an image, for questions and options of one’s own sessions',
    description:
      'PNG, JPEG, WebP or AVIF, as its first bytes say, of 5 MiB and 40 megapixels at most; as the ' +
      'field `file` of a form, or as the body. It is kept as WebP of at most 1,600 pixels a side, ' +
      'upright and without metadata; of what moves, the first picture. An image that no question has ' +
      'for a day is removed.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadDto })
  @ApiCreatedResponse({ type: ImageDto })
  @ApiProblems(
    'validation_failed',
    'image_unreadable',
    'image_too_large',
    'unsupported_image',
    'unsupported_media_type',
    'limit_reached',
    'too_many_requests',
    'overloaded',
  )
  async upload(
    @AccountId() account: string,
    @Req() { raw }: FastifyRequest,
    @BaseUrl() baseUrl: string,
  ): Promise<ImageDto> {
    const image = await this.images.upload(account, raw);
    return { ...image, url: imageUrl(baseUrl, image.id) };
  }

  @Get(':id')
  @ApiOperation({
    summary: 'An image, for whoever knows its id',
    description: 'It never changes, and may be cached for ever.',
  })
  @ApiImage('image/webp', 'It is the one with that ETag.')
  @ApiProblems('validation_failed', 'image_not_found')
  async get(
    @Param('id') id: string,
    @Query() { w }: ImageQueryDto,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const image = id.toLowerCase();
    const { width, data } = await this.images.get(image, w);
    const sent = {
      tag: `"${image}-${width}"`,
      ifNoneMatch,
      type: 'image/webp',
      cacheControl: 'public, max-age=31536000, immutable',
    };
    return sendImage(reply, sent, () => data);
  }
}
