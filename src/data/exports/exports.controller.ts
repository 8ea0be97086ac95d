import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { AccountId, ForOrganizer } from '../../accounts/index.js';
import type { ExportFormat } from '../../contract/exports.js';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { ExportSessionDto, SessionExportDto } from './dto/exports.dto.js';
import { ExportsService } from './exports.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const types: Readonly<Record<ExportFormat, string>> = {
  xlsx: XLSX,
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
};

@ApiTags('sessions')
@ForOrganizer()
@Controller('v1/sessions/:id/export')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get()
  @ApiOperation({
    summary: 'The session as a file: results, votes, and what the audience asked',
    description:
      'xlsx: sheets Overview, Pivot, Long and Q&A; texts are text cells and numbers are numbers. csv: one ' +
      'table; a text that begins as a formula has an apostrophe before it, and spreadsheets guess at the ' +
      'rest, so xlsx is the safer one. json: questions with keys and settings, as `POST /v1/imports` takes ' +
      'them, results and Q&A. pdf: a report on A4, with a chart of each question, the texts that are ' +
      'shown, the Q&A and the leaderboard; its texts can be selected, in all scripts. Votes have names ' +
      'where the session asks for them, without who was removed ' +
      'and without votes of before. Of a `traceable` session each participant has a number, drawn for this ' +
      'file, and no name, time or points. In any other anonymous session votes are sorted by what they say, ' +
      'there is no pivot, and where an answer has several parts, one that fewer than 3 gave is hidden. ' +
      'Streamed; a file that ends early is none.',
  })
  @ApiExtraModels(SessionExportDto)
  @ApiOkResponse({
    headers: { 'Content-Disposition': { schema: { type: 'string' } } },
    content: {
      [XLSX]: { schema: { type: 'string', format: 'binary' } },
      'application/pdf': { schema: { type: 'string', format: 'binary' } },
      'text/csv': { schema: { type: 'string' } },
      'application/json': { schema: { $ref: getSchemaPath(SessionExportDto) } },
    },
  })
  @ApiProblems(
    'validation_failed',
    'session_not_found',
    'session_anonymous',
    'too_many_requests',
    'overloaded',
  )
  async export(
    @AccountId() account: string,
    @Param('id') id: string,
    @Query() wanted: ExportSessionDto,
  ): Promise<StreamableFile> {
    const { name, content } = await this.exports.open(account, id, wanted);
    return new StreamableFile(content, {
      type: types[wanted.format],
      disposition: `attachment; filename="${name}"`,
    });
  }
}
