import { Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { NoBody } from '../platform/problems/no-body.decorator.js';
import { AdminSessionsService } from './admin-sessions.service.js';
import {
  AdminSessionDto,
  AdminSessionPageDto,
  AdminSessionViewDto,
  ListAllSessionsDto,
} from './dto/admin.dto.js';
import { AdminId, ForAdmin } from './for-admin.js';

@ApiTags('admin')
@ForAdmin()
@Controller('v1/admin/sessions')
export class AdminSessionsController {
  constructor(private readonly sessions: AdminSessionsService) {}

  @Get()
  @ApiOperation({
    summary: 'Sessions of all accounts, newest first',
    description:
      '`search` is part of a title, of a question or of the owner’s email, or a join code.',
  })
  @ApiOkResponse({ type: AdminSessionPageDto })
  @ApiProblems('validation_failed')
  list(@Query() wanted: ListAllSessionsDto): Promise<AdminSessionPageDto> {
    return this.sessions.list(wanted);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A session with its results, to look at; that is in the audit log' })
  @ApiOkResponse({ type: AdminSessionViewDto })
  @ApiProblems('session_not_found')
  view(@AdminId() adminId: string, @Param('id') id: string): Promise<AdminSessionViewDto> {
    return this.sessions.view(adminId, id);
  }

  @Post(':id/end')
  @NoBody()
  @HttpCode(200)
  @ApiOperation({ summary: 'End a live session' })
  @ApiOkResponse({ type: AdminSessionDto })
  @ApiProblems('session_not_found', 'invalid_transition')
  end(@AdminId() adminId: string, @Param('id') id: string): Promise<AdminSessionDto> {
    return this.sessions.end(adminId, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a session with its questions and votes' })
  @ApiNoContentResponse()
  @ApiProblems('session_not_found', 'legal_hold')
  delete(@AdminId() adminId: string, @Param('id') id: string): Promise<void> {
    return this.sessions.delete(adminId, id);
  }

  @Put(':id/legal-hold')
  @NoBody()
  @ApiOperation({
    summary: 'Put a session under a legal hold',
    description:
      'Nobody can delete it, its questions, its votes or its account until it is lifted.',
  })
  @ApiOkResponse({ type: AdminSessionDto })
  @ApiProblems('session_not_found')
  hold(@AdminId() adminId: string, @Param('id') id: string): Promise<AdminSessionDto> {
    return this.sessions.hold(adminId, id, true);
  }

  @Delete(':id/legal-hold')
  @ApiOperation({ summary: 'Lift the legal hold' })
  @ApiOkResponse({ type: AdminSessionDto })
  @ApiProblems('session_not_found')
  release(@AdminId() adminId: string, @Param('id') id: string): Promise<AdminSessionDto> {
    return this.sessions.hold(adminId, id, false);
  }
}
