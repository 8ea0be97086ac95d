import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  adminLimits,
  type Announcement,
  announcementSeverities,
  type AnnouncementSeverity,
  type Registration,
  registrations,
  type ServerInfo,
} from '../../contract/index.js';
import { type Environment, ENVIRONMENT } from '../config/environment.js';
import { announcementAt } from '../settings/settings.rules.js';
import { ServerSettings } from '../settings/server-settings.js';
import { Addresses } from './addresses.js';

export class AnnouncementDto implements Announcement {
  @ApiProperty({
    example: 'Maintenance on Sunday from 18:00 to 19:00 UTC.',
    maxLength: adminLimits.announcementMax,
    description: 'Plain text.',
  })
  text!: string;

  @ApiProperty({ enum: announcementSeverities, enumName: 'AnnouncementSeverity' })
  severity!: AnnouncementSeverity;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: '2026-12-24T18:00:00.000Z',
    description: 'When it is no more shown; null: when an admin takes it away.',
  })
  until!: string | null;
}

class ServerInfoDto implements ServerInfo {
  @ApiProperty({
    type: String,
    format: 'uri',
    nullable: true,
    example: 'https://example.org/polls',
    description: '`PUBLIC_URL`, without a slash at its end; null: whatever address leads here.',
  })
  publicUrl!: string | null;

  @ApiProperty({
    type: [String],
    format: 'uri',
    example: ['http://192.168.1.20:3000'],
    description:
      'Without a public address: those of the machine itself for others in its network, likeliest ' +
      'first. Empty where there are none, and with a public address.',
  })
  addresses!: string[];

  @ApiProperty({
    enum: registrations,
    enumName: 'Registration',
    description: 'Who may register: anybody, who has an invitation, or nobody.',
  })
  registration!: Registration;

  @ApiProperty({ description: 'Whether it sends mail: links to set a new password.' })
  sendsMail!: boolean;

  @ApiProperty({
    type: AnnouncementDto,
    nullable: true,
    description: 'What an admin tells all who come to the pages; null where there is nothing now.',
  })
  announcement!: AnnouncementDto | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Days that what has ended is kept, at the most; null: for ever.',
  })
  retentionDays!: number | null;
}

@ApiTags('server')
@Controller('v1/server')
export class ServerController {
  constructor(
    private readonly addresses: Addresses,
    private readonly settings: ServerSettings,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Under which addresses phones reach this server, who may register, what is announced',
  })
  @ApiOkResponse({ type: ServerInfoDto })
  async info(): Promise<ServerInfoDto> {
    const { registration, announcement, retentionDays } = await this.settings.get();
    const sendsMail = this.environment.smtpUrl !== undefined;
    return {
      ...this.addresses.info,
      registration,
      sendsMail,
      announcement: announcementAt(announcement, Date.now()),
      retentionDays,
    };
  }
}
