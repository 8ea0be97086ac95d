import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { readChoice } from './choice.rules.js';
import { AcceptedDto, CastVoteDto, ReceiptDto } from './dto/voting.dto.js';
import { CurrentParticipant, ForParticipant, type Participant } from './participant.js';
import { VotesService } from './votes.service.js';

@ApiTags('audience')
@ForParticipant()
@Controller('v1')
export class VotesController {
  constructor(private readonly votes: VotesService) {}

  @Post('questions/:id/votes')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Cast a vote',
    description:
      '202 means: it is in the durable queue and will be counted, once. The same choice sent ' +
      'again has the same receipt, so it is safe to retry.',
  })
  @ApiBody({
    type: CastVoteDto,
    examples: {
      choice: { value: { optionIds: ['01890a5d-ac96-774b-bcce-b302099a8057'] } },
      rating: { value: { value: 4 } },
    },
  })
  @ApiAcceptedResponse({ type: AcceptedDto })
  @ApiProblems(
    'validation_failed',
    'invalid_choice',
    'question_not_found',
    'question_not_open',
    'already_voted',
    'overloaded',
  )
  async cast(
    @CurrentParticipant() participant: Participant,
    @Param('id') questionId: string,
    @Body() body: unknown,
  ): Promise<AcceptedDto> {
    return { receipt: await this.votes.cast(participant, questionId, readChoice(body)) };
  }

  @Get('votes/:receiptId')
  @ApiOperation({ summary: 'Whether a vote of mine is counted yet' })
  @ApiOkResponse({ type: ReceiptDto })
  @ApiProblems('receipt_not_found')
  receipt(
    @CurrentParticipant() participant: Participant,
    @Param('receiptId') receiptId: string,
  ): Promise<ReceiptDto> {
    return this.votes.getReceipt(participant, receiptId);
  }
}
