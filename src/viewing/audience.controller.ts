import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
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
import { CurrentUser } from '../platform/tokens/current-user.js';
import { AudienceService, newcomersSession } from './audience.service.js';
import { AudienceSessionDto, JoinDto, JoinedDto } from './dto/audience.dto.js';
import { joinedJson, tokenOfJoin } from './early-joins.js';
import {
  ForParticipant,
  type Participant,
  PARTICIPANT_COOKIE_TTL,
  participantCookie,
  ParticipantsService,
  readJoin,
} from '../participants/index.js';

@ApiTags('audience')
@Controller('v1')
export class AudienceController {
  constructor(
    private readonly participants: ParticipantsService,
    private readonly audience: AudienceService,
    private readonly addresses: ClientAddress,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Post('join')
  @HttpCode(200)
  @ApiBearerAuth('participant')
  @ApiSecurity({}) // or with no token at all
  @ApiBody({ type: JoinDto })
  @ApiOperation({
    summary: 'Join a session by its code; with the token of before, as the same participant',
    description:
      'A token that has expired is good for this, as long as the session is there, and for nothing ' +
      'else. Where too many wrong codes have come from an address, a wrong one is answered with 429, ' +
      'while a right one is still let in; up to a far higher bound.',
  })
  @ApiOkResponse({ type: JoinedDto })
  @ApiProblems(
    'validation_failed',
    'nickname_refused',
    'passcode_required',
    'passcode_wrong',
    'voter_code_required',
    'voter_code_invalid',
    'not_on_roster',
    'not_admitted',
    'too_many_participants',
    'session_not_found',
    'name_taken',
    'nickname_taken',
    'limit_reached',
    'session_ended',
    'too_many_requests',
    'overloaded',
  )
  async join(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const join = readJoin(request.body);
    const { participant, participantToken, view, returning, player } = await this.participants.join(
      join,
      tokenOfJoin(join, request),
      this.addresses.of(request.raw),
      request.headers['accept-language'],
    );
    participantCookie.write(reply, participantToken, PARTICIPANT_COOKIE_TTL, this.environment);
    void reply.type('application/json; charset=utf-8');
    const session = returning
      ? JSON.stringify((await this.audience.see(participant)).session)
      : newcomersSession(view, player);
    return joinedJson(participant.id, participantToken, session, JSON.stringify(player));
  }

  @Get('audience/session')
  @ForParticipant()
  @ApiOperation({ summary: 'My session: what is open, what I may see, what I have voted' })
  @ApiOkResponse({ type: AudienceSessionDto })
  @ApiProblems('not_admitted', 'session_not_found')
  async session(@CurrentUser() participant: Participant): Promise<AudienceSessionDto> {
    return (await this.audience.see(participant)).session;
  }
}
