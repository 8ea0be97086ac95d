import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import QRCode from 'qrcode';
import type { Organizer } from '../accounts/index.js';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import type { Screen } from './screen.js';
import { ForScreen } from './screen.guard.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('sessions')
@ForScreen()
@Controller('v1/sessions')
export class QrCodeController {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get(':id/qr.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @ApiOperation({ summary: 'The QR code of the join link' })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string', example: '<svg …>' } })
  @ApiProblems('session_not_found')
  async qr(@CurrentUser() user: Organizer | Screen, @Param('id') id: string): Promise<string> {
    const { session } = await this.sessions.getFor(user, id);
    const { joinUrl } = session.toOutline(this.environment.publicUrl);
    return QRCode.toString(joinUrl, { type: 'svg', margin: 2 });
  }
}
