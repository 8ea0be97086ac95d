import { Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteSchema } from '@nestjs/platform-fastify';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { NoBody } from '../../platform/problems/no-body.decorator.js';
import { CurrentUser } from '../../platform/tokens/current-user.js';
import { readChoice } from './choice.rules.js';
import { AcceptedDto, acceptedSchema, CastVoteDto, ReceiptDto } from './dto/voting.dto.js';
import { ForParticipant, type Participant, ParticipantTokens } from '../../participants/index.js';
import { VotesService } from './votes.service.js';

@ApiTags('audience')
@Controller('v1')
export class VotesController {
  constructor(
    private readonly votes: VotesService,
    private readonly tokens: ParticipantTokens,
  ) {}

  /**
   * The route that thousands call at once: it reads the request itself, as each guard, each pipe
   * and a body of any shape would cost as much as the vote. See docs/decisions/0007.
   */
  @Post('questions/:id/votes')
  @HttpCode(202)
  @RouteSchema({ response: { 202: acceptedSchema } })
  @ApiBearerAuth('participant')
  @ApiParam({ name: 'id', type: 'string' })
  @ApiOperation({
    summary: 'Cast a vote',
    description:
      '202 means: it is in the durable queue and will be counted, once. The same choice sent ' +
      'again has the same receipt, so it is safe to retry.',
  })
  @ApiBody({ type: CastVoteDto })
  @ApiAcceptedResponse({ type: AcceptedDto })
  @ApiProblems(
    'unauthorized',
    'validation_failed',
    'invalid_choice',
    'not_admitted',
    'question_not_found',
    'question_not_open',
    'already_voted',
    'too_many_requests',
    'overloaded',
    'unavailable',
  )
  async cast(@Req() request: FastifyRequest<{ Params: { id: string } }>): Promise<AcceptedDto> {
    const participant = this.tokens.authenticate(request);
    const choice = readChoice(request.body);
    return { receipt: await this.votes.cast(participant, request.params.id, choice) };
  }

  @Delete('questions/:id/votes')
  @NoBody()
  @HttpCode(202)
  @ForParticipant()
  @ApiOperation({
    summary: 'Withdraw my vote',
    description:
      'Where the question’s `allowChange` is on, and only while it is open; else 409 ' +
      '`already_voted`, whether there is a vote or not. 202 means: it is in the durable queue, and ' +
      'no vote of mine is counted once it is reached. Sent again it has the same receipt, so it is ' +
      'safe to retry. One may vote again. Where nothing was voted, that is confirmed in the same way.',
  })
  @ApiAcceptedResponse({ type: AcceptedDto })
  @ApiProblems(
    'not_admitted',
    'question_not_found',
    'question_not_open',
    'already_voted',
    'too_many_requests',
    'overloaded',
    'unavailable',
  )
  async withdraw(
    @CurrentUser() participant: Participant,
    @Param('id') id: string,
  ): Promise<AcceptedDto> {
    return { receipt: await this.votes.withdraw(participant, id) };
  }

  @Get('votes/:receiptId')
  @ForParticipant()
  @ApiOperation({
    summary: 'Whether a vote of mine is counted yet',
    description:
      'Of a withdrawal: whether it has taken effect. The receipt of a vote that was changed or ' +
      'withdrawn since stays `counted`.',
  })
  @ApiOkResponse({ type: ReceiptDto })
  @ApiProblems('not_admitted', 'receipt_not_found')
  receipt(
    @CurrentUser() participant: Participant,
    @Param('receiptId') receiptId: string,
  ): Promise<ReceiptDto> {
    return this.votes.getReceipt(participant, receiptId);
  }
}
