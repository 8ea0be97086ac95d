import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { limits, type WordsSummary } from '../../../contract/index.js';

class ToldWordDto {
  @ApiProperty({ example: 'Trust' })
  text!: string;

  @ApiProperty({ type: 'integer', example: 12 })
  count!: number;
}

export class WordsSummaryDto implements WordsSummary {
  @ApiProperty({ enum: ['words'] })
  shape!: 'words';

  @ApiProperty({ enum: [false] })
  exclusive!: false;

  @ApiProperty({
    type: [ToldWordDto],
    maxItems: limits.wordsTold,
    description: 'Those named most, first.',
  })
  words!: ToldWordDto[];

  @ApiProperty({ type: 'integer', description: 'How many different ones there are.', example: 43 })
  distinct!: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Entries that wait to be shown. For organizers and moderators alone.',
  })
  pending?: number;
}
