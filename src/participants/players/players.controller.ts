import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Query,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Organizer } from '../../accounts/index.js';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { NoBody } from '../../platform/problems/no-body.decorator.js';
import { CurrentUser } from '../../platform/tokens/current-user.js';
import { ForModerator, type Moderator } from '../../sessions/index.js';
import {
  ChangePlayerDto,
  ListedPlayerDto,
  ListPlayersDto,
  PlayerPageDto,
} from './dto/players.dto.js';
import { PlayerChanges } from './player-changes.service.js';
import { PlayerList } from './player-list.service.js';

@ApiTags('players')
@ForModerator()
@Controller('v1/sessions/:id/players')
export class PlayersController {
  constructor(
    private readonly players: PlayerList,
    private readonly changes: PlayerChanges,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Who plays, in the order in which they joined',
    description:
      'Only who leads the game is told ids. In an anonymous session a name stands for nobody.',
  })
  @ApiOkResponse({ type: PlayerPageDto })
  @ApiProblems('validation_failed', 'session_not_found')
  list(
    @CurrentUser() user: Organizer | Moderator,
    @Param('id') id: string,
    @Query() query: ListPlayersDto,
  ): Promise<PlayerPageDto> {
    return this.players.list(user, id, query);
  }

  @Patch(':participantId')
  @ApiOperation({
    summary: 'Rename a player, or put it in another team; what is left out stays',
    description: 'The name null deals another one. Names of a roster stay.',
  })
  @ApiOkResponse({ type: ListedPlayerDto })
  @ApiProblems('validation_failed', 'session_not_found', 'player_not_found', 'nickname_taken')
  change(
    @CurrentUser() user: Organizer | Moderator,
    @Param('id') id: string,
    @Param('participantId') playerId: string,
    @Body() change: ChangePlayerDto,
    @Headers('accept-language') languages: string | undefined,
  ): Promise<ListedPlayerDto> {
    return this.changes.change(user, id, playerId, { ...change, languages });
  }

  @Delete(':participantId')
  @NoBody()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Remove a player, who takes part no more; what it voted stays counted',
    description: 'As the removal of a participant: its token is `not_admitted` from then on.',
  })
  @ApiNoContentResponse()
  @ApiProblems('session_not_found', 'player_not_found', 'limit_reached')
  remove(
    @CurrentUser() user: Organizer | Moderator,
    @Param('id') id: string,
    @Param('participantId') playerId: string,
  ): Promise<void> {
    return this.changes.remove(user, id, playerId);
  }
}
