import { ApiProperty } from '@nestjs/swagger';
import type { ScreenLink } from '../../contract/index.js';

export class ScreenLinkDto implements ScreenLink {
  @ApiProperty()
  token!: string;

  @ApiProperty({
    format: 'uri',
    description: 'Opens the big screen. The token is behind a #, so that it is in no log.',
  })
  url!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}
