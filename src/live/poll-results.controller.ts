import {
  Controller,
  Get,
  type MessageEvent,
  Param,
  Req,
  Res,
  Sse,
  UseGuards,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { PollsService } from '../polls/index.js';
import { ResultDto } from '../results/index.js';
import { PollReads } from './poll-reads.js';
import { sendResult } from './send-result.js';
import { PollViewing } from './poll-viewing.service.js';
import { ResultsStreams } from './results-streams.js';
import { MAX_UNSENT } from './unsent.js';
import { QueryTokenGuard } from './viewer.js';

@ApiTags('polls')
@Controller('v1/polls/:id/results')
export class PollResultsController {
  constructor(
    private readonly polls: PollsService,
    private readonly reads: PollReads,
    private readonly viewing: PollViewing,
    private readonly streams: ResultsStreams,
  ) {}

  @Get()
  @ApiBearerAuth('organizer')
  @ApiBearerAuth('participant')
  @ApiSecurity({}) // or with no token at all
  @ApiOperation({
    summary: 'The result of a poll, where one may see it',
    description: 'Whom it is shown to says `resultsVisibility`; its organizer sees it always.',
  })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of before.' })
  @ApiOkResponse({
    type: ResultDto,
    headers: {
      ETag: { schema: { type: 'string' } },
      'Cache-Control': { schema: { type: 'string' } },
    },
  })
  @ApiResponse({ status: 304, description: 'Unchanged since that ETag.' })
  @ApiProblems('results_hidden', 'not_admitted', 'poll_not_found')
  async result(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const forAll = await this.reads.find(id);
    if (forAll) return sendResult(forAll, request, reply, true);
    const result = await this.viewing.getResult(request, await this.polls.get(id));
    return sendResult(result, request, reply, false);
  }

  @Sse('stream', { maxPendingDataLength: MAX_UNSENT })
  @UseGuards(QueryTokenGuard)
  @ApiBearerAuth('organizer')
  @ApiBearerAuth('participant')
  @ApiSecurity({}) // or with no token at all
  @ApiOperation({
    summary: 'The result of a poll as it changes, as Server-Sent Events',
    description:
      'First `snapshot` (`{sessionId, results}`, with the result where one may see it), then ' +
      '`results` (a Result) as it changes, and `changed` (`{sessionId}`) where the poll is to be read ' +
      'anew; a comment every 25 seconds. Who votes for the first time opens it again.',
  })
  @ApiQuery({ name: 'token', required: false, description: 'Where no header can be sent.' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string', example: 'event: snapshot\ndata: {…}' } })
  @ApiProblems('not_admitted', 'poll_not_found', 'too_many_requests', 'overloaded')
  async stream(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Observable<MessageEvent>> {
    const { view } = await this.polls.get(id);
    const viewer = await this.viewing.viewerOf(request, view);
    return this.streams.open(viewer, view.session.id, request.raw, id);
  }
}
