import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ListQaDto, QaPageDto, QaListService } from '../qa/index.js';
import { ForViewer, type Viewer } from './viewer.js';
import { ViewingService } from './viewing.service.js';

@ApiTags('qa')
@ForViewer()
@Controller('v1/sessions/:id/qa')
export class QaListController {
  constructor(
    private readonly viewing: ViewingService,
    private readonly qa: QaListService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What the audience asks',
    description:
      'The organizer and moderators see all. The big screen and participants see what is shown or answered, and ' +
      'participants what of their own is pending; nothing while the session’s `qa` is `off`. The counts of ' +
      'votes may be a quarter of a second old.',
  })
  @ApiOkResponse({ type: QaPageDto })
  @ApiProblems('validation_failed', 'not_admitted', 'session_not_found', 'qa_downvotes_off')
  async list(
    @CurrentUser() viewer: Viewer,
    @Param('id') id: string,
    @Query() asked: ListQaDto,
  ): Promise<QaPageDto> {
    const isForScreen = asked.as === 'screen' && viewer.role === 'organizer';
    const reader = isForScreen ? await this.viewing.asScreen(viewer, id) : viewer;
    return this.qa.list(reader, await this.viewing.find(reader, id), asked);
  }
}
