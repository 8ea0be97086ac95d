import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../../accounts/index.js';
import { reportLimits } from '../../contract/reports.js';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { ComparisonService } from './comparison.service.js';
import { SessionComparisonDto } from './dto/comparison.dto.js';
import { SessionReportDto } from './dto/reports.dto.js';
import { ReportsService } from './reports.service.js';

@ApiTags('sessions')
@ForOrganizer()
@Controller('v1/sessions/:id')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly comparisons: ComparisonService,
  ) {}

  @Get('report')
  @ApiOperation({
    summary: 'When and how fast a session was voted in, and when it is deleted by itself',
    description:
      'Beside results, leaderboard and Q&A, which have calls of their own. Sums alone: of fewer than ' +
      `${reportLimits.timesShownFrom} participants nothing is told of times. docs/methods.md has the formulas.`,
  })
  @ApiOkResponse({ type: SessionReportDto })
  @ApiProblems('session_not_found', 'too_many_requests')
  report(@AccountId() account: string, @Param('id') id: string): Promise<SessionReportDto> {
    return this.reports.get(account, id);
  }

  @Get('comparison')
  @ApiOperation({
    summary: 'The results of a session beside those of its earlier and later terms',
    description:
      `Terms are the session, of what it is a copy, and the copies of that: the ${reportLimits.termsMax} latest ` +
      'that were started. A question is the same where it is a copy of the same one, or else asks the same words; ' +
      'of another kind it is another. Answers are the same where their words are.',
  })
  @ApiOkResponse({ type: SessionComparisonDto })
  @ApiProblems('session_not_found', 'too_many_requests')
  comparison(@AccountId() account: string, @Param('id') id: string): Promise<SessionComparisonDto> {
    return this.comparisons.get(account, id);
  }
}
