import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Organizer } from '../accounts/index.js';
import { Addresses } from '../platform/addresses/addresses.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { requireNoTemplate } from './lifecycle.rules.js';
import type { Screen } from './link.js';
import { ForScreen } from './link.guard.js';
import { SessionsService } from './sessions.service.js';

/** As ISO/IEC 18004 asks; with less, some readers see none. Modules. */
const QR_MARGIN = 4;

@ApiTags('sessions')
@ForScreen()
@Controller('v1/sessions')
export class QrCodeController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly addresses: Addresses,
  ) {}

  @Get(':id/qr.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @ApiOperation({ summary: 'The QR code of the join link' })
  @ApiQuery({
    name: 'address',
    required: false,
    schema: { type: 'string', format: 'uri' },
    description:
      'Where the link leads to: an address of `GET /v1/server`, or the one by which this is asked.',
  })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string', example: '<svg …>' } })
  @ApiProblems('validation_failed', 'session_not_found', 'invalid_transition')
  async qr(
    @CurrentUser() user: Organizer | Screen,
    @Param('id') id: string,
    @Query('address') address: unknown,
    @Req() { raw }: FastifyRequest,
  ): Promise<string> {
    const baseUrl = this.#baseUrl(address, raw);
    const { session } = await this.sessions.getFor(user, id);
    requireNoTemplate(session, 'share');
    const { joinUrl } = session.toOutline(baseUrl);
    const { default: QRCode } = await import('qrcode');
    return QRCode.toString(joinUrl, { type: 'svg', margin: QR_MARGIN });
  }

  #baseUrl(address: unknown, request: FastifyRequest['raw']): string {
    if (address === undefined) return this.addresses.forAsker(request);
    // A QR code of ours must not lead anywhere else.
    if (typeof address === 'string' && this.addresses.isOurs(address, request)) return address;
    throw new ValidationFailedError([
      { path: 'address', message: 'must be an address of this server' },
    ]);
  }
}
