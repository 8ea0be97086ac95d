import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { CurrentUser } from '../platform/tokens/current-user.js';
import { ConfidenceMatrices, ConfidenceMatrixDto } from '../quiz/index.js';
import { ForPlayer, type Player } from './viewer.js';
import { ViewingService } from './viewing.service.js';

@ApiTags('quiz')
@ForPlayer()
@Controller('v1/questions/:id/confidence')
export class ConfidenceMatrixController {
  constructor(
    private readonly viewing: ViewingService,
    private readonly matrices: ConfidenceMatrices,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Whether those were right who were sure',
    description:
      'The organizer sees it always, participants and the big screen once they see the answer key: the ' +
      'question is closed, and all see its result.',
  })
  @ApiOkResponse({ type: ConfidenceMatrixDto })
  @ApiProblems('results_hidden', 'not_admitted', 'question_not_found')
  async matrix(
    @CurrentUser() viewer: Player,
    @Param('id') id: string,
  ): Promise<ConfidenceMatrixDto> {
    const matrix = await this.matrices.get(await this.viewing.requireKey(viewer, id));
    await this.viewing.requireKey(viewer, id); // it may have been hidden while it was read
    return matrix;
  }
}
