import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../accounts/index.js';
import { BaseUrl } from '../platform/addresses/base-url.decorator.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { ApiIfMatch, etag, SessionDto, toSession, WithEtag } from '../sessions/index.js';
import {
  GivenTemplateDto,
  ListTemplatesDto,
  TemplateDto,
  TemplatePageDto,
  UpdateTemplateDto,
  UseTemplateDto,
} from './dto/templates.dto.js';
import { TemplatesService } from './templates.service.js';

@ApiTags('templates')
@ForOrganizer()
@Controller('v1')
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Post('sessions/:id/template')
  @ApiBody({ type: GivenTemplateDto, required: false })
  @ApiOperation({
    summary: 'Make a template of a session, which stays as it is',
    description:
      'With its settings, tags, questions, answer keys and pictures, and no votes. A template is a ' +
      'session that never starts: its questions are changed by the calls for a session’s questions, ' +
      'with its id.',
  })
  @ApiCreatedResponse({ type: TemplateDto })
  @ApiProblems('validation_failed', 'session_not_found', 'limit_reached')
  keep(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() given: GivenTemplateDto,
  ): Promise<TemplateDto> {
    return this.templates.keep(account, id, given);
  }

  @Get('templates')
  @ApiOperation({ summary: 'My templates, newest first, then those of the gallery' })
  @ApiOkResponse({ type: TemplatePageDto })
  @ApiProblems('validation_failed')
  list(@AccountId() account: string, @Query() wanted: ListTemplatesDto): Promise<TemplatePageDto> {
    return this.templates.list(account, wanted);
  }

  @Get('templates/:id')
  @ApiOperation({ summary: 'A template of mine or of the gallery' })
  @ApiOkResponse({ type: TemplateDto })
  @ApiProblems('template_not_found')
  get(@AccountId() account: string, @Param('id') id: string): Promise<TemplateDto> {
    return this.templates.get(account, id);
  }

  @Patch('templates/:id')
  @ApiIfMatch()
  @ApiBody({ type: UpdateTemplateDto, required: false })
  @ApiOperation({ summary: 'Change what is said of my template; what is left out stays' })
  @ApiOkResponse({ type: TemplateDto })
  @ApiProblems('validation_failed', 'template_not_found')
  update(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() changes: UpdateTemplateDto,
    @Headers('if-match') ifMatch: string | undefined,
    @BaseUrl() baseUrl: string,
  ): Promise<TemplateDto> {
    return this.templates.update(account, id, changes, { ifMatch, baseUrl });
  }

  @Delete('templates/:id')
  @HttpCode(204)
  @ApiIfMatch()
  @ApiOperation({ summary: 'Delete my template; sessions that were made of it stay' })
  @ApiNoContentResponse()
  @ApiProblems('template_not_found', 'legal_hold')
  delete(
    @AccountId() account: string,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @BaseUrl() baseUrl: string,
  ): Promise<void> {
    return this.templates.delete(account, id, { ifMatch, baseUrl });
  }

  @Post('templates/:id/sessions')
  @WithEtag()
  @ApiBody({ type: UseTemplateDto, required: false })
  @ApiOperation({ summary: 'Make a session of a template, in draft' })
  @ApiCreatedResponse({ type: SessionDto, headers: etag })
  @ApiProblems('validation_failed', 'template_not_found', 'limit_reached')
  async use(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() as: UseTemplateDto,
    @BaseUrl() baseUrl: string,
  ): Promise<SessionDto> {
    return toSession(await this.templates.use(account, id, as), baseUrl);
  }
}
