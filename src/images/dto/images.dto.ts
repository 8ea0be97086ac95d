import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import type { Image } from '../../contract/index.js';
import { IfGiven } from '../../platform/problems/fields.decorators.js';

/** More than any screen has. */
const WIDTH_MAX = 10_000;

export class UploadDto {
  @ApiProperty({ type: 'string', format: 'binary' })
  file!: unknown;
}

export class ImageQueryDto {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: WIDTH_MAX,
    example: 800,
    description:
      'Pixels that there is room for: the smallest rendition that is as wide (320, 800 or all).',
  })
  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(WIDTH_MAX)
  w?: number;
}

export class ImageDto implements Image {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    format: 'uri',
    example: 'https://poll.example/v1/images/0198f2b8-0000-7000-8000-000000000000',
  })
  url!: string;

  @ApiProperty({ type: 'integer', example: 1600, description: 'Pixels, as it is kept.' })
  width!: number;

  @ApiProperty({ type: 'integer', example: 1067 })
  height!: number;
}
