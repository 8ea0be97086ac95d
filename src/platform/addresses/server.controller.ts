import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type Registration, registrations, type ServerInfo } from '../../contract/index.js';
import { type Environment, ENVIRONMENT } from '../config/environment.js';
import { Addresses } from './addresses.js';

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
}

@ApiTags('server')
@Controller('v1/server')
export class ServerController {
  constructor(
    private readonly addresses: Addresses,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Under which addresses phones reach this server, and who may register' })
  @ApiOkResponse({ type: ServerInfoDto })
  info(): ServerInfoDto {
    const { registration, smtpUrl } = this.environment;
    return { ...this.addresses.info, registration, sendsMail: smtpUrl !== undefined };
  }
}
