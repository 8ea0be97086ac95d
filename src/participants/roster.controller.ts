import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../accounts/index.js';
import { limits } from '../contract/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { NoBody } from '../platform/problems/no-body.decorator.js';
import {
  AddVoterCodesDto,
  ListRosterDto,
  ReplaceNamesDto,
  RosterEntryDto,
  RosterPageDto,
  VoterCodesDto,
  WeighEntryDto,
} from './dto/roster.dto.js';
import { seatsIn } from './given-seats.rules.js';
import { RosterService } from './roster.service.js';

@ApiTags('roster')
@ForOrganizer()
@Controller('v1/sessions/:id')
export class RosterController {
  constructor(private readonly roster: RosterService) {}

  @Get('roster')
  @ApiOperation({ summary: 'Who may take part, and who has joined' })
  @ApiOkResponse({ type: RosterPageDto })
  @ApiProblems('validation_failed', 'session_not_found')
  list(
    @AccountId() account: string,
    @Param('id') id: string,
    @Query() query: ListRosterDto,
  ): Promise<RosterPageDto> {
    return this.roster.list(account, id, query);
  }

  @Put('roster')
  @ApiOperation({
    summary: 'Replace the list of names',
    description:
      'Who has joined by a name that stays keeps it. Who has one that is left out is out; what ' +
      'they voted stays. Answers with the first page of the new list. The body has one of `names`, ' +
      '`entries` and `csv`. While a motion is open, nobody who is on the list gets another weight.',
  })
  @ApiOkResponse({ type: RosterPageDto })
  @ApiProblems('validation_failed', 'session_not_found', 'motion_open')
  async replaceNames(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() given: ReplaceNamesDto,
  ): Promise<RosterPageDto> {
    const { seats, pathOf } = seatsIn(given);
    await this.roster.replaceNames(account, id, seats, pathOf);
    return this.roster.list(account, id, { kind: 'name', limit: limits.pageDefault });
  }

  @Post('voter-codes')
  @ApiOperation({
    summary: 'Make voter codes, each good for one participant',
    description: 'This answer is the only one that holds them: they are stored as hashes.',
  })
  @ApiCreatedResponse({ type: VoterCodesDto })
  @ApiProblems('validation_failed', 'session_not_found', 'limit_reached')
  async addCodes(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() { count, weight }: AddVoterCodesDto,
  ): Promise<VoterCodesDto> {
    return { codes: await this.roster.addCodes(account, id, count, weight) };
  }

  @Delete('roster/:entryId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a name or a code; what was voted by it stays' })
  @ApiNoContentResponse()
  @ApiProblems('session_not_found', 'roster_entry_not_found')
  revoke(
    @AccountId() account: string,
    @Param('id') id: string,
    @Param('entryId') entryId: string,
  ): Promise<void> {
    return this.roster.revoke(account, id, entryId);
  }

  @Patch('roster/:entryId')
  @ApiOperation({
    summary: 'Say how many votes its vote on a motion is',
    description: 'From the next motion on: what was decided stays as it was.',
  })
  @ApiOkResponse({ type: RosterEntryDto })
  @ApiProblems('validation_failed', 'session_not_found', 'roster_entry_not_found', 'motion_open')
  weigh(
    @AccountId() account: string,
    @Param('id') id: string,
    @Param('entryId') entryId: string,
    @Body() { weight }: WeighEntryDto,
  ): Promise<RosterEntryDto> {
    return this.roster.weigh(account, id, entryId, weight);
  }

  @Post('roster/:entryId/release')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Let somebody join by the name or code anew, as the same participant',
    description: 'Who had it is out. What was voted by it stays, and is not voted a second time.',
  })
  @ApiOkResponse({ type: RosterEntryDto })
  @ApiProblems('session_not_found', 'roster_entry_not_found')
  release(
    @AccountId() account: string,
    @Param('id') id: string,
    @Param('entryId') entryId: string,
  ): Promise<RosterEntryDto> {
    return this.roster.release(account, id, entryId);
  }
}
