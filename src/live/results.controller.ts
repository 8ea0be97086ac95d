import { Controller, Get, type MessageEvent, Param, Req, Res, Sse } from '@nestjs/common';
import {
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ResultDto, SessionResultsDto } from '../results/index.js';
import { ResultsStreams } from './results-streams.js';
import { sendResult } from './send-result.js';
import { MAX_UNSENT } from './unsent.js';
import { ForStreamViewer, ForViewer, type Viewer } from './viewer.js';
import { ViewingService } from './viewing.service.js';

@ApiTags('results')
@Controller('v1')
export class ResultsController {
  constructor(
    private readonly viewing: ViewingService,
    private readonly streams: ResultsStreams,
  ) {}

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

  @Sse('sessions/:id/results/stream', { maxPendingDataLength: MAX_UNSENT })
  @ForStreamViewer()
  @ApiOperation({
    summary: 'Results as they change, as Server-Sent Events',
    description:
      'First `snapshot` (as `GET /v1/sessions/{id}/results` answers), then `results` (a Result) ' +
      'as they change, and `changed` (`{sessionId}`) where the session or one of its questions is ' +
      'to be read anew; a comment every 25 seconds.',
  })
  @ApiQuery({ name: 'token', required: false, description: 'Where no header can be sent.' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string', example: 'event: snapshot\ndata: {…}' } })
  @ApiProblems('not_admitted', 'session_not_found', 'too_many_requests', 'overloaded')
  stream(
    @CurrentUser() viewer: Viewer,
    @Param('id') id: string,
    @Req() { raw: request }: FastifyRequest,
  ): Promise<Observable<MessageEvent>> {
    return this.streams.open(viewer, id, request);
  }
}
