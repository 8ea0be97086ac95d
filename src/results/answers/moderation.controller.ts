import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../../accounts/index.js';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { NoBody } from '../../platform/problems/no-body.decorator.js';
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
@ForOrganizer()
@Controller('v1')
export class ModerationController {
  constructor(private readonly moderation: ModerationService) {}

  @Post('answers/:id/show')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({ summary: 'Show a text to all who see the result' })
  @ApiOkResponse({ type: AnswerDto })
  @ApiProblems('answer_not_found')
  show(@AccountId() account: string, @Param('id') id: string): Promise<AnswerDto> {
    return this.moderation.setOne(account, id, 'shown');
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
  hide(@AccountId() account: string, @Param('id') id: string): Promise<AnswerDto> {
    return this.moderation.setOne(account, id, 'hidden');
  }

  @Post('questions/:id/answers/show')
  @HttpCode(204)
  @ApiOperation({ summary: 'Show several texts' })
  @ApiNoContentResponse()
  @ApiProblems('validation_failed', 'question_not_found')
  showMany(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() { ids }: AnswerIdsDto,
  ): Promise<void> {
    return this.moderation.setMany(account, id, ids, 'shown');
  }

  @Post('questions/:id/answers/hide')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hide several texts', description: EVERYWHERE })
  @ApiNoContentResponse()
  @ApiProblems('validation_failed', 'question_not_found')
  hideMany(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() { ids }: AnswerIdsDto,
  ): Promise<void> {
    return this.moderation.setMany(account, id, ids, 'hidden');
  }

  @Get('questions/:id/words')
  @ApiOperation({ summary: 'The words that were shown, hidden or merged, those named most first' })
  @ApiOkResponse({ type: WordListDto })
  @ApiProblems('question_not_found')
  async words(@AccountId() account: string, @Param('id') id: string): Promise<WordListDto> {
    return { items: await this.moderation.listWords(account, id) };
  }

  @Post('questions/:id/words/show')
  @HttpCode(200)
  @ApiOperation({ summary: 'Show all entries of these words, those to come as well' })
  @ApiOkResponse({ type: WordListDto, description: 'All that were decided on.' })
  @ApiProblems('validation_failed', 'question_not_found', 'limit_reached')
  async showWords(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() { texts }: WordsDto,
  ): Promise<WordListDto> {
    return { items: await this.moderation.setWords(account, id, texts, 'shown') };
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
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() { texts }: WordsDto,
  ): Promise<WordListDto> {
    return { items: await this.moderation.setWords(account, id, texts, 'hidden') };
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
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() { texts, into }: MergeWordsDto,
  ): Promise<WordListDto> {
    return { items: await this.moderation.mergeWords(account, id, texts, into) };
  }
}
