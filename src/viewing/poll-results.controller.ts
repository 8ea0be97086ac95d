import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { PollsService } from '../polls/index.js';
import { ResultDto } from '../results/index.js';
import { PollReads } from './poll-reads.js';
import { sendResult } from './send-result.js';
import { PollViewing } from './poll-viewing.service.js';

@ApiTags('polls')
@Controller('v1/polls/:id/results')
export class PollResultsController {
  constructor(
    private readonly polls: PollsService,
    private readonly reads: PollReads,
    private readonly viewing: PollViewing,
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
}
