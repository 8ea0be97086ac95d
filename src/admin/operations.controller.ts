import { Readable } from 'node:stream';
import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { NoBody } from '../platform/problems/no-body.decorator.js';
import { AdminJobsService } from './admin-jobs.service.js';
import { AuditService } from './audit.service.js';
import {
  AuditPageDto,
  ExportAuditDto,
  FailedJobListDto,
  ListAuditDto,
  ListJobsDto,
  NumbersDto,
} from './dto/admin.dto.js';
import { AdminId, ForAdmin } from './for-admin.js';
import { NumbersService } from './numbers.service.js';

const types = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson; charset=utf-8' };

@ApiTags('admin')
@ForAdmin()
@Controller('v1/admin')
export class OperationsController {
  constructor(
    private readonly jobs: AdminJobsService,
    private readonly audit: AuditService,
    private readonly numbers: NumbersService,
  ) {}

  @Get('jobs')
  @ApiOperation({ summary: 'Jobs that failed permanently, oldest first' })
  @ApiOkResponse({ type: FailedJobListDto })
  @ApiProblems('validation_failed')
  async listJobs(@Query() { limit }: ListJobsDto): Promise<FailedJobListDto> {
    return { items: await this.jobs.list(limit) };
  }

  @Post('jobs/:jobId/retry')
  @NoBody()
  @HttpCode(202)
  @ApiOperation({ summary: 'Have a failed job worked again; votes that were counted count once' })
  @ApiAcceptedResponse({ description: 'It is back in its queue.' })
  @ApiProblems('job_not_found')
  retryJob(@AdminId() adminId: string, @Param('jobId') id: string): Promise<void> {
    return this.jobs.retry(adminId, id);
  }

  @Delete('jobs/:jobId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget a failed job, and the votes in it' })
  @ApiNoContentResponse()
  @ApiProblems('job_not_found')
  removeJob(@AdminId() adminId: string, @Param('jobId') id: string): Promise<void> {
    return this.jobs.remove(adminId, id);
  }

  @Get('audit')
  @ApiOperation({ summary: 'What admins did, to whom, newest first' })
  @ApiOkResponse({ type: AuditPageDto })
  @ApiProblems('validation_failed')
  listAudit(@Query() wanted: ListAuditDto): Promise<AuditPageDto> {
    return this.audit.list(wanted);
  }

  @Get('audit/export')
  @ApiOperation({
    summary: 'The audit log, or a part of it, as a file; no cell of it is a formula',
  })
  @ApiProduces('text/csv', 'application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems('validation_failed')
  exportAudit(@Query() { format, ...filter }: ExportAuditDto): StreamableFile {
    return new StreamableFile(Readable.from(this.audit.export(format, filter)), {
      type: types[format],
      disposition: `attachment; filename="plenum-audit.${format}"`,
    });
  }

  @Get('numbers')
  @ApiOperation({ summary: 'How much there is: accounts, sessions, votes, jobs, connections' })
  @ApiOkResponse({ type: NumbersDto })
  getNumbers(): Promise<NumbersDto> {
    return this.numbers.get();
  }
}
