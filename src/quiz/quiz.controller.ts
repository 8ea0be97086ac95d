import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../accounts/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { ListPageDto } from '../platform/problems/list-page.dto.js';
import { AfterService } from './after.service.js';
import { QuizPlayerPageDto, QuizStatisticsDto } from './dto/after.dto.js';
import { SessionProgressDto } from './dto/progress.dto.js';
import { ProgressService } from './progress.service.js';

@ApiTags('quiz')
@ForOrganizer()
@Controller('v1/sessions/:id')
export class QuizController {
  constructor(
    private readonly progress: ProgressService,
    private readonly after: AfterService,
  ) {}

  @Get('progress')
  @ApiOperation({
    summary: 'How far the participants are',
    description:
      'A second old at the most; where counting takes more than a tenth of a second, ten times as long as ' +
      'that. Of a self-paced session organizers are told it by `progress:updated`.',
  })
  @ApiOkResponse({ type: SessionProgressDto })
  @ApiProblems('session_not_found')
  progressOf(@AccountId() account: string, @Param('id') id: string): Promise<SessionProgressDto> {
    return this.progress.get(account, id);
  }

  @Get('quiz')
  @ApiOperation({
    summary: 'How the questions of a quiz have gone',
    description:
      'Of each scored question whose votes are all counted. docs/methods.md has the formulas.',
  })
  @ApiOkResponse({ type: QuizStatisticsDto })
  @ApiProblems('session_not_found')
  statistics(@AccountId() account: string, @Param('id') id: string): Promise<QuizStatisticsDto> {
    return this.after.getStatistics(account, id);
  }

  @Get('quiz/players')
  @ApiOperation({
    summary: 'Who has answered what, in a session that asks for names',
    description:
      'Answers to scored questions whose votes are all counted, with points as the leaderboard has them. ' +
      'Who was removed is left out: a page may hold fewer than `limit` though others follow. So are answers ' +
      'of before the session asked for names.',
  })
  @ApiOkResponse({ type: QuizPlayerPageDto })
  @ApiProblems('validation_failed', 'session_not_found', 'session_anonymous')
  players(
    @AccountId() account: string,
    @Param('id') id: string,
    @Query() page: ListPageDto,
  ): Promise<QuizPlayerPageDto> {
    return this.after.listPlayers(account, id, page);
  }
}
