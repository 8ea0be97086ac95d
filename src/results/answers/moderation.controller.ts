import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Organizer } from '../../accounts/index.js';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { NoBody } from '../../platform/problems/no-body.decorator.js';
import { CurrentUser } from '../../platform/tokens/current-user.js';
import { ForModerator, type Moderator } from '../../sessions/index.js';
import {
  AnswerDto,
  AnswerIdsDto,
  MergeWordsDto,
  WordListDto,
  WordsDto,
} from '../dto/answers.dto.js';
import { ModerationService } from './moderation.service.js';

const EVERYWHERE = 'When this is answered, nobody is told any more what is hidden.';

@ApiTags('answers')
@ForModerator()
@Controller('v1')
export class ModerationController {
  constructor(private readonly moderation: ModerationService) {}

  @Post('answers/:id/show')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({ summary: 'Show a text to all who see the result' })
  @ApiOkResponse({ type: AnswerDto })
  @ApiProblems('answer_not_found')
  show(@CurrentUser() user: Organizer | Moderator, @Param('id') id: string): Promise<AnswerDto> {
    return this.moderation.setOne(user, id, 'shown');
  }

  @Post('answers/:id/hide')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Hide a text from everybody',
    description: `${EVERYWHERE} Who wrote it still sees it among the own votes.`,
  })
  @ApiOkResponse({ type: AnswerDto })
  @ApiProblems('answer_not_found')
  hide(@CurrentUser() user: Organizer | Moderator, @Param('id') id: string): Promise<AnswerDto> {
    return this.moderation.setOne(user, id, 'hidden');
  }

  @Post('questions/:id/answers/show')
  @HttpCode(204)
  @ApiOperation({ summary: 'Show several texts' })
  @ApiNoContentResponse()
  @ApiProblems('validation_failed', 'question_not_found')
  showMany(
    @CurrentUser() user: Organizer | Moderator,
    @Param('id') id: string,
    @Body() { ids }: AnswerIdsDto,
  ): Promise<void> {
    return this.moderation.setMany(user, id, ids, 'shown');
  }

  @Post('questions/:id/answers/hide')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hide several texts', description: EVERYWHERE })
  @ApiNoContentResponse()
  @ApiProblems('validation_failed', 'question_not_found')
  hideMany(
    @CurrentUser() user: Organizer | Moderator,
    @Param('id') id: string,
    @Body() { ids }: AnswerIdsDto,
  ): Promise<void> {
    return this.moderation.setMany(user, id, ids, 'hidden');
  }

  @Get('questions/:id/words')
  @ApiOperation({ summary: 'The words that were shown, hidden or merged, those named most first' })
  @ApiOkResponse({ type: WordListDto })
  @ApiProblems('question_not_found')
  async words(
    @CurrentUser() user: Organizer | Moderator,
    @Param('id') id: string,
  ): Promise<WordListDto> {
    return { items: await this.moderation.listWords(user, id) };
  }

  @Post('questions/:id/words/show')
  @HttpCode(200)
  @ApiOperation({ summary: 'Show all entries of these words, those to come as well' })
  @ApiOkResponse({ type: WordListDto, description: 'All that were decided on.' })
  @ApiProblems('validation_failed', 'question_not_found', 'limit_reached')
  async showWords(
    @CurrentUser() user: Organizer | Moderator,
    @Param('id') id: string,
    @Body() { texts }: WordsDto,
  ): Promise<WordListDto> {
    return { items: await this.moderation.setWords(user, id, texts, 'shown') };
  }

  @Post('questions/:id/words/hide')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Hide all entries of these words, those to come as well',
    description: EVERYWHERE,
  })
  @ApiOkResponse({ type: WordListDto, description: 'All that were decided on.' })
  @ApiProblems('validation_failed', 'question_not_found', 'limit_reached')
  async hideWords(
    @CurrentUser() user: Organizer | Moderator,
    @Param('id') id: string,
    @Body() { texts }: WordsDto,
  ): Promise<WordListDto> {
    return { items: await this.moderation.setWords(user, id, texts, 'hidden') };
  }

  @Post('questions/:id/words/merge')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Tell several words as one, or as themselves again',
    description:
      'Entries to come as well. One who has named two words that are told as one is counted for both.',
  })
  @ApiOkResponse({ type: WordListDto, description: 'All that were decided on.' })
  @ApiProblems('validation_failed', 'question_not_found', 'limit_reached')
  async mergeWords(
    @CurrentUser() user: Organizer | Moderator,
    @Param('id') id: string,
    @Body() { texts, into }: MergeWordsDto,
  ): Promise<WordListDto> {
    return { items: await this.moderation.mergeWords(user, id, texts, into) };
  }
}
