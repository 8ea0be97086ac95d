import { Controller, type MessageEvent, Param, Req, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../../platform/tokens/current-user.js';
import { ForStreamViewer, type Viewer } from '../../viewing/index.js';
import { MAX_UNSENT } from '../transport/unsent.js';
import { ResultsStreams } from './results-streams.js';

@ApiTags('results')
@Controller('v1')
export class ResultsStreamsController {
  constructor(private readonly streams: ResultsStreams) {}

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
