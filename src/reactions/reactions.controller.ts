import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForParticipant, type Participant } from '../participants/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { LimitedByAddress } from '../platform/rate-limits/address.guard.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ReactDto } from './dto/reactions.dto.js';
import { reactionPolicies } from './reactions.policies.js';
import { ReactionsService } from './reactions.service.js';

@ApiTags('reactions')
@Controller('v1/reactions')
export class ReactionsController {
  constructor(private readonly reactions: ReactionsService) {}

  @Post()
  @HttpCode(204)
  @ForParticipant()
  @LimitedByAddress(reactionPolicies['react/address'])
  @ApiOperation({
    summary: 'React, or say how the tempo is',
    description:
      'It is counted once for each time it is sent, and told to all at most twice a second; nothing is kept, ' +
      'and a count that is on its way is lost with a restart. Of the tempo, one’s last word counts, once, for ' +
      'three minutes; only the organizer and moderators are told how many say so. 30 in ten seconds.',
  })
  @ApiNoContentResponse()
  @ApiProblems(
    'validation_failed',
    'not_admitted',
    'session_not_found',
    'reactions_closed',
    'overloaded',
  )
  react(@CurrentUser() participant: Participant, @Body() { reaction }: ReactDto): Promise<void> {
    return this.reactions.react(participant, reaction);
  }
}
