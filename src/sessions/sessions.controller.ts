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
  Put,
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
import { NoBody } from '../platform/problems/no-body.decorator.js';
import { CreateQuestionDto, OrderQuestionsDto, QuestionDto } from './dto/questions.dto.js';
import {
  CreateSessionDto,
  ListSessionsDto,
  SessionDto,
  SessionPageDto,
  UpdateSessionDto,
} from './dto/sessions.dto.js';
import { QuestionsService } from './questions.service.js';
import { ApiIfMatch, etag, WithEtag } from './revisions.js';
import { toSession } from './session-directory.js';
import { SessionListsService } from './session-lists.service.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('sessions')
@ForOrganizer()
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly questions: QuestionsService,
    private readonly lists: SessionListsService,
  ) {}

  @Post()
  @WithEtag()
  @ApiOperation({ summary: 'Make a session, in draft, with or without questions' })
  @ApiCreatedResponse({ type: SessionDto, headers: etag })
  @ApiProblems('validation_failed', 'limit_reached')
  async create(
    @AccountId() account: string,
    @Body() input: CreateSessionDto,
    @BaseUrl() baseUrl: string,
  ): Promise<SessionDto> {
    return toSession(await this.sessions.create(account, input), baseUrl);
  }

  @Get()
  @ApiOperation({ summary: 'My sessions, newest first; templates are not among them' })
  @ApiOkResponse({ type: SessionPageDto })
  @ApiProblems('validation_failed')
  async list(
    @AccountId() account: string,
    @Query() query: ListSessionsDto,
    @BaseUrl() baseUrl: string,
  ): Promise<SessionPageDto> {
    const { items, nextCursor } = await this.lists.list(account, {
      ...query,
      templates: false,
    });
    return { items: items.map((view) => toSession(view, baseUrl)), nextCursor };
  }

  @Get(':id')
  @WithEtag()
  @ApiOperation({ summary: 'One of my sessions or templates' })
  @ApiOkResponse({ type: SessionDto, headers: etag })
  @ApiProblems('session_not_found')
  async get(
    @AccountId() account: string,
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
  ): Promise<SessionDto> {
    return toSession(await this.sessions.get(account, id), baseUrl);
  }

  @Patch(':id')
  @WithEtag()
  @ApiIfMatch()
  @ApiBody({ type: UpdateSessionDto, required: false })
  @ApiOperation({
    summary: 'Change title, tags or settings; what is left out stays',
    description:
      'While the session is live its `pace` stays; another one is refused. Another `endsAt` moves the end ' +
      'of its open questions, too.',
  })
  @ApiOkResponse({ type: SessionDto, headers: etag })
  @ApiProblems(
    'validation_failed',
    'session_not_found',
    'invalid_transition',
    'session_has_votes',
    'motion_open',
  )
  async update(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() changes: UpdateSessionDto,
    @Headers('if-match') ifMatch: string | undefined,
    @BaseUrl() baseUrl: string,
  ): Promise<SessionDto> {
    return toSession(
      await this.sessions.update(account, id, changes, { ifMatch, baseUrl }),
      baseUrl,
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a session with its questions and votes' })
  @ApiIfMatch()
  @ApiNoContentResponse()
  @ApiProblems('session_not_found', 'legal_hold')
  delete(
    @AccountId() account: string,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @BaseUrl() baseUrl: string,
  ): Promise<void> {
    return this.sessions.delete(account, id, { ifMatch, baseUrl });
  }

  @Post(':id/start')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Go live: from draft',
    description:
      'In a self-paced session all questions open, until it ends: their `durationSeconds` do not count. ' +
      'It is not started when its `endsAt` is over.',
  })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblems('session_not_found', 'invalid_transition', 'motion_without_roster')
  async start(
    @AccountId() account: string,
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
  ): Promise<SessionDto> {
    return toSession(await this.sessions.start(account, id), baseUrl);
  }

  @Post(':id/end')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({
    summary: 'End a live session and close its open questions; the code is free again',
  })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblems('session_not_found', 'invalid_transition')
  async end(
    @AccountId() account: string,
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
  ): Promise<SessionDto> {
    return toSession(await this.sessions.end(account, id), baseUrl);
  }

  @Post(':id/reopen')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an ended session up again: live, its questions closed',
    description:
      'It has its code of before, or a new one where another session has that now. In a self-paced session ' +
      'the questions open again that were open when it ended, but for motions that need a reset first; an ' +
      '`endsAt` that is over becomes null.',
  })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblems('session_not_found', 'invalid_transition', 'motion_without_roster')
  async reopen(
    @AccountId() account: string,
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
  ): Promise<SessionDto> {
    return toSession(await this.sessions.reopen(account, id), baseUrl);
  }

  @Post(':id/duplicate')
  @NoBody()
  @WithEtag()
  @ApiOperation({ summary: 'A new draft with the same questions and no votes' })
  @ApiCreatedResponse({ type: SessionDto, headers: etag })
  @ApiProblems('session_not_found', 'limit_reached')
  async duplicate(
    @AccountId() account: string,
    @Param('id') id: string,
    @BaseUrl() baseUrl: string,
  ): Promise<SessionDto> {
    return toSession(await this.sessions.duplicate(account, id), baseUrl);
  }

  @Post(':id/questions')
  @WithEtag()
  @ApiOperation({ summary: 'Add a question at the end' })
  @ApiCreatedResponse({ type: QuestionDto, headers: etag })
  @ApiProblems('validation_failed', 'session_not_found', 'invalid_transition', 'limit_reached')
  async addQuestion(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() input: CreateQuestionDto,
  ): Promise<QuestionDto> {
    return (await this.questions.create(account, id, input)).toQuestion();
  }

  @Put(':id/questions/order')
  @ApiOperation({ summary: 'Put the questions into another order' })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblems('validation_failed', 'session_not_found')
  async reorder(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() { questionIds }: OrderQuestionsDto,
    @BaseUrl() baseUrl: string,
  ): Promise<SessionDto> {
    return toSession(await this.questions.reorder(account, id, questionIds), baseUrl);
  }
}
