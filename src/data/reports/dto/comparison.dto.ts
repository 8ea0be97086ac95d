import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Percentage } from '../../../contract/index.js';
import {
  type ComparedAnswer,
  type ComparedQuestion,
  type ComparedResult,
  type ComparedTerm,
  type ComparedValue,
  reportLimits,
  type SessionComparison,
} from '../../../contract/reports.js';
import { kindNames } from '../../../sessions/index.js';

class ComparedTermDto implements ComparedTerm {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({ example: 'All hands, November' })
  title!: string;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;
}

class ComparedResultDto implements ComparedResult {
  @ApiProperty({ format: 'uuid', description: 'Of that term.' })
  questionId!: string;

  @ApiProperty({ type: 'integer', example: 25 })
  totalVotes!: number;

  @ApiProperty({ type: Number, nullable: true, example: 3.9 })
  mean!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 4 })
  median!: number | null;
}

class PercentageDto implements Percentage {
  @ApiProperty({ enum: ['', '<', '>'] })
  sign!: Percentage['sign'];

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  value!: number;
}

class ComparedValueDto implements ComparedValue {
  @ApiProperty({ type: 'integer', example: 12 })
  count!: number;

  @ApiProperty({ example: 0.48 })
  share!: number;

  @ApiProperty({ description: 'The share as the screen has it.' })
  percent!: PercentageDto;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Of an item that is rated, or given points; else null.',
  })
  mean!: number | null;
}

@ApiExtraModels(ComparedValueDto)
class ComparedAnswerDto implements ComparedAnswer {
  @ApiProperty({ example: 'Yes' })
  label!: string;

  @ApiProperty({
    type: 'array',
    items: { allOf: [{ $ref: getSchemaPath(ComparedValueDto) }], nullable: true },
    description: 'By term; null where there was no such answer then.',
  })
  values!: (ComparedValueDto | null)[];
}

@ApiExtraModels(ComparedResultDto)
class ComparedQuestionDto implements ComparedQuestion {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ enum: kindNames, enumName: 'QuestionKind' })
  kind!: string;

  @ApiProperty({ example: 'Shall we move?' })
  prompt!: string;

  @ApiProperty({
    type: 'array',
    items: { allOf: [{ $ref: getSchemaPath(ComparedResultDto) }], nullable: true },
    description: 'By term; null where it was not asked then.',
  })
  results!: (ComparedResultDto | null)[];

  @ApiProperty({ type: [ComparedAnswerDto], maxItems: reportLimits.answersMax })
  answers!: ComparedAnswerDto[];

  @ApiProperty({ type: 'integer', example: 0, description: 'Answers that are not told.' })
  answersLeftOut!: number;
}

export class SessionComparisonDto implements SessionComparison {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({
    type: [ComparedTermDto],
    maxItems: reportLimits.termsMax,
    description: 'In the order in which they began.',
  })
  terms!: ComparedTermDto[];

  @ApiProperty({
    type: [ComparedQuestionDto],
    description: 'Those of the session that were asked in any of the terms, in their order.',
  })
  questions!: ComparedQuestionDto[];
}
