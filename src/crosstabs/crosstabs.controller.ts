import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountId, ForOrganizer, type Organizer } from '../accounts/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ForScreen, type Screen } from '../sessions/index.js';
import { ShowCrosstabDto, ShownCrosstabDto } from './dto/crosstabs.dto.js';
import { ShownCrosstabs } from './shown-crosstabs.js';

@ApiTags('cross-tabs')
@Controller('v1/sessions/:id/crosstab')
export class CrosstabsController {
  constructor(private readonly shown: ShownCrosstabs) {}

  @Get()
  @ForScreen()
  @ApiOperation({ summary: 'Which cross-tab the big screen shows' })
  @ApiOkResponse({ type: ShownCrosstabDto })
  @ApiProblems('session_not_found')
  get(@CurrentUser() user: Organizer | Screen, @Param('id') id: string): Promise<ShownCrosstabDto> {
    return this.shown.get(user, id);
  }

  @Put()
  @ForOrganizer()
  @ApiOperation({
    summary: 'Show a cross-tab on the big screen',
    description:
      'In place of the question, also where not all may see the results of the two, until it is taken away ' +
      'or a question is opened. Phones are told nothing of it.',
  })
  @ApiOkResponse({ type: ShownCrosstabDto })
  @ApiProblems(
    'validation_failed',
    'crosstab_unsupported',
    'session_not_found',
    'question_not_found',
    'limit_reached',
  )
  show(
    @AccountId() account: string,
    @Param('id') id: string,
    @Body() shown: ShowCrosstabDto,
  ): Promise<ShownCrosstabDto> {
    return this.shown.show(account, id, shown);
  }

  @Delete()
  @ForOrganizer()
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the cross-tab off the big screen' })
  @ApiNoContentResponse()
  @ApiProblems('session_not_found')
  hide(@AccountId() account: string, @Param('id') id: string): Promise<void> {
    return this.shown.hide(account, id);
  }
}
