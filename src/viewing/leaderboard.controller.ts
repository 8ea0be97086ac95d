import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { AskLeaderboardDto, LeaderboardDto } from '../scoring/index.js';
import { LeaderboardViewing } from './leaderboard-viewing.service.js';
import { sendTold } from './send-told.js';
import { ForPlayer, type Player } from './viewer.js';

@ApiTags('leaderboard')
@ForPlayer()
@Controller('v1/sessions/:id/leaderboard')
export class LeaderboardController {
  constructor(private readonly leaderboards: LeaderboardViewing) {}

  @Get()
  @ApiOperation({
    summary: 'Who has how many points',
    description:
      'The organizer sees it always, with the points of every question whose votes are all counted. ' +
      'Participants and the big screen see it as the session’s `leaderboard` says, with the points of ' +
      'questions whose result is shown to all or to those who voted.',
  })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of before.' })
  @ApiOkResponse({ type: LeaderboardDto, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiResponse({ status: 304, description: 'Unchanged since that ETag.' })
  @ApiProblems('validation_failed', 'results_hidden', 'not_admitted', 'session_not_found')
  async leaderboard(
    @CurrentUser() viewer: Player,
    @Param('id') id: string,
    @Query() { limit }: AskLeaderboardDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return sendTold(await this.leaderboards.get(viewer, id, limit), request, reply);
  }
}
