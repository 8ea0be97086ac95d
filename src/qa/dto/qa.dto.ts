import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { tidyAnswer } from '../../contract/answer-text.js';
import {
  limits,
  type QaItem,
  type QaPage,
  type QaSort,
  qaSorts,
  type QaStatus,
  qaStatuses,
} from '../../contract/index.js';
import { qaLimits } from '../../contract/qa-limits.js';
import { IfGiven, IsNotBlank, textShape } from '../../platform/problems/fields.decorators.js';
import { ListPageDto } from '../../platform/problems/list-page.dto.js';

const status = { enum: qaStatuses, enumName: 'QaStatus' };

/** @param hasLines whether the text keeps its lines */
const Tidied = (hasLines: boolean) =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? tidyAnswer(value, hasLines) : value,
  );

export class AskDto {
  @ApiProperty({
    ...textShape(qaLimits.textMax),
    example: 'When does the canteen open again?',
    description: 'On one line: white space between words is one space.',
  })
  @Tidied(false)
  @IsString()
  @IsNotBlank()
  @MaxLength(qaLimits.textMax)
  text!: string;

  @ApiProperty({
    minLength: limits.joinKeyMin,
    maxLength: limits.joinKeyMax,
    example: 'b7c1f0d2e94a4d6b',
    description:
      'The client’s own, the same at each try: a retry with it is the same item, and never a second one.',
  })
  @IsString()
  @IsNotBlank()
  @MinLength(limits.joinKeyMin)
  @MaxLength(limits.joinKeyMax)
  key!: string;
}

export class DecideOnQaItemDto {
  @ApiPropertyOptional(status)
  @IfGiven()
  @IsIn(qaStatuses)
  status?: QaStatus;

  @ApiPropertyOptional({
    description:
      'One item of a session at the most: another one is let go of. What is pending or hidden is shown by ' +
      'that.',
  })
  @IfGiven()
  @IsBoolean()
  pinned?: boolean;

  @ApiPropertyOptional({
    ...textShape(qaLimits.replyMax),
    type: String,
    nullable: true,
    description: 'Null: none.',
  })
  @Tidied(true)
  @IsOptional()
  @IsString()
  @IsNotBlank()
  @MaxLength(qaLimits.replyMax)
  reply?: string | null;
}

export class MergeQaItemDto {
  @ApiProperty({ format: 'uuid', description: 'The item that stays.' })
  @IsUUID()
  into!: string;
}

export class ListQaDto extends ListPageDto {
  @ApiPropertyOptional({ ...status, description: 'Left out: all that one may see.' })
  @IfGiven()
  @IsIn(qaStatuses)
  status?: QaStatus;

  @ApiPropertyOptional({
    enum: qaSorts,
    enumName: 'QaSort',
    default: 'top',
    description:
      '`top`: the pinned one, then by upvotes, then the older first. `new`: latest first. `controversial`, ' +
      'where the session’s `qaDownvotes` is on: the pinned one, then by (u + d) ^ (min(u, d) / max(u, d)) ' +
      'of upvotes u and downvotes d, then the older first.',
  })
  @IfGiven()
  @IsIn(qaSorts)
  sort: QaSort = 'top';

  @ApiPropertyOptional({
    enum: ['screen'],
    description: 'With an organizer’s token: what the big screen sees, and not all.',
  })
  @IfGiven()
  @IsIn(['screen'])
  as?: 'screen';
}

export class QaItemDto implements QaItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({ example: 'When does the canteen open again?' })
  text!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Grace',
    description: 'Who has asked; null where the session asks for no names, or nobody is to know.',
  })
  author!: string | null;

  @ApiProperty({ type: 'integer', example: 12, description: 'Each participant counts once.' })
  upvotes!: number;

  @ApiProperty({ description: 'Whether the participant who reads it has upvoted it.' })
  upvoted!: boolean;

  @ApiProperty({
    type: 'integer',
    example: 3,
    description: 'Each participant counts once; 0 where the session’s `qaDownvotes` is off.',
  })
  downvotes!: number;

  @ApiProperty({ description: 'Whether the participant who reads it has downvoted it.' })
  downvoted!: boolean;

  @ApiProperty(status)
  status!: QaStatus;

  @ApiProperty()
  pinned!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'On Monday.' })
  reply!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class QaPageDto implements QaPage {
  @ApiProperty({ type: [QaItemDto] })
  items!: QaItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
