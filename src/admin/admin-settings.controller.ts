import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../platform/problems/api-problems.decorator.js';
import { AdminSettingsService } from './admin-settings.service.js';
import {
  AdminSettingsDto,
  ChangeSettingsDto,
  PreviewRetentionDto,
  RetentionPreviewDto,
} from './dto/settings.dto.js';
import { AdminId, ForAdmin } from './for-admin.js';
import { RetentionService } from './retention.service.js';

@ApiTags('admin')
@ForAdmin()
@Controller('v1/admin/settings')
export class AdminSettingsController {
  constructor(
    private readonly settings: AdminSettingsService,
    private readonly retention: RetentionService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who may register, how long sessions are kept, what is announced' })
  @ApiOkResponse({ type: AdminSettingsDto })
  get(): Promise<AdminSettingsDto> {
    return this.settings.get();
  }

  @Patch()
  @ApiBody({ type: ChangeSettingsDto, required: false })
  @ApiOperation({
    summary: 'Change settings; what is left out stays',
    description:
      'Holds on every process once this is answered. What `retentionDays` will delete, ' +
      '`GET /v1/admin/settings/retention-preview` tells before.',
  })
  @ApiOkResponse({ type: AdminSettingsDto })
  @ApiProblems('validation_failed', 'setting_fixed')
  update(
    @AdminId() adminId: string,
    @Body() changes: ChangeSettingsDto,
  ): Promise<AdminSettingsDto> {
    return this.settings.update(adminId, changes);
  }

  @Get('retention-preview')
  @ApiOperation({
    summary: 'What would be deleted now, were sessions kept for so many days; nothing is',
    description:
      'Counted are sessions that have ended, and polls that are closed, for longer than that.',
  })
  @ApiOkResponse({ type: RetentionPreviewDto })
  @ApiProblems('validation_failed')
  preview(@Query() { days }: PreviewRetentionDto): Promise<RetentionPreviewDto> {
    return this.retention.preview(days);
  }
}
