import { ApiProperty } from '@nestjs/swagger';
import { type Login, limits } from '../../contract/index.js';

export class LoginDto implements Login {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'When it last got an access token, which is good for a quarter of an hour.',
  })
  lastUsedAt!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'Firefox, Linux',
    description: 'Browser and system at the login; null where it was no browser that is known.',
  })
  device!: string | null;

  @ApiProperty({ description: 'Whether the call comes from this login.' })
  isCurrent!: boolean;
}

export class LoginListDto {
  @ApiProperty({ type: [LoginDto], maxItems: limits.loginsListed })
  items!: LoginDto[];
}
