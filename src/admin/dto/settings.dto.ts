import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  adminLimits,
  type Announcement,
  type AnnouncementSeverity,
  announcementSeverities,
  type Registration,
  registrations,
} from '../../contract/index.js';
import { AnnouncementDto } from '../../platform/addresses/server.controller.js';
import {
  IfGiven,
  Nested,
  Text,
  textShape,
  Time,
} from '../../platform/problems/fields.decorators.js';
import type { AdminSettings } from '../admin-settings.service.js';
import type { RetentionPreview } from '../retention.service.js';

const daysShape = {
  type: 'integer',
  minimum: 1,
  maximum: adminLimits.retentionDaysMax,
  example: 365,
} as const;

const retentionDays = {
  ...daysShape,
  nullable: true,
  description:
    'Sessions that have ended, and polls that are closed, for longer than so many days are deleted ' +
    'with their votes, once a day; none that is under a legal hold. Null: they are kept for ever.',
};

export class AdminSettingsDto implements AdminSettings {
  @ApiProperty({ enum: registrations, enumName: 'Registration', description: 'In force now.' })
  registration!: Registration;

  @ApiProperty({
    description:
      'Whether the variable `REGISTRATION` of the environment decides that: then it cannot be ' +
      'changed here.',
  })
  registrationFixed!: boolean;

  @ApiProperty(retentionDays)
  retentionDays!: number | null;

  @ApiProperty({
    type: AnnouncementDto,
    nullable: true,
    description: 'Also one whose time is over; null: there is none.',
  })
  announcement!: AnnouncementDto | null;
}

class GivenAnnouncementDto implements Announcement {
  @ApiProperty({
    example: 'Maintenance on Sunday from 18:00 to 19:00 UTC.',
    ...textShape(adminLimits.announcementMax),
    description: 'Plain text.',
  })
  @Text(adminLimits.announcementMax)
  text!: string;

  @ApiProperty({ enum: announcementSeverities, enumName: 'AnnouncementSeverity' })
  @IsIn(announcementSeverities)
  severity!: AnnouncementSeverity;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    default: null,
    description: 'In the future: when it is no more shown; null: when it is taken away.',
  })
  @IsOptional()
  @Time()
  until: string | null = null;
}

class SettingsDto {
  @ApiProperty({ enum: registrations, enumName: 'Registration' })
  @IfGiven()
  @IsIn(registrations)
  registration!: Registration;

  @ApiProperty(retentionDays)
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(adminLimits.retentionDaysMax)
  retentionDays!: number | null;

  @ApiProperty({ type: GivenAnnouncementDto, nullable: true, description: 'Null takes it away.' })
  @IsOptional()
  @Nested(() => GivenAnnouncementDto)
  announcement!: GivenAnnouncementDto | null;
}

export class ChangeSettingsDto extends PartialType(SettingsDto, { skipNullProperties: false }) {}

export class PreviewRetentionDto {
  @ApiProperty({ ...daysShape })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(adminLimits.retentionDaysMax)
  days!: number;
}

export class RetentionPreviewDto implements RetentionPreview {
  @ApiProperty({ type: 'integer', example: 365 })
  days!: number;

  @ApiProperty({ type: 'integer', example: 12 })
  sessions!: number;

  @ApiProperty({ type: 'integer', example: 3 })
  polls!: number;

  @ApiProperty({ type: 'integer', example: 4_200, description: 'In both.' })
  votes!: number;

  @ApiProperty({
    type: 'integer',
    example: 5,
    description: 'Whose sessions and polls they are; the accounts themselves stay.',
  })
  accounts!: number;

  @ApiProperty({
    type: 'integer',
    example: 1,
    description: 'Sessions and polls that would go, but are under a legal hold.',
  })
  held!: number;
}
