import { Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { RouteSchema } from '@nestjs/platform-fastify';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiOkResponse,
  ApiOperation,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ClientAddress } from '../platform/client-address.js';
import { type Environment, ENVIRONMENT } from '../platform/config/environment.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { LimitedByAddress } from '../platform/rate-limits/address.guard.js';
import { PARTICIPANT_COOKIE_TTL, participantTokenOf } from '../participants/index.js';
import {
  AskChallengeDto,
  CastPollVoteDto,
  PollChallengeDto,
  PollVoteAcceptedDto,
  pollVoteAcceptedSchema,
} from './dto/polls.dto.js';
import { readChallenge, readPollVote } from './poll-vote.rules.js';
import { PollVotesService } from './poll-votes.service.js';
import { newVoterKey, voterCookie, voterKeyIn } from './voter-key.js';
import { pollPolicies } from './polls.policies.js';

@ApiTags('polls')
@Controller('v1')
export class PollVotesController {
  constructor(
    private readonly votes: PollVotesService,
    private readonly addresses: ClientAddress,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Post('polls/:id/challenge')
  @LimitedByAddress(pollPolicies['challenge/address'])
  @HttpCode(200)
  @ApiSecurity({}) // or with no token at all
  @ApiBody({
    type: AskChallengeDto,
    required: false,
    examples: { key: { value: { joinKey: 'b6589fc6ab0dc82cf12099d1c2d40ab9' } } },
  })
  @ApiOperation({
    summary: 'What to compute before a vote in a poll with `proofOfWork`',
    description:
      'It is for the voter of the cookie, which is set where there is none, or of `joinKey`, in this ' +
      'poll, and for ten minutes. The vote brings `proof: {challenge, answers}`. Who has the token ' +
      'of a participant already needs none.',
  })
  @ApiOkResponse({ type: PollChallengeDto })
  @ApiProblems('validation_failed', 'poll_not_found')
  challenge(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PollChallengeDto> {
    const joinKey = this.#keyOf(request, readChallenge(request.body), reply);
    return this.votes.challenge(id, joinKey);
  }

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
    'proof_required',
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
    const joinKey = this.#keyOf(request, vote, reply);
    const address = this.addresses.of(request.raw);
    return this.votes.cast(vote, { joinKey, token: participantTokenOf(request), address });
  }

  /** Also where the vote fails: the next try is the same voter's. */
  #keyOf(
    request: FastifyRequest,
    given: { joinKey: string | undefined },
    reply: FastifyReply,
  ): string {
    const joinKey = voterKeyIn(request) ?? given.joinKey ?? newVoterKey();
    voterCookie.write(reply, joinKey, PARTICIPANT_COOKIE_TTL, this.environment);
    return joinKey;
  }
}
