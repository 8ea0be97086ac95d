import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ResultDto, SessionResultsDto } from '../results/index.js';
import { sendResult } from './send-result.js';
import { ForViewer, type Viewer } from './viewer.js';
import { ViewingService } from './viewing.service.js';

@ApiTags('results')
@Controller('v1')
export class ResultsController {
  constructor(private readonly viewing: ViewingService) {}

  @Get('questions/:id/results')
  @ForViewer()
  @ApiOperation({ summary: 'The result of a question, where one may see it' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of before.' })
  @ApiOkResponse({ type: ResultDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiResponse({ status: 304, description: 'Unchanged since that ETag.' })
  @ApiProblems('results_hidden', 'not_admitted', 'question_not_found')
  async result(
    @CurrentUser() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
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
