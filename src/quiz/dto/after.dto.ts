import { ApiProperty } from '@nestjs/swagger';
import type {
  Choice,
  QuestionStatistics,
  QuizAnswer,
  QuizPlayer,
  QuizPlayerPage,
  QuizStatistics,
} from '../../contract/index.js';
import { CastVoteDto } from '../../voting/index.js';
import { MIN_PLAYERS } from '../statistics.rules.js';

const count = { type: 'integer', minimum: 0, example: 12 } as const;
const share = { type: 'number', minimum: 0, maximum: 1, nullable: true, example: 0.75 } as const;

class QuestionStatisticsDto implements QuestionStatistics {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty(count)
  answered!: number;

  @ApiProperty({ ...count, description: 'Wholly right.' })
  right!: number;

  @ApiProperty({ ...share, description: 'Null where nobody has answered.' })
  meanCredit!: number | null;

  @ApiProperty({
    ...share,
    description: 'The share of right answers among all; null where there are none.',
  })
  difficulty!: number | null;

  @ApiProperty({
    type: 'number',
    minimum: -1,
    maximum: 1,
    nullable: true,
    example: 0.41,
    description:
      'The correlation of what an answer earns here with what its player has earned in all other ' +
      `questions (docs/methods.md). Null where fewer than ${MIN_PLAYERS} have answered, or one of the two ` +
      'is the same for all.',
  })
  discrimination!: number | null;
}

export class QuizStatisticsDto implements QuizStatistics {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({
    type: [QuestionStatisticsDto],
    description: 'Scored ones whose votes are all counted, in order.',
  })
  questions!: QuestionStatisticsDto[];
}

class QuizAnswerDto implements QuizAnswer {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ type: CastVoteDto })
  choice!: Choice;

  @ApiProperty(count)
  points!: number;

  @ApiProperty({ description: 'Whether it is wholly right.' })
  right!: boolean;
}

class QuizPlayerDto implements QuizPlayer {
  @ApiProperty({ format: 'uuid' })
  participantId!: string;

  @ApiProperty({ example: 'Grace' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Red' })
  team!: string | null;

  @ApiProperty(count)
  points!: number;

  @ApiProperty(count)
  correct!: number;

  @ApiProperty(count)
  answered!: number;

  @ApiProperty({ type: [QuizAnswerDto], description: 'In the order of the questions.' })
  answers!: QuizAnswerDto[];
}

export class QuizPlayerPageDto implements QuizPlayerPage {
  @ApiProperty({ type: [QuizPlayerDto] })
  items!: QuizPlayerDto[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null at the end.' })
  nextCursor!: string | null;
}
