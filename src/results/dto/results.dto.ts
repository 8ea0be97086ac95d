import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import type { Bucket, Result, SessionResults, Summary } from '../../contract/index.js';
import { MotionResultDto } from './motion-result.dto.js';
import { kindNames, summaryTypes } from '../../sessions/index.js';

export class BucketDto implements Bucket {
  @ApiProperty({ description: "The option's id, or the rating's value as text.", example: '4' })
  key!: string;

  @ApiProperty({ example: '4' })
  label!: string;

  @ApiProperty({ type: 'integer', example: 12 })
  count!: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Votes by weight, where the result has a `totalWeight`.',
    example: 57,
  })
  weight?: number;

  @ApiProperty({
    description:
      '`count / totalVotes`, of points `count` of all points, by weight `weight / totalWeight`; 0 without votes.',
    example: 0.48,
  })
  share!: number;
}

class ResultStatsDto {
  @ApiPropertyOptional({ description: 'Where the values are numbers.', example: 3.9 })
  mean?: number;

  @ApiPropertyOptional({ description: 'Where the values are numbers.', example: 4 })
  median?: number;
}

export class SummaryDto implements Summary {
  @ApiProperty({ description: 'How it is to be looked at, by kind.', example: 'bars' })
  shape!: string;

  @ApiProperty({
    description:
      'Whether each participant, or each of the points, is in one bucket: then the shares sum to 1.',
    example: true,
  })
  exclusive!: boolean;
}

const summaries = [SummaryDto, ...summaryTypes];

@ApiExtraModels(...summaries)
export class ResultDto implements Result {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ enum: kindNames, enumName: 'QuestionKind' })
  kind!: string;

  @ApiProperty({ type: 'integer', description: 'Only grows.', example: 7 })
  version!: number;

  @ApiProperty({ type: 'integer', description: 'Participants that voted.', example: 25 })
  totalVotes!: number;

  @ApiPropertyOptional({
    type: 'integer',
    description:
      'What those weigh. Absent where all weigh the same, and until the result is final: a total that ' +
      'grows by a weight that one alone has tells how that one has voted.',
    example: 84,
  })
  totalWeight?: number;

  @ApiProperty({ type: [BucketDto] })
  buckets!: BucketDto[];

  @ApiPropertyOptional({ description: 'Of a motion: what has become of it.' })
  motion?: MotionResultDto;

  @ApiProperty()
  stats!: ResultStatsDto;

  @ApiProperty({
    description: 'By kind of question: its `shape` says what else there is.',
    anyOf: summaries.map((type) => ({ $ref: getSchemaPath(type) })),
  })
  summary!: SummaryDto;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;

  @ApiProperty({ description: 'Closed, and every accepted vote is counted.' })
  final!: boolean;
}

export class SessionResultsDto implements SessionResults {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({ type: [ResultDto] })
  results!: ResultDto[];
}
