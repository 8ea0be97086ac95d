import { ApiProperty } from '@nestjs/swagger';
import {
  reportLimits,
  type ReportedQuestion,
  type ResponseTime,
  type SessionReport,
  type Turnout,
  type TurnoutSlot,
} from '../../../contract/reports.js';
import { CrossTabDto } from '../../../crosstabs/index.js';

class TurnoutSlotDto implements TurnoutSlot {
  @ApiProperty({ type: 'integer', example: 12 })
  votes!: number;

  @ApiProperty({
    type: 'integer',
    example: 5,
    description: 'Participants whose first vote it was.',
  })
  newVoters!: number;
}

class ReportTurnoutDto implements Turnout {
  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ type: 'integer', example: 60 })
  slotSeconds!: number;

  @ApiProperty({
    type: [TurnoutSlotDto],
    maxItems: reportLimits.slotsMax,
    description: 'One after the other, without gaps, from the first vote to the last.',
  })
  slots!: TurnoutSlotDto[];
}

class ResponseTimeDto implements ResponseTime {
  @ApiProperty({ example: 12.4, description: 'Seconds.' })
  median!: number;

  @ApiProperty({
    type: 'array',
    items: { type: 'number' },
    minItems: 2,
    maxItems: 2,
    example: [8.1, 20.5],
    description: 'The first quartile and the third. Seconds.',
  })
  quartiles!: [number, number];
}

class ReportedQuestionDto implements ReportedQuestion {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ type: 'integer', example: 42 })
  votes!: number;

  @ApiProperty({
    type: ResponseTimeDto,
    nullable: true,
    description:
      'From the opening before a vote to the vote, as `percentile_cont` has it; of one that was changed the ' +
      'last counts. Null where too few have voted, and in a session at one’s own pace.',
  })
  responseTime!: ResponseTimeDto | null;
}

export class SessionReportDto implements SessionReport {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({ type: 'integer', example: 48, description: 'Participants with a vote.' })
  voters!: number;

  @ApiProperty({ type: 'integer', example: 230, description: 'Without those that were withdrawn.' })
  votes!: number;

  @ApiProperty({
    type: ReportTurnoutDto,
    nullable: true,
    description: 'Null where too few have voted.',
  })
  turnout!: ReportTurnoutDto | null;

  @ApiProperty({ type: [ReportedQuestionDto], description: 'Those with votes, in their order.' })
  questions!: ReportedQuestionDto[];

  @ApiProperty({
    type: [CrossTabDto],
    description: 'Those that were asked for, of questions whose votes are all counted.',
  })
  crosstabs!: CrossTabDto[];

  @ApiProperty({
    type: 'integer',
    maximum: reportLimits.termsMax,
    example: 3,
    description: 'Sessions that `GET /v1/sessions/{id}/comparison` compares.',
  })
  terms!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'From when it is deleted by itself, by the next night; null: it is not, as things are now.',
  })
  deletesAt!: string | null;
}
