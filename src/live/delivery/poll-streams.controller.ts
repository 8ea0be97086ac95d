import { Controller, type MessageEvent, Param, Req, Sse, UseGuards } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { PollsService } from '../../polls/index.js';
import { PollViewing, QueryTokenGuard } from '../../viewing/index.js';
import { MAX_UNSENT } from '../transport/unsent.js';
import { ResultsStreams } from './results-streams.js';

@ApiTags('polls')
@Controller('v1/polls/:id/results')
export class PollStreamsController {
  constructor(
    private readonly polls: PollsService,
    private readonly viewing: PollViewing,
    private readonly streams: ResultsStreams,
  ) {}

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
