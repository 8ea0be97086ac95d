import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { BaseUrl } from '../platform/addresses/base-url.decorator.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { pollUrl, PollsService } from './polls.service.js';

/** As ISO/IEC 18004 asks; with less, some readers see none. Modules. */
const QR_MARGIN = 4;

@ApiTags('polls')
@Controller('v1/polls/:id/qr.svg')
export class PollQrCodeController {
  constructor(private readonly polls: PollsService) {}

  @Get()
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @Header('Cache-Control', 'private, max-age=3600')
  @ApiOperation({ summary: 'The QR code of a poll’s page' })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string', example: '<svg …>' } })
  @ApiProblems('poll_not_found')
  async qr(@Param('id') id: string, @BaseUrl() baseUrl: string): Promise<string> {
    const { question } = await this.polls.get(id);
    const { default: QRCode } = await import('qrcode');
    return QRCode.toString(pollUrl(baseUrl, question.id), { type: 'svg', margin: QR_MARGIN });
  }
}
