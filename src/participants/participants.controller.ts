import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../accounts/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { ListPageDto } from '../platform/problems/list-page.dto.js';
import { NoBody } from '../platform/problems/no-body.decorator.js';
import { ParticipantPageDto } from './dto/participants.dto.js';
import { ParticipantListService } from './participant-list.service.js';

@ApiTags('participants')
@ForOrganizer()
@Controller('v1/sessions/:id/participants')
export class ParticipantsController {
  constructor(private readonly participants: ParticipantListService) {}

  @Get()
  @ApiOperation({
    summary: 'Who has voted, by name',
    description:
      'Those who joined last first. Only of a session whose `identity` is `named`, else nobody: ' +
      'names of anonymous sessions are not stored. Joining stores nothing, so who has not voted yet ' +
      'is not there; who changed the name is there by the one of the last vote.',
  })
  @ApiOkResponse({ type: ParticipantPageDto })
  @ApiProblems('validation_failed', 'session_not_found')
  list(
    @AccountId() account: string,
    @Param('id') id: string,
    @Query() query: ListPageDto,
  ): Promise<ParticipantPageDto> {
    return this.participants.list(account, id, query);
  }

  @Delete(':participantId')
  @NoBody()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Remove a participant; what it voted stays counted',
    description:
      'From then on its token is `not_admitted` for every call, socket and join. In a session that ' +
      'is open to all, somebody without a token joins as somebody else; a roster keeps them out ' +
      '(until the organizer releases its entry).',
  })
  @ApiNoContentResponse()
  @ApiProblems('session_not_found', 'participant_not_found', 'limit_reached')
  remove(
    @AccountId() account: string,
    @Param('id') id: string,
    @Param('participantId') participantId: string,
  ): Promise<void> {
    return this.participants.remove(account, id, participantId);
  }
}
