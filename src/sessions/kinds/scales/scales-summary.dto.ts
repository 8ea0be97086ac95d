import { ApiProperty } from '@nestjs/swagger';
import type { ScalesSummary } from '../../../contract/index.js';

const figure = { type: 'number', nullable: true } as const;

class ScalesItemDto {
  @ApiProperty({ format: 'uuid' })
  key!: string;

  @ApiProperty({ example: 'Food' })
  label!: string;

  @ApiProperty({
    ...figure,
    description: 'Of those that have rated it; null where nobody has.',
    example: 3.9,
  })
  mean!: number | null;

  @ApiProperty({ ...figure, example: 4 })
  median!: number | null;

  @ApiProperty({
    type: [Number],
    description: 'Ratings by step, from the lowest to the highest.',
    example: [1, 0, 3, 8, 2],
  })
  counts!: number[];
}

export class ScalesSummaryDto implements ScalesSummary {
  @ApiProperty({ enum: ['scales'] })
  shape!: 'scales';

  @ApiProperty({ enum: [false] })
  exclusive!: false;

  @ApiProperty({ type: [ScalesItemDto], description: 'The items, in their order.' })
  items!: ScalesItemDto[];
}
