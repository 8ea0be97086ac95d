import { ApiProperty } from '@nestjs/swagger';
import type { QuestionProgress, SessionProgress } from '../../contract/index.js';

const count = { type: 'integer', minimum: 0, example: 12 } as const;

class QuestionProgressDto implements QuestionProgress {
  @ApiProperty({ format: 'uuid' })
  questionId!: string;

  @ApiProperty({ ...count, description: 'How many have answered it.' })
  answered!: number;
}

export class SessionProgressDto implements SessionProgress {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({
    ...count,
    description:
      'Who has answered at least once and, where the session has a leaderboard or teams, who has joined.',
  })
  participants!: number;

  @ApiProperty({ type: [QuestionProgressDto], description: 'In order, drafts left out.' })
  questions!: QuestionProgressDto[];

  @ApiProperty({
    type: 'array',
    items: count,
    example: [3, 5, 12],
    description: 'How many have answered none, one, two, … all of these questions.',
  })
  done!: number[];
}
