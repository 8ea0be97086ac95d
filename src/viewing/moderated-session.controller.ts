import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Organizer } from '../accounts/index.js';
import type { ModeratorSnapshot } from '../contract/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ForModerator, type Moderator } from '../sessions/index.js';
import { ModeratorSnapshotDto } from './dto/moderation.dto.js';
import { ViewingService } from './viewing.service.js';

@ApiTags('moderators')
@ForModerator()
@Controller('v1/sessions')
export class ModeratedSessionController {
  constructor(private readonly viewing: ViewingService) {}

  @Get(':id/moderation')
  @ApiOperation({
    summary: 'What there is to moderate: the questions that people write in, and their results',
    description:
      'The same that a moderator gets as `session:snapshot` over Socket.IO. Drafts are left out, and ' +
      'questions of kinds that take no texts.',
  })
  @ApiOkResponse({ type: ModeratorSnapshotDto })
  @ApiProblems('session_not_found')
  see(
    @CurrentUser() user: Organizer | Moderator,
    @Param('id') id: string,
  ): Promise<ModeratorSnapshot> {
    return this.viewing.seeAsModerator(user, id);
  }
}
