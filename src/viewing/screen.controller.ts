import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Organizer } from '../accounts/index.js';
import type { ScreenSnapshot } from '../contract/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ForScreen, type Screen } from '../sessions/index.js';
import { ScreenSnapshotDto } from './dto/screen.dto.js';
import { ViewingService } from './viewing.service.js';

@ApiTags('screens')
@ForScreen()
@Controller('v1/sessions')
export class ScreenController {
  constructor(private readonly viewing: ViewingService) {}

  @Get(':id/screen')
  @ApiOperation({
    summary: 'What the big screen shows: what everybody in the hall may see',
    description:
      'The same that a screen gets as `session:snapshot` over Socket.IO. Drafts are left out, and ' +
      'results that not everybody may see; of those, `turnouts` says how many have voted.',
  })
  @ApiOkResponse({ type: ScreenSnapshotDto })
  @ApiProblems('session_not_found')
  async screen(
    @CurrentUser() user: Organizer | Screen,
    @Param('id') id: string,
  ): Promise<ScreenSnapshot> {
    return this.viewing.seeAsScreen(await this.viewing.asScreen(user, id));
  }
}
