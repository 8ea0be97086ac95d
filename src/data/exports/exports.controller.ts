import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AccountId, ForOrganizer } from '../../accounts/index.js';
import { type ExportFormat, NOTES_HEADER } from '../../contract/exports.js';
import { ApiProblems } from '../../platform/problems/api-problems.decorator.js';
import { ExportSessionDto, SessionExportDto } from './dto/exports.dto.js';
import { ExportsService } from './exports.service.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const types: Readonly<Record<ExportFormat, string>> = {
  xlsx: XLSX,
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  moodle_xml: 'application/xml; charset=utf-8',
  gift: 'text/plain; charset=utf-8',
  qti: 'application/zip',
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
      'xlsx: sheets Overview, Minutes, Cross-tabs, Pivot, Long and Q&A; texts are text cells and numbers are numbers. csv: one ' +
      'table; a text that begins as a formula has an apostrophe before it, and spreadsheets guess at the ' +
      'rest, so xlsx is the safer one. json: questions with keys and settings, as `POST /v1/imports` takes ' +
      'them, results and Q&A. pdf: a report on A4, with a chart of each question, the texts that are ' +
      'shown, the Q&A and the leaderboard; its texts can be selected, and what no font has is `�`. Votes have names ' +
      'where the session asks for them, without who was removed ' +
      'and without votes of before. Of a `traceable` session each participant has a number, drawn for this ' +
      'file, and no name, time or points. In any other anonymous session votes are sorted by what they say, ' +
      'there is no pivot, and where an answer has several parts, one that fewer than 3 gave is hidden. ' +
      'moodle_xml, gift and qti (3.0): the questions with what is right and why, as far as these ' +
      'formats have them, and no votes; what they have not stands as notes at the head of the file. ' +
      'Streamed; a file that ends early is none.',
  })
  @ApiExtraModels(SessionExportDto)
  @ApiOkResponse({
    headers: {
      'Content-Disposition': { schema: { type: 'string' } },
      [NOTES_HEADER]: {
        description: 'Of moodle_xml, gift and qti: how many notes stand at the head of the file.',
        schema: { type: 'integer' },
      },
    },
    content: {
      [XLSX]: { schema: { type: 'string', format: 'binary' } },
      'application/pdf': { schema: { type: 'string', format: 'binary' } },
      'text/csv': { schema: { type: 'string' } },
      'application/json': { schema: { $ref: getSchemaPath(SessionExportDto) } },
      'application/xml': { schema: { type: 'string' } },
      'text/plain': { schema: { type: 'string' } },
      'application/zip': { schema: { type: 'string', format: 'binary' } },
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, content, notes } = await this.exports.open(account, id, wanted);
    if (notes !== undefined) void reply.header(NOTES_HEADER, `${notes}`);
    return new StreamableFile(content, {
      type: types[wanted.format],
      disposition: `attachment; filename="${name}"`,
    });
  }
}
