import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../accounts/index.js';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { NoBody } from '../platform/problems/no-body.decorator.js';
import { ResultsService } from '../results/index.js';
import { QuestionDto, QuestionLifecycleService } from '../sessions/index.js';
import { BallotsRepository } from './ballots.repository.js';

/** Here and not with the other calls on questions, because it erases ballots. */
@ApiTags('questions')
@ForOrganizer()
@Controller('v1/questions')
export class ResetController {
  constructor(
    private readonly lifecycle: QuestionLifecycleService,
    private readonly results: ResultsService,
    private readonly ballots: BallotsRepository,
  ) {}

  @Post(':id/reset')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({ summary: 'Erase all votes, those still in the queue too' })
  @ApiOkResponse({ type: QuestionDto })
  @ApiProblems('question_not_found', 'legal_hold')
  async reset(@AccountId() account: string, @Param('id') id: string): Promise<QuestionDto> {
    const question = await this.lifecycle.reset(account, id, async (manager) => {
      await this.ballots.deleteOf(manager, id);
      await this.results.clear(manager, id);
    });
    return question.toQuestion();
  }
}
