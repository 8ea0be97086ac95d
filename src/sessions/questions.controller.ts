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
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { NoBody } from '../platform/problems/no-body.decorator.js';
import {
  ExtendQuestionDto,
  OpenQuestionDto,
  QuestionDto,
  UpdateQuestionDto,
} from './dto/questions.dto.js';
import { QuestionLifecycleService } from './question-lifecycle.service.js';
import { QuestionsService } from './questions.service.js';
import { ApiIfMatch, etag, WithEtag } from './revisions.js';

@ApiTags('questions')
@ForOrganizer()
@Controller('v1/questions')
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly lifecycle: QuestionLifecycleService,
  ) {}

  @Get(':id')
  @WithEtag()
  @ApiOperation({ summary: 'A question of one of my sessions' })
  @ApiOkResponse({ type: QuestionDto, headers: etag })
  @ApiProblems('question_not_found')
  async get(@AccountId() account: string, @Param('id') id: string): Promise<QuestionDto> {
    return (await this.questions.get(account, id)).toQuestion();
  }

  @Patch(':id')
  @WithEtag()
  @ApiIfMatch()
  @ApiBody({ type: UpdateQuestionDto, required: false })
  @ApiOperation({
    summary: 'Change a question; kind, options and scale only while it has no votes',
    description:
      'The labels of its options can always be corrected: all of them, with their ids and in ' +
      'their order. So can what is said of pictures (`imageAlt`); another picture asks something else.',
  })
  @ApiOkResponse({ type: QuestionDto, headers: etag })
  @ApiProblems('validation_failed', 'question_not_found', 'question_has_votes')
  async update(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() changes: UpdateQuestionDto,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<QuestionDto> {
    return (await this.questions.update(account, id, changes, ifMatch)).toQuestion();
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a question with its votes' })
  @ApiIfMatch()
  @ApiNoContentResponse()
  @ApiProblems('question_not_found', 'legal_hold')
  delete(
    @AccountId() account: string,
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    return this.questions.delete(account, id, ifMatch);
  }

  @Post(':id/repeat')
  @NoBody()
  @HttpCode(201)
  @ApiOperation({
    summary: 'Ask it again: a new draft behind it, with the same options',
    description:
      '`repeatsId` names this one. Who has moved in between: the result of the new one by this one.',
  })
  @ApiCreatedResponse({ type: QuestionDto })
  @ApiProblems('question_not_found', 'invalid_transition', 'limit_reached')
  async repeat(@AccountId() account: string, @Param('id') id: string): Promise<QuestionDto> {
    return (await this.questions.repeat(account, id)).toQuestion();
  }

  @Post(':id/open')
  @HttpCode(200)
  @ApiBody({ type: OpenQuestionDto, required: false })
  @ApiOperation({ summary: 'Take votes, for a time or until it is closed' })
  @ApiOkResponse({ type: QuestionDto })
  @ApiProblems(
    'validation_failed',
    'question_not_found',
    'session_not_live',
    'invalid_transition',
    'motion_decided',
    'motion_without_roster',
  )
  async open(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() { durationSeconds }: OpenQuestionDto,
  ): Promise<QuestionDto> {
    return (await this.lifecycle.open(account, id, durationSeconds)).toQuestion();
  }

  @Post(':id/extend')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Give an open question more time',
    description: 'It closes seven days from now at the latest, however often this is asked for.',
  })
  @ApiOkResponse({ type: QuestionDto })
  @ApiProblems('validation_failed', 'question_not_found', 'invalid_transition')
  async extend(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() { seconds }: ExtendQuestionDto,
  ): Promise<QuestionDto> {
    return (await this.lifecycle.extend(account, id, seconds)).toQuestion();
  }

  @Post(':id/close')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({ summary: 'Take no more votes; those accepted before are still counted' })
  @ApiOkResponse({ type: QuestionDto })
  @ApiProblems('question_not_found', 'invalid_transition')
  async close(@AccountId() account: string, @Param('id') id: string): Promise<QuestionDto> {
    return (await this.lifecycle.close(account, id)).toQuestion();
  }

  @Post(':id/reveal')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({ summary: 'Show the results to all, whatever the visibility says' })
  @ApiOkResponse({ type: QuestionDto })
  @ApiProblems('question_not_found')
  async reveal(@AccountId() account: string, @Param('id') id: string): Promise<QuestionDto> {
    return (await this.lifecycle.reveal(account, id)).toQuestion();
  }

  @Post(':id/hide')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a reveal back: the visibility counts again' })
  @ApiOkResponse({ type: QuestionDto })
  @ApiProblems('question_not_found')
  async hide(@AccountId() account: string, @Param('id') id: string): Promise<QuestionDto> {
    return (await this.lifecycle.hide(account, id)).toQuestion();
  }

  @Post(':id/reset')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Erase all votes, those still in the queue too',
    description:
      'One that is closed stays so, but is as one that was not asked yet: a result that was revealed is not ' +
      'any more, and what is right is told to nobody until it is asked again, or revealed.',
  })
  @ApiOkResponse({ type: QuestionDto })
  @ApiProblems('question_not_found', 'legal_hold')
  async reset(@AccountId() account: string, @Param('id') id: string): Promise<QuestionDto> {
    return (await this.lifecycle.reset(account, id)).toQuestion();
  }
}
