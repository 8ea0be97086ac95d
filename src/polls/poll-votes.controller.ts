import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteSchema } from '@nestjs/platform-fastify';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiOperation,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClientAddress } from '../platform/client-address.js';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { PARTICIPANT_COOKIE_TTL, participantTokenOf } from '../voting/index.js';
import { CastPollVoteDto, PollVoteAcceptedDto, pollVoteAcceptedSchema } from './dto/polls.dto.js';
import { readPollVote } from './poll-vote.rules.js';
import { PollVotesService } from './poll-votes.service.js';
import { newVoterKey, voterCookie, voterKeyIn } from './voter-key.js';

@ApiTags('polls')
@Controller('v1')
export class PollVotesController {
  constructor(
    private readonly votes: PollVotesService,
    private readonly addresses: ClientAddress,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** As the other route of votes, it reads the request itself: docs/decisions/0007. */
  @Post('votes')
  @HttpCode(202)
  @RouteSchema({ response: { 202: pollVoteAcceptedSchema } })
  @ApiBearerAuth('participant')
  @ApiSecurity({}) // or with no token at all
  @ApiBody({
    type: CastPollVoteDto,
    examples: {
      choice: {
        value: {
          pollId: '01890a5d-ac96-774b-bcce-b302099a8057',
          optionIds: ['01890a5d-ac96-774b-bcce-b302099a8058'],
        },
      },
    },
  })
  @ApiOperation({
    summary: 'Vote in a poll, without joining first',
    description:
      'The vote of the participant of the token, also of one that has expired, or of the cookie; ' +
      'else of a new participant, who is answered a token and set a cookie. 202 means what it does ' +
      'of any vote: it is in the durable queue and will be counted, once. The same choice sent ' +
      'again has the same receipt.',
  })
  @ApiAcceptedResponse({ type: PollVoteAcceptedDto })
  @ApiProblems(
    'validation_failed',
    'invalid_choice',
    'passcode_required',
    'voter_code_required',
    'not_admitted',
    'too_many_participants',
    'poll_not_found',
    'question_not_open',
    'already_voted',
    'too_many_requests',
    'overloaded',
    'unavailable',
  )
  async cast(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PollVoteAcceptedDto> {
    const vote = readPollVote(request.body);
    const joinKey = voterKeyIn(request) ?? vote.joinKey ?? newVoterKey();
    // Also where the vote fails: the next try is the same voter's.
    voterCookie.write(reply, joinKey, PARTICIPANT_COOKIE_TTL, this.environment);
    const address = this.addresses.of(request.raw);
    return this.votes.cast(vote, { joinKey, token: participantTokenOf(request), address });
  }
}
