import { ApiProperty } from '@nestjs/swagger';
import type { HistogramSummary } from '../../../contract/index.js';

class HistogramBinDto {
  @ApiProperty({ description: 'The least value that belongs to it.', example: 10 })
  from!: number;

  @ApiProperty({ description: 'The greatest value that belongs to it.', example: 19.9 })
  to!: number;

  @ApiProperty({ type: 'integer', example: 12 })
  count!: number;
}

const figure = { type: 'number', nullable: true } as const;

export class HistogramSummaryDto implements HistogramSummary {
  @ApiProperty({ enum: ['histogram'] })
  shape!: 'histogram';

  @ApiProperty({ enum: [true] })
  exclusive!: true;

  @ApiProperty({ ...figure, description: 'Null without votes.', example: 0.5 })
  min!: number | null;

  @ApiProperty({ ...figure, example: 62 })
  max!: number | null;

  @ApiProperty({ ...figure, example: 14.25 })
  mean!: number | null;

  @ApiProperty({ ...figure, example: 12 })
  median!: number | null;

  @ApiProperty({
    type: [Number],
    nullable: true,
    minItems: 2,
    maxItems: 2,
    description: 'The first and the third one, by Hyndman and Fan’s definition 7.',
    example: [6.5, 18],
  })
  quartiles!: [q1: number, q3: number] | null;

  @ApiProperty({
    type: [HistogramBinDto],
    maxItems: 20,
    description:
      'Ascending, the same as the buckets; all votes are in them. Votes far out have a bin of their ' +
      'own, away from the others.',
  })
  bins!: HistogramBinDto[];
}
