import { Body, Controller, Get, Headers, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { LimitedByAddress } from '../../platform/rate-limits/address.guard.js';
import { CurrentUser } from '../../platform/tokens/current-user.js';
import type { Participant } from '../participant.js';
import { ForParticipant } from '../participant.decorators.js';
import { ChangePlayerDto, PlayerDto } from './dto/players.dto.js';
import { PlayerChanges } from './player-changes.service.js';
import { playerPolicies } from './players.policies.js';

@ApiTags('audience')
@ForParticipant()
@Controller('v1/audience/player')
export class AudiencePlayerController {
  constructor(private readonly players: PlayerChanges) {}

  @Get()
  @ApiOperation({
    summary: 'As whom I play',
    description: 'Who joined before the session was a game becomes a player by this.',
  })
  @ApiOkResponse({ type: PlayerDto })
  @ApiProblems('not_admitted', 'session_not_found', 'player_not_found', 'overloaded')
  get(@CurrentUser() participant: Participant): Promise<PlayerDto> {
    return this.players.get(participant);
  }

  @Patch()
  @LimitedByAddress(playerPolicies['change/address'])
  @ApiOperation({
    summary: 'Change my name, or my team where teams are picked; what is left out stays',
    description: 'The name null deals another one. Names of a roster stay. At most 10 a minute.',
  })
  @ApiOkResponse({ type: PlayerDto })
  @ApiProblems(
    'validation_failed',
    'nickname_refused',
    'not_admitted',
    'session_not_found',
    'player_not_found',
    'nickname_taken',
    'overloaded',
  )
  change(
    @CurrentUser() participant: Participant,
    @Body() change: ChangePlayerDto,
    @Headers('accept-language') languages: string | undefined,
  ): Promise<PlayerDto> {
    return this.players.changeOwn(participant, { ...change, languages });
  }
}
