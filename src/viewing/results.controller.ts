import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CrossTabDto } from '../crosstabs/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ResultDto, SessionResultsDto } from '../results/index.js';
import { CrosstabViewing } from './crosstab-viewing.service.js';
import { sendResult } from './send-result.js';
import { sendTold } from './send-told.js';
import { ForViewer, type Viewer } from './viewer.js';
import { ViewingService } from './viewing.service.js';

@ApiTags('results')
@Controller('v1')
export class ResultsController {
  constructor(
    private readonly viewing: ViewingService,
    private readonly crosstabs: CrosstabViewing,
  ) {}

  @Get('questions/:id/results')
  @ForViewer()
  @ApiExtraModels(ResultDto, CrossTabDto)
  @ApiOperation({
    summary: 'The result of a question, where one may see it',
    description:
      'With `by`, a cross-tab: how each group of another question has answered, of those who have ' +
      'answered both. For the organizer, and for the big screen while it is shown there. Cells that would ' +
      'tell of fewer than three people are hidden. Counted from the first time that somebody asks for it ' +
      'until nobody has for an hour.',
  })
  @ApiQuery({
    name: 'by',
    required: false,
    schema: { type: 'string', format: 'uuid' },
    description: 'Another question of the same session: the result in each of its groups.',
  })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of before.' })
  @ApiOkResponse({
    schema: { oneOf: [ResultDto, CrossTabDto].map((type) => ({ $ref: getSchemaPath(type) })) },
    headers: { ETag: { schema: { type: 'string' } } },
  })
  @ApiResponse({ status: 304, description: 'Unchanged since that ETag.' })
  @ApiProblems(
    'crosstab_unsupported',
    'results_hidden',
    'not_admitted',
    'question_not_found',
    'limit_reached',
  )
  async result(
    @CurrentUser() viewer: Viewer,
    @Param('id') id: string,
    @Query('by') by: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    if (by !== undefined) {
      return sendTold(await this.crosstabs.get(viewer, id, by), request, reply);
    }
    return sendResult(await this.viewing.getResult(viewer, id), request, reply, false);
  }

  @Get('sessions/:id/results')
  @ForViewer()
  @ApiOperation({ summary: 'All results of a session that one may see' })
  @ApiOkResponse({ type: SessionResultsDto })
  @ApiProblems('not_admitted', 'session_not_found')
  results(@CurrentUser() viewer: Viewer, @Param('id') id: string): Promise<SessionResultsDto> {
    return this.viewing.getSessionResults(viewer, id);
  }
}
