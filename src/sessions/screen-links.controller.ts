import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../accounts/index.js';
import { BaseUrl } from '../platform/addresses/base-url.decorator.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { NoBody } from '../platform/problems/no-body.decorator.js';
import { ScreenLinkDto } from './dto/session-links.dto.js';
import { SessionLinksService } from './session-links.service.js';

@ApiTags('screens')
@ForOrganizer()
@Controller('v1/sessions/:id/screen-link')
export class ScreenLinksController {
  constructor(private readonly links: SessionLinksService) {}

  @Post()
  @NoBody()
  @ApiOperation({
    summary: 'A read-only link to the big screen, for a year',
    description: 'A session has one at the most: the one of before is revoked by this.',
  })
  @ApiCreatedResponse({ type: ScreenLinkDto })
  @ApiProblems('session_not_found', 'invalid_transition')
  create(
    @AccountId() account: string,
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
  ): Promise<ScreenLinkDto> {
    return this.links.create('screen', account, id, baseUrl);
  }

  @Get()
  @ApiOperation({ summary: 'The link to the big screen' })
  @ApiOkResponse({ type: ScreenLinkDto })
  @ApiProblems('session_not_found', 'screen_link_not_found')
  get(
    @AccountId() account: string,
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
  ): Promise<ScreenLinkDto> {
    return this.links.get('screen', account, id, baseUrl);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke the link; the screens that it opened close at once' })
  @ApiNoContentResponse()
  @ApiProblems('session_not_found')
  revoke(@AccountId() account: string, @Param('id') id: string): Promise<void> {
    return this.links.revoke('screen', account, id);
  }
}
