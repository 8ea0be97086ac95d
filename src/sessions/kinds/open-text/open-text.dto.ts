import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { limits, type TextsSummary, type ToldAnswer } from '../../../contract/index.js';

class ToldAnswerDto implements ToldAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'More time for questions, please.' })
  text!: string;

  @ApiProperty({ format: 'date-time' })
  castAt!: string;
}

export class TextsSummaryDto implements TextsSummary {
  @ApiProperty({ enum: ['texts'] })
  shape!: 'texts';

  @ApiProperty({ enum: [false] })
  exclusive!: false;

  @ApiProperty({ type: 'integer', description: 'Texts that are shown.', example: 12 })
  count!: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Texts that wait to be shown. For organizers and moderators alone.',
  })
  pending?: number;

  @ApiProperty({
    type: [ToldAnswerDto],
    maxItems: limits.answersTold,
    description: 'The latest first, and less of long ones.',
  })
  latest!: ToldAnswerDto[];
}
