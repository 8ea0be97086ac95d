import { ApiProperty } from '@nestjs/swagger';
import type { SessionLink } from '../../contract/index.js';

abstract class LinkDto implements SessionLink {
  @ApiProperty()
  token!: string;

  abstract url: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class ScreenLinkDto extends LinkDto {
  @ApiProperty({
    format: 'uri',
    description: 'Opens the big screen. The token is behind a #, so that it is in no log.',
  })
  url!: string;
}

export class ModeratorLinkDto extends LinkDto {
  @ApiProperty({
    format: 'uri',
    description: 'Opens the moderator’s page. The token is behind a #, so that it is in no log.',
  })
  url!: string;
}
