import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import {
  AnswerListService,
  AnswerPageDto,
  ListAnswersDto,
  ResultsHiddenError,
} from '../results/index.js';
import { ForViewer, type Viewer } from './viewer.js';
import { eyesOf, ViewingService } from './viewing.service.js';

@ApiTags('answers')
@ForViewer()
@Controller('v1/questions/:id/answers')
export class AnswersController {
  constructor(
    private readonly viewing: ViewingService,
    private readonly answers: AnswerListService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What people wrote, the latest first',
    description:
      'Those that are shown, for whoever sees the result; those that are pending or hidden, for the ' +
      'organizer and for moderators.',
  })
  @ApiOkResponse({ type: AnswerPageDto })
  @ApiProblems('validation_failed', 'results_hidden', 'not_admitted', 'question_not_found')
  async list(
    @CurrentUser() viewer: Viewer,
    @Param('id') id: string,
    @Query() asked: ListAnswersDto,
  ): Promise<AnswerPageDto> {
    const question = await this.viewing.requireResult(viewer, id);
    if (asked.state !== 'shown' && eyesOf(viewer) === 'audience') throw new ResultsHiddenError();
    return this.answers.list(question, asked);
  }
}
