import {
  Controller,
  Get,
  Headers,
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
import type { Result } from '../contract/index.js';
import { isAmong } from '../platform/entity-tags.rules.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { PollsService } from '../polls/index.js';
import { ResultDto } from '../results/index.js';
import { etagOf } from './etag.rules.js';
import { PollViewing } from './poll-viewing.service.js';
import { ResultsStreams } from './results-streams.js';
import { MAX_UNSENT } from './unsent.js';
import { QueryTokenGuard } from './viewer.js';

/** Of what everybody sees: a proxy may answer thousands by it, nobody is more than a second behind. */
const FOR_ALL = 'public, max-age=1';

const jsons = new WeakMap<Result, string>();

@ApiTags('polls')
@Controller('v1/polls/:id/results')
export class PollResultsController {
  constructor(
    private readonly polls: PollsService,
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
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const poll = await this.polls.get(id);
    const { result, isForAll } = await this.viewing.getResult(request, poll);
    const etag = etagOf(result);
    void reply.headers({ ETag: etag, 'Cache-Control': isForAll ? FOR_ALL : 'private, no-cache' });
    if (isAmong(ifNoneMatch, etag)) {
      void reply.code(304);
      return undefined;
    }
    void reply.type('application/json; charset=utf-8');
    return jsonOf(result);
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
      '`results` (a Result) as it changes; a comment every 25 seconds. Who votes for the first ' +
      'time opens it again.',
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

/** Written once for all who read it. */
function jsonOf(result: Result): string {
  const known = jsons.get(result);
  if (known !== undefined) return known;
  const json = JSON.stringify(result);
  jsons.set(result, json);
  return json;
}
