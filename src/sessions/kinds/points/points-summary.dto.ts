import { ApiProperty } from '@nestjs/swagger';
import type { PointsSummary } from '../../../contract/index.js';

class PointsItemDto {
  @ApiProperty({ format: 'uuid' })
  key!: string;

  @ApiProperty({ example: 'Better tools' })
  label!: string;

  @ApiProperty({ type: 'integer', description: 'Of all participants.', example: 340 })
  points!: number;

  @ApiProperty({
    type: 'number',
    nullable: true,
    description: 'For each participant; null without votes.',
    example: 34,
  })
  mean!: number | null;
}

export class PointsSummaryDto implements PointsSummary {
  @ApiProperty({ enum: ['points'] })
  shape!: 'points';

  @ApiProperty({ enum: [true] })
  exclusive!: true;

  @ApiProperty({ type: [PointsItemDto], description: 'The options, in their order.' })
  items!: PointsItemDto[];
}
