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
import { ModeratorLinkDto } from './dto/session-links.dto.js';
import { SessionLinksService } from './session-links.service.js';

@ApiTags('moderators')
@ForOrganizer()
@Controller('v1/sessions/:id/moderator-link')
export class ModeratorLinksController {
  constructor(private readonly links: SessionLinksService) {}

  @Post()
  @NoBody()
  @ApiOperation({
    summary: 'A link for who moderates without an account, for a year',
    description:
      'Whoever has it sees what people write, also what is not shown, and shows, hides and merges it. ' +
      'A session has one at the most: the one of before is revoked by this.',
  })
  @ApiCreatedResponse({ type: ModeratorLinkDto })
  @ApiProblems('session_not_found', 'invalid_transition')
  create(
    @AccountId() account: string,
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
  ): Promise<ModeratorLinkDto> {
    return this.links.create('moderator', account, id, baseUrl);
  }

  @Get()
  @ApiOperation({ summary: 'The link for who moderates' })
  @ApiOkResponse({ type: ModeratorLinkDto })
  @ApiProblems('session_not_found', 'moderator_link_not_found')
  get(
    @AccountId() account: string,
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
  ): Promise<ModeratorLinkDto> {
    return this.links.get('moderator', account, id, baseUrl);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke the link; who has come by it can do nothing any more' })
  @ApiNoContentResponse()
  @ApiProblems('session_not_found')
  revoke(@AccountId() account: string, @Param('id') id: string): Promise<void> {
    return this.links.revoke('moderator', account, id);
  }
}
